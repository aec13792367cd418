// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IAdaptable;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.IScopeContext;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;
import org.eclipse.ui.IWorkbenchPropertyPage;
import org.eclipse.ui.PlatformUI;
import org.osgi.service.prefs.BackingStoreException;

import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;
import fr.jalon.ui.project.ContractProject;

/**
 * A page of settings that hold for all projects, or, shown among the properties of a project, for that one; a project says
 * whether it has settings of its own. Contracts are checked again when something changed.
 */
public abstract class OwnSettings extends PreferencePage implements IWorkbenchPreferencePage, IWorkbenchPropertyPage {

	private IProject project;
	private Button own;
	private Composite fields;

	@Override
	public void init(IWorkbench workbench) {
		setDescription(Ui.text("preferences.forAll"));
	}

	@Override
	public IAdaptable getElement() {
		return project;
	}

	@Override
	public void setElement(IAdaptable element) {
		project = Adapters.adapt(element, IProject.class);
	}

	/** Makes the controls, once. */
	protected abstract void createFields(Composite parent);

	/** Shows what holds for a project ({@code null}: for all). */
	protected abstract void load(IProject of);

	/** Shows what holds when nothing was chosen. */
	protected abstract void loadDefaults();

	/** Writes what is shown. */
	protected abstract void store(IEclipsePreferences preferences);

	/** The settings that this page is about. */
	protected abstract List<String> keys();

	@Override
	protected final Control createContents(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		GridLayout layout = new GridLayout();
		layout.marginWidth = 0;
		layout.marginHeight = 0;
		area.setLayout(layout);
		if (project != null) {
			own = new Button(area, SWT.CHECK);
			own.setText(Ui.text("preferences.own"));
			own.setSelection(hasOwn());
			own.addListener(SWT.Selection, event -> {
				enable();
				load(own.getSelection() ? project : null);
			});
			new Label(area, SWT.SEPARATOR | SWT.HORIZONTAL).setLayoutData(new GridData(SWT.FILL, SWT.CENTER, true, false));
		}
		fields = new Composite(area, SWT.NONE);
		fields.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, true));
		createFields(fields);
		load(project);
		enable();
		PlatformUI.getWorkbench().getHelpSystem().setHelp(area, "fr.jalon.ui.preferences");
		return area;
	}

	private void enable() {
		boolean enabled = own == null || own.getSelection();
		setEnabled(fields, enabled);
	}

	private static void setEnabled(Composite parent, boolean enabled) {
		parent.setEnabled(enabled);
		for (Control child : parent.getChildren()) {
			child.setEnabled(enabled);
			if (child instanceof Composite composite) {
				setEnabled(composite, enabled);
			}
		}
	}

	private boolean hasOwn() {
		IEclipsePreferences preferences = new ProjectScope(project).getNode(JalonPlugin.ID);
		try {
			return Arrays.stream(preferences.keys()).anyMatch(keys()::contains);
		} catch (BackingStoreException e) {
			return false;
		}
	}

	@Override
	protected void performDefaults() {
		loadDefaults();
		super.performDefaults();
	}

	@Override
	public boolean performOk() {
		IScopeContext scope = project == null ? InstanceScope.INSTANCE : new ProjectScope(project);
		IEclipsePreferences preferences = scope.getNode(JalonPlugin.ID);
		if (own != null && !own.getSelection()) {
			keys().forEach(preferences::remove);
		} else {
			store(preferences);
		}
		try {
			preferences.flush();
		} catch (BackingStoreException e) {
			setErrorMessage(Ui.text("preferences.notSaved"));
			return false;
		}
		checkAgain();
		return true;
	}

	private void checkAgain() {
		List<IProject> concerned = new ArrayList<>();
		if (project != null) {
			concerned.add(project);
		} else {
			concerned.addAll(Arrays.asList(ResourcesPlugin.getWorkspace().getRoot().getProjects()));
		}
		concerned.removeIf(each -> !ContractProject.is(each));
		if (concerned.isEmpty()) {
			return;
		}
		WorkspaceJob job = new WorkspaceJob(Ui.text("preferences.checkAgain")) {
			@Override
			public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
				for (IProject each : concerned) {
					each.build(IncrementalProjectBuilder.FULL_BUILD, monitor);
				}
				return Status.OK_STATUS;
			}
		};
		job.setRule(ResourcesPlugin.getWorkspace().getRuleFactory().buildRule());
		job.schedule();
	}
}
