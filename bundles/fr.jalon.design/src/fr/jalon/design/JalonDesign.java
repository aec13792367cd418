// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design;

import java.util.Set;

import org.eclipse.core.runtime.Plugin;
import org.eclipse.sirius.business.api.componentization.ViewpointRegistry;
import org.eclipse.sirius.viewpoint.description.Viewpoint;
import org.osgi.framework.BundleContext;

/** Offers the viewpoint of contracts to Sirius as long as the bundle runs. */
public class JalonDesign extends Plugin {

	/** Name of the bundle. */
	public static final String ID = "fr.jalon.design";

	private static final String SPECIFICATION = ID + "/description/contract.odesign";

	private Set<Viewpoint> viewpoints = Set.of();

	@Override
	public void start(BundleContext context) throws Exception {
		super.start(context);
		viewpoints = Set.copyOf(ViewpointRegistry.getInstance().registerFromPlugin(SPECIFICATION));
	}

	@Override
	public void stop(BundleContext context) throws Exception {
		viewpoints.forEach(ViewpointRegistry.getInstance()::disposeFromPlugin);
		viewpoints = Set.of();
		super.stop(context);
	}
}
