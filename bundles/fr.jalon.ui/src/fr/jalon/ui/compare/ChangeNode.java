// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import org.eclipse.compare.structuremergeviewer.DiffNode;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.swt.graphics.Image;

import fr.jalon.ui.labels.ElementImages;

/** A line of the tree of differences: an element, or what is said differently of it. */
public final class ChangeNode extends DiffNode {

	private final String label;
	private final EClass subject;

	/**
	 * @param parent null for the root
	 * @param subject of what kind the element is; null for a difference
	 * @param before what the former draft has; null when nothing
	 * @param after what the later draft has; null when nothing
	 */
	ChangeNode(ChangeNode parent, int kind, String label, EClass subject, DraftSide before, DraftSide after) {
		super(parent, kind, null, before, after);
		this.label = label;
		this.subject = subject;
	}

	@Override
	public String getName() {
		return label;
	}

	@Override
	public Image getImage() {
		return subject == null ? null : ElementImages.of(subject);
	}
}
