// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorLauncher;

/** The "editor" of documents: the word processor of the user. */
public final class DocumentLauncher implements IEditorLauncher {

	@Override
	public void open(IPath document) {
		IFile seen = ResourcesPlugin.getWorkspace().getRoot().getFileForLocation(document);
		Outside.write(seen == null ? null : seen.getProject(), document.toPath());
	}
}
