// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;

/** Figures as JSON: an array of objects, one per figure, with the names of {@link FiguresCsv}'s columns. */
final class FiguresJson {

	private FiguresJson() {
	}

	static String of(List<FicheFigures> fiches) {
		List<String> objects = new ArrayList<>();
		for (FicheFigures fiche : fiches) {
			for (MeasureResult measure : fiche.measures()) {
				for (Figure figure : measure.figures()) {
					objects.add("  " + object(FigureRow.of(fiche, measure, figure, figure.classes().size())));
				}
			}
		}
		return objects.isEmpty() ? "[]\n" : "[\n" + String.join(",\n", objects) + "\n]\n";
	}

	private static String object(Map<String, Object> row) {
		return "{" + String.join(", ", row.entrySet().stream().map(e -> text(e.getKey()) + ": " + value(e.getValue())).toList()) + "}";
	}

	private static String value(Object value) {
		if (value == null) {
			return "null";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		return value instanceof String text ? text(text) : value.toString();
	}

	private static String text(String text) {
		StringBuilder out = new StringBuilder("\"");
		for (char c : text.toCharArray()) {
			if (c == '"' || c == '\\') {
				out.append('\\').append(c);
			} else if (c < ' ' || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
				out.append("\\u%04x".formatted((int) c));
			} else {
				out.append(c);
			}
		}
		return out.append('"').toString();
	}
}
