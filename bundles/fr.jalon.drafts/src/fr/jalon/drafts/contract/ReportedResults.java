// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.drafts.fiche.Headings;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.flow.Piece;
import fr.jalon.drafts.flow.Piece.Text;

/** Where a report shows the figures of an indicator: tables that are neither products nor budget. */
final class ReportedResults {

	private ReportedResults() {
	}

	/** Indexes of the pieces from a heading of results up to the next heading of its level. */
	static Set<Integer> indexes(List<Piece> pieces) {
		Set<Integer> indexes = new HashSet<>();
		int level = 0;
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Text text && text.level() > 0) {
				if (Headings.whole(text.text()) == SheetField.RESULTS) {
					level = text.level();
				} else if (text.level() <= level) {
					level = 0;
				}
			}
			if (level > 0) {
				indexes.add(i);
			}
		}
		return indexes;
	}
}
