// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

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
}
