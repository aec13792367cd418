// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.office.internal.Dom;
import fr.jalon.report.office.internal.DomWriter;

/** Styles of a document under the definitions of a letterhead: those that the letterhead has win, the others are added. */
final class DocxStyleMerge {

	private static final String PART = "word/styles.xml";

	private final OpcPackage template;
	private final Element root;
	private final Map<String, String> ids = new HashMap<>();
	private final Element source;

	DocxStyleMerge(OpcPackage template, OpcPackage jalon) throws IOException {
		this.template = template;
		this.source = jalon.tree(PART);
		if (!template.has(PART)) {
			template.put(PART, jalon.get(PART));
			template.type(PART, jalon.typeOf(PART));
			Element relations = template.relations(DocxLetterhead.DOCUMENT);
			OpcPackage.relate(relations, OpcPackage.OFFICE + "styles", "styles.xml", false);
			template.putRelations(DocxLetterhead.DOCUMENT, relations);
		}
		this.root = template.tree(PART);
		Map<String, String> known = new HashMap<>();
		Set<String> taken = new HashSet<>();
		for (Element style : Dom.children(root, "style")) {
			known.put(key(style), Dom.attribute(style, "styleId"));
			taken.add(Dom.attribute(style, "styleId"));
			if (isDefault(style)) {
				known.putIfAbsent("default " + Dom.attribute(style, "type"), Dom.attribute(style, "styleId"));
			}
		}
		for (Element style : Dom.children(source, "style")) {
			String id = Dom.attribute(style, "styleId");
			String same = known.get(key(style));
			if (same == null && isDefault(style)) {
				same = known.get("default " + Dom.attribute(style, "type"));
			}
			ids.put(id, same != null ? same : free(id, taken));
		}
	}

	private static boolean isDefault(Element style) {
		return Set.of("1", "true", "on").contains(Dom.attribute(style, "default"));
	}

	/** Programs give styles ids of their own; names of those that all programs know are the same everywhere. */
	private static String key(Element style) {
		return Dom.attribute(style, "type") + " " + Dom.attribute(Dom.child(style, "name"), "val").toLowerCase(Locale.ROOT);
	}

	private static String free(String id, Set<String> taken) {
		String candidate = id;
		for (int number = 2; !taken.add(candidate); number++) {
			candidate = id + number;
		}
		return candidate;
	}

	/** The id that a style of the document has under this letterhead. */
	String id(String style) {
		return ids.getOrDefault(style, style);
	}

	/**
	 * Adds the styles that the letterhead does not have.
	 *
	 * @param drawn width of the text for which they are made
	 * @param room width of the text of the letterhead
	 */
	void write(int drawn, int room) {
		Set<String> there = new HashSet<>();
		Dom.children(root, "style").forEach(style -> there.add(Dom.attribute(style, "styleId")));
		for (Element style : Dom.children(source, "style")) {
			String id = id(Dom.attribute(style, "styleId"));
			if (there.contains(id)) {
				continue;
			}
			Element copy = (Element) root.getOwnerDocument().importNode(style, true);
			DocxMerge.set(copy, "styleId", id);
			copy.removeAttributeNS(DocxMarkup.MAIN, "default");
			for (String link : List.of("basedOn", "next", "link")) {
				Element named = Dom.child(copy, link);
				if (named != null) {
					DocxMerge.set(named, "val", id(Dom.attribute(named, "val")));
				}
			}
			tabs(copy, drawn, room);
			root.appendChild(copy);
		}
		template.put(PART, DomWriter.write(root));
	}

	/** Tabs at the right edge stay there. */
	private static void tabs(Element style, int drawn, int room) {
		for (Element tab : Dom.children(Dom.child(style, "pPr") == null ? style : Dom.child(style, "pPr"), "tabs")) {
			Dom.children(tab, "tab").stream().filter(each -> Dom.attribute(each, "pos").equals(Integer.toString(drawn)))
					.forEach(each -> DocxMerge.set(each, "pos", Integer.toString(room)));
		}
	}
}
