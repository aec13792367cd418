// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.results;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.stream.JsonWriter;

import fr.jalon.engine.results.FigureTable.Column;
import fr.jalon.engine.results.FigureTable.Type;
import fr.jalon.runtime.csv.CsvCell;
import fr.jalon.runtime.io.AtomicFiles;

/**
 * The table of figures as CSV: UTF-8 without mark, commas, a header, {@code \n} at line ends, points in numbers, ISO dates,
 * {@code true} and {@code false}, nothing for nothing.
 *
 * <p>A text that a spreadsheet would take for a formula gets an apostrophe before it; so does one that begins with an
 * apostrophe, so that a reader may always take one away. Numbers are left as they are.
 */
final class CsvResults {

	private CsvResults() {
	}

	static void write(FigureTable table, Path file) throws IOException {
		AtomicFiles.writeText(file, writer -> write(table, writer));
	}

	static void write(FigureTable table, Writer writer) throws IOException {
		writer.write(String.join(",", table.columns().stream().map(Column::name).toList()));
		writer.write('\n');
		for (List<Object> row : table.rows()) {
			for (int i = 0; i < row.size(); i++) {
				if (i > 0) {
					writer.write(',');
				}
				writer.write(cell(row.get(i), table.columns().get(i).type()));
			}
			writer.write('\n');
		}
	}

	private static String cell(Object value, Type type) {
		if (value == null) {
			return "";
		}
		String text = value instanceof BigDecimal number ? number.toPlainString() : value.toString();
		return type == Type.TEXT ? CsvCell.text(text) : CsvCell.field(text);
	}

	/** The Frictionless Table Schema of the columns: https://specs.frictionlessdata.io/table-schema/. */
	static void writeSchema(FigureTable table, Path file) throws IOException {
		AtomicFiles.writeText(file, writer -> {
			JsonWriter json = new JsonWriter(writer);
			json.setIndent("  ");
			json.beginObject();
			json.name("fields").beginArray();
			for (Column column : table.columns()) {
				json.beginObject();
				json.name("name").value(column.name());
				json.name("type").value(type(column.type()));
				json.name("description").value(column.description().text(table.locale()));
				if (column.always()) {
					json.name("constraints").beginObject().name("required").value(true).endObject();
				}
				json.endObject();
			}
			json.endArray();
			json.name("missingValues").beginArray().value("").endArray();
			json.endObject();
			json.flush();
			writer.write('\n');
		});
	}

	private static String type(Type type) {
		return switch (type) {
			case TEXT, SYMBOL -> "string";
			case DATE -> "date";
			case INTEGER -> "integer";
			case DECIMAL -> "number";
			case BOOLEAN -> "boolean";
		};
	}
}
