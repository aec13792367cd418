// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.List;

import fr.jalon.report.office.internal.Xml;

/** Bullets and numbers of lists: nine levels, and each list with a count of its own. */
final class Numbering {

	static final int LEVELS = 9;

	private static final String[] BULLETS = {"•", "–", "•"};
	private static final String[] NUMBERS = {"decimal", "lowerLetter", "lowerRoman"};

	private Numbering() {
	}

	/** @param ordered for each list of the document, in order: whether it counts */
	static byte[] write(List<Boolean> ordered) {
		Xml xml = new Xml("w:numbering", Body.NAMESPACES);
		// a pattern for each list: LibreOffice takes a first item that starts anew for a list of its own
		for (int list = 1; list <= ordered.size(); list++) {
			pattern(xml, list, ordered.get(list - 1));
		}
		for (int list = 1; list <= ordered.size(); list++) {
			String id = Integer.toString(list);
			xml.start("w:num", "w:numId", id).empty("w:abstractNumId", "w:val", id).end();
		}
		return xml.bytes();
	}

	private static void pattern(Xml xml, int id, boolean counts) {
		xml.start("w:abstractNum", "w:abstractNumId", Integer.toString(id)).empty("w:multiLevelType", "w:val", "hybridMultilevel");
		for (int level = 0; level < LEVELS; level++) {
			xml.start("w:lvl", "w:ilvl", Integer.toString(level)).empty("w:start", "w:val", "1");
			xml.empty("w:numFmt", "w:val", counts ? NUMBERS[level % 3] : "bullet");
			xml.empty("w:lvlText", "w:val", counts ? "%" + (level + 1) + "." : BULLETS[level % 3]);
			xml.empty("w:lvlJc", "w:val", "left").start("w:pPr");
			xml.empty("w:ind", "w:left", Integer.toString(indent(level)), "w:hanging", "284").end();
			xml.end();
		}
		xml.end();
	}

	/** Of the text of an item, in twentieths of a point. */
	static int indent(int level) {
		return 397 * (level + 1);
	}
}
