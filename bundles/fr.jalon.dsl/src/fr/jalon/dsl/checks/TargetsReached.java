// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FIGURE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;

import fr.jalon.contract.Comparator;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Product;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;

/** Family 6: a target that equals the current value asks for nothing, unless it says "maintien". */
final class TargetsReached extends CheckFamily {

	TargetsReached() {
		check(CheckCodes.PRODUCT_TARGET_IS_CURRENT, Severity.WARNING, FigureSeries.class, TargetsReached::product);
		check(CheckCodes.TARGET_IS_BASELINE, Severity.WARNING, Fiche.class, TargetsReached::fiche);
	}

	private static void product(FigureSeries series, Findings findings) {
		if (!(series.eContainer() instanceof Product product) || Aims.direction(product) == Direction.MAINTAIN) {
			return;
		}
		Figure now = Aims.last(Aims.actual(series));
		// Only the last one: on the way there, a figure may well stand still.
		Figure end = Aims.last(Aims.ahead(series));
		if (now == null || end == null || !Aims.same(now.getValue(), end.getValue())) {
			return;
		}
		findings.report(end, FIGURE__VALUE, end.getValue(), product);
	}

	private static void fiche(Fiche fiche, Findings findings) {
		if (fiche.isModel() || Aims.direction(fiche) == Direction.MAINTAIN) {
			return;
		}
		var start = Aims.startingValues(fiche);
		Aims.targets(fiche).forEach((followed, targets) -> {
			Target end = Aims.last(targets);
			// "More than the baseline" asks for something.
			if (end.getComparator() == Comparator.LT || end.getComparator() == Comparator.GT || end.getComparator() == Comparator.NE
					|| !Aims.answersFor(fiche, end) || !Aims.same(start.get(followed), end.getValue())) {
				return;
			}
			Aims.report(findings, fiche, end, end, TARGET__VALUE, end.getValue(), fiche);
		});
	}
}
