// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import org.eclipse.core.resources.IProject;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import fr.jalon.ui.Ui;
import fr.jalon.ui.console.JalonConsole;

/** Tells the user that something cannot be done: one sentence with its remedy, never a stack trace. */
public final class Problems {

	private Problems() {
	}

	/** From any thread; says it on the console too, where it can be read again. */
	public static void show(IProject project, String message) {
		JalonConsole.writeProblem(project, message);
		Ui.later(() -> {
			// Tests run without anybody to press a button.
			if (!ErrorDialog.AUTOMATED_MODE) {
				MessageDialog.openError(shell(), Ui.text("problem.title"), message);
			}
		});
	}

	private static Shell shell() {
		return PlatformUI.getWorkbench().getModalDialogShellProvider().getShell();
	}
}
