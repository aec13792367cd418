// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.session;

import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.ui.business.api.dialect.DialectUIManager;
import org.eclipse.sirius.ui.business.api.session.SessionUIManager;
import org.eclipse.sirius.viewpoint.DRepresentationDescriptor;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import fr.jalon.design.JalonDesign;

/** The command that opens the map of the contract of a project, in one click from any of its files. */
public class OpenContractMap extends AbstractHandler {

	private static final String MAP = "ContractMap";

	@Override
	public Object execute(ExecutionEvent event) {
		project(event).ifPresent(OpenContractMap::open);
		return null;
	}

	/** The project of what is selected, else of what is being edited. */
	public static Optional<IProject> project(ExecutionEvent event) {
		ISelection selection = HandlerUtil.getCurrentSelection(event);
		if (selection instanceof IStructuredSelection several && several.getFirstElement() != null) {
			IResource resource = Platform.getAdapterManager().getAdapter(several.getFirstElement(), IResource.class);
			if (resource != null) {
				return Optional.of(resource.getProject());
			}
		}
		IWorkbenchPart part = HandlerUtil.getActiveEditor(event);
		IResource resource = part instanceof IEditorPart editor && editor.getEditorInput() != null
				? editor.getEditorInput().getAdapter(IResource.class) : null;
		return Optional.ofNullable(resource).map(IResource::getProject);
	}

	/** Opens the map of the first contract; says what to do when there is none. */
	public static void open(IProject project) {
		if (!project.isAccessible()) {
			Notices.tell(Notices.text("open.closed", project.getName()));
			return;
		}
		try {
			PlatformUI.getWorkbench().getProgressService().run(false, false, monitor -> {
				try {
					show(project, monitor);
				} catch (CoreException | RuntimeException e) {
					throw new InvocationTargetException(e);
				}
			});
		} catch (InvocationTargetException e) {
			Throwable cause = e.getCause();
			Platform.getLog(OpenContractMap.class).log(new Status(Status.WARNING, JalonDesign.ID, cause.toString(), cause));
			Notices.tell(Notices.text("open.failed", project.getName(), cause.getLocalizedMessage()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}

	private static void show(IProject project, IProgressMonitor monitor) throws CoreException {
		SubMonitor progress = SubMonitor.convert(monitor, Notices.text("open.task", project.getName()), 2);
		if (ContractMaps.texts(project).isEmpty()) {
			Notices.tell(Notices.text("open.nothing", project.getName()));
			return;
		}
		Session session = ContractMaps.open(project, progress.split(1));
		List<DRepresentationDescriptor> maps = ContractMaps.representations(session, MAP);
		if (maps.isEmpty()) {
			Notices.tell(Notices.text("open.nothing", project.getName()));
			return;
		}
		SessionUIManager.INSTANCE.getOrCreateUISession(session).open();
		DialectUIManager.INSTANCE.openEditor(session, maps.get(0).getRepresentation(), progress.split(1));
	}
}
