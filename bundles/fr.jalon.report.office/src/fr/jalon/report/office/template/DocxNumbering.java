// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** The lists of a document, numbered behind those of the letterhead. */
final class DocxNumbering {

	private static final String PART = "word/numbering.xml";

	private final Map<String, String> numbers = new HashMap<>();

	DocxNumbering(OpcPackage template, OpcPackage jalon) throws IOException {
		if (!jalon.has(PART) || Dom.children(jalon.tree(PART)).isEmpty()) {
			return;
		}
		if (!template.has(PART)) {
			template.put(PART, jalon.get(PART));
			template.type(PART, jalon.typeOf(PART));
			Element relations = template.relations(DocxLetterhead.DOCUMENT);
			OpcPackage.relate(relations, OpcPackage.OFFICE + "numbering", "numbering.xml", false);
			template.putRelations(DocxLetterhead.DOCUMENT, relations);
			return;
		}
		merge(template, jalon.tree(PART));
	}

	private void merge(OpcPackage template, Element source) throws IOException {
		Element root = template.tree(PART);
		int patterns = highest(root, "abstractNum", "abstractNumId") + 1;
		int lists = highest(root, "num", "numId") + 1;
		// patterns come first, then lists, then what else there is
		Element firstList = Dom.child(root, "num");
		Element behind = Dom.child(root, "numIdMacAtCleanup");
		for (Element each : Dom.children(source)) {
			Element copy = (Element) root.getOwnerDocument().importNode(each, true);
			if (Dom.name(copy).equals("abstractNum")) {
				shift(copy, "abstractNumId", patterns);
				root.insertBefore(copy, firstList != null ? firstList : behind);
			} else {
				String old = Dom.attribute(copy, "numId");
				shift(copy, "numId", lists);
				numbers.put(old, Dom.attribute(copy, "numId"));
				shift(Dom.child(copy, "abstractNumId"), "val", patterns);
				root.insertBefore(copy, behind);
			}
		}
		template.put(PART, DomWriter.write(root));
	}

	private static int highest(Element root, String name, String id) {
		return Dom.children(root, name).stream().map(each -> Dom.attribute(each, id)).filter(id1 -> id1.matches("\\d{1,8}"))
				.mapToInt(Integer::parseInt).max().orElse(0);
	}

	private static void shift(Element element, String name, int by) {
		DocxMerge.set(element, name, Integer.toString(by + Integer.parseInt(Dom.attribute(element, name))));
	}

	/** Of a list of the document, as it is numbered now. */
	String number(String list) {
		return numbers.getOrDefault(list, list);
	}
}
