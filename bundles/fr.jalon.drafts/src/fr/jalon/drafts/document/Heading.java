// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/**
 * A heading of the outline.
 *
 * @param level  1 for the highest
 * @param number as printed in front of it (« 2.1 », « Axe 3 »), "" when there is none; not part of {@code text}
 */
public record Heading(int level, String number, String text, Place place) implements Block {
}
