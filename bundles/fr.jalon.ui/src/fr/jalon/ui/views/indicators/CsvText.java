// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.views.indicators;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Rows as CSV for a spreadsheet: separated as the language expects, and never a formula. */
final class CsvText {

	private static final Pattern FORMULA = Pattern.compile("[=+@\\t\\r-].*", Pattern.DOTALL);
	private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d\\s\\u00A0\\u202F]+([.,]\\d+)?");

	private CsvText() {
	}

	/** French spreadsheets take the comma for the decimal sign. */
	static String of(List<List<String>> rows, Locale locale) {
		String separator = locale.getLanguage().equals(Locale.ENGLISH.getLanguage()) ? "," : ";";
		return rows.stream().map(row -> row.stream().map(cell -> cell(cell, separator)).collect(Collectors.joining(separator)))
				.collect(Collectors.joining("\r\n", "", "\r\n"));
	}

	private static String cell(String text, String separator) {
		boolean formula = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
		String safe = formula ? "'" + text : text;
		boolean quoted = safe.contains(separator) || safe.contains("\"") || safe.contains("\n") || safe.contains("\r");
		return quoted ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
	}
}
