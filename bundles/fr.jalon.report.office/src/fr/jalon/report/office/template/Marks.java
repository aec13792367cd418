// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Fields as elements: each stands between whole pieces of its paragraph, as the child of it, and holds the format of its first
 * letter. From then on nothing looks at the text any more, so what is filled in is never taken for a field.
 */
final class Marks {

	private static final String NAMESPACE = "urn:jalon:champ";
	private static final String NUMBER = "n";

	private Marks() {
	}

	/** @param number of the field among those of the template */
	static Element create(Document document, int number) {
		Element mark = document.createElementNS(NAMESPACE, "champ");
		mark.setAttribute(NUMBER, Integer.toString(number));
		return mark;
	}

	static boolean is(Node node) {
		return NAMESPACE.equals(node.getNamespaceURI());
	}

	static int number(Element mark) {
		return Integer.parseInt(mark.getAttribute(NUMBER));
	}

	/** In reading order. */
	static List<Element> in(Iterable<? extends Node> nodes) {
		List<Element> found = new ArrayList<>();
		nodes.forEach(node -> collect(node, found));
		return found;
	}

	private static void collect(Node node, List<Element> found) {
		if (is(node)) {
			found.add((Element) node);
			return;
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			collect(child, found);
		}
	}

	/** The run or span that has the format of the field; the mark itself where it has none. */
	static Element innermost(Element mark, Markup markup) {
		Element inner = mark;
		for (Element next = mark; next != null; next = inside(inner, markup)) {
			inner = next;
		}
		return inner;
	}

	private static Element inside(Element element, Markup markup) {
		Node head = markup.head(element);
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Element each && child != head) {
				return each;
			}
		}
		return null;
	}

	/** Puts what a mark holds in its place. */
	static void unwrap(Element mark) {
		Node parent = mark.getParentNode();
		while (mark.getFirstChild() != null) {
			parent.insertBefore(mark.getFirstChild(), mark);
		}
		parent.removeChild(mark);
	}

	static void remove(Element mark) {
		mark.getParentNode().removeChild(mark);
	}
}
