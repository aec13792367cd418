// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;

import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.SelectedContract;
import fr.jalon.ui.console.JalonConsole;

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
		FirstDraftDialog dialog = new FirstDraftDialog(shell, drafts);
		if (dialog.open() == Window.OK && IDE.saveAllEditors(drafts.toArray(IResource[]::new), false)) {
			JalonConsole.show();
			new CompareJob(dialog.first(), dialog.second()).schedule();
		}
		return null;
	}
}
