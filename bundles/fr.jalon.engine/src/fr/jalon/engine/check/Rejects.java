// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

import fr.jalon.engine.internal.files.CsvFiles;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.validation.Violation;

/**
 * Writes the rows of a source that break a rule as CSV: the columns of the file as they stand there, then line, rule, column
 * and what to do. A row that breaks two rules is written twice. What a spreadsheet would run as a formula begins with an
 * apostrophe; personal data are masked unless asked for.
 */
final class Rejects {

	/** Names that no column of a source is likely to bear. */
	static final List<String> COLUMNS = List.of("jalon_ligne", "jalon_regle", "jalon_colonne", "jalon_message", "jalon_texte");

	/** Longer records that cannot be read are cut. */
	private static final int LONGEST_RECORD = 10_000;
	private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
	private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+([.,][0-9]+)?");

	private final SourceTable source;
	private final Path target;
	private final boolean showPersonal;
	private final Locale locale;

	Rejects(SourceTable source, Path target, boolean showPersonal, Locale locale) {
		this.source = source;
		this.target = target;
		this.showPersonal = showPersonal;
		this.locale = locale;
	}

	/** Goes through the rows. */
	interface Source {
		void writeTo(Sink sink) throws IOException;
	}

	/** A problem with the file written, not with the one read. */
	static final class WriteProblem extends UncheckedIOException {
		private static final long serialVersionUID = 1L;

		WriteProblem(IOException cause) {
			super(cause);
		}
	}

	/** Writes the file; it is there when all of it is. */
	void write(CsvFiles.Dialect dialect, Source rows) throws IOException {
		IOException[] readProblem = new IOException[1];
		try {
			AtomicFiles.write(target, stream -> {
				Writer writer = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 16);
				Sink sink = new Sink(dialect, writer);
				sink.header();
				try {
					rows.writeTo(sink);
				} catch (IOException e) {
					readProblem[0] = e;
					throw e;
				}
				writer.flush();
			});
		} catch (IOException e) {
			if (e == readProblem[0]) {
				throw e;
			}
			throw new WriteProblem(e);
		}
	}

	/** Nothing is wrong now: what an earlier check wrote would mislead. */
	void remove() {
		try {
			Files.deleteIfExists(target);
		} catch (IOException e) {
			throw new WriteProblem(e);
		}
	}

	Path target() {
		return target;
	}

	/** The rows of one file. Lines are made by any thread, and written one after the other. */
	final class Sink {
		private final char delimiter;
		private final List<String> header;
		private final boolean[] masked;
		private final boolean anyPersonal;
		private final Writer writer;

		private Sink(CsvFiles.Dialect dialect, Writer writer) {
			this.delimiter = dialect.format().delimiter();
			this.header = dialect.header();
			this.writer = writer;
			this.masked = new boolean[header.size()];
			Set<String> personal = new HashSet<>();
			source.columns().stream().filter(SourceColumn::personal).map(SourceColumn::name).forEach(personal::add);
			for (int i = 0; i < masked.length; i++) {
				masked[i] = !showPersonal && personal.contains(header.get(i));
			}
			this.anyPersonal = !showPersonal && !personal.isEmpty();
		}

		private void header() {
			List<String> names = new ArrayList<>(header);
			names.addAll(COLUMNS);
			StringBuilder text = new StringBuilder();
			for (String name : names) {
				text.append(text.isEmpty() ? "" : String.valueOf(delimiter));
				cell(name, text);
			}
			write(text.append('\n'));
		}

		void write(CharSequence text) {
			try {
				writer.append(text);
			} catch (IOException e) {
				throw new WriteProblem(e);
			}
		}

		/** Appends the line of a row. */
		void row(Violation violation, Records records, StringBuilder text) {
			for (int i = 0; i < header.size(); i++) {
				String value = records.text(i);
				cell(masked[i] && !value.isEmpty() ? Violation.MASKED : value, text);
				text.append(delimiter);
			}
			diagnosis(violation, "", text);
		}

		/** Appends the line of a record that is no row: nobody knows which of its texts are personal. */
		void unreadable(Violation violation, String raw, StringBuilder text) {
			text.append(String.valueOf(delimiter).repeat(header.size()));
			diagnosis(violation, anyPersonal ? Violation.MASKED : raw.substring(0, Math.min(raw.length(), LONGEST_RECORD)), text);
		}

		private void diagnosis(Violation violation, String raw, StringBuilder text) {
			text.append(violation.line()).append(delimiter).append(violation.rule().code()).append(delimiter);
			cell(violation.column(), text);
			cell(violation.message().text(locale), text.append(delimiter));
			cell(raw, text.append(delimiter));
			text.append('\n');
		}

		private void cell(String value, StringBuilder text) {
			String safe = isFormula(value) ? '\'' + value : value;
			if (!needsQuotes(safe)) {
				text.append(safe);
				return;
			}
			text.append('"').append(safe.replace("\"", "\"\"")).append('"');
		}

		private boolean needsQuotes(String value) {
			for (int i = 0; i < value.length(); i++) {
				char c = value.charAt(i);
				if (c == '"' || c == delimiter || c == '\n' || c == '\r') {
					return true;
				}
			}
			return false;
		}
	}

	private static boolean isFormula(String value) {
		return !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 && !NUMBER.matcher(value).matches();
	}

	/** A name for a source's file that any system takes, and no other source of the list has. */
	static String fileName(String source, Set<String> taken) {
		String plain = source.replaceAll("[^\\p{L}\\p{N}_-]", "_");
		String stem = plain.isEmpty() ? "source" : plain.substring(0, Math.min(plain.length(), 80));
		if (stem.matches("(?i)con|prn|aux|nul|com[0-9]|lpt[0-9]")) {
			stem += "_";
		}
		String unique = stem;
		for (int i = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); i++) {
			unique = stem + "-" + i;
		}
		return unique + ".csv";
	}
}
