// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

/**
 * A paragraph, whatever lines it was printed on; a line break that its author typed is {@code \n}, a tab {@code \t}.
 *
 * @param style     the name of its style as users see it (« Corps de texte »), "" when unknown
 * @param listLevel 1 and more for an item of a list, 0 otherwise
 * @param marker    what a list prints in front of it (« a) », « • »), "" when there is none; not part of {@code text}
 */
public record Paragraph(String text, String style, int listLevel, String marker, Place place) implements Block {

	public Paragraph(String text, Place place) {
		this(text, "", 0, "", place);
	}
}
