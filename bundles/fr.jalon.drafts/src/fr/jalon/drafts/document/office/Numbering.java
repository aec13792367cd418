// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.office;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The numbers that a word processor computes for lists and headings, as it prints them. */
final class Numbering {

	/** Nobody numbers further; a counter that a hostile file starts at two thousand million makes no letter row of that length. */
	private static final int LETTERS_UP_TO = 26 * 20;
	private static final int ROMAN_UP_TO = 3999;

	private static final int[] VALUES = { 1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1 };
	private static final String[] SIGNS = { "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I" };

	/**
	 * A level of a list.
	 *
	 * @param format  "1", "a", "A", "i", "I", "bullet", or "" when nothing is counted
	 * @param pattern what is printed, {@code %1} for the number of the first level, {@code %2} of the second ...; the sign for a bullet
	 */
	record Level(int start, String format, String pattern) {
	}

	private final List<Integer> counters = new ArrayList<>();

	/** Counts one further at a level (from 0) and says what is printed. */
	String next(List<Level> levels, int level, int restart) {
		if (level < 0 || level >= levels.size()) {
			return "";
		}
		while (counters.size() > level + 1) {
			counters.remove(counters.size() - 1);
		}
		while (counters.size() < level) {
			counters.add(levels.get(counters.size()).start());
		}
		if (counters.size() == level) {
			counters.add(restart > Integer.MIN_VALUE ? restart : levels.get(level).start());
		} else {
			counters.set(level, restart > Integer.MIN_VALUE ? restart : counters.get(level) + 1);
		}
		Level own = levels.get(level);
		if (own.format().equals("bullet")) {
			return own.pattern().codePoints().anyMatch(c -> c >= 0xE000 && c <= 0xF8FF) ? "•" : own.pattern();
		}
		StringBuilder printed = new StringBuilder();
		String pattern = own.pattern();
		for (int at = 0; at < pattern.length(); at++) {
			int digit = at + 1 < pattern.length() ? pattern.charAt(at + 1) - '0' : 0;
			if (pattern.charAt(at) != '%' || digit < 1 || digit > 9) {
				printed.append(pattern.charAt(at));
				continue;
			}
			at++;
			if (digit <= counters.size() && digit <= levels.size()) {
				printed.append(format(counters.get(digit - 1), levels.get(digit - 1).format()));
			}
		}
		return printed.toString().strip();
	}

	void reset() {
		counters.clear();
	}

	static String format(int number, String format) {
		return switch (format) {
			case "" -> "";
			case "a" -> letters(number).toLowerCase(Locale.ROOT);
			case "A" -> letters(number);
			case "i" -> roman(number).toLowerCase(Locale.ROOT);
			case "I" -> roman(number);
			default -> Integer.toString(number);
		};
	}

	private static String letters(int number) {
		if (number < 1 || number > LETTERS_UP_TO) {
			return Integer.toString(number);
		}
		return String.valueOf((char) ('A' + (number - 1) % 26)).repeat((number - 1) / 26 + 1);
	}

	private static String roman(int number) {
		if (number < 1 || number > ROMAN_UP_TO) {
			return Integer.toString(number);
		}
		StringBuilder text = new StringBuilder();
		int rest = number;
		for (int at = 0; at < VALUES.length; at++) {
			while (rest >= VALUES[at]) {
				text.append(SIGNS[at]);
				rest -= VALUES[at];
			}
		}
		return text.toString();
	}
}
