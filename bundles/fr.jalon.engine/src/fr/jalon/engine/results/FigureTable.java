// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.results;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * All figures of a computation, one per row, in the order of results.json. The columns are always the same, whatever was
 * computed; only crossings of more than {@value #DIMENSIONS} dimensions add some.
 */
public final class FigureTable {

	/** How many dimensions always have their columns. */
	public static final int DIMENSIONS = 2;

	/** Digits after the point of {@link Type#DECIMAL} where a format must say it once for all rows. */
	public static final int SCALE = 9;

	/** Digits in all. */
	public static final int PRECISION = 38;

	private static final Catalogue CATALOGUE = Catalogue.of(FigureTable.class);

	/** What a column holds. */
	public enum Type {
		/** A {@link String} that somebody wrote. */
		TEXT,
		/** A {@link String} that Jalon made: a code, a fingerprint, an exact number such as {@code -71/5}. */
		SYMBOL,
		/** A {@link LocalDate}. */
		DATE,
		/** A {@link Long}. */
		INTEGER,
		/** A {@link BigDecimal}. */
		DECIMAL,
		/** A {@link Boolean}. */
		BOOLEAN
	}

	/**
	 * A column.
	 *
	 * @param always has a value in every row
	 */
	public record Column(String name, Type type, boolean always, Message description) {
	}

	private final Locale locale;
	private final int dimensions;
	private final List<Column> columns = new ArrayList<>();
	private final List<List<Object>> rows = new ArrayList<>();

	/** @param locale language of the only words that are not the author's: the label of rows without class */
	public FigureTable(ComputationResult result, Locale locale) {
		this.locale = locale;
		this.dimensions = Math.max(DIMENSIONS, result.fiches().stream().flatMap(f -> f.measures().stream())
				.flatMap(m -> m.figures().stream()).mapToInt(f -> f.classes().size()).max().orElse(0));
		declare();
		for (FicheResult fiche : result.fiches()) {
			for (MeasureResult measure : fiche.measures()) {
				for (Figure figure : measure.figures()) {
					rows.add(row(fiche, measure, figure));
				}
			}
		}
	}

	public List<Column> columns() {
		return Collections.unmodifiableList(columns);
	}

	/** Values in the order of the columns; null where there is none. */
	public List<List<Object>> rows() {
		return Collections.unmodifiableList(rows);
	}

	public Locale locale() {
		return locale;
	}

	private void declare() {
		column("indicator", Type.TEXT, true);
		column("indicator_title", Type.TEXT, false);
		column("measure", Type.TEXT, true);
		column("measure_title", Type.TEXT, false);
		column("period", Type.TEXT, true);
		column("period_start", Type.DATE, true);
		column("period_end", Type.DATE, true);
		for (int i = 1; i <= dimensions; i++) {
			for (String part : List.of("dimension_", "class_", "class_label_")) {
				columns.add(new Column(part + i, Type.TEXT, false, CATALOGUE.message("column." + part + "n", i)));
			}
		}
		column("value", Type.DECIMAL, false);
		column("exact", Type.SYMBOL, false);
		column("unit", Type.TEXT, false);
		column("decimals", Type.INTEGER, true);
		column("undetermined", Type.SYMBOL, false);
		column("used", Type.INTEGER, true);
		column("excluded", Type.INTEGER, true);
		for (ExclusionReason reason : ExclusionReason.values()) {
			columns.add(new Column("excluded_" + reason.name().toLowerCase(Locale.ROOT), Type.INTEGER, true,
					CATALOGUE.message("column.excluded_reason", reason.name())));
		}
		column("open", Type.INTEGER, true);
		column("suppressed", Type.BOOLEAN, true);
		column("target", Type.TEXT, false);
		column("target_interval", Type.SYMBOL, false);
		column("target_due", Type.DATE, false);
		column("expected", Type.SYMBOL, false);
		column("status", Type.SYMBOL, true);
		column("status_cause", Type.SYMBOL, false);
		column("trend", Type.SYMBOL, true);
		column("plan", Type.SYMBOL, true);
		column("data", Type.SYMBOL, false);
	}

	private void column(String name, Type type, boolean always) {
		columns.add(new Column(name, type, always, CATALOGUE.message("column." + name)));
	}

	private List<Object> row(FicheResult fiche, MeasureResult measure, Figure figure) {
		Map<String, Object> row = new LinkedHashMap<>();
		columns.forEach(c -> row.put(c.name(), null));
		row.put("indicator", fiche.plan().fiche());
		row.put("indicator_title", orNull(fiche.plan().title()));
		row.put("measure", measure.name());
		row.put("measure_title", orNull(measure.title()));
		row.put("period", figure.period().label());
		row.put("period_start", figure.period().start());
		row.put("period_end", figure.period().lastDay());
		for (int i = 0; i < figure.classes().size(); i++) {
			ClassOf c = figure.classes().get(i);
			row.put("dimension_" + (i + 1), c.dimension());
			row.put("class_" + (i + 1), c.code());
			row.put("class_label_" + (i + 1), c.isUnclassified() ? Assembler.unclassifiedLabel(locale) : c.label());
		}
		if (figure.value() instanceof Quantity.Undetermined undetermined) {
			row.put("undetermined", undetermined.cause().name());
		} else {
			row.put("value", figure.rounded());
			row.put("exact", figure.value().value().toString());
		}
		row.put("unit", orNull(measure.unit().name()));
		row.put("decimals", (long) measure.unit().decimals());
		row.put("used", figure.used());
		row.put("excluded", 0L);
		for (ExclusionReason reason : ExclusionReason.values()) {
			row.put("excluded_" + reason.name().toLowerCase(Locale.ROOT), 0L);
		}
		figure.excluded().forEach(e -> {
			row.merge("excluded", e.rows(), FigureTable::sum);
			row.merge("excluded_" + e.reason().name().toLowerCase(Locale.ROOT), e.rows(), FigureTable::sum);
		});
		row.put("open", figure.open());
		row.put("suppressed", figure.suppressed());
		assess(row, figure.assessment());
		row.put("plan", fiche.plan().fingerprint());
		row.put("data", orNull(fiche.data()));
		return Collections.unmodifiableList(new ArrayList<>(row.values()));
	}

	private static void assess(Map<String, Object> row, Assessment assessment) {
		FigureTarget target = assessment.target();
		if (target != null) {
			row.put("target", orNull(target.text()));
			row.put("target_interval", target.satisfying().toString());
			row.put("target_due", target.due());
		}
		row.put("expected", assessment.expected() == null ? null : assessment.expected().toString());
		row.put("status", assessment.status().name());
		row.put("status_cause", assessment.cause() == null ? null : assessment.cause().name());
		row.put("trend", assessment.trend().name());
	}

	private static Object sum(Object a, Object b) {
		return (Long) a + (Long) b;
	}

	private static String orNull(String text) {
		return text == null || text.isEmpty() ? null : text;
	}
}
