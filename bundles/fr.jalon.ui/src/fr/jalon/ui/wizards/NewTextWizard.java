// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.io.ByteArrayInputStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;
import fr.jalon.ui.commands.SelectedContract;

/** "New contract text" and "New sheet", by the {@code kind} of its declaration. */
public final class NewTextWizard extends Wizard implements INewWizard, IExecutableExtension {

	private static final String SHEET = "sheet";

	private boolean sheet;
	private IWorkbench workbench;
	private IContainer folder;
	private NewTextPage page;
	private IFile created;

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		sheet = SHEET.equals(data);
	}

	@Override
	public void init(IWorkbench running, IStructuredSelection selection) {
		workbench = running;
		folder = folder(selection);
		setWindowTitle(Ui.text(sheet ? "wizard.sheet.window" : "wizard.text.window"));
		Images.descriptor("wizban/new_project").ifPresent(this::setDefaultPageImageDescriptor);
	}

	/** Where the user is: the folder selected, that of the file selected, that of the text in the editor. */
	private IContainer folder(IStructuredSelection selection) {
		IResource resource = selection == null || selection.isEmpty() ? null : SelectedContract.resource(selection.getFirstElement());
		if (resource == null && workbench.getActiveWorkbenchWindow() != null) {
			IEditorPart editor = workbench.getActiveWorkbenchWindow().getActivePage().getActiveEditor();
			resource = editor == null ? null : editor.getEditorInput().getAdapter(IResource.class);
		}
		if (resource == null) {
			resource = SelectedContract.of(null, null).orElse(null);
		}
		return resource == null ? null : resource instanceof IContainer container ? container : resource.getParent();
	}

	@Override
	public void addPages() {
		page = new NewTextPage(sheet, folder);
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		IFile file = page.file();
		byte[] text = page.text().getBytes(StandardCharsets.UTF_8);
		WorkspaceModifyOperation operation = new WorkspaceModifyOperation() {
			@Override
			protected void execute(IProgressMonitor monitor) throws CoreException {
				file.create(new ByteArrayInputStream(text), true, monitor);
				if (!StandardCharsets.UTF_8.name().equalsIgnoreCase(file.getCharset())) {
					file.setCharset(StandardCharsets.UTF_8.name(), monitor);
				}
			}
		};
		try {
			operation.run(new NullProgressMonitor());
		} catch (InvocationTargetException e) {
			page.setErrorMessage(e.getCause() instanceof CoreException core ? core.getStatus().getMessage() : Ui.text("wizard.failed"));
			return false;
		} catch (InterruptedException e) {
			return false;
		}
		created = file;
		if (workbench.getActiveWorkbenchWindow() != null) {
			BasicNewResourceWizard.selectAndReveal(file, workbench.getActiveWorkbenchWindow());
			OpenFile.atLine(file, 1);
		}
		return true;
	}

	/** The file made; null before. */
	public IFile created() {
		return created;
	}
}
