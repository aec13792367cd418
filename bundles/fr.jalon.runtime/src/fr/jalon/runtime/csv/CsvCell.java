// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

/** Cells of the CSV files that Jalon writes: quoted where they must be, and never a formula. */
public final class CsvCell {

	/** How a cell begins that some spreadsheet takes for a formula, full-width forms included; and the apostrophe itself. */
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠'";

	private CsvCell() {
	}

	/**
	 * A text: one that a spreadsheet would take for a formula gets an apostrophe before it, and so does one that begins with an
	 * apostrophe, so that a reader may always take one away.
	 */
	public static String text(String text) {
		return field(!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
	}

	/** Anything that is no formula, such as a number: quoted where it must be. */
	public static String field(String text) {
		boolean quoted = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t');
		return quoted ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}
}
