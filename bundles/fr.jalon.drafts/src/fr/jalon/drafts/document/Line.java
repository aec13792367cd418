// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A line of a plain text: nothing tells where its paragraph ends. An empty line has no part.
 *
 * @param parts pieces that wide gaps separate, left to right: the columns of a table laid out with blanks
 */
public record Line(List<Part> parts, Place place) implements Block {

	/**
	 * @param column the column of its first character, from 1; a tab leads to the next multiple of eight
	 */
	public record Part(int column, String text) {
	}

	public Line {
		parts = List.copyOf(parts);
	}

	@Override
	public String text() {
		return parts.stream().map(Part::text).collect(Collectors.joining(" "));
	}

	public boolean isEmpty() {
		return parts.isEmpty();
	}
}
