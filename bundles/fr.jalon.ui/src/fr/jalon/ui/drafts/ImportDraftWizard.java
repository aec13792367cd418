// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.SelectedContract;
import fr.jalon.ui.console.JalonConsole;
import fr.jalon.ui.project.ContractProject;

/**
 * "Import > Contract or sheet": a document received becomes texts. What cannot be read is said on the page, which stays open for
 * another document; what was not understood is in the Problems view.
 */
public final class ImportDraftWizard extends Wizard implements IImportWizard {

	private IWorkbench workbench;
	private Path received;
	private IContainer folder;
	private ImportDraftPage page;
	private Map<IFile, String> written = Map.of();

	@Override
	public void init(IWorkbench running, IStructuredSelection selection) {
		workbench = running;
		IResource resource = selection == null || selection.isEmpty() ? null : SelectedContract.resource(selection.getFirstElement());
		if (resource instanceof IFile file && file.getLocation() != null && DraftReader.isDocument(file.getLocation().toPath())) {
			received = file.getLocation().toPath();
		}
		if (resource != null && ContractProject.is(resource.getProject())) {
			folder = resource instanceof IContainer container ? container : resource.getParent();
		}
		setWindowTitle(Ui.text("import.window"));
		Images.descriptor("wizban/new_file").ifPresent(this::setDefaultPageImageDescriptor);
		setNeedsProgressMonitor(true);
	}

	@Override
	public void addPages() {
		page = new ImportDraftPage(received, folder);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		page.setErrorMessage(null);
		Path document = page.document();
		DraftTarget target = page.target();
		boolean replaces = page.replaces();
		try {
			getContainer().run(true, true, monitor -> work(document, target, replaces, monitor));
		} catch (InvocationTargetException e) {
			page.setErrorMessage(explain(e.getCause()));
			return false;
		} catch (InterruptedException e) {
			page.setMessage(Ui.text("job.stopped"), IMessageProvider.INFORMATION);
			return false;
		}
		show(target);
		return true;
	}

	private void work(Path document, DraftTarget target, boolean replaces, IProgressMonitor monitor) throws InvocationTargetException, InterruptedException {
		SubMonitor progress = SubMonitor.convert(monitor, Ui.text("import.reading", document.getFileName().toString()), 10);
		try {
			ReceivedDraft draft = ReceivedDraft.read(document, progress);
			progress.worked(8);
			List<IFile> existing = target.existing(draft.texts().keySet());
			if (!existing.isEmpty() && !replaces) {
				throw new DraftException(Ui.message("import.exists", existing.get(0).getFullPath().makeRelative().toString()));
			}
			written = target.write(draft.texts(), progress.split(1));
			DraftMarkers.mark(written, draft.findings());
			JalonConsole.write(target.project(), draft.lines());
		} catch (OperationCanceledException e) {
			throw new InterruptedException();
		} catch (DraftException | IOException | CoreException | RuntimeException e) {
			throw new InvocationTargetException(e);
		}
	}

	private static String explain(Throwable problem) {
		if (problem instanceof DraftException refused) {
			return refused.text(Ui.locale());
		}
		if (problem instanceof CoreException core) {
			return core.getStatus().getMessage();
		}
		if (problem instanceof IOException io) {
			return FileProblems.explain(io).text(Ui.locale());
		}
		Ui.log(problem);
		return Ui.text("import.failed");
	}

	private void show(DraftTarget target) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IWorkbenchPage shown = window == null ? null : window.getActivePage();
		if (shown == null) {
			return;
		}
		IFile first = written.keySet().iterator().next();
		BasicNewResourceWizard.selectAndReveal(first, window);
		try {
			shown.showView(IPageLayout.ID_PROBLEM_VIEW, null, IWorkbenchPage.VIEW_VISIBLE);
		} catch (PartInitException e) {
			// The findings are on the console as well.
			Ui.log(e);
		}
		OpenFile.atLine(first, 1);
	}

	/** The texts written; none before. */
	public List<IFile> written() {
		return List.copyOf(written.keySet());
	}
}
