// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.rename;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.utils.EditorUtils;

import com.google.inject.Inject;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.rename.Renamable;
import fr.jalon.dsl.ide.rename.RenameRefusedException;

/** The command "Rename": asks for the new name, says why a name cannot be had, and changes all texts. */
public final class RenameHandler extends AbstractHandler {

	@Inject
	private NameChange names;

	@Override
	public Object execute(ExecutionEvent event) {
		XtextEditor editor = EditorUtils.getActiveXtextEditor(event);
		if (editor != null && editor.getSelectionProvider().getSelection() instanceof ITextSelection selection) {
			rename(editor, selection.getOffset());
		}
		return null;
	}

	private void rename(XtextEditor editor, int offset) {
		Shell shell = editor.getSite().getShell();
		Optional<Renamable> renamable = names.prepare(editor, offset);
		if (renamable.isEmpty()) {
			MessageDialog.openInformation(shell, names.title(), names.words("rename.nothing"));
			return;
		}
		ask(shell, editor, offset, renamable.get().name());
	}

	private void ask(Shell shell, XtextEditor editor, int offset, String old) {
		// The validator of the dialog tries each name at the moment it is asked for, so that Enter always does what is shown.
		InputDialog dialog = new InputDialog(shell, names.title(), names.words("rename.label", old), old, name -> {
			if (name.strip().equals(old)) {
				return "";
			}
			try {
				names.changes(editor, offset, name);
				return null;
			} catch (RenameRefusedException e) {
				return e.getMessage();
			}
		});
		if (dialog.open() == Window.OK) {
			List<TextChange> changes = names.changes(editor, offset, dialog.getValue());
			names.perform(editor, changes);
		}
	}
}
