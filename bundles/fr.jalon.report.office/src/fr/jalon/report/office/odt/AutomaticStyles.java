// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Inline;
import fr.jalon.report.office.internal.Xml;

/** What lines and tables have of their own, beside the styles that have a name: one style for each combination in use. */
final class AutomaticStyles {

	/**
	 * @param pageBreak begins a page
	 * @param keepNext stays on the page of what follows
	 */
	record Line(String parent, Alignment alignment, boolean pageBreak) {

		boolean isPlain() {
			return alignment == Alignment.LEFT && !pageBreak;
		}
	}

	private final Map<Line, String> lines = new LinkedHashMap<>();
	private final Map<Set<Inline.Mark>, String> marks = new LinkedHashMap<>();
	private final Map<String, double[]> tables = new LinkedHashMap<>();

	String line(Line line) {
		return line.isPlain() ? line.parent() : lines.computeIfAbsent(line, each -> "P" + (lines.size() + 1));
	}

	/** @return null for plain text */
	String marks(Set<Inline.Mark> wanted) {
		return wanted.isEmpty() ? null : marks.computeIfAbsent(wanted, each -> "T" + (marks.size() + 1));
	}

	/** @param widths of its columns, in centimetres */
	String table(double[] widths) {
		String name = "Tableau" + (tables.size() + 1);
		tables.put(name, widths);
		return name;
	}

	static String column(String table, int number) {
		return table + ".C" + (number + 1);
	}

	/** The style of a cell. */
	static String cell(boolean sheet, boolean heading) {
		return (sheet ? "Fiche" : "Chiffres") + (heading ? ".T" : ".N");
	}

	void write(Xml xml) {
		xml.start("office:automatic-styles");
		lines.forEach((line, name) -> line(xml, line, name));
		marks.forEach((wanted, name) -> marks(xml, wanted, name));
		tables.forEach((name, widths) -> table(xml, name, widths));
		if (!tables.isEmpty()) {
			cells(xml);
		}
		xml.end();
	}

	private static void line(Xml xml, Line line, String name) {
		xml.start("style:style", "style:name", name, "style:family", "paragraph", "style:parent-style-name", line.parent());
		xml.start("style:paragraph-properties");
		if (line.alignment() != Alignment.LEFT) {
			xml.attribute("fo:text-align", line.alignment() == Alignment.RIGHT ? "end" : "center");
		}
		if (line.pageBreak()) {
			xml.attribute("fo:break-before", "page");
		}
		xml.end().end();
	}

	private static void marks(Xml xml, Set<Inline.Mark> wanted, String name) {
		xml.start("style:style", "style:name", name, "style:family", "text").start("style:text-properties");
		if (wanted.contains(Inline.Mark.STRONG)) {
			xml.attribute("fo:font-weight", "bold");
		}
		if (wanted.contains(Inline.Mark.EMPHASIS)) {
			xml.attribute("fo:font-style", "italic");
		}
		if (wanted.contains(Inline.Mark.UNDERLINED)) {
			xml.attribute("style:text-underline-style", "solid").attribute("style:text-underline-width", "auto")
					.attribute("style:text-underline-color", "font-color");
		}
		xml.end().end();
	}

	private static void table(Xml xml, String name, double[] widths) {
		double sum = 0;
		for (double width : widths) {
			sum += width;
		}
		xml.start("style:style", "style:name", name, "style:family", "table");
		xml.empty("style:table-properties", "style:width", centimetres(sum), "table:align", "left", "fo:margin-top", "0.1cm",
				"fo:margin-bottom", "0.1cm", "table:border-model", "collapsing");
		xml.end();
		for (int i = 0; i < widths.length; i++) {
			xml.start("style:style", "style:name", column(name, i), "style:family", "table-column");
			xml.empty("style:table-column-properties", "style:column-width", centimetres(widths[i])).end();
		}
	}

	private static void cells(Xml xml) {
		for (boolean sheet : new boolean[] {true, false}) {
			for (boolean heading : new boolean[] {true, false}) {
				xml.start("style:style", "style:name", cell(sheet, heading), "style:family", "table-cell").start("style:table-cell-properties");
				if (heading) {
					xml.attribute("fo:background-color", "#f5f5fe");
				}
				if (sheet) {
					xml.attribute("fo:border", "0.018cm solid #c6c6d6");
				} else {
					xml.attribute("fo:border-left", "none").attribute("fo:border-right", "none")
							.attribute("fo:border-top", "0.018cm solid #d5d5e0").attribute("fo:border-bottom", "0.018cm solid #d5d5e0");
				}
				xml.attribute("fo:padding-top", "0.05cm").attribute("fo:padding-bottom", "0.05cm").attribute("fo:padding-left", "0.15cm")
						.attribute("fo:padding-right", "0.15cm").attribute("style:vertical-align", "top");
				xml.end().end();
			}
		}
	}

	static String centimetres(double length) {
		return String.format(Locale.ROOT, "%.3fcm", length);
	}
}
