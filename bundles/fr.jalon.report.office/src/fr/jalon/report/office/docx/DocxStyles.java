// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.w3c.dom.Element;

import fr.jalon.report.document.Inline;
import fr.jalon.report.office.internal.Dom;

/** What styles and lists of a document mean, whatever program wrote it: ids change, names stay. */
final class DocxStyles {

	/** @param list number of the list that counts on its own */
	record Item(String list, int level, boolean ordered) {
	}

	private final Map<String, String> names = new HashMap<>();
	private final Map<String, Element> numbered = new HashMap<>();
	private final Map<String, Map<String, Boolean>> ordered = new HashMap<>();

	DocxStyles(Map<String, byte[]> parts) throws IOException {
		if (parts.containsKey("word/styles.xml")) {
			for (Element style : Dom.children(Dom.parse(parts.get("word/styles.xml")), "style")) {
				String id = Dom.attribute(style, "styleId");
				names.put(id, Dom.attribute(Dom.child(style, "name"), "val").toLowerCase(Locale.ROOT));
				Element list = Dom.child(Dom.child(style, "pPr"), "numPr");
				if (list != null) {
					numbered.put(id, list);
				}
			}
		}
		if (parts.containsKey("word/numbering.xml")) {
			numbering(Dom.parse(parts.get("word/numbering.xml")));
		}
	}

	private void numbering(Element root) {
		Map<String, Map<String, Boolean>> patterns = new HashMap<>();
		for (Element pattern : Dom.children(root, "abstractNum")) {
			Map<String, Boolean> levels = new HashMap<>();
			for (Element level : Dom.children(pattern, "lvl")) {
				String format = Dom.attribute(Dom.child(level, "numFmt"), "val");
				levels.put(Dom.attribute(level, "ilvl"), !format.equals("bullet") && !format.equals("none"));
			}
			patterns.put(Dom.attribute(pattern, "abstractNumId"), levels);
		}
		for (Element list : Dom.children(root, "num")) {
			ordered.put(Dom.attribute(list, "numId"), patterns.getOrDefault(Dom.attribute(Dom.child(list, "abstractNumId"), "val"), Map.of()));
		}
	}

	/** @return in small letters; empty for the default style */
	String nameOfParagraph(Element properties) {
		return names.getOrDefault(Dom.attribute(Dom.child(properties, "pStyle"), "val"), "");
	}

	/** @return null for a paragraph that is no item of a list */
	Item item(Element properties) {
		Element list = Dom.child(properties, "numPr");
		if (list == null) {
			list = numbered.get(Dom.attribute(Dom.child(properties, "pStyle"), "val"));
		}
		String number = Dom.attribute(Dom.child(list, "numId"), "val");
		if (number.isEmpty() || number.equals("0") || !ordered.containsKey(number)) {
			return null;
		}
		String level = Dom.attribute(Dom.child(list, "ilvl"), "val");
		boolean counts = ordered.get(number).getOrDefault(level.isEmpty() ? "0" : level, false);
		return new Item(number, level.matches("[0-8]") ? Integer.parseInt(level) : 0, counts);
	}

	Set<Inline.Mark> marks(Element properties) {
		Set<Inline.Mark> marks = EnumSet.noneOf(Inline.Mark.class);
		String style = names.getOrDefault(Dom.attribute(Dom.child(properties, "rStyle"), "val"), "");
		if (isOn(properties, "b") || style.startsWith("strong")) {
			marks.add(Inline.Mark.STRONG);
		}
		if (isOn(properties, "i") || style.equals("emphasis")) {
			marks.add(Inline.Mark.EMPHASIS);
		}
		if (isOn(properties, "u") && !style.contains("link")) {
			marks.add(Inline.Mark.UNDERLINED);
		}
		return marks;
	}

	/** A format that says something and that a zone does not keep. */
	boolean hasOtherFormat(Element properties) {
		String position = Dom.attribute(Dom.child(properties, "vertAlign"), "val");
		return isOn(properties, "strike") || isOn(properties, "dstrike") || position.equals("superscript") || position.equals("subscript");
	}

	private static boolean isOn(Element properties, String name) {
		Element mark = Dom.child(properties, name);
		String value = Dom.attribute(mark, "val");
		return mark != null && !value.equals("0") && !value.equals("false") && !value.equals("none") && !value.equals("off");
	}
}
