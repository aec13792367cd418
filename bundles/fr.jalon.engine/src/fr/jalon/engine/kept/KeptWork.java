// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.kept;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.io.AtomicFiles;

/**
 * Work of former computations, in a folder: the states of each sheet, as soon as they are known, and what was said of each
 * source. A computation that is repeated, or was broken off, takes from here what it need not do again.
 *
 * <p><b>When states are taken again.</b> Their file says under which key they were kept: what is scanned and how (the plan less
 * the formulas, targets and titles, which are applied anew each time), the fingerprint of all data read, and
 * {@link #SEMANTICS}. Another key, a cut or a changed file: they are computed again, without a word. There is one file per
 * sheet and one per source, so that the folder does not grow.
 *
 * <p><b>Private.</b> States hold the counts of small cells that results suppress: the folder is readable by its owner only and
 * is ignored by Git.
 */
public final class KeptWork {

	/** Raised when the same plan on the same rows gives other states than before, or when the shape of the files changes. */
	public static final int SEMANTICS = 1;

	/** Name of the folder, below that of the results. */
	public static final String FOLDER = ".calcul";

	/** Keeps nothing and has nothing. */
	public static final KeptWork NONE = new KeptWork(null, false, false);

	private final Path folder;
	private final boolean reads;
	private final boolean writes;

	private KeptWork(Path folder, boolean reads, boolean writes) {
		this.folder = folder;
		this.reads = reads;
		this.writes = writes;
	}

	/** @param results folder in which results are written */
	public static KeptWork in(Path results) {
		return new KeptWork(results.resolve(FOLDER), true, true);
	}

	/** The same, for a command that is to write nothing. */
	public KeptWork readOnly() {
		return new KeptWork(folder, reads, false);
	}

	/** The same, for one that is to compute everything again. */
	public KeptWork forgetting() {
		return new KeptWork(folder, false, writes);
	}

	/**
	 * The states of a sheet.
	 *
	 * @param data fingerprint of all that it reads; unknown: never found
	 */
	public Optional<Cube> states(FichePlan plan, String data) {
		return data.isEmpty() ? Optional.empty() : read(file("states", plan.fiche()), key(plan, data), StatesJson::read);
	}

	/** Keeps the states of a sheet, whole or not at all. */
	public void keep(FichePlan plan, String data, Cube cube) {
		if (!data.isEmpty()) {
			write(file("states", plan.fiche()), key(plan, data), plan.fiche(), json -> StatesJson.write(cube, json));
		}
	}

	/** What was said of a source, in the same words. */
	public Optional<SourceReport> report(SourceTable source, String key) {
		return key.isEmpty() ? Optional.empty() : read(file("source", source.name()), key, json -> ReportJson.read(source, json));
	}

	/** Keeps what was said of a source that could be read. */
	public void keep(SourceReport report, String key) {
		if (!key.isEmpty() && report.usable()) {
			write(file("source", report.source().name()), key, report.source().name(), json -> ReportJson.write(report, json));
		}
	}

	/**
	 * Under what a report is kept: the source as declared, its data, and those of the sources that it refers to and that are
	 * read as well; unknown when any of these is.
	 *
	 * @param read all sources read, by name
	 * @param limits what else the report depends on
	 */
	public static String reportKey(SourceTable source, Map<String, SourceTable> read, SourceFingerprints fingerprints, Object limits) {
		Map<String, Object> parts = new TreeMap<>();
		parts.put("semantics", SEMANTICS);
		parts.put("limits", limits);
		Map<String, SourceTable> all = new LinkedHashMap<>();
		all.put(source.name(), source);
		for (SourceColumn column : source.columns()) {
			if (column.reference() != null && read.containsKey(column.reference().source())) {
				all.put(column.reference().source(), read.get(column.reference().source()));
			}
		}
		for (SourceTable each : all.values()) {
			String fingerprint = fingerprints.of(each);
			if (fingerprint.isEmpty()) {
				return DataFingerprint.UNKNOWN;
			}
			parts.put("source " + each.name(), java.util.List.of(each, each.format(), each.location(), fingerprint));
		}
		return CanonicalForm.fingerprint(parts);
	}

	private static String key(FichePlan plan, String data) {
		Map<String, Object> parts = new TreeMap<>();
		parts.put("semantics", SEMANTICS);
		parts.put("plan", plan);
		parts.put("data", data);
		return CanonicalForm.fingerprint(parts);
	}

	/** Named by a digest: a name of a sheet may hold anything. */
	private Path file(String kind, String name) {
		return folder == null ? null : folder.resolve(kind + "-" + digest(name).substring(0, 32) + ".json");
	}

	private interface Reader<T> {
		T read(JsonReader json) throws IOException;
	}

	private interface Content {
		void write(JsonWriter json) throws IOException;
	}

	private <T> Optional<T> read(Path file, String key, Reader<T> reader) {
		if (!reads || file == null || !Files.isRegularFile(file)) {
			return Optional.empty();
		}
		try {
			String text = Files.readString(file, StandardCharsets.UTF_8);
			int line = text.indexOf('\n');
			String body = text.substring(line + 1);
			if (line < 0 || !text.substring(0, line).equals(digest(body))) {
				return Optional.empty();
			}
			JsonReader json = new JsonReader(new StringReader(body));
			json.beginObject();
			json.nextName();
			json.nextString();
			json.nextName();
			if (!json.nextString().equals(key)) {
				return Optional.empty();
			}
			json.nextName();
			return Optional.of(reader.read(json));
		} catch (IOException | RuntimeException e) {
			// Whatever is wrong with it: it is only a copy of what can be computed again.
			return Optional.empty();
		}
	}

	private void write(Path file, String key, String of, Content content) {
		if (!writes || file == null) {
			return;
		}
		try {
			StringWriter body = new StringWriter();
			JsonWriter json = new JsonWriter(body);
			json.setSerializeNulls(true);
			json.beginObject();
			json.name("of").value(of);
			json.name("key").value(key);
			json.name("content");
			content.write(json);
			json.endObject();
			json.close();
			createFolder();
			AtomicFiles.writeString(file, digest(body.toString()) + "\n" + body);
		} catch (IOException | IllegalArgumentException e) {
			// Results do not depend on it; where the disk is full they will say so themselves.
		}
	}

	private void createFolder() throws IOException {
		if (Files.isDirectory(folder)) {
			return;
		}
		Files.createDirectories(folder);
		if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
			Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
		}
		AtomicFiles.writeString(folder.resolve(".gitignore"), "*\n");
	}

	private static String digest(String text) {
		return HexFormat.of().formatHex(DataFingerprint.sha256().digest(text.getBytes(StandardCharsets.UTF_8)));
	}
}
