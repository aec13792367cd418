// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.console;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.validation.Violation;

/** Figures and violations as plain text, in French: what the {@code main} of a generated calculator prints. */
public final class PlainText {

	private static final Catalogue CATALOGUE = Catalogue.of(PlainText.class);
	private static final Locale LANGUAGE = Locale.FRENCH;

	private PlainText() {
	}

	/** One line per figure under the title of its measure; columns are aligned. */
	public static String figures(List<MeasureResult> results) {
		StringBuilder text = new StringBuilder();
		for (MeasureResult result : results) {
			text.append(result.title().isBlank() ? result.name() : result.title()).append(" (").append(result.unit().name()).append(")\n");
			List<List<String>> lines = new ArrayList<>();
			lines.add(List.of(word("period"), word("class"), word("figure"), word("used"), word("excluded"), word("open"), word("status")));
			result.figures().forEach(figure -> lines.add(line(figure)));
			text.append(aligned(lines));
			for (Exclusion left : result.unassigned()) {
				text.append("  ").append(left.message().text(LANGUAGE)).append(" : ").append(left.rows()).append('\n');
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** {@code demandes.csv:12: JAL-D02 famille: what is wrong}. */
	public static String violation(Violation violation) {
		String place = violation.file() + (violation.line() > 0 ? ":" + violation.line() : "");
		String column = violation.column().isEmpty() ? "" : " " + violation.column();
		return place + ": " + violation.rule().code() + column + " : " + violation.message().text(LANGUAGE);
	}

	private static List<String> line(Figure figure) {
		long excluded = figure.excluded().stream().mapToLong(Exclusion::rows).sum();
		String value = figure.rounded() == null ? "–" : figure.rounded().toPlainString().replace('.', ',');
		return List.of(figure.period().label(), classes(figure), value, String.valueOf(figure.used()), String.valueOf(excluded),
				String.valueOf(figure.open()), figure.assessment().status().message().text(LANGUAGE));
	}

	private static String classes(Figure figure) {
		if (figure.isTotal()) {
			return word("total");
		}
		return String.join(" × ", figure.classes().stream().map(PlainText::label).toList());
	}

	private static String label(ClassOf of) {
		return of.isUnclassified() ? Assembler.unclassifiedLabel(LANGUAGE) : Violation.shown(of.label());
	}

	private static String aligned(List<List<String>> lines) {
		int[] widths = new int[lines.get(0).size()];
		for (List<String> line : lines) {
			for (int i = 0; i < widths.length; i++) {
				widths[i] = Math.max(widths[i], line.get(i).length());
			}
		}
		StringBuilder text = new StringBuilder();
		for (List<String> line : lines) {
			StringBuilder row = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				boolean number = i >= 2 && i <= 5;
				String pad = " ".repeat(widths[i] - line.get(i).length());
				row.append("  ").append(number ? pad + line.get(i) : line.get(i) + pad);
			}
			text.append(row.toString().stripTrailing()).append('\n');
		}
		return text.toString();
	}

	private static String word(String key) {
		return CATALOGUE.message(key).text(LANGUAGE);
	}
}
