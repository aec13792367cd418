// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.parser;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;

import fr.jalon.dsl.parser.antlr.internal.InternalJalonLexer;

/**
 * The generated lexer, with the choice between {@code 2016}, {@code 2016-09-29} and {@code 12,5} made by looking ahead.
 *
 * <p>An ANTLR 3 lexer commits itself once a single rule is left: it would take the comma of {@code [2, 5]} for a decimal
 * comma, and the dots of {@code 2016..2020} or a minus sign for a mistake. Its backtracking mode loses characters.
 */
public class JalonLexer extends InternalJalonLexer {

	public JalonLexer() {
	}

	public JalonLexer(CharStream input) {
		super(input);
	}

	@Override
	public void mTokens() throws RecognitionException {
		if (!isDigit(1)) {
			super.mTokens();
			return;
		}
		int digits = 1;
		while (isDigit(digits + 1)) {
			digits++;
		}
		if (digits == 4 && startsCalendar()) {
			mRULE_CALENDAR();
			return;
		}
		if (input.LA(digits + 1) == ',' && isDigit(digits + 2)) {
			mRULE_DECIMAL();
			return;
		}
		mRULE_INT();
	}

	/** Whether four digits are followed by {@code -dd}, {@code -dddd}, {@code -Sd} or {@code -Td}. */
	private boolean startsCalendar() {
		if (input.LA(5) != '-') {
			return false;
		}
		int next = input.LA(6);
		return (next == 'S' || next == 'T' || isDigit(6)) && isDigit(7);
	}

	private boolean isDigit(int position) {
		int c = input.LA(position);
		return c >= '0' && c <= '9';
	}
}
