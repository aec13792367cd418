// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.parser;

import org.antlr.runtime.CharStream;

/**
 * What begins with a digit: {@code 2016}, {@code 2016-09-29} or {@code 12,5}, told by looking ahead. The lexer of the language
 * and the one of completion both ask here.
 *
 * <p>An ANTLR 3 lexer commits itself once a single rule is left: it would take the comma of {@code [2, 5]} for a decimal
 * comma, and the dots of {@code 2016..2020} or a minus sign for a mistake. Its backtracking mode loses characters.
 */
public enum DigitToken {

	/** No digit comes next. */
	NONE,
	/** The terminal CALENDAR. */
	CALENDAR,
	/** The terminal DECIMAL. */
	DECIMAL,
	/** The terminal INT. */
	INT;

	/** What comes next in the input, of which nothing is consumed. */
	public static DigitToken next(CharStream input) {
		int digits = 0;
		while (isDigit(input, digits + 1)) {
			digits++;
		}
		if (digits == 0) {
			return NONE;
		}
		if (digits == 4 && startsCalendar(input)) {
			return CALENDAR;
		}
		return input.LA(digits + 1) == ',' && isDigit(input, digits + 2) ? DECIMAL : INT;
	}

	/** Whether four digits are followed by {@code -dd}, {@code -dddd}, {@code -Sd} or {@code -Td}. */
	private static boolean startsCalendar(CharStream input) {
		if (input.LA(5) != '-') {
			return false;
		}
		int next = input.LA(6);
		return (next == 'S' || next == 'T' || isDigit(input, 6)) && isDigit(input, 7);
	}

	private static boolean isDigit(CharStream input, int position) {
		int c = input.LA(position);
		return c >= '0' && c <= '9';
	}
}
