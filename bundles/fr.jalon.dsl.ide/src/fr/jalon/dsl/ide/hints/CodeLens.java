// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

/**
 * A line of its own above an element, such as the gap between its last figure and its target.
 *
 * @param offset where the element begins, in the text
 * @param length of what the line is about
 * @param title in the user's language
 * @param command what a click does, {@link #COMPUTE}; null when the line only says something
 */
public record CodeLens(int offset, int length, String title, String command) {

	/** Computes the sheet; an editor that cannot leaves the line out. */
	public static final String COMPUTE = "compute";

	public CodeLens(int offset, int length, String title) {
		this(offset, length, title, null);
	}
}
