// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import fr.jalon.ui.JalonPlugin;
import org.eclipse.core.runtime.Platform;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Jalon's bundles in a running workbench. */
class WorkbenchTest {

	@Test
	void theWorkbenchIsOpenAndJalonStartsInIt() throws BundleException {
		assertNotNull(PlatformUI.getWorkbench().getActiveWorkbenchWindow());
		Bundle jalon = Platform.getBundle(JalonPlugin.ID);
		jalon.start();
		assertEquals(Bundle.ACTIVE, jalon.getState());
		assertNotNull(JalonPlugin.get());
	}

	/** The icons of the Platform are drawn with AWT; whoever else is installed, such as diagram editors, needs its clipboard. */
	@Test
	void drawingIconsLeavesAwtToOthers() {
		ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
		assertNotNull(images.getImageDescriptor(ISharedImages.IMG_TOOL_COPY).getImageData(100));
		assertNull(System.getProperty("java.awt.headless"));
	}
}
