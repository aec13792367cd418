// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.google.gson.stream.JsonWriter;

import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Assessment;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * Writes {@code results.json}, as {@code RESULTS.md} of this bundle describes it: the same bytes for the same results, in a
 * stable order, numbers as texts so that no reader rounds them.
 */
public final class ResultsWriter {

	/** Name of the file, unless the user chose another. */
	public static final String FILE_NAME = "results.json";

	/** Raised when a reader of the former shape would misread the new one. */
	public static final int SCHEMA_VERSION = 1;

	private final Locale locale;

	/** @param locale language of the words; codes are the same in all */
	public ResultsWriter(Locale locale) {
		this.locale = locale;
	}

	/** Writes the file whole or not at all. */
	public void write(ComputationResult result, Path file) throws IOException {
		AtomicFiles.writeText(file, writer -> write(result, writer));
	}

	public String toJson(ComputationResult result) {
		StringWriter text = new StringWriter();
		try {
			write(result, text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
		return text.toString();
	}

	private void write(ComputationResult result, Writer writer) throws IOException {
		JsonWriter json = new JsonWriter(writer);
		json.setIndent("  ");
		json.setSerializeNulls(false);
		json.beginObject();
		json.name("schemaVersion").value(SCHEMA_VERSION);
		json.name("sources").beginArray();
		for (SourceReport source : result.sources()) {
			source(json, source, result.fingerprints().get(source.source().name()));
		}
		json.endArray();
		json.name("fiches").beginArray();
		for (FicheResult fiche : result.fiches()) {
			fiche(json, fiche);
		}
		json.endArray();
		json.endObject();
		writer.write('\n');
		json.flush();
	}

	private void source(JsonWriter json, SourceReport report, String fingerprint) throws IOException {
		json.beginObject();
		json.name("name").value(report.source().name());
		json.name("title").value(report.source().title());
		json.name("file").value(report.file());
		json.name("usable").value(report.usable());
		if (fingerprint != null) {
			json.name("fingerprint").value(fingerprint);
		}
		json.name("rows").value(report.rows());
		json.name("kept").value(report.kept());
		json.name("violations").beginArray();
		for (Map.Entry<Violations.Key, Violations.Group> entry : report.violations().groups().entrySet()) {
			json.beginObject();
			json.name("code").value(entry.getKey().rule().code());
			json.name("rule").value(entry.getKey().rule().name());
			json.name("column").value(entry.getKey().column());
			json.name("count").value(entry.getValue().count());
			json.name("first").beginArray();
			for (Violation violation : entry.getValue().first()) {
				json.beginObject();
				json.name("row").value(violation.row());
				json.name("line").value(violation.line());
				json.name("value").value(violation.value());
				json.name("message").value(text(violation.message()));
				json.endObject();
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private void fiche(JsonWriter json, FicheResult fiche) throws IOException {
		json.beginObject();
		json.name("name").value(fiche.plan().fiche());
		json.name("title").value(fiche.plan().title());
		json.name("plan").value(fiche.plan().fingerprint());
		if (!fiche.data().isEmpty()) {
			json.name("data").value(fiche.data());
		}
		if (fiche.problem() != null) {
			json.name("problem").value(text(fiche.problem()));
		}
		json.name("measures").beginArray();
		for (MeasureResult measure : fiche.measures()) {
			json.beginObject();
			json.name("name").value(measure.name());
			json.name("title").value(measure.title());
			json.name("unit").value(measure.unit().name());
			json.name("decimals").value(measure.unit().decimals());
			exclusions(json, "unassigned", measure.unassigned());
			json.name("figures").beginArray();
			for (Figure figure : measure.figures()) {
				figure(json, figure);
			}
			json.endArray();
			json.endObject();
		}
		json.endArray();
		json.endObject();
	}

	private void figure(JsonWriter json, Figure figure) throws IOException {
		json.beginObject();
		json.name("period").value(figure.period().label());
		json.name("start").value(figure.period().start().toString());
		json.name("end").value(figure.period().lastDay().toString());
		json.name("classes").beginArray();
		for (ClassOf c : figure.classes()) {
			json.beginObject();
			json.name("dimension").value(c.dimension());
			json.name("code").value(c.code());
			json.name("label").value(c.isUnclassified() ? Assembler.unclassifiedLabel(locale) : c.label());
			json.endObject();
		}
		json.endArray();
		if (figure.value() instanceof Quantity.Undetermined undetermined) {
			json.name("undetermined").value(undetermined.cause().name());
			json.name("why").value(text(undetermined.cause().message()));
		} else {
			json.name("value").value(figure.rounded().toPlainString());
			json.name("exact").value(figure.value().value().toString());
		}
		json.name("used").value(figure.used());
		exclusions(json, "excluded", figure.excluded());
		json.name("open").value(figure.open());
		json.name("suppressed").value(figure.suppressed());
		assessment(json, figure.assessment());
		json.endObject();
	}

	private void assessment(JsonWriter json, Assessment assessment) throws IOException {
		json.name("status").value(assessment.status().name());
		json.name("statusLabel").value(text(assessment.status().message()));
		if (assessment.cause() != null) {
			json.name("statusCause").value(assessment.cause().name());
		}
		json.name("trend").value(assessment.trend().name());
		if (assessment.target() != null) {
			json.name("target").value(assessment.target().text());
			json.name("targetInterval").value(assessment.target().satisfying().toString());
			if (assessment.target().due() != null) {
				json.name("targetDue").value(assessment.target().due().toString());
			}
		}
		if (assessment.expected() != null) {
			json.name("expected").value(assessment.expected().toString());
		}
	}

	private void exclusions(JsonWriter json, String name, List<Exclusion> exclusions) throws IOException {
		json.name(name).beginArray();
		for (Exclusion exclusion : exclusions) {
			json.beginObject();
			json.name("reason").value(exclusion.reason().name());
			json.name("column").value(exclusion.column());
			json.name("rows").value(exclusion.rows());
			json.name("message").value(text(exclusion.message()));
			json.endObject();
		}
		json.endArray();
	}

	private String text(Message message) {
		return message.text(locale);
	}
}
