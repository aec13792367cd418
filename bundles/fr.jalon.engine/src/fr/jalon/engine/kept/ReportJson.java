// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.kept;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * What was said of a source, as JSON. Messages are kept by catalogue and key, so that they come back in any language; one with
 * an argument of another kind than text, integer or message cannot be kept.
 */
final class ReportJson {

	/** By the name that a catalogue gives itself. */
	private static final Map<String, Catalogue> CATALOGUES = catalogues(Checks.class, CsvReader.class, EngineException.class);

	private ReportJson() {
	}

	static void write(SourceReport report, JsonWriter json) throws IOException {
		json.beginArray();
		json.value(report.file()).value(report.rows()).value(report.kept());
		for (Map.Entry<Violations.Key, Violations.Group> each : report.violations().groups().entrySet()) {
			json.beginArray();
			json.value(each.getKey().rule().name()).value(each.getKey().column()).value(each.getValue().count());
			for (Violation violation : each.getValue().first()) {
				json.beginArray();
				json.value(violation.row()).value(violation.line()).value(violation.column()).value(violation.value());
				write(violation.message(), json);
				json.endArray();
			}
			json.endArray();
		}
		json.endArray();
	}

	static SourceReport read(SourceTable source, JsonReader json) throws IOException {
		json.beginArray();
		String file = json.nextString();
		long rows = json.nextLong();
		long kept = json.nextLong();
		Violations violations = new Violations(Integer.MAX_VALUE);
		while (json.hasNext()) {
			json.beginArray();
			Rule rule = Rule.valueOf(json.nextString());
			String column = json.nextString();
			long count = json.nextLong();
			List<Violation> first = new ArrayList<>();
			while (json.hasNext()) {
				json.beginArray();
				first.add(new Violation(rule, source.name(), file, json.nextLong(), json.nextLong(), json.nextString(), json.nextString(),
						message(json)));
				json.endArray();
			}
			json.endArray();
			violations.add(rule, column, count, first);
		}
		json.endArray();
		return new SourceReport(source, file, rows, kept, true, violations);
	}

	private static void write(Message message, JsonWriter json) throws IOException {
		if (!CATALOGUES.containsKey(message.catalogue().toString())) {
			throw new IllegalArgumentException("no catalogue " + message.catalogue());
		}
		json.beginArray();
		json.value(message.catalogue().toString()).value(message.key());
		for (Object argument : message.arguments()) {
			if (argument instanceof Message nested) {
				write(nested, json);
			} else if (argument instanceof String text) {
				json.value(text);
			} else if (argument instanceof Integer || argument instanceof Long) {
				json.value((Number) argument);
			} else {
				throw new IllegalArgumentException("an argument of " + argument.getClass());
			}
		}
		json.endArray();
	}

	private static Message message(JsonReader json) throws IOException {
		json.beginArray();
		Catalogue catalogue = CATALOGUES.get(json.nextString());
		String key = json.nextString();
		List<Object> arguments = new ArrayList<>();
		while (json.hasNext()) {
			JsonToken token = json.peek();
			arguments.add(token == JsonToken.BEGIN_ARRAY ? message(json) : token == JsonToken.NUMBER ? (Object) json.nextLong() : json.nextString());
		}
		json.endArray();
		if (catalogue == null) {
			throw new IllegalArgumentException("a message of an unknown catalogue");
		}
		return catalogue.message(key, arguments.toArray());
	}

	private static Map<String, Catalogue> catalogues(Class<?>... anchors) {
		Map<String, Catalogue> all = new java.util.HashMap<>();
		for (Class<?> anchor : anchors) {
			Catalogue catalogue = Catalogue.of(anchor);
			all.put(catalogue.toString(), catalogue);
		}
		return Map.copyOf(all);
	}
}
