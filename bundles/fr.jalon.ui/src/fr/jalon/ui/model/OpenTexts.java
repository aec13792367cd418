// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

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

/**
 * The texts that are open in editors, whatever made those: only what the Platform says of text editors is asked. On the
 * thread of the windows only.
 */
public final class OpenTexts implements IPartListener2, IWindowListener, IDocumentListener {

	private final Consumer<IFile> listener;
	private final Map<IDocument, IFile> followed = new HashMap<>();

	private OpenTexts(Consumer<IFile> listener) {
		this.listener = listener;
	}

	/**
	 * Follows all editors of all windows, those to come included.
	 *
	 * @param listener is told of a text that an author writes in, or whose editor is closed with what was not saved
	 */
	public static OpenTexts follow(Consumer<IFile> listener) {
		OpenTexts texts = new OpenTexts(listener);
		PlatformUI.getWorkbench().addWindowListener(texts);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			texts.windowOpened(window);
		}
		return texts;
	}

	/** Follows no more. */
	public void stop() {
		PlatformUI.getWorkbench().removeWindowListener(this);
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			window.getPartService().removePartListener(this);
		}
		followed.keySet().forEach(document -> document.removeDocumentListener(this));
		followed.clear();
	}

	/** The text editors of all windows that were shown since the start. */
	public static List<ITextEditor> editors() {
		List<ITextEditor> editors = new ArrayList<>();
		for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
			for (IWorkbenchPage page : window.getPages()) {
				for (IEditorReference reference : page.getEditorReferences()) {
					editor(reference).ifPresent(editors::add);
				}
			}
		}
		return editors;
	}

	/** The file that a text editor shows. */
	public static Optional<IFile> file(ITextEditor editor) {
		return Optional.ofNullable(editor.getEditorInput()).map(input -> input.getAdapter(IFile.class));
	}

	/** What a text editor shows, as it stands. */
	public static Optional<IDocument> document(ITextEditor editor) {
		return Optional.ofNullable(editor.getDocumentProvider()).map(provider -> provider.getDocument(editor.getEditorInput()));
	}

	/** What stands in editors and is not saved yet, by absolute path. */
	static Map<Path, String> unsaved(IProject project) {
		Map<Path, String> texts = new HashMap<>();
		for (ITextEditor editor : editors()) {
			IFile file = editor.isDirty() ? text(editor).orElse(null) : null;
			if (file != null && file.getProject().equals(project) && file.getLocation() != null) {
				texts.put(path(file.getLocation()), document(editor).map(IDocument::get).orElse(""));
			}
		}
		return texts;
	}

	private static Path path(IPath location) {
		return location.toPath().toAbsolutePath().normalize();
	}

	private static Optional<IFile> text(ITextEditor editor) {
		return file(editor).filter(ContractProject::isText);
	}

	private static Optional<ITextEditor> editor(IWorkbenchPartReference reference) {
		return reference.getPart(false) instanceof IEditorPart part ? Optional.ofNullable(part.getAdapter(ITextEditor.class)) : Optional.empty();
	}

	private void follow(IWorkbenchPartReference reference) {
		editor(reference).ifPresent(this::follow);
	}

	private void follow(ITextEditor editor) {
		text(editor).ifPresent(file -> document(editor).ifPresent(document -> {
			followed.put(document, file);
			document.addDocumentListener(this);
		}));
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
	public void partActivated(IWorkbenchPartReference reference) {
		follow(reference);
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		editor(reference).ifPresent(editor -> text(editor).ifPresent(file -> {
			document(editor).ifPresent(document -> {
				document.removeDocumentListener(this);
				followed.remove(document);
			});
			// The document may live on in another editor.
			editors().stream().filter(other -> other != editor).forEach(this::follow);
			listener.accept(file);
		}));
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// Only the outcome counts.
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		IFile file = followed.get(event.getDocument());
		if (file != null) {
			listener.accept(file);
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
