// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import com.google.inject.Injector;

/** The services of the language, whose injector is not the one of the server. */
record LanguageServices(Injector injector) {

	<T> T get(Class<T> service) {
		return injector.getInstance(service);
	}
}
