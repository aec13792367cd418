// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import fr.jalon.ui.JalonPlugin;
import org.eclipse.core.runtime.Platform;
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
}
