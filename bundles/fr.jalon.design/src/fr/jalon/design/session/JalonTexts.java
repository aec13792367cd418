// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.IResourceServiceProvider;

import fr.jalon.dsl.ide.JalonIdeSetup;

/** The services of the language, whoever has set them up. */
public final class JalonTexts {

	private static final URI ANY_TEXT = URI.createURI("any.jalon");

	private JalonTexts() {
	}

	/** Sets the language up unless the Xtext editor or the workbench has; texts can be read from then on. */
	public static synchronized void prepare() {
		if (provider() == null) {
			new JalonIdeSetup().createInjectorAndDoEMFRegistration();
		}
	}

	/** A service of the language. */
	public static <T> T get(Class<T> service) {
		prepare();
		return provider().get(service);
	}

	private static IResourceServiceProvider provider() {
		return IResourceServiceProvider.Registry.INSTANCE.getResourceServiceProvider(ANY_TEXT);
	}
}
