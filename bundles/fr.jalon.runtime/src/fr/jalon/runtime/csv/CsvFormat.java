// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;

/**
 * The dialect of a CSV file: RFC 4180, UTF-8, first line a header, quotes doubled within quotes.
 *
 * @param delimiter {@code ,} or, as French spreadsheets write, {@code ;} or a tab
 * @param maxRecordBytes a record longer than this is an error, so that a file without line ends does not fill the memory
 */
public record CsvFormat(char delimiter, int maxRecordBytes) {

	/** Enough for any row that somebody meant to write. */
	public static final int MAX_RECORD_BYTES = 2_000_000;

	public static final CsvFormat COMMA = new CsvFormat(',', MAX_RECORD_BYTES);
	public static final CsvFormat SEMICOLON = new CsvFormat(';', MAX_RECORD_BYTES);

	public CsvFormat {
		if (delimiter >= 0x80 || delimiter == '"' || delimiter == '\r' || delimiter == '\n') {
			throw new IllegalArgumentException("not a delimiter");
		}
		if (maxRecordBytes < 1) {
			throw new IllegalArgumentException("a record holds at least one byte");
		}
	}

	/** Opens a file wherever it is, each time from its beginning. */
	@FunctionalInterface
	public interface Opening {
		InputStream open() throws IOException;
	}

	/**
	 * The format of a file: of comma, semicolon and tab the one that finds most of the columns; the comma wins a draw.
	 *
	 * @param columns names of the columns that the file should have
	 * @throws CsvException if there is no header or it cannot be read
	 */
	public static CsvFormat detect(Path file, Collection<String> columns, int maxRecordBytes) throws IOException, CsvException {
		return detect(() -> Files.newInputStream(file), file.toString(), columns, maxRecordBytes);
	}

	/** The same for a file that is no file of this machine; {@code name} stands for it in messages. */
	public static CsvFormat detect(Opening file, String name, Collection<String> columns, int maxRecordBytes)
			throws IOException, CsvException {
		CsvFormat best = null;
		long most = -1;
		CsvException first = null;
		for (char delimiter : new char[] { ',', ';', '\t' }) {
			CsvFormat format = new CsvFormat(delimiter, maxRecordBytes);
			try (CsvReader csv = new CsvReader(file.open(), name, format)) {
				long found = columns.stream().filter(csv.header()::contains).count();
				if (found > most) {
					most = found;
					best = format;
				}
			} catch (CsvException e) {
				// A header with quotes is none with another delimiter than its own.
				first = first == null ? e : first;
			}
		}
		if (best == null) {
			throw first;
		}
		return best;
	}
}
