// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;

import fr.jalon.design.JalonDesign;
import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.Notices;
import fr.jalon.design.session.OpenContractMap;

/** The command that exports all maps and tables of a project. */
public class ExportPictures extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		OpenContractMap.project(event).ifPresent(project -> {
			Path folder = ask(HandlerUtil.getActiveShell(event), project);
			if (folder != null) {
				export(project, folder);
			}
		});
		return null;
	}

	private static Path ask(Shell shell, IProject project) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.SAVE);
		dialog.setText(Notices.text("export.title"));
		dialog.setMessage(Notices.text("export.folder", project.getName()));
		if (project.getLocation() != null) {
			dialog.setFilterPath(project.getLocation().toOSString());
		}
		String folder = dialog.open();
		return folder == null ? null : Path.of(folder);
	}

	/** Exports and says where to, or what went wrong and what to do about it. */
	static void export(IProject project, Path folder) {
		List<Path> written = new ArrayList<>();
		try {
			PlatformUI.getWorkbench().getProgressService().run(false, true, monitor -> {
				SubMonitor progress = SubMonitor.convert(monitor, Notices.text("export.task", project.getName()), 2);
				try {
					Session session = ContractMaps.open(project, progress.split(1));
					written.addAll(PictureExport.export(session, folder, progress.split(1)));
					project.refreshLocal(IResource.DEPTH_INFINITE, null);
				} catch (CoreException | IOException | RuntimeException e) {
					throw new InvocationTargetException(e);
				}
			});
			Notices.inform(Notices.text("export.done", written.size(), folder));
		} catch (InvocationTargetException e) {
			Platform.getLog(ExportPictures.class).log(new Status(Status.WARNING, JalonDesign.ID, e.getCause().toString(), e.getCause()));
			Notices.tell(Notices.text("export.failed", folder, e.getCause().getLocalizedMessage()));
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
		}
	}
}
