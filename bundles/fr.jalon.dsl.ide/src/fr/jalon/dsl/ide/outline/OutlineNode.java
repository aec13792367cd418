// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.outline;

import java.util.List;

import org.eclipse.emf.ecore.EClass;

/**
 * An element of a text, as an outline shows it.
 *
 * @param kind its class, which has an icon of that name
 * @param name its name; empty when it has none
 * @param label its name and title
 * @param detail its kind and what matters most of it, in the user's language
 * @param offset where the element begins
 * @param length of the whole element
 * @param nameOffset where its name stands, else its number or its first word
 * @param nameLength of that
 * @param children elements within it, in the order of the text
 */
public record OutlineNode(EClass kind, String name, String label, String detail, int offset, int length, int nameOffset,
		int nameLength, List<OutlineNode> children) {

	public OutlineNode {
		children = List.copyOf(children);
	}
}
