// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;

import com.google.gson.stream.JsonWriter;

import fr.jalon.dsl.workspace.Finding;

/** Findings as a plain JSON array, for scripts. */
final class JsonFindings {

	private JsonFindings() {
	}

	static void write(List<Finding> findings, Path root, Writer target) throws IOException {
		JsonWriter json = new JsonWriter(target);
		json.setIndent("  ");
		json.beginArray();
		for (Finding finding : findings) {
			json.beginObject();
			json.name("file").value(SarifFindings.relative(finding.file(), root));
			json.name("line").value(finding.line());
			json.name("column").value(finding.column());
			json.name("length").value(finding.length());
			json.name("code").value(finding.code());
			json.name("severity").value(finding.severity().getName().toLowerCase(java.util.Locale.ROOT));
			json.name("message").value(finding.message());
			json.name("source").value(SarifFindings.snippet(finding));
			json.endObject();
		}
		json.endArray();
		json.flush();
		target.write("\n");
		target.flush();
	}
}
