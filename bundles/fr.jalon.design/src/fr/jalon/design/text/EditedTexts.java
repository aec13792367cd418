// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.text;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.Platform;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWindowListener;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.texteditor.ITextEditor;

/** Tells of texts of the workspace that change: files that somebody writes, editors that somebody types in, opens or closes. */
public final class EditedTexts implements IResourceChangeListener, IPartListener2, IWindowListener, IDocumentListener {

	private static final String EXTENSION = "jalon";

	private final Consumer<IFile> listener;
	private final Set<IDocument> followed = new HashSet<>();

	private EditedTexts(Consumer<IFile> listener) {
		this.listener = listener;
	}

	/** @param listener is told on the thread that makes the change; null for a change in an editor */
	public static EditedTexts follow(Consumer<IFile> listener) {
		EditedTexts texts = new EditedTexts(listener);
		ResourcesPlugin.getWorkspace().addResourceChangeListener(texts, IResourceChangeEvent.POST_CHANGE);
		if (PlatformUI.isWorkbenchRunning()) {
			Display display = PlatformUI.getWorkbench().getDisplay();
			Runnable start = () -> {
				PlatformUI.getWorkbench().addWindowListener(texts);
				for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
					texts.windowOpened(window);
				}
			};
			if (Display.getCurrent() == display) {
				start.run();
			} else {
				display.asyncExec(start);
			}
		}
		return texts;
	}

	public void stop() {
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(this);
		if (PlatformUI.isWorkbenchRunning()) {
			PlatformUI.getWorkbench().getDisplay().asyncExec(() -> {
				PlatformUI.getWorkbench().removeWindowListener(this);
				for (IWorkbenchWindow window : PlatformUI.getWorkbench().getWorkbenchWindows()) {
					window.getPartService().removePartListener(this);
				}
				followed.forEach(each -> each.removeDocumentListener(this));
				followed.clear();
			});
		}
	}

	@Override
	public void resourceChanged(IResourceChangeEvent event) {
		if (event.getDelta() == null) {
			return;
		}
		try {
			event.getDelta().accept(delta -> {
				boolean said = delta.getKind() != IResourceDelta.CHANGED
						|| (delta.getFlags() & (IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING)) != 0;
				if (said && delta.getResource().getType() == IResource.FILE && EXTENSION.equals(delta.getResource().getFileExtension())) {
					listener.accept((IFile) delta.getResource());
				}
				return true;
			});
		} catch (CoreException e) {
			Platform.getLog(EditedTexts.class).log(e.getStatus());
		}
	}

	private void look(IWorkbenchPartReference reference) {
		if (!(reference instanceof IEditorReference) || !(reference.getPart(false) instanceof ITextEditor editor)) {
			return;
		}
		boolean text = OpenEditors.file(editor).filter(file -> EXTENSION.equals(file.getFileExtension())).isPresent();
		IDocument document = text ? OpenEditors.document(editor).orElse(null) : null;
		if (document != null && followed.add(document)) {
			document.addDocumentListener(this);
		}
	}

	@Override
	public void partOpened(IWorkbenchPartReference reference) {
		look(reference);
	}

	@Override
	public void partActivated(IWorkbenchPartReference reference) {
		look(reference);
	}

	@Override
	public void partInputChanged(IWorkbenchPartReference reference) {
		look(reference);
	}

	@Override
	public void partClosed(IWorkbenchPartReference reference) {
		if (reference.getPart(false) instanceof ITextEditor) {
			// What was typed and not saved is gone: the file counts again.
			listener.accept(null);
		}
	}

	@Override
	public void windowOpened(IWorkbenchWindow window) {
		window.getPartService().addPartListener(this);
		for (IWorkbenchPage page : window.getPages()) {
			for (IEditorReference reference : page.getEditorReferences()) {
				look(reference);
			}
		}
	}

	@Override
	public void windowClosed(IWorkbenchWindow window) {
		window.getPartService().removePartListener(this);
	}

	@Override
	public void windowActivated(IWorkbenchWindow window) {
		// of no interest
	}

	@Override
	public void windowDeactivated(IWorkbenchWindow window) {
		// of no interest
	}

	@Override
	public void documentAboutToBeChanged(DocumentEvent event) {
		// of no interest
	}

	@Override
	public void documentChanged(DocumentEvent event) {
		listener.accept(null);
	}
}
