// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * A figure as a row of a table, under the names that the results of {@code jalon compute} have: texts, numbers (Long,
 * BigDecimal), truth values, and null for nothing.
 */
final class FigureRow {

	private FigureRow() {
	}

	/** @param dimensions how many of them have columns */
	static Map<String, Object> of(FicheFigures fiche, MeasureResult measure, Figure figure, int dimensions) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("indicator", fiche.fiche());
		row.put("indicator_title", fiche.title());
		row.put("measure", measure.name());
		row.put("measure_title", measure.title());
		row.put("period", figure.period().label());
		row.put("period_start", figure.period().start().toString());
		row.put("period_end", figure.period().lastDay().toString());
		for (int i = 0; i < dimensions; i++) {
			ClassOf of = i < figure.classes().size() ? figure.classes().get(i) : null;
			row.put("dimension_" + (i + 1), of == null ? null : of.dimension());
			row.put("class_" + (i + 1), of == null ? null : of.code());
			row.put("class_label_" + (i + 1), of == null ? null : of.isUnclassified() ? Assembler.unclassifiedLabel(Locale.FRENCH) : of.label());
		}
		boolean known = figure.value().isKnown();
		row.put("value", figure.rounded());
		row.put("exact", known ? figure.value().value().toString() : null);
		row.put("unit", measure.unit().name());
		row.put("undetermined", known ? null : ((Quantity.Undetermined) figure.value()).cause().name());
		row.put("used", figure.used());
		row.put("excluded", figure.excluded().stream().mapToLong(Exclusion::rows).sum());
		for (ExclusionReason reason : ExclusionReason.values()) {
			row.put("excluded_" + reason.name().toLowerCase(Locale.ROOT),
					figure.excluded().stream().filter(e -> e.reason() == reason).mapToLong(Exclusion::rows).sum());
		}
		row.put("open", figure.open());
		row.put("suppressed", figure.suppressed());
		row.put("target", figure.assessment().target() == null ? null : figure.assessment().target().text());
		row.put("status", figure.assessment().status().name());
		return row;
	}
}
