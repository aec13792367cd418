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
import fr.jalon.drafts.text.PlainText;

/** Where a report shows the figures of an indicator and what its checks say: tables that are neither products nor budget. */
final class ReportedResults {

	/** How a report on a whole contract calls itself, and its part that is no part of the contract. */
	private static final Set<String> KINDS = Set.of("bilan du contrat", "report on the contract");
	private static final Set<String> SUMMARY = Set.of("synthese", "summary");

	private ReportedResults() {
	}

	/** Indexes of the pieces from such a heading up to the next heading of its level. */
	static Set<Integer> indexes(List<Piece> pieces) {
		Set<Integer> indexes = new HashSet<>();
		boolean report = pieces.stream().filter(Text.class::isInstance).findFirst().filter(first -> KINDS.contains(PlainText.folded(((Text) first).text()))).isPresent();
		int level = 0;
		for (int i = 0; i < pieces.size(); i++) {
			if (pieces.get(i) instanceof Text text && text.level() > 0) {
				SheetField field = Headings.whole(text.text());
				if (field != null && field.isReported() || report && SUMMARY.contains(PlainText.folded(text.text()))) {
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
