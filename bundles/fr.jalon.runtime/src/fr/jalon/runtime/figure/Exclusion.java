// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/**
 * Rows left out of a figure.
 *
 * @param column the column at fault, as the source names it; empty when no single one is
 * @param rows how many
 */
public record Exclusion(ExclusionReason reason, String column, long rows) {

	private static final Catalogue CATALOGUE = Catalogue.of(Exclusion.class);

	/** The reason in words, without the number of rows. */
	public Message message() {
		return CATALOGUE.message("exclusion." + reason.name() + (column.isEmpty() ? "" : ".column"), column);
	}
}
