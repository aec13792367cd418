// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.util.Set;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

import fr.jalon.report.office.internal.Dom;

/** The page that the paragraph of the body begins is begun by what comes in its place. */
final class DocxBreak {

	private static final Set<String> IN_FRONT = Set.of("pStyle", "keepNext", "keepLines");

	private DocxBreak() {
	}

	static void carry(Element place, Element first) {
		if (!beginsPage(place) || !DocxMarkup.is(first, "p")) {
			return;
		}
		Element properties = Dom.child(first, "pPr");
		if (properties == null) {
			properties = DocxMarkup.create(first, "pPr");
			first.insertBefore(properties, first.getFirstChild());
		}
		if (Dom.child(properties, "pageBreakBefore") == null) {
			Node behind = Dom.children(properties).stream().filter(each -> !IN_FRONT.contains(Dom.name(each))).findFirst().orElse(null);
			properties.insertBefore(DocxMarkup.create(first, "pageBreakBefore"), behind);
		}
	}

	private static boolean beginsPage(Element place) {
		if (Dom.child(Dom.child(place, "pPr"), "pageBreakBefore") != null) {
			return true;
		}
		return Dom.children(place, "r").stream().flatMap(run -> Dom.children(run, "br").stream()).anyMatch(each -> Dom.attribute(each, "type").equals("page"));
	}
}
