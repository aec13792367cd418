// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * Where something is in a document, for people who look for it there: all count from 1, 0 is unknown or does not apply.
 *
 * @param page   as counted, not as printed
 * @param table  tables counted through the whole document, those inside a cell too
 * @param line   of the file for a plain text, of the page for a PDF, of the cell otherwise
 */
public record Place(int page, int table, int row, int column, int line) {

	private static final Catalogue CATALOGUE = Catalogue.of(Place.class);

	public static final Place UNKNOWN = new Place(0, 0, 0, 0, 0);

	public static Place page(int page) {
		return new Place(page, 0, 0, 0, 0);
	}

	public static Place line(int page, int line) {
		return new Place(page, 0, 0, 0, line);
	}

	/** « page 3, tableau 2, ligne 4, colonne 1 »; empty text when nothing is known. */
	public Message message() {
		List<String> parts = new ArrayList<>();
		if (page > 0) {
			parts.add("page");
		}
		if (table > 0) {
			parts.add("table");
			if (row > 0) {
				parts.add("row");
			}
		} else if (line > 0) {
			parts.add("line");
		}
		String key = parts.isEmpty() ? "place.unknown" : "place." + String.join(".", parts);
		// as text: a page number is not grouped
		return CATALOGUE.message(key, "" + page, "" + table, "" + row, "" + column, "" + line);
	}
}
