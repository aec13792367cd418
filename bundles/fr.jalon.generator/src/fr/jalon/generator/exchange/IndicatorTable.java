// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import fr.jalon.generator.exchange.Indicator.Aimed;
import fr.jalon.generator.schema.Json;
import fr.jalon.runtime.csv.CsvCell;
import fr.jalon.runtime.text.Catalogue;

/**
 * Rows for open data: UTF-8, commas, a header, points in numbers, ISO dates, nothing for nothing; beside them the Frictionless
 * Table Schema of the columns. Several values in a cell are separated by {@code " | "}.
 */
final class IndicatorTable<T> {

	/** One row per indicator. */
	static final IndicatorTable<Indicator> INDICATORS = indicators();
	/** One row per baseline and target. */
	static final IndicatorTable<AimRow> AIMS = aims();

	/** @param aim of the indicator named */
	record AimRow(String indicator, Aimed aim) {
	}

	private record Column<T>(String name, String type, boolean required, Function<T, Object> value) {
	}

	private static final Catalogue WORDS = Catalogue.of(IndicatorTable.class);

	private final String name;
	private final List<Column<T>> columns = new ArrayList<>();

	private IndicatorTable(String name) {
		this.name = name;
	}

	private IndicatorTable<T> with(String column, String type, Function<T, Object> value) {
		columns.add(new Column<>(column, type, columns.isEmpty(), value));
		return this;
	}

	private IndicatorTable<T> text(String column, Function<T, Object> value) {
		return with(column, "string", value);
	}

	private static IndicatorTable<Indicator> indicators() {
		return new IndicatorTable<Indicator>("indicators").text("indicator", Indicator::id).with("number", "integer", Indicator::number)
				.text("title", Indicator::title).text("contract", Indicator::contract).text("axes", Indicator::axes)
				.text("objective", Indicator::objective).text("action", Indicator::action).text("category", Indicator::category)
				.text("owner", Indicator::owner).text("breakdowns", Indicator::breakdowns).text("unit", Indicator::unit)
				.text("periodicity", Indicator::periodicity)
				.text("last_result_period", each -> each.lastResult() == null ? null : each.lastResult().period())
				.with("last_result", "number", each -> each.lastResult() == null ? null : each.lastResult().value())
				.text("collection_mode", Indicator::collectionMode).text("collected_by", Indicator::collectedBy)
				.text("synthesis", Indicator::synthesis).text("validation", Indicator::validation).text("sources", Indicator::sources)
				.text("calculation_mode", Indicator::calculationMode)
				.text("calculation", each -> each.measures().stream().map(Indicator.Calculated::calculation).toList())
				.text("limits", Indicator::limits).text("interpretation", Indicator::interpretation).text("direction", Indicator::direction)
				.text("direction_note", Indicator::directionNote).text("delivery", Indicator::delivery)
				.text("improvement_plan", Indicator::improvementPlan).text("comments", Indicator::comments)
				.with("minimum_cell", "integer", Indicator::minimumCell);
	}

	private static IndicatorTable<AimRow> aims() {
		return new IndicatorTable<AimRow>("aims").text("indicator", AimRow::indicator).text("kind", each -> each.aim().kind())
				.text("measure", each -> each.aim().measure()).text("class", each -> each.aim().of())
				.text("comparator", each -> each.aim().comparator()).with("value", "number", each -> each.aim().value())
				.text("interval", each -> each.aim().interval()).text("period", each -> each.aim().period())
				.with("due", "date", each -> each.aim().due()).with("recurring", "boolean", each -> each.aim().recurring());
	}

	String csv(List<T> rows) {
		StringBuilder text = new StringBuilder(String.join(",", columns.stream().map(Column::name).toList())).append('\n');
		for (T row : rows) {
			text.append(String.join(",", columns.stream().map(column -> cell(column, row)).toList())).append('\n');
		}
		return text.toString();
	}

	private static <T> String cell(Column<T> column, T row) {
		Object value = column.value().apply(row);
		if (value == null) {
			return "";
		}
		if (value instanceof java.math.BigDecimal number) {
			return number.toPlainString();
		}
		String text = value instanceof List<?> list ? String.join(" | ", list.stream().map(Object::toString).toList()) : value.toString();
		return column.type().equals("string") ? CsvCell.text(text) : CsvCell.field(text);
	}

	/** @see <a href="https://datapackage.org/standard/table-schema/">Table Schema</a> */
	String schema(Locale locale) {
		List<Json> fields = new ArrayList<>();
		for (Column<T> column : columns) {
			fields.add(new Json().put("name", column.name()).put("type", column.type())
					.put("description", WORDS.message(name + "." + column.name()).text(locale))
					.put("constraints", column.required() ? new Json().put("required", true) : null));
		}
		return new Json().put("$schema", "https://datapackage.org/profiles/2.0/tableschema.json").put("fields", fields)
				.put("missingValues", List.of("")).text();
	}
}
