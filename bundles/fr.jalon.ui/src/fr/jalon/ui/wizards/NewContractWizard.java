// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IConfigurationElement;
import org.eclipse.core.runtime.IExecutableExtension;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.operation.IRunnableWithProgress;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.actions.WorkspaceModifyOperation;
import org.eclipse.ui.wizards.newresource.BasicNewProjectResourceWizard;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import fr.jalon.runtime.io.FileProblems;
import fr.jalon.ui.Images;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.OpenFile;

/** "New contract project". */
public final class NewContractWizard extends Wizard implements INewWizard, IExecutableExtension {

	public static final String ID = "fr.jalon.ui.wizards.newProject";

	private IWorkbench workbench;
	private IConfigurationElement configuration;
	private NewContractPage page;
	private IProject created;

	@Override
	public void init(IWorkbench running, IStructuredSelection selection) {
		workbench = running;
		setWindowTitle(Ui.text("wizard.project.window"));
		setNeedsProgressMonitor(true);
		Images.descriptor("wizban/new_project").ifPresent(this::setDefaultPageImageDescriptor);
	}

	@Override
	public void setInitializationData(IConfigurationElement element, String property, Object data) {
		configuration = element;
	}

	@Override
	public void addPages() {
		page = new NewContractPage();
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		String name = page.projectName();
		Optional<SampleContract> sample = page.sample();
		String text = sample.isPresent() ? "" : page.text();
		try {
			run(new WorkspaceModifyOperation() {
				@Override
				protected void execute(IProgressMonitor monitor) throws CoreException, InvocationTargetException {
					try {
						created = sample.isPresent() ? NewProject.fromSample(name, sample.get(), monitor)
								: NewProject.withText(name, text, monitor);
					} catch (IOException e) {
						throw new InvocationTargetException(e);
					}
				}
			});
		} catch (InvocationTargetException e) {
			page.setErrorMessage(explain(e.getCause()));
			return false;
		} catch (InterruptedException e) {
			// The user stopped it; nothing is left behind.
			return false;
		}
		show();
		return true;
	}

	/** Within the dialog with progress in it; in a test without. */
	private void run(IRunnableWithProgress operation) throws InvocationTargetException, InterruptedException {
		if (getContainer() == null) {
			operation.run(new NullProgressMonitor());
		} else {
			getContainer().run(true, true, operation);
		}
	}

	private static String explain(Throwable problem) {
		if (problem instanceof IOException io) {
			return FileProblems.explain(io).text(Ui.locale());
		}
		if (problem instanceof CoreException core) {
			return core.getStatus().getMessage();
		}
		Ui.log(problem);
		return Ui.text("wizard.failed");
	}

	private void show() {
		if (configuration != null) {
			BasicNewProjectResourceWizard.updatePerspective(configuration);
		}
		if (workbench.getActiveWorkbenchWindow() != null) {
			BasicNewResourceWizard.selectAndReveal(created, workbench.getActiveWorkbenchWindow());
			NewProject.firstText(created).ifPresent(file -> OpenFile.atLine(file, 0));
		}
	}

	/** The project made; null before. */
	public IProject created() {
		return created;
	}
}
