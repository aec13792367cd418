// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.server;

import com.google.inject.Injector;

import fr.jalon.dsl.ide.JalonIdeSetup;

/** The language, set up once for all servers in these tests. */
final class Language {

	static final Injector INJECTOR = new JalonIdeSetup().createInjectorAndDoEMFRegistration();

	private Language() {
	}
}
