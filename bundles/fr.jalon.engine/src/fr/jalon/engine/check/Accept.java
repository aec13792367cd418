// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import fr.jalon.runtime.validation.Fields;

/**
 * Tells, without making a text of them, that bytes are a value of a type. A yes is final; a no only means that {@link Fields},
 * which defines what a value is, must be asked.
 */
final class Accept {

	/** Not known to be a number. */
	static final long UNKNOWN = Long.MIN_VALUE;

	/** Decimals are counted in millionths. */
	static final long SCALE = 1_000_000;

	private static final int[] DAYS = { 0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
	private static final long[] POWERS = { 1_000_000, 100_000, 10_000, 1_000, 100, 10, 1 };

	private Accept() {
	}

	/** The integer, of at most 18 digits; else {@link #UNKNOWN}. */
	static long integer(byte[] b, int from, int to) {
		int i = b[from] == '-' ? from + 1 : from;
		int digits = to - i;
		if (digits < 1 || digits > 18 || b[i] == '0' && to - from > 1) {
			return UNKNOWN;
		}
		long value = 0;
		for (; i < to; i++) {
			int digit = b[i] - '0';
			if (digit < 0 || digit > 9) {
				return UNKNOWN;
			}
			value = value * 10 + digit;
		}
		return b[from] == '-' ? -value : value;
	}

	/** The decimal in millionths; else {@link #UNKNOWN}. */
	static long decimal(byte[] b, int from, int to) {
		int i = b[from] == '-' ? from + 1 : from;
		int start = i;
		long value = 0;
		int digit = 0;
		while (i < to && (digit = b[i] - '0') >= 0 && digit <= 9) {
			value = value * 10 + digit;
			i++;
			if (i - start > Fields.INTEGER_DIGITS) {
				return UNKNOWN;
			}
		}
		if (i == start) {
			return UNKNOWN;
		}
		int decimals = 0;
		if (i < to) {
			decimals = to - i - 1;
			if (b[i] != '.' && b[i] != ',' || decimals < 1 || decimals > Fields.DECIMALS) {
				return UNKNOWN;
			}
			for (i++; i < to; i++) {
				digit = b[i] - '0';
				if (digit < 0 || digit > 9) {
					return UNKNOWN;
				}
				value = value * 10 + digit;
			}
		}
		value *= POWERS[decimals];
		return b[from] == '-' ? -value : value;
	}

	static boolean bool(byte[] b, int from, int to) {
		int length = to - from;
		if (length == 1) {
			return b[from] == '0' || b[from] == '1';
		}
		return length == 3 && (is(b, from, "oui") || is(b, from, "non"))
				|| length == 4 && (is(b, from, "vrai") || is(b, from, "faux") || is(b, from, "true"))
				|| length == 5 && is(b, from, "false");
	}

	private static boolean is(byte[] b, int from, String word) {
		for (int i = 0; i < word.length(); i++) {
			if (b[from + i] != word.charAt(i)) {
				return false;
			}
		}
		return true;
	}

	static boolean date(byte[] b, int from, int to) {
		return to - from == 10 && isDate(b, from);
	}

	/** {@link Fields#INSTANT_PATTERN}, and a day that exists. */
	static boolean instant(byte[] b, int from, int to) {
		int length = to - from;
		if (length < 16 || !isDate(b, from) || b[from + 10] != 'T' && b[from + 10] != ' ' || two(b, from + 11) > 23
				|| b[from + 13] != ':' || two(b, from + 14) > 59) {
			return false;
		}
		if (length == 16) {
			return true;
		}
		if (length < 19 || b[from + 16] != ':' || two(b, from + 17) > 59) {
			return false;
		}
		int i = from + 19;
		if (i < to && b[i] == '.') {
			int first = ++i;
			while (i < to && b[i] >= '0' && b[i] <= '9') {
				i++;
			}
			if (i == first || i - first > 6) {
				return false;
			}
		}
		if (i == to) {
			return true;
		}
		if (b[i] == 'Z') {
			return i + 1 == to;
		}
		return (b[i] == '+' || b[i] == '-') && to - i == 6 && two(b, i + 1) <= 14 && b[i + 3] == ':' && two(b, i + 4) <= 59;
	}

	private static boolean isDate(byte[] b, int from) {
		int century = two(b, from);
		int years = two(b, from + 2);
		int month = two(b, from + 5);
		int day = two(b, from + 8);
		if (century > 99 || years > 99 || month > 12 || day > 31 || b[from + 4] != '-' || b[from + 7] != '-' || month == 0 || day == 0
				|| century + years == 0) {
			return false;
		}
		return day <= DAYS[month] || month == 2 && day == 29 && years % 4 == 0 && (years != 0 || century % 4 == 0);
	}

	/** Two digits; a number too big for anything when they are none. */
	private static int two(byte[] b, int at) {
		int tens = b[at] - '0';
		int ones = b[at + 1] - '0';
		return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? 1000 : tens * 10 + ones;
	}
}
