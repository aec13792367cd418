// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

/**
 * What is shown when the mouse rests on a word.
 *
 * @param offset of the word it is about
 * @param length of that word
 * @param card in the user's language
 */
public record Hover(int offset, int length, Card card) {

	/** What authors wrote is escaped. */
	public String markdown() {
		return card.markdown();
	}

	/** A piece of a page, without scripts, styles and links; what authors wrote is escaped. */
	public String html() {
		return card.html();
	}
}
