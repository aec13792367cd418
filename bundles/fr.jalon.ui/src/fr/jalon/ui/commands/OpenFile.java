// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;

/** Opens files of the workspace where something is to be seen. On the thread of the windows. */
public final class OpenFile {

	private OpenFile() {
	}

	/** @param line from 1; 0: where the editor opens it */
	public static void atLine(IFile file, int line) {
		open(file).ifPresent(editor -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			if (document == null || line < 1 || line > document.getNumberOfLines()) {
				return;
			}
			try {
				IRegion region = document.getLineInformation(line - 1);
				editor.selectAndReveal(region.getOffset(), 0);
			} catch (BadLocationException e) {
				// The file has fewer lines by now; it is open, which is what was asked for.
			}
		});
	}

	/** Opens a text with a part of it selected. */
	public static void at(IFile file, int offset, int length) {
		open(file).ifPresent(editor -> {
			IDocument document = editor.getDocumentProvider().getDocument(editor.getEditorInput());
			if (document != null && offset >= 0 && offset + length <= document.getLength()) {
				editor.selectAndReveal(offset, length);
			}
		});
	}

	/** The text editor of a file; empty when it opens in something else or not at all, which is then said to the user. */
	private static Optional<ITextEditor> open(IFile file) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return Optional.empty();
		}
		if (!file.isAccessible()) {
			Problems.show(file.getProject(), fr.jalon.ui.Ui.text("file.gone", file.getFullPath().makeRelative().toString()));
			return Optional.empty();
		}
		try {
			IEditorPart editor = IDE.openEditor(page, file);
			return Optional.ofNullable(editor).map(part -> part.getAdapter(ITextEditor.class));
		} catch (PartInitException e) {
			Problems.show(file.getProject(), e.getStatus().getMessage());
			return Optional.empty();
		}
	}
}
