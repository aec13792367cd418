// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

/**
 * Something said between the words of a text that the author did not write, such as the unit of an expression.
 *
 * @param offset where in the text
 * @param label in the user's language, without blanks around it
 * @param tooltip more words in the user's language, Markdown; null for none
 */
public record InlayHint(int offset, String label, String tooltip) {
}
