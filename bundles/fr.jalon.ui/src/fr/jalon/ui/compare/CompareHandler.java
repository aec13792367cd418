// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.SelectedContract;

/** Compares the two drafts that are selected, once the user has said which one came first. */
public final class CompareHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		Shell shell = HandlerUtil.getActiveShell(event);
		List<IResource> drafts = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event)) {
			drafts.add(SelectedContract.resource(selected));
		}
		if (drafts.size() != 2 || drafts.stream().anyMatch(Objects::isNull) || !drafts.stream().allMatch(ComparedDraft::isOne)) {
			MessageDialog.openInformation(shell, Ui.text("problem.title"), Ui.text("compare.select"));
			return null;
		}
		int first = first(shell, drafts);
		if (first >= 0 && IDE.saveAllEditors(drafts.toArray(IResource[]::new), false)) {
			new CompareJob(drafts.get(first), drafts.get(1 - first)).schedule();
		}
		return null;
	}

	/** @return negative when the user changed their mind */
	private static int first(Shell shell, List<IResource> drafts) {
		int answer = MessageDialog.open(MessageDialog.QUESTION, shell, Ui.text("compare.window"), Ui.text("compare.first"), SWT.NONE,
				name(drafts.get(0)), name(drafts.get(1)), IDialogConstants.CANCEL_LABEL);
		return answer == 0 || answer == 1 ? answer : -1;
	}

	/** As a button shows it. */
	private static String name(IResource draft) {
		return draft.getFullPath().makeRelative().toString().replace("&", "&&");
	}
}
