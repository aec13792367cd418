// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT_PLAN__OBJECT;

import java.util.Collection;
import java.util.List;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Severity;

/** Family 9: the unit of the sheet, the title of its table and the columns of the table count the same thing. */
final class MeasuredObjects extends CheckFamily {

	MeasuredObjects() {
		check(CheckCodes.PLAN_COUNTS_SOMETHING_ELSE, Severity.WARNING, ProductPlan.class, MeasuredObjects::plan);
		check(CheckCodes.UNIT_IS_NOT_IN_PLAN, Severity.WARNING, Fiche.class, MeasuredObjects::unit);
		check(CheckCodes.UNIT_IN_WORDS, Severity.WARNING, Fiche.class, MeasuredObjects::inWords);
	}

	private static void plan(ProductPlan plan, Findings findings) {
		Collection<MeasuredObject> columns = Aims.countedObjects(plan);
		// Further columns may count something else, as long as one counts what the title says.
		if (!WholeModel.isLinked(plan.getObject()) || columns.isEmpty() || columns.contains(plan.getObject())) {
			return;
		}
		findings.report(plan, PRODUCT_PLAN__OBJECT, plan, List.of(plan.getObject()), List.copyOf(columns));
	}

	private static void unit(Fiche fiche, Findings findings) {
		Collection<MeasuredObject> counted = Aims.countedObjects(fiche);
		if (fiche.isModel() || counted.isEmpty()) {
			return; // units of time, shares: no object to compare
		}
		for (ProductPlan plan : Aims.plans(fiche, findings.model())) {
			Collection<MeasuredObject> columns = Aims.countedObjects(plan);
			if (!columns.isEmpty() && columns.stream().noneMatch(counted::contains)) {
				findings.report(fiche, FICHE__UNIT, fiche, List.copyOf(counted), plan, List.copyOf(columns));
			}
		}
	}

	private static void inWords(Fiche fiche, Findings findings) {
		if (fiche.isModel() || Fiches.unit(fiche) != null || !RequiredFields.says(fiche, FICHE__UNIT_NOTE)) {
			return;
		}
		List<Measure> measures = Fiches.measures(fiche);
		// Measures that have their own units need none of the sheet; for several, and for delays, families 10 and 11 ask.
		if (measures.size() > 1 || measures.stream().anyMatch(measure -> measure.getUnit() != null || Delays.isDelay(measure))) {
			return;
		}
		findings.report(fiche, FICHE__UNIT_NOTE, FICHE__UNIT, fiche, Fiches.speaker(fiche, FICHE__UNIT_NOTE).getUnitNote());
	}
}
