// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.Set;

import fr.jalon.report.document.Inline;
import fr.jalon.report.office.internal.Xml;

/** What a line is made of. */
final class Runs {

	private final Xml xml;

	Runs(Xml xml) {
		this.xml = xml;
	}

	Xml xml() {
		return xml;
	}

	Runs text(String text) {
		return text(text, Set.of(), null);
	}

	/** @param style of the characters; null for none */
	Runs text(String text, Set<Inline.Mark> marks, String style) {
		if (text.isEmpty()) {
			return this;
		}
		xml.start("w:r");
		properties(marks, style);
		StringBuilder plain = new StringBuilder();
		for (char c : text.toCharArray()) {
			switch (c) {
				case '\t' -> {
					plain(plain);
					xml.empty("w:tab");
				}
				case '\n', '\u2028' -> {
					plain(plain);
					xml.empty("w:br");
				}
				default -> plain.append(c);
			}
		}
		plain(plain);
		xml.end();
		return this;
	}

	private void properties(Set<Inline.Mark> marks, String style) {
		if (marks.isEmpty() && style == null) {
			return;
		}
		xml.start("w:rPr");
		if (style != null) {
			xml.empty("w:rStyle", "w:val", style);
		}
		// in the order that the schema wants
		if (marks.contains(Inline.Mark.STRONG)) {
			xml.empty("w:b");
		}
		if (marks.contains(Inline.Mark.EMPHASIS)) {
			xml.empty("w:i");
		}
		if (marks.contains(Inline.Mark.UNDERLINED)) {
			xml.empty("w:u", "w:val", "single");
		}
		xml.end();
	}

	private void plain(StringBuilder text) {
		if (text.length() > 0) {
			xml.leaf("w:t", text.toString(), "xml:space", "preserve");
			text.setLength(0);
		}
	}

	Runs lineBreak() {
		xml.start("w:r").empty("w:br").end();
		return this;
	}

	/** @param result as known now; the word processor counts anew */
	Runs field(String instruction, String result) {
		beginField(instruction);
		text(result);
		return endField();
	}

	Runs beginField(String instruction) {
		xml.start("w:r").empty("w:fldChar", "w:fldCharType", "begin").end();
		xml.start("w:r").leaf("w:instrText", " " + instruction + " ", "xml:space", "preserve").end();
		xml.start("w:r").empty("w:fldChar", "w:fldCharType", "separate").end();
		return this;
	}

	Runs endField() {
		xml.start("w:r").empty("w:fldChar", "w:fldCharType", "end").end();
		return this;
	}
}
