// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.schema;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Fields;

/**
 * Writes a JSON Schema (2020-12) for one row of a source as a JSON object: a member per column, numbers as numbers, instants
 * and dates as texts. An optional column may be absent or null. Keys and references concern several rows: they are not in it.
 */
public final class RowSchemaGenerator {

	private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

	private RowSchemaGenerator() {
	}

	public static String generate(SourceTable table, Source source) {
		Json properties = new Json();
		List<String> required = new ArrayList<>();
		for (SourceColumn column : table.columns()) {
			properties.put(column.name(), property(table, source, column));
			if (!column.optional()) {
				required.add(column.name());
			}
		}
		return new Json().put("$schema", DIALECT)
				.put("title", source.getTitle() == null ? table.name() : source.getTitle())
				.put("description", Descriptions.of(source))
				.put("type", "object")
				.put("properties", properties)
				.put("required", required).text();
	}

	private static Json property(SourceTable table, Source source, SourceColumn column) {
		Json property = new Json().put("title", Descriptions.title(source, column))
				.put("description", Descriptions.of(table, source, column));
		property.put("type", column.optional() ? List.of(type(column), "null") : type(column));
		switch (column.type().kind()) {
			case TEXT -> {
				if (!column.optional()) {
					// An empty text is a missing value.
					property.put("minLength", 1);
				}
			}
			case DATE -> property.put("format", "date").put("pattern", whole(Fields.DATE_PATTERN));
			// The format date-time asks for an offset, which wall-clock times do not have.
			case INSTANT -> property.put("pattern", whole(Fields.INSTANT_PATTERN));
			case NUMBER -> bounds(column, property);
			case BOOLEAN -> {
			}
		}
		if (!column.codes().isEmpty()) {
			List<Object> codes = new ArrayList<>(column.codes());
			if (column.optional()) {
				codes.add(null);
			}
			property.put("enum", codes);
		}
		if (column.personal()) {
			property.put("personal", true);
		}
		return property;
	}

	private static String type(SourceColumn column) {
		return switch (column.type().kind()) {
			case TEXT, DATE, INSTANT -> "string";
			case BOOLEAN -> "boolean";
			case NUMBER -> column.type().scale() == 0 ? "integer" : "number";
		};
	}

	/** Those declared, else those of the type. */
	private static void bounds(SourceColumn column, Json property) {
		Interval range = column.range();
		if (range != null && range.lower() != null) {
			property.put(range.lowerClosed() ? "minimum" : "exclusiveMinimum", Descriptions.number(range.lower()));
		} else if (column.type().scale() == 0) {
			property.put("minimum", Long.MIN_VALUE);
		} else {
			property.put("exclusiveMinimum", limit().negate());
		}
		if (range != null && range.upper() != null) {
			property.put(range.upperClosed() ? "maximum" : "exclusiveMaximum", Descriptions.number(range.upper()));
		} else if (column.type().scale() == 0) {
			property.put("maximum", Long.MAX_VALUE);
		} else {
			property.put("exclusiveMaximum", limit());
		}
	}

	private static BigDecimal limit() {
		return new BigDecimal(BigInteger.TEN.pow(Fields.INTEGER_DIGITS));
	}

	private static String whole(String pattern) {
		return "^(" + pattern + ")$";
	}
}
