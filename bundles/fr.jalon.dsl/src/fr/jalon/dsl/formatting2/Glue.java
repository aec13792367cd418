// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.formatting2.regionaccess.ISemanticRegion;

import fr.jalon.contract.Interval;

/** Which words stand together without a blank. */
final class Glue {

	private Glue() {
	}

	static boolean is(ISemanticRegion word, String keyword) {
		return word != null && word.getGrammarElement() instanceof Keyword && word.getText().equals(keyword);
	}

	/** Whether it is a word of letters. */
	static boolean isWord(ISemanticRegion word) {
		return Character.isLetter(word.getText().codePointAt(0));
	}

	/** Whether no blank stands between the two. */
	static boolean joins(ISemanticRegion word, ISemanticRegion next) {
		if (is(next, ",") || is(next, ")") || is(next, ".") || is(word, "(") || is(word, ".")) {
			return true;
		}
		if (is(next, "(")) {
			return is(word, "non") || is(word, "durée");
		}
		if (is(next, "%") || is(word, "[") && isBound(word, true) || is(word, "]") && isBound(word, true)) {
			return !is(next, "%");
		}
		if (isBound(next, false)) {
			return true;
		}
		// The sign of an infinite bound.
		return word.getSemanticElement() instanceof Interval && (is(word, "-") || is(word, "+"));
	}

	/** Whether the word is the bracket that opens (or closes) an interval; both kinds of brackets do either. */
	private static boolean isBound(ISemanticRegion word, boolean opening) {
		if (!(word.getSemanticElement() instanceof Interval) || !word.getText().equals("[") && !word.getText().equals("]")) {
			return false;
		}
		var region = word.getEObjectRegion();
		return opening ? Clauses.first(region) == word : Clauses.last(region) == word;
	}

	/** Width of the words on one line; a text of several lines is wider than any line. */
	static int width(ISemanticRegion from, ISemanticRegion to) {
		int width = 0;
		for (ISemanticRegion word = from; word != null; word = word.getNextSemanticRegion()) {
			if (word.getText().indexOf('\n') >= 0) {
				return Integer.MAX_VALUE / 2;
			}
			width += word.getLength();
			if (word == to || word.getNextSemanticRegion() == null) {
				return width;
			}
			width += joins(word, word.getNextSemanticRegion()) ? 0 : 1;
		}
		return width;
	}
}
