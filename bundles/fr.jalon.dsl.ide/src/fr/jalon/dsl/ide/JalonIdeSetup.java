// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide;

import org.eclipse.xtext.util.Modules2;

import com.google.inject.Guice;
import com.google.inject.Injector;

import fr.jalon.dsl.JalonRuntimeModule;
import fr.jalon.dsl.JalonStandaloneSetup;

/** Makes the language ready, with the services of an editor, where no Xtext editor runs: language server, generic editor. */
public class JalonIdeSetup extends JalonStandaloneSetup {

	@Override
	public Injector createInjector() {
		return Guice.createInjector(Modules2.mixin(new JalonRuntimeModule(), new JalonIdeModule()));
	}
}
