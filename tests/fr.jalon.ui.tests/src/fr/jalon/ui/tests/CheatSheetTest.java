// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URL;
import java.util.Arrays;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.core.commands.ParameterizedCommand;
import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Path;
import org.eclipse.ui.IViewReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.cheatsheets.OpenCheatSheetAction;
import org.eclipse.ui.commands.ICommandService;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import fr.jalon.ui.JalonPlugin;

/** The cheat sheet "my first contract" in the workbench. */
class CheatSheetTest {

	private static final String ID = "fr.jalon.ui.cheatsheets.firstContract";
	private static final String VIEW = "org.eclipse.ui.cheatsheets.views.CheatSheetView";

	@Test
	void itOpensInItsView() {
		new OpenCheatSheetAction(ID).run();
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IViewReference view = Arrays.stream(page.getViewReferences()).filter(each -> each.getId().equals(VIEW)).findFirst().orElseThrow();
		assertNotNull(view.getView(true));
		page.hideView(view);
	}

	@Test
	void everyStepCallsACommandThatTheWorkbenchHas() throws Exception {
		IConfigurationElement sheet = Arrays
				.stream(Platform.getExtensionRegistry().getConfigurationElementsFor("org.eclipse.ui.cheatsheets.cheatSheetContent"))
				.filter(each -> ID.equals(each.getAttribute("id"))).findFirst().orElseThrow();
		URL file = FileLocator.find(Platform.getBundle(JalonPlugin.ID), new Path(sheet.getAttribute("contentFile")));
		assertNotNull(file, sheet.getAttribute("contentFile"));
		NodeList commands;
		try (InputStream in = file.openStream()) {
			commands = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getElementsByTagName("command");
		}
		ICommandService service = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (int i = 0; i < commands.getLength(); i++) {
			String serialization = ((Element) commands.item(i)).getAttribute("serialization");
			ParameterizedCommand command = service.deserialize(serialization);
			assertTrue(command.getCommand().isDefined(), serialization);
			assertTrue(command.getCommand().isHandled(), serialization);
		}
		assertEquals(8, commands.getLength());
	}
}
