// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.ui.handlers.HandlerUtil;

import fr.jalon.ui.Ui;
import fr.jalon.ui.project.ContractProject;

/** Makes a contract project of a project that holds texts. */
public final class AddNatureHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IProject project = Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), IProject.class);
		if (project == null) {
			return null;
		}
		WorkspaceJob job = new WorkspaceJob(Ui.text("nature.job", project.getName())) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) {
				try {
					ContractProject.addNature(project, monitor);
				} catch (CoreException e) {
					Problems.show(project, e.getStatus().getMessage());
				}
				return Status.OK_STATUS;
			}
		};
		job.setRule(project.getWorkspace().getRoot());
		job.schedule();
		return null;
	}
}
