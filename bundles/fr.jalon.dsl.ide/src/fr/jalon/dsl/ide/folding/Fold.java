// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.folding;

/**
 * A piece of a text that can be folded away.
 *
 * @param offset of its first character, on the line that stays visible
 * @param length up to its last character
 */
public record Fold(int offset, int length, Kind kind) {

	/** What is folded. */
	public enum Kind {
		/** An element with its clauses, in braces. */
		BLOCK,
		/** A comment, or several on lines that follow each other. */
		COMMENT,
		/** The imports. */
		IMPORTS,
		/** A long text in quotes. */
		TEXT
	}
}
