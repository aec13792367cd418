// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Category;
import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 20: categories without indicator, and the protection of persons. */
final class BalanceFixes extends FixFamily {

	/** Thresholds that statistical offices publish by; the label says that it is for the author to confirm. */
	private static final List<Integer> USUAL_CELLS = List.of(5, 11);

	BalanceFixes() {
		fix(CheckCodes.CATEGORY_MISSING, Contract.class, BalanceFixes::category);
		fix(CheckCodes.PERSONAL_WITHOUT_PURPOSE, Source.class,
				(source, offers) -> offers.prepared(source, SOURCE__PURPOSE, "finalité \"\"").preferred());
		fix(CheckCodes.PERSONAL_WITHOUT_MINIMUM_CELL, Fiche.class, BalanceFixes::minimumCell);
		fix(CheckCodes.MINIMUM_CELL_TOO_SMALL, EObject.class, BalanceFixes::tooSmall);
		fix(CheckCodes.PERSONAL_NOT_MARKED, Column.class, (column, offers) -> {
			if (!column.isPersonal()) {
				offers.clause(column, COLUMN__PERSONAL, "personnel").everywhere().preferred();
			}
		});
	}

	private static void category(Contract contract, Offers offers) {
		String wanted = offers.problem().data(1);
		Category.VALUES.stream().filter(each -> each.getLiteral().equals(wanted)).findFirst()
				.ifPresent(each -> NewFiche.offerOf(each, contract, offers));
	}

	private static void minimumCell(Fiche fiche, Offers offers) {
		if (fiche.eIsSet(FICHE__MINIMUM_CELL)) {
			return;
		}
		String named = offers.problem().data(2);
		for (Source source : offers.beside(fiche, Source.class)) {
			if (!String.valueOf(source.getName()).equals(named) || source.eIsSet(SOURCE__MINIMUM_CELL)) {
				continue;
			}
			for (int cell : cells(fiche, offers)) {
				String clause = "effectif minimal " + cell;
				offers.offer("source " + cell, "addTo", new Object[] { clause, Written.called(source) },
						edit -> edit.clause(source, SOURCE__MINIMUM_CELL, clause)).because("toVerify").everywhere();
			}
		}
		for (int cell : cells(fiche, offers)) {
			offers.clause(fiche, FICHE__MINIMUM_CELL, "effectif minimal " + cell).because("toVerify");
		}
	}

	/** Those of the contract first. */
	private static Set<Integer> cells(EObject object, Offers offers) {
		Set<Integer> cells = new LinkedHashSet<>();
		offers.beside(object, Source.class).stream().filter(each -> each.eIsSet(SOURCE__MINIMUM_CELL) && each.getMinimumCell() > 1)
				.forEach(each -> cells.add(each.getMinimumCell()));
		offers.beside(object, Fiche.class).stream().filter(each -> each.eIsSet(FICHE__MINIMUM_CELL) && each.getMinimumCell() > 1)
				.forEach(each -> cells.add(each.getMinimumCell()));
		if (cells.isEmpty()) {
			cells.addAll(USUAL_CELLS);
		}
		return cells;
	}

	private static void tooSmall(EObject object, Offers offers) {
		for (int cell : cells(object, offers)) {
			if (object instanceof Fiche) {
				offers.value(object, FICHE__MINIMUM_CELL, String.valueOf(cell)).because("toVerify");
			} else if (object instanceof Source) {
				offers.value(object, SOURCE__MINIMUM_CELL, String.valueOf(cell)).because("toVerify");
			}
		}
	}
}
