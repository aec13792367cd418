// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.server;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.FoldingRangeKind;

import fr.jalon.dsl.ide.folding.Fold;

/** Folds in the words of the protocol, which folds whole lines. */
final class Folds {

	private Folds() {
	}

	static List<FoldingRange> of(List<Fold> folds, Lines lines) {
		List<FoldingRange> ranges = new ArrayList<>();
		for (Fold fold : folds) {
			int first = lines.position(fold.offset()).getLine();
			int last = lines.position(fold.offset() + fold.length()).getLine();
			// The line of a closing brace stays visible.
			int folded = fold.kind() == Fold.Kind.BLOCK ? last - 1 : last;
			if (folded <= first) {
				continue;
			}
			FoldingRange range = new FoldingRange(first, folded);
			if (fold.kind() == Fold.Kind.COMMENT) {
				range.setKind(FoldingRangeKind.Comment);
			} else if (fold.kind() == Fold.Kind.IMPORTS) {
				range.setKind(FoldingRangeKind.Imports);
			}
			ranges.add(range);
		}
		return ranges;
	}
}
