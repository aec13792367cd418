// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/**
 * A comment in the margin, kept apart from the text.
 *
 * @param author "" when unknown
 * @param place  of what it speaks of
 */
public record Remark(String author, String text, Place place) {
}
