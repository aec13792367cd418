// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.text;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

/** Opens the editor of a text at an element: double click on diagrams and tables. */
public final class OpenText {

	private OpenText() {
	}

	/** Opens the text of the element and selects its first line; nothing happens for what is in no text of the workspace. */
	public static void at(EObject element) {
		URI uri = element.eResource() == null ? null : element.eResource().getURI();
		if (uri == null || !uri.isPlatformResource() || !PlatformUI.isWorkbenchRunning()) {
			return;
		}
		IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(IPath.fromOSString(uri.toPlatformString(true)));
		// The node is asked now: the session may be reading the text again when the editor is there.
		ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
		int offset = node == null ? 0 : node.getOffset();
		int length = node == null ? 0 : firstLine(node.getText().strip());
		PlatformUI.getWorkbench().getDisplay().asyncExec(() -> open(file, offset, length));
	}

	private static int firstLine(String text) {
		int end = text.indexOf('\n');
		return end < 0 ? text.length() : end;
	}

	private static void open(IFile file, int offset, int length) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		try {
			IEditorPart editor = IDE.openEditor(page, file);
			ITextEditor text = editor.getAdapter(ITextEditor.class);
			if (text != null) {
				text.selectAndReveal(offset, length);
			}
		} catch (PartInitException e) {
			Platform.getLog(OpenText.class).log(e.getStatus());
		}
	}
}
