// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

/**
 * A line of its own above an element, such as the gap between its last figure and its target.
 *
 * @param offset where the element begins, in the text
 * @param length of what the line is about
 * @param title in the user's language
 */
public record CodeLens(int offset, int length, String title) {
}
