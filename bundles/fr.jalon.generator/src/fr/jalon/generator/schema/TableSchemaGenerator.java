// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

import fr.jalon.contract.Source;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.bucket.Interval;

/**
 * Writes a source as a Frictionless Table Schema (Data Package 2.0), which spreadsheet and warehouse tools read. Columns are
 * found by name and further ones are allowed, as Jalon does.
 */
public final class TableSchemaGenerator {

	static final String PROFILE = "https://datapackage.org/profiles/2.0/tableschema.json";

	private TableSchemaGenerator() {
	}

	/** @param resources what the package calls a source, by the source's name; null: as it is called here */
	public static String generate(SourceTable table, Source source, UnaryOperator<String> resources) {
		return schema(table, source, resources).text();
	}

	static Json schema(SourceTable table, Source source, UnaryOperator<String> resources) {
		List<Json> fields = new ArrayList<>();
		List<Json> foreignKeys = new ArrayList<>();
		for (SourceColumn column : table.columns()) {
			fields.add(field(table, source, column));
			if (column.reference() != null) {
				boolean self = column.reference().source().equals(table.name());
				foreignKeys.add(new Json().put("fields", List.of(column.name())).put("reference", new Json()
						// The specification's word for the resource itself is the empty text.
						.put("resource", self ? "" : resources.apply(column.reference().source()))
						.put("fields", List.of(column.reference().column()))));
			}
		}
		return new Json().put("$schema", PROFILE)
				.put("name", table.name())
				.put("title", source.getTitle())
				.put("description", Descriptions.of(source))
				.put("fieldsMatch", "superset")
				.put("fields", fields)
				.put("missingValues", List.of(""))
				.put("primaryKey", table.key())
				.put("foreignKeys", foreignKeys);
	}

	private static Json field(SourceTable table, Source source, SourceColumn column) {
		Json field = new Json().put("name", column.name())
				.put("title", Descriptions.title(source, column))
				.put("description", Descriptions.of(table, source, column));
		type(column.type(), field);
		if (column.personal()) {
			field.put("personal", true);
		}
		return field.put("constraints", constraints(table, column));
	}

	private static void type(ValueType type, Json field) {
		switch (type.kind()) {
			case TEXT -> field.put("type", "string");
			case DATE -> field.put("type", "date").put("format", "default");
			// With or without an offset, with T or a space: the standard's own format has only one of these.
			case INSTANT -> field.put("type", "datetime").put("format", "any");
			case BOOLEAN -> field.put("type", "boolean").put("trueValues", spellings("vrai", "oui", "true", "1"))
					.put("falseValues", spellings("faux", "non", "false", "0"));
			case NUMBER -> {
				if (type.scale() == 0) {
					field.put("type", "integer");
				} else {
					field.put("type", "number").put("decimalChar", ".");
				}
			}
		}
	}

	private static List<String> spellings(String... words) {
		List<String> all = new ArrayList<>();
		for (String word : words) {
			String upper = word.toUpperCase(Locale.ROOT);
			for (String spelling : List.of(word, upper.charAt(0) + word.substring(1), upper)) {
				if (!all.contains(spelling)) {
					all.add(spelling);
				}
			}
		}
		return all;
	}

	private static Json constraints(SourceTable table, SourceColumn column) {
		Json constraints = new Json();
		if (!column.optional()) {
			constraints.put("required", true);
		}
		if (table.key().equals(List.of(column.name()))) {
			constraints.put("unique", true);
		}
		constraints.put("enum", column.codes());
		Interval range = column.range();
		if (range != null && column.type().isNumber()) {
			if (range.lower() != null) {
				constraints.put(range.lowerClosed() ? "minimum" : "exclusiveMinimum", Descriptions.number(range.lower()));
			}
			if (range.upper() != null) {
				constraints.put(range.upperClosed() ? "maximum" : "exclusiveMaximum", Descriptions.number(range.upper()));
			}
		}
		return constraints;
	}
}
