// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import org.antlr.runtime.CharStream;
import org.antlr.runtime.RecognitionException;

import fr.jalon.dsl.ide.contentassist.antlr.internal.InternalJalonLexer;
import fr.jalon.dsl.parser.DigitToken;

/** The lexer behind completion, with the choice between numbers and dates made as in the language itself. */
public class CompletionLexer extends InternalJalonLexer {

	public CompletionLexer() {
	}

	public CompletionLexer(CharStream input) {
		super(input);
	}

	@Override
	public void mTokens() throws RecognitionException {
		switch (DigitToken.next(input)) {
			case CALENDAR -> mRULE_CALENDAR();
			case DECIMAL -> mRULE_DECIMAL();
			case INT -> mRULE_INT();
			case NONE -> other();
		}
	}

	/** A character of two code units stays whole: half of one cannot be shown in a message. */
	private void other() throws RecognitionException {
		boolean twoUnits = input.LA(1) > 0 && Character.isHighSurrogate((char) input.LA(1));
		super.mTokens();
		if (twoUnits && input.LA(1) > 0 && Character.isLowSurrogate((char) input.LA(1))) {
			input.consume();
		}
	}
}
