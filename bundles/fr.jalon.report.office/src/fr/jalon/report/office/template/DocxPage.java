// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;

/** How wide the text of a page is, and what is drawn for another width. */
final class DocxPage {

	private static final int A4 = 9638;

	private DocxPage() {
	}

	/** The section in which a paragraph of the body stands: its end comes behind; null for none. */
	static Element section(Element paragraph) {
		for (Node node = paragraph; node != null; node = node.getNextSibling()) {
			if (node instanceof Element each) {
				Element section = Dom.name(each).equals("sectPr") ? each : Dom.child(Dom.child(each, "pPr"), "sectPr");
				if (section != null) {
					return section;
				}
			}
		}
		return null;
	}

	/** In twentieths of a point; of one column where there are several. */
	static int width(Element section) {
		Element size = Dom.child(section, "pgSz");
		Element margins = Dom.child(section, "pgMar");
		int page = number(size, "w", 0);
		int width = page - number(margins, "left", 0) - number(margins, "right", 0) - number(margins, "gutter", 0);
		if (page == 0 || width < 1000) {
			return A4;
		}
		Element columns = Dom.child(section, "cols");
		int count = Math.max(1, number(columns, "num", 1));
		return Math.max(1000, (width - (count - 1) * number(columns, "space", 720)) / count);
	}

	private static int number(Element element, String name, int otherwise) {
		String value = Dom.attribute(element, name);
		return value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
	}

	/** Makes tables as wide as the page allows, and drawings when they would not fit. */
	static void scale(Element element, int from, int to) {
		switch (Dom.name(element)) {
			case "tblW", "tcW" -> {
				if (Dom.attribute(element, "type").equals("dxa")) {
					scale(element, "w", from, to);
				}
			}
			case "gridCol" -> scale(element, "w", from, to);
			case "extent" -> {
				element.setAttribute("cx", scaled(element.getAttribute("cx"), from, to));
				element.setAttribute("cy", scaled(element.getAttribute("cy"), from, Math.min(from, to)));
			}
			default -> {
				// of no width
			}
		}
		Dom.children(element).forEach(child -> scale(child, from, to));
	}

	private static void scale(Element element, String name, int from, int to) {
		DocxMerge.set(element, name, scaled(Dom.attribute(element, name), from, to));
	}

	private static String scaled(String value, int from, int to) {
		return value.matches("\\d{1,12}") ? Long.toString(Long.parseLong(value) * to / from) : value;
	}

	/** The highest number of a bookmark or a drawing. */
	static int highestId(Element element) {
		int highest = 0;
		if (Dom.name(element).equals("bookmarkStart") || Dom.name(element).equals("docPr")) {
			highest = number(element, "id", 0);
		}
		for (Element child : Dom.children(element)) {
			highest = Math.max(highest, highestId(child));
		}
		return highest;
	}
}
