// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

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
final class CsvFiles {

	private CsvFiles() {
	}

	/** Dialect and header of a file. */
	record Dialect(CsvFormat format, List<String> header) {
	}

	/** A row found again: its line in the file and its texts by column. */
	record Located(long line, Map<String, String> texts) {
	}

	/** Tries comma, semicolon and tab, and keeps the one that finds most declared columns; the comma wins a draw. */
	static Dialect dialect(Path file, String shown, SourceTable source, int maxLine) throws IOException, CsvException {
		Dialect best = null;
		long found = -1;
		for (char delimiter : new char[] { ',', ';', '\t' }) {
			CsvFormat format = new CsvFormat(delimiter, maxLine);
			try (CsvReader csv = open(file, shown, format)) {
				List<String> header = csv.header();
				long declared = source.columns().stream().map(SourceColumn::name).filter(header::contains).count();
				if (declared > found) {
					found = declared;
					best = new Dialect(format, header);
				}
			}
		}
		return best;
	}

	static CsvReader open(Path file, String shown, CsvFormat format) throws IOException, CsvException {
		return new CsvReader(new BufferedInputStream(Files.newInputStream(file), 1 << 16), shown, format);
	}

	/**
	 * Finds rows by their number among the readable ones, which is that of the database: only done when something is to be
	 * reported, and no further than the last row asked for.
	 */
	static Map<Long, Located> locate(Path file, String shown, Dialect dialect, NavigableSet<Long> rows) throws IOException {
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

	/** The lines, from 1, on which bytes stand, given by their positions from 1. */
	static Map<Long, Long> lines(Path file, NavigableSet<Long> positions) throws IOException {
		Map<Long, Long> lines = new HashMap<>();
		if (positions.isEmpty()) {
			return lines;
		}
		try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
			long position = 0;
			long line = 1;
			for (long wanted : positions) {
				int b = 0;
				while (position < wanted - 1 && (b = in.read()) >= 0) {
					position++;
					line += b == '\n' ? 1 : 0;
				}
				lines.put(wanted, line);
			}
		}
		return lines;
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
