// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import org.eclipse.xtext.testing.IInjectorProvider;

import com.google.inject.Injector;

import fr.jalon.dsl.ui.JalonDslUi;

/** The language's services of the running workbench, for Xtext's test kit. */
public final class JalonUiInjector implements IInjectorProvider {

	@Override
	public Injector getInjector() {
		return JalonDslUi.get().injector();
	}
}
