// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.time.Durations;

/**
 * Reads typed values out of text. A missing value (null) stays null. One spelling per value where a second one would be a
 * likely mistake, so that no row is read by one engine and rejected by another:
 *
 * <table><caption>Accepted texts</caption>
 * <tr><td>entier</td><td>{@code 12}, {@code -3}: 64 bits, no leading zero (a code such as 007 is a text), no plus sign</td></tr>
 * <tr><td>décimal</td><td>{@code 12}, {@code -3.5}, {@code 3,5}: at most 12 digits before and 6 after the mark</td></tr>
 * <tr><td>booléen</td><td>vrai faux oui non true false 1 0, in any case</td></tr>
 * <tr><td>date</td><td>{@code 2017-03-31}</td></tr>
 * <tr><td>instant</td><td>{@code 2017-03-31T14:05}, {@code 2017-03-31 14:05:09.5}: wall clock;
 * {@code 2017-03-31T14:05:09Z}, {@code …+02:00}: with offset, seconds needed; at most microseconds</td></tr>
 * </table>
 */
public final class Fields {

	/** Digits a decimal may have before its mark. */
	public static final int INTEGER_DIGITS = 12;
	/** Digits a decimal may have after its mark. */
	public static final int DECIMALS = 6;

	/** The same expressions are printed into SQL; RE2 and java.util.regex agree on them. */
	public static final String INTEGER_PATTERN = "0|-?[1-9][0-9]{0,18}";
	public static final String DECIMAL_PATTERN = "-?[0-9]{1,12}([.,][0-9]{1,6})?";
	public static final String DATE_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}";
	public static final String INSTANT_PATTERN = "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ]([01][0-9]|2[0-3]):[0-5][0-9]"
			+ "(:[0-5][0-9](\\.[0-9]{1,6})?(Z|[+-](0[0-9]|1[0-4]):[0-5][0-9])?)?";

	private static final Pattern INTEGER = Pattern.compile(INTEGER_PATTERN);
	private static final Pattern DECIMAL = Pattern.compile(DECIMAL_PATTERN);
	private static final Pattern DATE = Pattern.compile(DATE_PATTERN);
	private static final Pattern INSTANT = Pattern.compile(INSTANT_PATTERN);

	private static final Catalogue CATALOGUE = Catalogue.of(Fields.class);

	private Fields() {
	}

	public static Long integer(String text) throws BadValue {
		if (text == null) {
			return null;
		}
		if (!INTEGER.matcher(text).matches()) {
			throw bad("integer", text);
		}
		try {
			return Long.valueOf(text);
		} catch (NumberFormatException tooBig) {
			throw bad("integer", text);
		}
	}

	public static BigDecimal decimal(String text) throws BadValue {
		if (text == null) {
			return null;
		}
		if (!DECIMAL.matcher(text).matches()) {
			throw bad("decimal", text);
		}
		return new BigDecimal(text.replace(',', '.'));
	}

	public static Boolean bool(String text) throws BadValue {
		if (text == null) {
			return null;
		}
		// Not toLowerCase: a Turkish dotless i must not make two engines differ.
		for (String yes : new String[] { "vrai", "true", "oui", "1" }) {
			if (equalsAsciiIgnoreCase(text, yes)) {
				return Boolean.TRUE;
			}
		}
		for (String no : new String[] { "faux", "false", "non", "0" }) {
			if (equalsAsciiIgnoreCase(text, no)) {
				return Boolean.FALSE;
			}
		}
		throw bad("boolean", text);
	}

	public static LocalDate date(String text) throws BadValue {
		if (text == null) {
			return null;
		}
		if (!DATE.matcher(text).matches() || text.startsWith("0000")) {
			throw bad("date", text);
		}
		try {
			return LocalDate.parse(text);
		} catch (DateTimeException noSuchDay) {
			throw bad("date", text);
		}
	}

	/** @param zone in which a text without offset is read; see {@link Durations} for hours that exist twice or never */
	public static Instant instant(String text, ZoneId zone) throws BadValue {
		if (text == null) {
			return null;
		}
		if (!INSTANT.matcher(text).matches() || text.startsWith("0000")) {
			throw bad("instant", text);
		}
		String iso = text.replace(' ', 'T');
		try {
			if (iso.length() > 19 && (iso.endsWith("Z") || iso.lastIndexOf('+') > 18 || iso.lastIndexOf('-') > 18)) {
				return OffsetDateTime.parse(iso).toInstant().truncatedTo(ChronoUnit.MICROS);
			}
			return Durations.instant(LocalDateTime.parse(iso), zone);
		} catch (DateTimeException noSuchTime) {
			throw bad("instant", text);
		}
	}

	/** What a value of a type should look like: {@code integer}, {@code decimal}, {@code boolean}, {@code date}, {@code instant}. */
	public static Message badValue(String type, String text) {
		return CATALOGUE.message("type." + type, Violation.shown(text));
	}

	private static BadValue bad(String type, String text) {
		return new BadValue(type, text);
	}

	private static boolean equalsAsciiIgnoreCase(String text, String lower) {
		if (text.length() != lower.length()) {
			return false;
		}
		for (int i = 0; i < lower.length(); i++) {
			char c = text.charAt(i);
			if ((c >= 'A' && c <= 'Z' ? c + 32 : c) != lower.charAt(i)) {
				return false;
			}
		}
		return true;
	}
}
