// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

/**
 * What is shown when the mouse rests on a word.
 *
 * @param offset of the word it is about
 * @param length of that word
 * @param markdown in the user's language; what authors wrote is escaped
 */
public record Hover(int offset, int length, String markdown) {
}
