// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui;

import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.plugin.AbstractUIPlugin;
import org.osgi.framework.BundleContext;

import fr.jalon.ui.model.ContractModels;

/** The life of the bundle in a workbench: its preferences, its images, its log. */
public final class JalonPlugin extends AbstractUIPlugin {

	/** The bundle's name, which prefixes every identifier that it contributes. */
	public static final String ID = "fr.jalon.ui";

	private static JalonPlugin instance;

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		instance = this;
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		// Readings in the background are of no use to anybody any more.
		Job.getJobManager().cancel(ContractModels.FAMILY);
		instance = null;
		super.stop(context);
	}

	/** The running plug-in; null once the workbench has stopped. */
	public static JalonPlugin get() {
		return instance;
	}
}
