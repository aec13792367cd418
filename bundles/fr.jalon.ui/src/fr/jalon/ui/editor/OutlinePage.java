// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.editor;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;

import fr.jalon.dsl.ide.outline.Outline;
import fr.jalon.dsl.ide.outline.OutlineNode;
import fr.jalon.ui.labels.ElementImages;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.model.JalonLanguage;

/** The elements of a text as a tree, beside the editor. */
final class OutlinePage extends ContentOutlinePage {

	private final ITextEditor editor;
	private final ContractModels.Listener models = this::changed;
	private List<OutlineNode> shown = List.of();

	OutlinePage(ITextEditor editor) {
		this.editor = editor;
	}

	@Override
	public void createControl(Composite parent) {
		super.createControl(parent);
		TreeViewer tree = getTreeViewer();
		tree.setContentProvider(new Content());
		tree.setLabelProvider(new LabelProvider() {
			@Override
			public String getText(Object element) {
				OutlineNode node = (OutlineNode) element;
				return node.label();
			}

			@Override
			public Image getImage(Object element) {
				return ElementImages.of(((OutlineNode) element).kind());
			}
		});
		tree.setUseHashlookup(false);
		read();
		tree.setInput(shown);
		tree.expandToLevel(2);
		ContractModels.get().addListener(models);
	}

	private IDocument document() {
		return editor.getDocumentProvider() == null ? null : editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}

	private void read() {
		IDocument document = document();
		if (document != null) {
			EditedTexts.ask(document, text -> JalonLanguage.get(Outline.class).of(text)).ifPresent(nodes -> shown = nodes);
		}
	}

	private void changed(IProject project, ContractModel model) {
		IFile file = editor.getEditorInput() == null ? null : editor.getEditorInput().getAdapter(IFile.class);
		if (model == null || file == null || !file.getProject().equals(project) || getControl() == null || getControl().isDisposed()) {
			return;
		}
		List<OutlineNode> before = shown;
		read();
		if (shown.equals(before)) {
			return;
		}
		// Nodes are values: what was open is known by its names.
		List<String> open = new ArrayList<>();
		for (Object each : getTreeViewer().getExpandedElements()) {
			open.add(name((OutlineNode) each));
		}
		getTreeViewer().setInput(shown);
		List<OutlineNode> expanded = new ArrayList<>();
		collect(shown, open, expanded);
		getTreeViewer().setExpandedElements(expanded.toArray());
	}

	private static String name(OutlineNode node) {
		return node.kind().getName() + ' ' + node.label();
	}

	private static void collect(List<OutlineNode> nodes, List<String> open, List<OutlineNode> expanded) {
		for (OutlineNode node : nodes) {
			if (open.contains(name(node))) {
				expanded.add(node);
			}
			collect(node.children(), open, expanded);
		}
	}

	@Override
	public void selectionChanged(SelectionChangedEvent event) {
		super.selectionChanged(event);
		// Only what the user picks moves the caret, not what a refresh restores.
		if (getControl().isFocusControl() && event.getStructuredSelection().getFirstElement() instanceof OutlineNode node
				&& node.nameOffset() + node.nameLength() <= document().getLength()) {
			editor.selectAndReveal(node.nameOffset(), node.nameLength());
		}
	}

	@Override
	public void dispose() {
		ContractModels.get().removeListener(models);
		super.dispose();
	}

	private static final class Content implements ITreeContentProvider {

		@Override
		public Object[] getElements(Object input) {
			return ((List<?>) input).toArray();
		}

		@Override
		public Object[] getChildren(Object parent) {
			return ((OutlineNode) parent).children().toArray();
		}

		@Override
		public Object getParent(Object element) {
			return null;
		}

		@Override
		public boolean hasChildren(Object element) {
			return !((OutlineNode) element).children().isEmpty();
		}
	}
}
