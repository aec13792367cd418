// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

import fr.jalon.ui.project.ContractProject;

/** The texts that are open in editors, of whatever kind. On the thread of the windows only. */
final class OpenTexts implements IPartListener2, IWindowListener, IDocumentListener {

	/** Is told which project's texts an author is writing in. */
	interface Listener {
		void edited(IProject project);
	}

	private final Listener listener;
	private final Map<IDocument, IFile> followed = new HashMap<>();

	private OpenTexts(Listener listener) {
		this.listener = listener;
	}

	/** Follows all editors of all windows, those to come included. */
	static void follow(Listener listener) {
		OpenTexts texts = new OpenTexts(listener);
		PlatformUI.getWorkbench().addWindowListener(texts);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			texts.windowOpened(window);
		}
	}

	/** What stands in editors and is not saved yet, by absolute path. */
	static Map<Path, String> unsaved(IProject project) {
		Map<Path, String> texts = new HashMap<>();
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					IEditorPart part = reference.isDirty() ? reference.getEditor(false) : null;
					ITextEditor editor = part == null ? null : part.getAdapter(ITextEditor.class);
					IFile file = editor == null ? null : file(editor);
					if (file != null && file.getProject().equals(project) && file.getLocation() != null) {
						texts.put(path(file.getLocation()), document(editor).map(IDocument::get).orElse(""));
					}
				}
			}
		}
		return texts;
	}

	private static Path path(IPath location) {
		return location.toPath().toAbsolutePath().normalize();
	}

	/** The text that an editor shows; null when it shows something else. */
	private static IFile file(ITextEditor editor) {
		IFile file = editor.getEditorInput() == null ? null : editor.getEditorInput().getAdapter(IFile.class);
		return file != null && ContractProject.isText(file) ? file : null;
	}

	private static Optional<IDocument> document(ITextEditor editor) {
		return Optional.ofNullable(editor.getDocumentProvider()).map(provider -> provider.getDocument(editor.getEditorInput()));
	}

	private void follow(IWorkbenchPartReference reference) {
		ITextEditor editor = reference.getPart(false) instanceof IEditorPart part ? part.getAdapter(ITextEditor.class) : null;
		IFile file = editor == null ? null : file(editor);
		if (file != null) {
			document(editor).ifPresent(document -> {
				followed.put(document, file);
				document.addDocumentListener(this);
			});
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		follow(reference);
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference reference) {
		follow(reference);
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		ITextEditor editor = reference.getPart(false) instanceof IEditorPart part ? part.getAdapter(ITextEditor.class) : null;
		IFile file = editor == null ? null : file(editor);
		if (file != null) {
			// What was not saved is gone with the editor; the document itself may live on in another one.
			document(editor).ifPresent(document -> {
				document.removeDocumentListener(this);
				followed.remove(document);
			});
			listener.edited(file.getProject());
		}
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// Only the outcome counts.
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		IFile file = followed.get(event.getDocument());
		if (file != null) {
			listener.edited(file.getProject());
		}
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IEditorReference reference : page.getEditorReferences()) {
				follow(reference);
			}
		}
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		window.getPartService().removePartListener(this);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// Nothing to follow.
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// Nothing to follow.
	}
}
