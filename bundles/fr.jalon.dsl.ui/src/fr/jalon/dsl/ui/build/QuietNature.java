// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.build;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.xtext.builder.nature.ToggleXtextNatureCommand;
import org.eclipse.xtext.ui.editor.IXtextEditorCallback;
import org.eclipse.xtext.ui.editor.XtextEditor;

import com.google.inject.Inject;

/** Gives the project of an opened text Xtext's nature, which keeps the index of names, without asking. */
public final class QuietNature extends IXtextEditorCallback.NullImpl {

	@Inject
	private ToggleXtextNatureCommand natures;

	@Override
	public void afterCreatePartControl(XtextEditor editor) {
		IResource text = editor.getResource();
		IProject project = text == null ? null : text.getProject();
		if (project != null && project.isAccessible() && !project.isHidden() && !natures.hasNature(project)) {
			natures.toggleNature(project);
		}
	}
}
