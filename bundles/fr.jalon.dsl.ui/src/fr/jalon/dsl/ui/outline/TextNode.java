// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.outline;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.xtext.ui.editor.outline.IOutlineNode;
import org.eclipse.xtext.ui.editor.outline.impl.AbstractOutlineNode;
import org.eclipse.xtext.util.ITextRegion;
import org.eclipse.xtext.util.TextRegion;

import fr.jalon.dsl.ide.outline.OutlineNode;

/** An element of a text in the outline. */
final class TextNode extends AbstractOutlineNode {

	private final OutlineNode node;

	TextNode(IOutlineNode parent, ImageDescriptor image, StyledString label, OutlineNode node) {
		super(parent, image, label, node.children().isEmpty());
		this.node = node;
		setTextRegion(new TextRegion(node.offset(), node.length()));
	}

	/** The name: what is selected in the text when the element is selected in the outline. */
	@Override
	public ITextRegion getSignificantTextRegion() {
		return new TextRegion(node.nameOffset(), node.nameLength());
	}
}
