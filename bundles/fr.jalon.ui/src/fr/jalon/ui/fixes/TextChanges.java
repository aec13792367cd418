// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.fixes;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.emf.common.util.URI;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentRewriteSession;
import org.eclipse.jface.text.DocumentRewriteSessionType;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentExtension4;
import org.eclipse.text.edits.MultiTextEdit;
import org.eclipse.text.edits.ReplaceEdit;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.texteditor.ITextEditor;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.ui.Ui;

/**
 * Brings changes into texts: into the editor where one is open, so that they can be undone there; else into the file. Nothing
 * is changed when one of the texts has become another since the changes were found. On the thread of the windows.
 */
public final class TextChanges {

	/** Why nothing was changed, for the user. */
	public static final class NotAppliedException extends Exception {

		private static final long serialVersionUID = 1L;

		NotAppliedException(String message) {
			super(message);
		}
	}

	/** A text as it is now, and how to write it. */
	private interface Target {
		IDocument document() throws CoreException;

		void commit() throws CoreException;

		void release();
	}

	private TextChanges() {
	}

	/**
	 * @throws NotAppliedException with nothing changed
	 */
	public static void apply(List<TextChange> changes) throws NotAppliedException {
		List<TextChange> real = changes.stream().filter(change -> !change.isEmpty()).toList();
		List<Target> targets = new ArrayList<>();
		try {
			for (TextChange change : real) {
				targets.add(target(file(change.text())));
			}
			for (int i = 0; i < real.size(); i++) {
				if (!targets.get(i).document().get().equals(real.get(i).before())) {
					throw new NotAppliedException(Ui.text("change.outdated"));
				}
			}
			for (int i = 0; i < real.size(); i++) {
				replace(targets.get(i).document(), real.get(i));
				targets.get(i).commit();
			}
		} catch (CoreException e) {
			throw new NotAppliedException(e.getStatus().getMessage());
		} finally {
			targets.forEach(Target::release);
		}
	}

	/** The file of the workspace that holds a text. */
	public static IFile file(URI text) throws NotAppliedException {
		IFile file = null;
		if (text.isPlatformResource()) {
			file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromPortableString(text.toPlatformString(true)));
		} else if (text.isFile()) {
			IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(java.nio.file.Path.of(text.toFileString()).toUri());
			file = files.length == 0 ? null : files[0];
		}
		if (file == null || !file.isAccessible()) {
			throw new NotAppliedException(Ui.text("file.gone", text.lastSegment()));
		}
		return file;
	}

	private static void replace(IDocument document, TextChange change) throws NotAppliedException {
		MultiTextEdit edit = new MultiTextEdit();
		for (Replacement replacement : change.replacements()) {
			edit.addChild(new ReplaceEdit(replacement.offset(), replacement.length(), replacement.text()));
		}
		// One step for undo.
		DocumentRewriteSession session = document instanceof IDocumentExtension4 rewriting
				? rewriting.startRewriteSession(DocumentRewriteSessionType.UNRESTRICTED_SMALL) : null;
		try {
			edit.apply(document);
		} catch (BadLocationException e) {
			throw new NotAppliedException(Ui.text("change.outdated"));
		} finally {
			if (session != null) {
				((IDocumentExtension4) document).stopRewriteSession(session);
			}
		}
	}

	private static Target target(IFile file) throws CoreException, NotAppliedException {
		Optional<ITextEditor> editor = editor(file);
		if (editor.isPresent()) {
			if (!editor.get().isEditable() && !mayWrite(file)) {
				throw new NotAppliedException(Ui.text("file.readOnly", file.getFullPath().makeRelative().toString()));
			}
			return new InEditor(editor.get());
		}
		if (!mayWrite(file)) {
			throw new NotAppliedException(Ui.text("file.readOnly", file.getFullPath().makeRelative().toString()));
		}
		return new InFile(file);
	}

	/** Asks the team provider, if there is one, to make a read-only file writable. */
	private static boolean mayWrite(IFile file) {
		IStatus status = ResourcesPlugin.getWorkspace().validateEdit(new IFile[] {file}, null);
		return status.isOK() && !file.isReadOnly();
	}

	private static Optional<ITextEditor> editor(IFile file) {
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				IEditorPart part = page.findEditor(new FileEditorInput(file));
				ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
				if (editor != null && editor.getDocumentProvider().getDocument(editor.getEditorInput()) != null) {
					return Optional.of(editor);
				}
			}
		}
		return Optional.empty();
	}

	private record InEditor(ITextEditor editor) implements Target {

		@Override
		public IDocument document() {
			return editor.getDocumentProvider().getDocument(editor.getEditorInput());
		}

		@Override
		public void commit() {
			// The author saves.
		}

		@Override
		public void release() {
			// The editor keeps its document.
		}
	}

	private static final class InFile implements Target {

		private final IFile file;
		private final ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
		private final ITextFileBuffer buffer;

		InFile(IFile file) throws CoreException {
			this.file = file;
			file.refreshLocal(IResource.DEPTH_ZERO, null);
			buffers.connect(file.getFullPath(), LocationKind.IFILE, null);
			buffer = buffers.getTextFileBuffer(file.getFullPath(), LocationKind.IFILE);
		}

		@Override
		public IDocument document() {
			return buffer.getDocument();
		}

		@Override
		public void commit() throws CoreException {
			buffer.commit(null, false);
		}

		@Override
		public void release() {
			try {
				buffers.disconnect(file.getFullPath(), LocationKind.IFILE, null);
			} catch (CoreException e) {
				Ui.log(e);
			}
		}
	}
}
