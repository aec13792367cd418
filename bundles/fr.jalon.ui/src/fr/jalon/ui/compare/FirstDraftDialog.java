// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.util.List;

import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;

import fr.jalon.ui.Ui;

/** Asks which of two drafts came first. */
final class FirstDraftDialog extends MessageDialog {

	private final List<IResource> drafts;
	private IResource first;

	FirstDraftDialog(Shell parent, List<IResource> drafts) {
		super(parent, Ui.text("compare.window"), null, Ui.text("compare.first"), QUESTION, 0, Ui.text("compare.compare"), IDialogConstants.CANCEL_LABEL);
		this.drafts = drafts;
		this.first = drafts.get(0);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		PlatformUI.getWorkbench().getHelpSystem().setHelp(shell, "fr.jalon.ui.compare");
	}

	@Override
	protected Control createCustomArea(Composite parent) {
		Composite area = new Composite(parent, SWT.NONE);
		area.setLayout(new GridLayout());
		area.setLayoutData(new GridData(SWT.FILL, SWT.FILL, true, false));
		for (IResource draft : drafts) {
			Button choice = new Button(area, SWT.RADIO);
			choice.setText(draft.getFullPath().makeRelative().toString().replace("&", "&&"));
			choice.setSelection(draft == first);
			choice.addListener(SWT.Selection, event -> {
				if (choice.getSelection()) {
					first = draft;
				}
			});
		}
		return area;
	}

	IResource first() {
		return first;
	}

	IResource second() {
		return drafts.get(1 - drafts.indexOf(first));
	}
}
