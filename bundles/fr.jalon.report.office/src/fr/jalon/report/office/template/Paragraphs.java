// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

import fr.jalon.report.office.internal.Dom;

/** What paragraphs hold. */
final class Paragraphs {

	private Paragraphs() {
	}

	/** Whether a reader sees something of it: text, a field, a drawing. */
	static boolean shows(Node node, Markup markup) {
		if (node instanceof Text text) {
			return node.getParentNode() instanceof Element parent && markup.holdsText(parent) && !text.getData().isBlank();
		}
		if (Marks.is(node) || node instanceof Element element && markup.isVisible(element)) {
			return true;
		}
		for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (shows(child, markup)) {
				return true;
			}
		}
		return false;
	}

	static Element around(Element mark, Markup markup) {
		Node node = mark;
		while (!(node instanceof Element element && markup.isParagraph(element))) {
			node = node.getParentNode();
		}
		return (Element) node;
	}

	/** Takes a mark of a block away, and its paragraph with it when nothing else stands there. */
	static void removeWithParagraph(Element mark, Markup markup) {
		Element paragraph = around(mark, markup);
		Marks.remove(mark);
		if (!shows(paragraph, markup) && !markup.endsSection(paragraph) && !isLastOfCell(paragraph, markup)) {
			remove(paragraph, markup);
		}
	}

	private static void remove(Element element, Markup markup) {
		Node parent = element.getParentNode();
		parent.removeChild(element);
		if (parent instanceof Element item && markup.isItem(item) && Dom.children(item).isEmpty()) {
			remove(item, markup);
		}
	}

	private static boolean isLastOfCell(Element paragraph, Markup markup) {
		if (!(paragraph.getParentNode() instanceof Element parent) || !markup.isCell(parent)) {
			return false;
		}
		for (Node node = paragraph.getNextSibling(); node != null; node = node.getNextSibling()) {
			if (node instanceof Element) {
				return false;
			}
		}
		for (Node node = paragraph.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
			if (node instanceof Element element && markup.isParagraph(element)) {
				return false;
			}
		}
		return true;
	}
}
