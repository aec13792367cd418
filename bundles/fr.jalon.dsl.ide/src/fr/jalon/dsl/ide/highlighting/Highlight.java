// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.highlighting;

/**
 * A word and what it is.
 *
 * @param offset in the text
 * @param length in characters; comments and texts in quotes may go over several lines
 * @param isDeclaration whether it is a name where it is given, not where it is used
 */
public record Highlight(int offset, int length, HighlightStyle style, boolean isDeclaration) {
}
