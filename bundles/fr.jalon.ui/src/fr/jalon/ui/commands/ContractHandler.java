// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.handlers.HandlerUtil;

import fr.jalon.ui.Ui;
import fr.jalon.ui.console.JalonConsole;
import fr.jalon.ui.model.SelectedSheet;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.reports.ReportDialog;

/** Starts one of the commands on the contract that the user is looking at. */
public abstract class ContractHandler extends AbstractHandler {

	@Override
	public final Object execute(ExecutionEvent event) {
		Optional<IProject> project = SelectedContract.of(HandlerUtil.getCurrentSelection(event), HandlerUtil.getActivePart(event));
		if (project.isEmpty()) {
			MessageDialog.openInformation(HandlerUtil.getActiveShell(event), Ui.text("problem.title"), Ui.text("command.noContract"));
			return null;
		}
		// What is computed is what is seen.
		if (IDE.saveAllEditors(new IResource[] {project.get()}, false)) {
			ContractJob job = job(project.get(), event);
			if (job != null) {
				JalonConsole.show();
				job.schedule();
			}
		}
		return null;
	}

	/** @return what to do; null when the user changed their mind */
	protected abstract ContractJob job(IProject project, ExecutionEvent event);

	/** Checks. */
	public static final class Check extends ContractHandler {
		@Override
		protected ContractJob job(IProject project, ExecutionEvent event) {
			return new CheckJob(project);
		}
	}

	/** Writes code. */
	public static final class Generate extends ContractHandler {
		@Override
		protected ContractJob job(IProject project, ExecutionEvent event) {
			return new GenerateJob(project);
		}
	}

	/** Computes figures. */
	public static final class Compute extends ContractHandler {
		@Override
		protected ContractJob job(IProject project, ExecutionEvent event) {
			return new ComputeJob(project);
		}
	}

	/** Writes pages and opens them. */
	public static final class OpenReport extends ContractHandler {
		@Override
		protected ContractJob job(IProject project, ExecutionEvent event) {
			return new ReportJob(project, ReportChoice.PAGES, ReportJob.Show.INDEX);
		}
	}

	/** Writes the reports that the user chooses. */
	public static final class WriteReports extends ContractHandler {
		@Override
		protected ContractJob job(IProject project, ExecutionEvent event) {
			Sheet sheet = sheet(event).filter(each -> each.model().project().equals(project)).orElse(null);
			ReportDialog dialog = new ReportDialog(HandlerUtil.getActiveShell(event), project, sheet);
			return dialog.open() == Window.OK ? new ReportJob(project, dialog.choice(), dialog.opens() ? ReportJob.Show.ALL : ReportJob.Show.NOTHING) : null;
		}

		/** Which sheet the user is looking at: what is selected, else what the part shows. */
		private static Optional<Sheet> sheet(ExecutionEvent event) {
			IWorkbenchPart part = HandlerUtil.getActivePart(event);
			return SelectedSheet.of(part, HandlerUtil.getCurrentSelection(event)).or(() -> Optional.ofNullable(Adapters.adapt(part, Sheet.class)));
		}
	}
}
