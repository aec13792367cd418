// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.outline;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.outline.IOutlineNode;
import org.eclipse.xtext.ui.editor.outline.IOutlineTreeProvider;
import org.eclipse.xtext.ui.editor.outline.impl.DocumentRootNode;
import org.eclipse.xtext.ui.editor.outline.impl.IOutlineTreeStructureProvider;
import org.eclipse.xtext.util.TextRegion;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.outline.Outline;
import fr.jalon.dsl.ide.outline.OutlineNode;
import fr.jalon.dsl.ui.labels.KindImages;

/** The tree of {@link Outline}, for the Outline view and the quick outline; may be asked on any thread. */
public final class TextOutline implements IOutlineTreeProvider, IOutlineTreeProvider.Background, IOutlineTreeStructureProvider {

	private final Outline outline;
	private final KindImages images;

	@Inject
	TextOutline(Outline outline, KindImages images) {
		this.outline = outline;
		this.images = images;
	}

	@Override
	public IOutlineNode createRoot(IXtextDocument document) {
		DocumentRootNode root = new DocumentRootNode((ImageDescriptor) null, "", document, this);
		root.setTextRegion(new TextRegion(0, document.getLength()));
		return root;
	}

	@Override
	public void createChildren(IOutlineNode parent, EObject element) {
		if (parent instanceof DocumentRootNode && element.eResource() instanceof XtextResource text) {
			outline.of(text).forEach(node -> add(parent, node));
		}
	}

	private void add(IOutlineNode parent, OutlineNode node) {
		TextNode added = new TextNode(parent, images.descriptor(node.kind()), label(node), node);
		node.children().forEach(child -> add(added, child));
	}

	private static StyledString label(OutlineNode node) {
		StyledString label = new StyledString(node.label());
		if (!node.detail().isEmpty()) {
			label.append("  " + node.detail(), StyledString.QUALIFIER_STYLER);
		}
		return label;
	}
}
