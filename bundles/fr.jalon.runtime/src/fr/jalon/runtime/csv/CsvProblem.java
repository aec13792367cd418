// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

/** What can be wrong with the text of a CSV file. */
public enum CsvProblem {
	/** No byte, or only a byte order mark and blank lines: not even a header. */
	EMPTY_FILE,
	/** A byte sequence that is not UTF-8. */
	NOT_UTF8,
	/** A quote is opened and never closed, or something follows the closing one. */
	BAD_QUOTE,
	/** Fewer fields than the header. */
	MISSING_FIELD,
	/** More fields than the header. */
	EXTRA_FIELD,
	/** A record longer than {@link CsvFormat#maxRecordBytes}. */
	TOO_LONG
}
