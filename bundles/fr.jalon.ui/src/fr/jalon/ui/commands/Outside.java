// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.nio.file.Path;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.browser.IWorkbenchBrowserSupport;

import fr.jalon.ui.Ui;

/** Opens what was written with the programs of the user. On the thread of the windows. */
public final class Outside {

	/** Lets its users choose a browser, and find the one there is. */
	private static final String BROWSERS = "org.eclipse.ui.browser";

	private Outside() {
	}

	/** A document in the word processor; where there is none that is said, instead of showing its bytes. */
	public static void write(IProject project, Path document) {
		if (!look(document)) {
			Problems.show(project, Ui.text("document.noProgram", document.toString()));
		}
	}

	/** A folder in the file manager, or a file in its program. @return whether the system knows one */
	static boolean look(Path place) {
		// Tests open no windows of others.
		return ErrorDialog.AUTOMATED_MODE || Program.launch(place.toString());
	}

	/** A page or drawing in the browser. */
	public static void browse(IProject project, Path page) {
		try {
			// Without either, the Platform shows a window of its own, in its own words.
			if (Program.findProgram("html") != null || Platform.getBundle(BROWSERS) != null) {
				PlatformUI.getWorkbench().getBrowserSupport().createBrowser(IWorkbenchBrowserSupport.AS_EXTERNAL, "fr.jalon.ui.report",
						project.getName(), "").openURL(page.toUri().toURL());
				return;
			}
		} catch (IOException | PartInitException | RuntimeException e) {
			Ui.log(e);
		}
		Problems.show(project, Ui.text("report.noBrowser", page.toString()));
	}
}
