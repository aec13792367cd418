// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.ArrayList;
import java.util.List;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.runtime.text.Message;

/**
 * What lies between two marks and comes again as a whole: a part of a line, paragraphs, rows of a table or items of a list.
 *
 * @param nodes children of one element, in order
 * @param inline part of a line: the marks themselves stand at its ends
 * @param fault why there is no such whole; null when there is
 */
record Range(List<Node> nodes, boolean inline, Message fault) {

	static Range between(Element start, Element end, Markup markup) {
		Element from = (Element) start.getParentNode();
		Element to = (Element) end.getParentNode();
		if (from == to) {
			return new Range(siblings(start, end), true, null);
		}
		List<Element> fromPath = path(from);
		List<Element> toPath = path(to);
		int common = 0;
		while (common < fromPath.size() && common < toPath.size() && fromPath.get(common) == toPath.get(common)) {
			common++;
		}
		if (common > 0 && markup.isRow(fromPath.get(common - 1))) {
			// cells of one row: the row comes again
			return new Range(List.of(fromPath.get(common - 1)), false, null);
		}
		if (!alike(fromPath.subList(common, fromPath.size()), toPath.subList(common, toPath.size()))) {
			return new Range(List.of(), false, TemplateWords.message("crossing"));
		}
		boolean rows = markup.isRow(fromPath.get(common));
		if (!rows && !(nothingBefore(start, markup) && nothingAfter(end, markup))) {
			return new Range(List.of(), false, TemplateWords.message("beside"));
		}
		return new Range(siblings(fromPath.get(common), toPath.get(common)), false, null);
	}

	/** From the root to the paragraph, both included. */
	private static List<Element> path(Element paragraph) {
		List<Element> path = new ArrayList<>();
		for (Node node = paragraph; node instanceof Element element; node = node.getParentNode()) {
			path.add(0, element);
		}
		return path;
	}

	private static boolean alike(List<Element> one, List<Element> other) {
		if (one.isEmpty() || one.size() != other.size()) {
			return false;
		}
		for (int i = 0; i < one.size() - 1; i++) {
			if (!one.get(i).getNodeName().equals(other.get(i).getNodeName())) {
				return false;
			}
		}
		return true;
	}

	private static boolean nothingBefore(Element mark, Markup markup) {
		for (Node node = mark.getPreviousSibling(); node != null; node = node.getPreviousSibling()) {
			if (Paragraphs.shows(node, markup)) {
				return false;
			}
		}
		return true;
	}

	private static boolean nothingAfter(Element mark, Markup markup) {
		for (Node node = mark.getNextSibling(); node != null; node = node.getNextSibling()) {
			if (Paragraphs.shows(node, markup)) {
				return false;
			}
		}
		return true;
	}

	static List<Node> siblings(Node first, Node last) {
		List<Node> all = new ArrayList<>();
		for (Node node = first; node != null; node = node.getNextSibling()) {
			all.add(node);
			if (node == last) {
				break;
			}
		}
		return all;
	}
}
