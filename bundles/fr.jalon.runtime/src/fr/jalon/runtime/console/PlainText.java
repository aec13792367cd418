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

/** Figures and violations as plain text: what the {@code main} of generated code prints, in French unless asked otherwise. */
public final class PlainText {

	private static final Catalogue CATALOGUE = Catalogue.of(PlainText.class);

	private PlainText() {
	}

	/** One line per figure under the title of its measure; columns are aligned. */
	public static String figures(List<MeasureResult> results) {
		return figures(results, Locale.FRENCH);
	}

	/** The same in a language. */
	public static String figures(List<MeasureResult> results, Locale language) {
		StringBuilder text = new StringBuilder();
		for (MeasureResult result : results) {
			text.append(result.title().isBlank() ? result.name() : result.title()).append(" (").append(result.unit().name()).append(")\n");
			List<List<String>> lines = new ArrayList<>();
			lines.add(List.of(word("period", language), word("class", language), word("figure", language), word("used", language), word("excluded", language), word("open", language), word("status", language)));
			result.figures().forEach(figure -> lines.add(line(figure, language)));
			text.append(aligned(lines));
			for (Exclusion left : result.unassigned()) {
				text.append("  ").append(left.message().text(language)).append(" : ").append(left.rows()).append('\n');
			}
			text.append('\n');
		}
		return text.toString();
	}

	/** {@code demandes.csv:12: JAL-D02 famille: what is wrong}. */
	public static String violation(Violation violation) {
		return violation(violation, Locale.FRENCH);
	}

	/** The same in a language. */
	public static String violation(Violation violation, Locale language) {
		String place = violation.file() + (violation.line() > 0 ? ":" + violation.line() : "");
		String column = violation.column().isEmpty() ? "" : " " + violation.column();
		return place + ": " + violation.rule().code() + column + (language.equals(Locale.FRENCH) ? " : " : ": ") + violation.message().text(language);
	}

	private static List<String> line(Figure figure, Locale language) {
		long excluded = figure.excluded().stream().mapToLong(Exclusion::rows).sum();
		String value = figure.rounded() == null ? "–" : figure.rounded().toPlainString().replace('.', ',');
		return List.of(figure.period().label(), classes(figure, language), value, String.valueOf(figure.used()), String.valueOf(excluded),
				String.valueOf(figure.open()), figure.assessment().status().message().text(language));
	}

	private static String classes(Figure figure, Locale language) {
		if (figure.isTotal()) {
			return word("total", language);
		}
		return String.join(" × ", figure.classes().stream().map(of -> label(of, language)).toList());
	}

	private static String label(ClassOf of, Locale language) {
		return of.isUnclassified() ? Assembler.unclassifiedLabel(language) : Violation.shown(of.label());
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

	private static String word(String key, Locale language) {
		return CATALOGUE.message(key).text(language);
	}
}
