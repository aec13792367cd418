// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.build;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.IStartup;
import org.eclipse.xtext.builder.nature.ToggleXtextNatureCommand;
import org.eclipse.xtext.ui.XtextProjectHelper;

import fr.jalon.dsl.ui.JalonDslUi;

/**
 * Gives every project that holds a contract Xtext's nature, which keeps the index of names: diagrams and searches need it
 * before the first text is opened.
 */
public final class NatureKeeper implements IStartup {

	/** Nature of the projects that {@code fr.jalon.ui} makes. */
	private static final String CONTRACT = "fr.jalon.ui.nature";

	@Override
	public void earlyStartup() {
		ResourcesPlugin.getWorkspace().addResourceChangeListener(this::changed, IResourceChangeEvent.POST_CHANGE);
		for (IProject project : ResourcesPlugin.getWorkspace().getRoot().getProjects()) {
			keep(project);
		}
	}

	private void changed(IResourceChangeEvent event) {
		for (IResourceDelta delta : event.getDelta().getAffectedChildren()) {
			boolean opened = (delta.getFlags() & (IResourceDelta.OPEN | IResourceDelta.DESCRIPTION)) != 0;
			if (delta.getResource() instanceof IProject project && (opened || delta.getKind() == IResourceDelta.ADDED)) {
				keep(project);
			}
		}
	}

	private static void keep(IProject project) {
		if (!lacksIndex(project)) {
			return;
		}
		WorkspaceJob job = new WorkspaceJob(project.getName()) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) {
				if (lacksIndex(project)) {
					JalonDslUi.get().injector().getInstance(ToggleXtextNatureCommand.class).toggleNature(project);
				}
				return Status.OK_STATUS;
			}
		};
		job.setRule(ResourcesPlugin.getWorkspace().getRoot());
		job.setSystem(true);
		job.schedule();
	}

	private static boolean lacksIndex(IProject project) {
		try {
			return project.isAccessible() && project.hasNature(CONTRACT) && !XtextProjectHelper.hasNature(project);
		} catch (CoreException e) {
			// closed since
			return false;
		}
	}
}
