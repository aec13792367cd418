// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

import com.google.gson.stream.JsonWriter;

import fr.jalon.engine.SourceReport;
import fr.jalon.engine.check.DataCheckResult;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * What a check of data found, as SARIF 2.1.0: a result for each of the first rows of each rule and column, the number of all of
 * them as {@code occurrenceCount} of the first. Paths are relative to the data folder.
 */
final class DataSarif {

	private DataSarif() {
	}

	static void write(DataCheckResult result, Path folder, Console console, Writer target) throws IOException {
		SortedSet<String> codes = new TreeSet<>();
		result.sources().forEach(report -> report.violations().groups().keySet().forEach(key -> codes.add(key.rule().code())));
		JsonWriter json = SarifFindings.begin(target, "the data folder");
		json.name("tool").beginObject().name("driver").beginObject();
		json.name("name").value("Jalon");
		json.name("version").value(Version.get());
		json.name("rules").beginArray();
		for (String code : codes) {
			json.beginObject().name("id").value(code);
			json.name("shortDescription").beginObject().name("text").value(console.text("rule." + code)).endObject();
			json.endObject();
		}
		json.endArray().endObject().endObject();
		json.name("results").beginArray();
		for (SourceReport report : result.sources()) {
			for (Map.Entry<Violations.Key, Violations.Group> group : report.violations().groups().entrySet()) {
				long count = group.getValue().count();
				for (Violation violation : group.getValue().first()) {
					write(violation, count, folder, console, json);
					count = 0;
				}
			}
		}
		json.endArray();
		SarifFindings.end(json, target);
	}

	private static void write(Violation violation, long count, Path folder, Console console, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("ruleId").value(violation.rule().code());
		json.name("level").value(level(violation.rule()));
		String column = violation.column().isEmpty() ? "" : violation.column() + console.text("colon");
		json.name("message").beginObject().name("text").value(column + violation.message().text(console.locale())).endObject();
		if (count > 0) {
			json.name("occurrenceCount").value(count);
		}
		json.name("locations").beginArray().beginObject().name("physicalLocation").beginObject();
		json.name("artifactLocation").beginObject();
		json.name("uri").value(SarifFindings.relative(folder.resolve(violation.file()), folder));
		json.name("uriBaseId").value(SarifFindings.ROOT);
		json.endObject();
		if (violation.line() > 0) {
			json.name("region").beginObject().name("startLine").value(violation.line()).endObject();
		}
		json.endObject().endObject().endArray();
		json.endObject();
	}

	/** What takes rows or files away is an error, an ignored column a note. */
	private static String level(Rule rule) {
		if (rule == Rule.UNDECLARED_COLUMN) {
			return "note";
		}
		return rule.rejectsRow() || rule.isAboutFile() ? "error" : "warning";
	}
}
