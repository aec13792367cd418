// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/**
 * The text of one paragraph, however many pieces a word processor cut it into, and the scissors to cut it elsewhere. Paragraphs
 * inside it, in boxes and notes, are lines of their own.
 */
final class Line {

	/** @param length in the text of the line */
	private record Piece(Node node, int start, int length) {
	}

	private final Element paragraph;
	private final Markup markup;
	private final List<Piece> pieces = new ArrayList<>();
	private final StringBuilder text = new StringBuilder();

	Line(Element paragraph, Markup markup) {
		this.paragraph = paragraph;
		this.markup = markup;
		read(paragraph);
	}

	String text() {
		return text.toString();
	}

	private void read(Element element) {
		for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
			if (child instanceof Text each) {
				if (markup.holdsText(element)) {
					add(each, each.getData());
				}
			} else if (child instanceof Element each) {
				if (markup.isBlank(each)) {
					add(each, " ");
				} else if (!markup.isParagraph(each)) {
					read(each);
				}
			}
		}
	}

	private void add(Node node, String said) {
		pieces.add(new Piece(node, text.length(), said.length()));
		text.append(said);
	}

	/**
	 * Puts a mark in place of a part of the text. What stands behind must be marked before what stands in front.
	 *
	 * @param number of the mark
	 */
	Element mark(int start, int end, int number) {
		Node behind = cutAfter(end);
		Node first = cutBefore(start);
		Element mark = Marks.create(paragraph.getOwnerDocument(), number);
		paragraph.insertBefore(mark, first);
		boolean shell = true;
		for (Node node = first; node != behind;) {
			Node next = node.getNextSibling();
			if (shell) {
				mark.appendChild(node);
				saveMarks(node, mark);
				shell(node, mark);
				shell = false;
			} else {
				saveMarks(node, mark);
				paragraph.removeChild(node);
			}
			node = next;
		}
		return mark;
	}

	/** Marks of places stay, in front of the field. */
	private void saveMarks(Node node, Element mark) {
		if (node instanceof Element element && markup.isMark(element)) {
			paragraph.insertBefore(node.getParentNode() == paragraph ? node.cloneNode(true) : node, mark);
			return;
		}
		for (Node child = node.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			saveMarks(child, mark);
			child = next;
		}
	}

	/** Leaves of the first piece of a field its format alone. */
	private void shell(Node node, Element mark) {
		if (!(node instanceof Element element)) {
			if (node.getParentNode() == mark) {
				mark.removeChild(node);
			}
			return;
		}
		Node head = markup.head(element);
		boolean kept = false;
		for (Node child = element.getFirstChild(); child != null;) {
			Node next = child.getNextSibling();
			if (child != head) {
				if (!kept && child instanceof Element inner && markup.isFormat(inner)) {
					kept = true;
					shell(inner, mark);
				} else {
					element.removeChild(child);
				}
			}
			child = next;
		}
	}

	/** Cuts the paragraph in front of a place of the text. @return the child behind the place */
	private Node cutBefore(int offset) {
		Piece piece = at(offset);
		return climb(piece.start() == offset ? piece.node() : ((Text) piece.node()).splitText(offset - piece.start()));
	}

	/** Cuts the paragraph behind a place of the text, which is not its beginning. @return the child behind the place; null at the end */
	private Node cutAfter(int offset) {
		Piece piece = at(offset - 1);
		if (piece.start() + piece.length() > offset) {
			return climb(((Text) piece.node()).splitText(offset - piece.start()));
		}
		Node node = piece.node();
		while (node.getParentNode() != paragraph && node.getNextSibling() == null) {
			node = node.getParentNode();
		}
		Node next = node.getNextSibling();
		return next == null ? null : climb(next);
	}

	private Piece at(int offset) {
		return pieces.stream().filter(each -> each.start() <= offset && offset < each.start() + each.length()).findFirst().orElseThrow();
	}

	private Node climb(Node from) {
		Node node = from;
		while (node.getParentNode() != paragraph) {
			node = cutParent(node);
		}
		return node;
	}

	/** Cuts the parent of a node in front of it. */
	private Node cutParent(Node node) {
		Element parent = (Element) node.getParentNode();
		Node head = markup.head(parent);
		if (node.getPreviousSibling() == null || node.getPreviousSibling() == head) {
			return parent;
		}
		markup.keepSpaces(parent);
		Element second = (Element) parent.cloneNode(false);
		if (head != null) {
			second.appendChild(head.cloneNode(true));
		}
		for (Node each = node; each != null;) {
			Node next = each.getNextSibling();
			second.appendChild(each);
			each = next;
		}
		parent.getParentNode().insertBefore(second, parent.getNextSibling());
		return second;
	}
}
