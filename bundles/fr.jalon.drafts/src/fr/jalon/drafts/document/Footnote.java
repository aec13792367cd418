// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/**
 * A footnote or endnote; its text is not in the paragraph that calls it.
 *
 * @param mark  what is printed at its call, as far as known
 * @param place of the call
 */
public record Footnote(String mark, String text, Place place) {
}
