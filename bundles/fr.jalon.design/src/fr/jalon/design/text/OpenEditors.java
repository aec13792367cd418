// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.text;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.IDocument;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

import fr.jalon.ui.model.OpenTexts;

/** Text editors that are open on a file, whatever made them: only what the Platform says of text editors is asked. */
final class OpenEditors {

	private OpenEditors() {
	}

	/** The document of an editor that is open on the file, or of a buffer that somebody else holds. */
	static Optional<IDocument> document(IFile file) {
		return onWindowThread(() -> {
			Optional<ITextEditor> editor = editor(file);
			return editor.isPresent() ? editor.flatMap(OpenTexts::document) : buffer(file).map(ITextFileBuffer::getDocument);
		});
	}

	/** Changes the document; an editor without other changes is saved. */
	static void edit(IFile file, Consumer<IDocument> change) {
		onWindowThread(() -> {
			Optional<ITextEditor> editor = editor(file);
			boolean clean = editor.map(each -> !each.isDirty()).orElse(false);
			document(file).ifPresent(change);
			if (clean) {
				editor.get().doSave(new NullProgressMonitor());
			}
			return null;
		});
	}

	/** Whether two editors with documents of their own have unsaved changes that differ. */
	static boolean disagree(IFile file) {
		return onWindowThread(() -> editors(file).stream().filter(ITextEditor::isDirty).map(OpenTexts::document)
				.flatMap(Optional::stream).map(IDocument::get).distinct().count() > 1);
	}

	/** The editor that counts: one with unsaved changes before the others. */
	private static Optional<ITextEditor> editor(IFile file) {
		List<ITextEditor> all = editors(file);
		return all.stream().filter(ITextEditor::isDirty).findFirst().or(() -> all.stream().findFirst());
	}

	private static List<ITextEditor> editors(IFile file) {
		return PlatformUI.isWorkbenchRunning()
				? OpenTexts.editors().stream().filter(editor -> OpenTexts.file(editor).filter(file::equals).isPresent()).toList() : List.of();
	}

	private static Optional<ITextFileBuffer> buffer(IFile file) {
		return Optional.ofNullable(FileBuffers.getTextFileBufferManager().getTextFileBuffer(file.getFullPath(), LocationKind.IFILE));
	}

	private static <T> T onWindowThread(Supplier<T> action) {
		if (!PlatformUI.isWorkbenchRunning() || Display.getCurrent() != null) {
			return action.get();
		}
		Object[] result = new Object[1];
		PlatformUI.getWorkbench().getDisplay().syncExec(() -> result[0] = action.get());
		@SuppressWarnings("unchecked")
		T value = (T) result[0];
		return value;
	}
}
