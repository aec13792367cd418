// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui;

import org.eclipse.xtext.ui.guice.AbstractGuiceAwareExecutableExtensionFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import com.google.inject.Injector;

/** Lets plugin.xml name classes that need the language's services: {@code class="...JalonExtensionFactory:the.Class"}. */
public final class JalonExtensionFactory extends AbstractGuiceAwareExecutableExtensionFactory {

	@Override
	protected Bundle getBundle() {
		return FrameworkUtil.getBundle(JalonDslUi.class);
	}

	@Override
	protected Injector getInjector() {
		JalonDslUi bundle = JalonDslUi.get();
		return bundle == null ? null : bundle.injector();
	}
}
