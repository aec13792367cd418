// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui;

import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.eclipse.xtext.ui.shared.SharedStateModule;
import org.eclipse.xtext.util.Modules2;
import org.osgi.framework.BundleContext;

import com.google.inject.Guice;
import com.google.inject.Injector;

import fr.jalon.dsl.JalonRuntimeModule;
import fr.jalon.dsl.ide.JalonIdeModule;
import fr.jalon.ui.model.JalonLanguage;

/** The bundle: holds the language's services as they are in a workbench with Xtext, made when first asked for. */
public final class JalonDslUi extends AbstractUIPlugin {

	public static final String ID = "fr.jalon.dsl.ui";

	/** Name of the language, and id of its editor. */
	public static final String LANGUAGE = "fr.jalon.dsl.Jalon";

	private static JalonDslUi instance;

	private Injector injector;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		injector = null;
		instance = null;
		super.stop(context);
	}

	/** The running bundle; null when it is stopped. */
	public static JalonDslUi get() {
		return instance;
	}

	/** One for the workbench, which speaks and weighs as the preferences say. */
	public Injector injector() {
		Injector made = made();
		// Outside the lock: whoever holds that of JalonLanguage may be asking for this injector.
		JalonLanguage.adopt(made);
		return made;
	}

	private synchronized Injector made() {
		if (injector == null) {
			injector = Guice.createInjector(Modules2.mixin(new JalonRuntimeModule(), new JalonIdeModule(), new SharedStateModule(),
					new JalonUiModule(this)));
		}
		return injector;
	}
}
