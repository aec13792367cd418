// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;

/** What the engine needs to know of a CSV file besides its rows: dialect, header, and where a row stands. */
public final class CsvFiles {

	private CsvFiles() {
	}

	/** Dialect and header of a file. */
	public record Dialect(CsvFormat format, List<String> header) {
	}

	/** A row found again: its line in the file and its texts by column. */
	public record Located(long line, Map<String, String> texts) {
	}

	public static Dialect dialect(Path file, String shown, SourceTable source, int maxLine) throws IOException, CsvException {
		CsvFormat format = CsvFormat.detect(file, source.columns().stream().map(SourceColumn::name).toList(), maxLine);
		try (CsvReader csv = open(file, shown, format)) {
			return new Dialect(format, csv.header());
		}
	}

	/** Lines of a file, a last one without line end included: as many as rows and header when nothing is odd. */
	public static long lines(Path file) throws IOException {
		long lines = 0;
		byte last = '\n';
		byte[] buffer = new byte[1 << 16];
		try (InputStream in = Files.newInputStream(file)) {
			for (int n; (n = in.read(buffer)) > 0;) {
				for (int i = 0; i < n; i++) {
					lines += buffer[i] == '\n' ? 1 : 0;
				}
				last = buffer[n - 1];
			}
		}
		return last == '\n' ? lines : lines + 1;
	}

	public static CsvReader open(Path file, String shown, CsvFormat format) throws IOException, CsvException {
		return new CsvReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16), shown, format);
	}

	/**
	 * Finds rows by their number among the readable ones, which is that of the database: only done when something is to be
	 * reported, and no further than the last row asked for.
	 */
	public static Map<Long, Located> locate(Path file, String shown, Dialect dialect, NavigableSet<Long> rows) throws IOException {
		Map<Long, Located> located = new HashMap<>();
		if (rows.isEmpty()) {
			return located;
		}
		try (CsvReader csv = open(file, shown, dialect.format())) {
			while (csv.row() < rows.last()) {
				try {
					if (!csv.next()) {
						break;
					}
				} catch (CsvException reportedAlready) {
					continue;
				}
				if (rows.contains(csv.row())) {
					located.put(csv.row(), new Located(csv.line(), texts(csv)));
				}
			}
		} catch (CsvException e) {
			throw new IOException(e);
		}
		return located;
	}

	private static Map<String, String> texts(CsvReader csv) {
		Map<String, String> texts = new HashMap<>();
		for (int i = 0; i < csv.header().size(); i++) {
			String text = csv.field(i);
			texts.putIfAbsent(csv.header().get(i), text == null ? "" : text);
		}
		return texts;
	}
}
