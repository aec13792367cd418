// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The two parts of a condition. */
final class Branches {

	private Branches() {
	}

	/** Whether what lies on either side of {@code sinon} is whole. */
	static boolean canSplit(Range range, Element otherwise, Markup markup) {
		Node top = top(range, otherwise);
		return top != null && (top == otherwise || top == Paragraphs.around(otherwise, markup) && alone(top, otherwise, markup));
	}

	private static boolean alone(Node paragraph, Element otherwise, Markup markup) {
		return Range.siblings(paragraph.getFirstChild(), null).stream().noneMatch(node -> node != otherwise && Paragraphs.shows(node, markup));
	}

	/** The node of the range in which {@code sinon} stands; null when it stands in none. */
	private static Node top(Range range, Element otherwise) {
		for (Node node = otherwise; node != null; node = node.getParentNode()) {
			if (range.nodes().contains(node)) {
				return node;
			}
		}
		return null;
	}

	/** What comes when the condition holds, and what comes when it does not; {@code sinon} itself belongs to neither. */
	static List<List<Node>> split(Range range, Element otherwise) {
		int at = otherwise == null ? range.nodes().size() : range.nodes().indexOf(top(range, otherwise));
		List<Node> after = at == range.nodes().size() ? List.of() : range.nodes().subList(at + 1, range.nodes().size());
		return List.of(new ArrayList<>(range.nodes().subList(0, at)), new ArrayList<>(after));
	}
}
