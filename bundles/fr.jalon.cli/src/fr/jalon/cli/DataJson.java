// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

import fr.jalon.engine.SourceReport;
import fr.jalon.engine.check.DataCheckResult;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/** What a check of data found, for scripts: per source, rule and column the number and the first rows. */
final class DataJson {

	private DataJson() {
	}

	static void write(DataCheckResult result, Locale locale, Writer target) throws IOException {
		JsonWriter json = new JsonWriter(target);
		json.setIndent("  ");
		json.beginObject();
		json.name("sources").beginArray();
		for (SourceReport report : result.sources()) {
			write(report, result.rejects().get(report.source().name()), locale, json);
		}
		json.endArray();
		json.endObject();
		json.flush();
		target.write("\n");
		target.flush();
	}

	private static void write(SourceReport report, Path rejects, Locale locale, JsonWriter json) throws IOException {
		json.beginObject();
		json.name("source").value(report.source().name());
		json.name("file").value(report.file());
		json.name("usable").value(report.usable());
		json.name("rows").value(report.rows());
		json.name("kept").value(report.kept());
		json.name("rejects");
		if (rejects == null) {
			json.nullValue();
		} else {
			json.value(rejects.toString());
		}
		json.name("findings").beginArray();
		for (Map.Entry<Violations.Key, Violations.Group> group : report.violations().groups().entrySet()) {
			json.beginObject();
			json.name("rule").value(group.getKey().rule().code());
			json.name("column").value(group.getKey().column());
			json.name("count").value(group.getValue().count());
			json.name("first").beginArray();
			for (Violation violation : group.getValue().first()) {
				json.beginObject();
				json.name("line").value(violation.line());
				json.name("row").value(violation.row());
				json.name("value").value(violation.value());
				json.name("message").value(violation.message().text(locale));
				json.endObject();
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}
}
