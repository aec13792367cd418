// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;

import org.antlr.runtime.ANTLRStringStream;
import org.antlr.runtime.Token;
import org.antlr.runtime.TokenSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.dsl.ide.completion.CompletionLexer;
import fr.jalon.dsl.parser.JalonLexer;

/** Completion cuts a text into the same words as the parser does. */
class CompletionLexerTest {

	@ParameterizedTest
	@ValueSource(strings = { "2016", "2016-09-29", "2016-S1", "2016-2017", "12,5", "[2, 5]", "[2,5]", "2016..2020", "2016 -1",
			"20160-1", "cible ≤ 12 en 2018", "1 234,50 €", "2016-", "2016-S", "dotation 9 554 383 \"é\" // fin",
			"\u00A0× ÷", "a \uD83D\uDE00 b", "\uD83D" })
	void cutsLikeTheParser(String text) {
		assertEquals(words(new JalonLexer(new ANTLRStringStream(text))), words(new CompletionLexer(new ANTLRStringStream(text))));
	}

	private static List<String> words(TokenSource lexer) {
		List<String> words = new ArrayList<>();
		for (Token token = lexer.nextToken(); token.getType() != Token.EOF; token = lexer.nextToken()) {
			words.add(token.getText());
		}
		return words;
	}
}
