// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;

import com.google.gson.stream.JsonWriter;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.checks.CheckMessages;
import fr.jalon.dsl.workspace.Finding;

/** Findings as SARIF 2.1.0, the format that forges and editors read. Paths are relative to the checked folder. */
final class SarifFindings {

	private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
	static final String ROOT = "SRCROOT";

	/** Longer lines are not repeated for each finding about them. */
	private static final int LONGEST_SNIPPET = 2000;

	private SarifFindings() {
	}

	/** @param locale language of the rules' titles; messages come as they are */
	static void write(List<Finding> findings, Path root, Locale locale, Writer target) throws IOException {
		JsonWriter json = begin(target, "the folder checked");
		writeTool(json, findings, locale);
		json.name("results").beginArray();
		for (Finding finding : findings) {
			writeResult(json, finding, root);
		}
		json.endArray();
		end(json, target);
	}

	/** Opens the document and its only run. */
	static JsonWriter begin(Writer target, String root) throws IOException {
		JsonWriter json = new JsonWriter(target);
		json.setIndent("  ");
		json.beginObject();
		json.name("$schema").value(SCHEMA);
		json.name("version").value("2.1.0");
		json.name("runs").beginArray().beginObject();
		json.name("columnKind").value("utf16CodeUnits");
		json.name("originalUriBaseIds").beginObject().name(ROOT).beginObject()
				.name("description").beginObject().name("text").value(root).endObject()
				.endObject().endObject();
		return json;
	}

	/** Closes what {@link #begin} opened. */
	static void end(JsonWriter json, Writer target) throws IOException {
		json.endObject().endArray();
		json.endObject();
		json.flush();
		target.write("\n");
		target.flush();
	}

	private static void writeTool(JsonWriter json, List<Finding> findings, Locale locale) throws IOException {
		SortedSet<String> codes = new TreeSet<>();
		findings.forEach(finding -> codes.add(finding.code()));
		json.name("tool").beginObject().name("driver").beginObject();
		json.name("name").value("Jalon");
		json.name("version").value(Version.get());
		json.name("rules").beginArray();
		for (String code : codes) {
			json.beginObject().name("id").value(code);
			json.name("shortDescription").beginObject().name("text").value(CheckMessages.title(code, locale)).endObject();
			json.endObject();
		}
		json.endArray();
		json.endObject().endObject();
	}

	private static void writeResult(JsonWriter json, Finding finding, Path root) throws IOException {
		json.beginObject();
		json.name("ruleId").value(finding.code());
		json.name("level").value(level(finding.severity()));
		json.name("message").beginObject().name("text").value(finding.message()).endObject();
		json.name("locations").beginArray().beginObject().name("physicalLocation").beginObject();
		json.name("artifactLocation").beginObject();
		json.name("uri").value(relative(finding.file(), root));
		json.name("uriBaseId").value(ROOT);
		json.endObject();
		if (finding.line() > 0) {
			json.name("region").beginObject();
			json.name("startLine").value(finding.line());
			json.name("startColumn").value(finding.column());
			// A mark that runs over the end of its line is cut there: SARIF would want the end line too.
			int rest = Math.max(1, finding.sourceLine().length() - finding.column() + 1);
			json.name("endColumn").value(finding.column() + Math.min(finding.length(), rest));
			String snippet = snippet(finding);
			if (!snippet.isEmpty()) {
				json.name("snippet").beginObject().name("text").value(snippet).endObject();
			}
			json.endObject();
		}
		json.endObject().endObject().endArray();
		json.endObject();
	}

	private static String level(Severity severity) {
		return switch (severity) {
			case ERROR -> "error";
			case WARNING -> "warning";
			case INFO -> "note";
			case IGNORE -> "none";
		};
	}

	/** The line as written; empty when it is too long to be repeated. */
	static String snippet(Finding finding) {
		return finding.sourceLine().length() > LONGEST_SNIPPET ? "" : finding.sourceLine();
	}

	/** A relative reference, percent-encoded as URIs are. */
	static String relative(Path file, Path root) {
		Path base = root.toAbsolutePath().normalize();
		Path absolute = file.toAbsolutePath().normalize();
		if (!absolute.startsWith(base) || absolute.equals(base)) {
			return absolute.toUri().toString();
		}
		return base.toUri().relativize(absolute.toUri()).toString();
	}
}
