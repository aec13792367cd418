// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.jface.dialogs.InputDialog;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.jface.window.Window;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.rename.Renamable;
import fr.jalon.dsl.ide.rename.Rename;
import fr.jalon.dsl.ide.rename.RenameRefusedException;
import fr.jalon.ui.Ui;
import fr.jalon.ui.commands.Problems;
import fr.jalon.ui.fixes.TextChanges;
import fr.jalon.ui.fixes.TextChanges.NotAppliedException;
import fr.jalon.ui.model.JalonLanguage;
import fr.jalon.ui.wizards.Names;

/** Gives an element another name, in all texts. */
public final class RenameHandler extends AbstractHandler {

	/** What came of looking for the changes. */
	private record Answer(List<TextChange> changes, String refused) {
	}

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart part = HandlerUtil.getActiveEditor(event);
		ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
		IFile file = editor == null ? null : editor.getEditorInput().getAdapter(IFile.class);
		if (file == null) {
			return null;
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		int offset = ((ITextSelection) editor.getSelectionProvider().getSelection()).getOffset();
		// Other texts are changed as they are on disk.
		if (!IDE.saveAllEditors(new IResource[] {file.getProject()}, true)) {
			return null;
		}
		Optional<Renamable> renamable = EditedTexts.ask(document, text -> JalonLanguage.get(Rename.class).prepare(text, offset).orElse(null));
		if (renamable.isEmpty()) {
			Problems.show(file.getProject(), Ui.text("rename.nothing"));
			return null;
		}
		InputDialog dialog = new InputDialog(HandlerUtil.getActiveShell(event), Ui.text("rename.title"),
				Ui.text("rename.name", renamable.get().name()), renamable.get().name(), name -> Names.element(name).orElse(null));
		if (dialog.open() == Window.OK && !dialog.getValue().equals(renamable.get().name())) {
			rename(file, document, offset, dialog.getValue());
		}
		return null;
	}

	private static void rename(IFile file, IDocument document, int offset, String name) {
		Optional<Answer> answer = EditedTexts.ask(document, text -> {
			try {
				return new Answer(JalonLanguage.get(Rename.class).rename(text, offset, name), null);
			} catch (RenameRefusedException e) {
				return new Answer(List.of(), e.getMessage());
			}
		});
		if (answer.isEmpty()) {
			return;
		}
		try {
			if (answer.get().refused() != null) {
				Problems.show(file.getProject(), answer.get().refused());
			} else {
				TextChanges.apply(answer.get().changes());
			}
		} catch (NotAppliedException e) {
			Problems.show(file.getProject(), e.getMessage());
		}
	}
}
