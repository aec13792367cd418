// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.csv;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

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
	TOO_LONG;

	private static final Catalogue CATALOGUE = Catalogue.of(CsvProblem.class);

	/**
	 * What is wrong and what to do.
	 *
	 * @param details for a wrong number of fields, the one found and the one expected; for a long record, its bytes and the limit
	 */
	public Message message(Object... details) {
		return CATALOGUE.message("csv." + name(), details);
	}
}
