// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A fault put into otherwise good data, to see what becomes of it.
 *
 * @param source name of the source
 * @param row row that has the fault, the first one being 1
 * @param column column that has it; null: the first one that it suits
 */
public record Fault(Kind kind, String source, long row, String column) {

	/** What is wrong. */
	public enum Kind {
		/** A text where a number, date, boolean or instant should be. */
		WRONG_TYPE,
		/** A code that the list does not have. */
		UNKNOWN_CODE,
		/** A key that the other source does not have. */
		UNKNOWN_REFERENCE,
		/** Nothing where something must be. */
		MISSING_VALUE,
		/** A number outside the range of its column. */
		OUT_OF_RANGE,
		/** The row before, once more. */
		DUPLICATE_KEY,
		/** A row with one field less than the header. */
		MISSING_FIELD,
		/** A row with one field more than the header. */
		EXTRA_FIELD
	}

	private static final Pattern FORM = Pattern.compile("([A-Z_]+):([^:]+):([1-9][0-9]{0,17})(?::([^:]+))?");

	/**
	 * Reads {@code WRONG_TYPE:Demandes:120} or {@code WRONG_TYPE:Demandes:120:bloquante}.
	 *
	 * @throws DataException when the text has another form or names no kind
	 */
	public static Fault parse(String text) throws DataException {
		Matcher matcher = FORM.matcher(text);
		if (matcher.matches()) {
			for (Kind kind : Kind.values()) {
				if (kind.name().equals(matcher.group(1))) {
					return new Fault(kind, matcher.group(2), Long.parseLong(matcher.group(3)), matcher.group(4));
				}
			}
		}
		throw new DataException(null, "fault.form", text, String.join(", ", Arrays.stream(Kind.values()).map(Kind::name).toList()));
	}

	/** The form that {@link #parse} reads. */
	@Override
	public String toString() {
		return kind + ":" + source + ":" + row + (column == null ? "" : ":" + column);
	}
}
