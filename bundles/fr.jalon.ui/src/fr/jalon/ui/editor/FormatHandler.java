// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.List;
import java.util.Optional;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.HandlerUtil;
import org.eclipse.ui.texteditor.ITextEditor;

import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.formatting.Formatting;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.JalonLanguage;

/** Lays out the text in the editor, or the part of it that is selected. */
public final class FormatHandler extends AbstractHandler {

	@Override
	public Object execute(ExecutionEvent event) {
		IEditorPart part = HandlerUtil.getActiveEditor(event);
		ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
		if (editor == null || !editor.isEditable()) {
			return null;
		}
		IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
		ITextSelection selection = (ITextSelection) editor.getSelectionProvider().getSelection();
		boolean some = selection.getLength() > 0;
		format(document, some ? selection.getOffset() : 0, some ? selection.getOffset() + selection.getLength() : document.getLength());
		return null;
	}

	/** Lays out a part of a document; a text with syntax errors stays as it is. */
	public static void format(IDocument document, int from, int to) {
		Optional<List<Replacement>> replacements = EditedTexts.ask(document, text -> JalonLanguage.get(Formatting.class).format(text, from, to));
		if (replacements.isEmpty() || replacements.get().isEmpty()) {
			return;
		}
		MultiTextEdit edit = new MultiTextEdit();
		replacements.get().forEach(each -> edit.addChild(new ReplaceEdit(each.offset(), each.length(), each.text())));
		try {
			edit.apply(document);
		} catch (BadLocationException e) {
			// Nothing else runs between the question and the answer.
			Ui.log(e);
		}
	}
}
