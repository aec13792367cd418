// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import fr.jalon.runtime.csv.CsvCell;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * Figures as CSV: commas, a header, points in numbers, ISO dates, nothing for nothing. A text that a spreadsheet would take
 * for a formula gets an apostrophe before it, and so does one that begins with an apostrophe.
 */
public final class FiguresCsv {

	private FiguresCsv() {
	}

	public static String of(List<FicheFigures> fiches) {
		int dimensions = fiches.stream().flatMap(fiche -> fiche.measures().stream()).flatMap(measure -> measure.figures().stream())
				.mapToInt(figure -> figure.classes().size()).max().orElse(0);
		List<String> lines = new ArrayList<>();
		for (FicheFigures fiche : fiches) {
			for (MeasureResult measure : fiche.measures()) {
				for (Figure figure : measure.figures()) {
					var row = FigureRow.of(fiche, measure, figure, Math.max(2, dimensions));
					if (lines.isEmpty()) {
						lines.add(String.join(",", row.keySet()));
					}
					lines.add(line(row.values()));
				}
			}
		}
		return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
	}

	private static String line(Collection<Object> values) {
		return String.join(",", values.stream().map(FiguresCsv::cell).toList());
	}

	private static String cell(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (!(value instanceof String text)) {
			return value.toString();
		}
		boolean exact = text.matches("-?[0-9]+(/[0-9]+)?");
		return exact ? text : CsvCell.text(text);
	}
}
