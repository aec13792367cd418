// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.nio.file.Path;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.dialogs.ErrorDialog;
import org.eclipse.swt.program.Program;
import org.eclipse.ui.IEditorLauncher;

import fr.jalon.ui.Ui;

/** Opens documents with the word processor of the user; where there is none, that is said, instead of showing their bytes. */
public final class DocumentLauncher implements IEditorLauncher {

	@Override
	public void open(IPath file) {
		IFile seen = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(file);
		if (!launch(file.toPath())) {
			Problems.show(seen == null ? null : seen.getProject(), Ui.text("document.noProgram", file.toOSString()));
		}
	}

	/** @return whether the system knows a program for it; tests open no windows of others */
	static boolean launch(Path file) {
		return ErrorDialog.AUTOMATED_MODE || Program.launch(file.toString());
	}
}
