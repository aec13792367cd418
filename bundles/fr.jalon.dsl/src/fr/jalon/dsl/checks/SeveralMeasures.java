// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.BASELINE__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.BASELINE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__NAME;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__INTERVAL;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;

import java.util.List;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;

/** Family 10: a sheet may have several measures, when each has a name and a unit. */
final class SeveralMeasures extends CheckFamily {

	SeveralMeasures() {
		check(CheckCodes.MEASURE_WITHOUT_NAME, Severity.WARNING, Measure.class, SeveralMeasures::name);
		check(CheckCodes.MEASURES_WITHOUT_UNIT, Severity.WARNING, Fiche.class, SeveralMeasures::units);
		check(CheckCodes.AIM_WITHOUT_MEASURE, Severity.WARNING, Fiche.class, SeveralMeasures::aims);
	}

	private static void name(Measure measure, Findings findings) {
		if (!(measure.eContainer() instanceof Fiche fiche) || fiche.getMeasures().size() < 2 || RequiredFields.isFilled(measure.getName())) {
			return;
		}
		findings.missing(measure, ELEMENT__NAME, fiche);
	}

	private static void units(Fiche fiche, Findings findings) {
		List<Measure> measures = Fiches.measures(fiche);
		// One clear unit of the sheet may be that of all its measures: several shares in %, say.
		boolean clear = Fiches.unit(fiche) != null && !RequiredFields.says(fiche, FICHE__UNIT_NOTE);
		if (fiche.isModel() || measures.size() < 2 || clear) {
			return;
		}
		List<Measure> without = measures.stream().filter(measure -> measure.getUnit() == null).toList();
		if (without.isEmpty()) {
			return;
		}
		findings.report(fiche, fiche.eIsSet(FICHE__UNIT_NOTE) ? FICHE__UNIT_NOTE : FICHE__UNIT, MEASURE__UNIT, fiche, without);
	}

	private static void aims(Fiche fiche, Findings findings) {
		if (Fiches.measures(fiche).size() < 2) {
			return;
		}
		for (Target target : fiche.getTargets()) {
			if (target.getMeasure() == null) {
				findings.report(target, target.getInterval() != null ? TARGET__INTERVAL : TARGET__VALUE, target, fiche, TARGET__MEASURE);
			}
		}
		for (Baseline baseline : fiche.getBaselines()) {
			if (baseline.getMeasure() == null) {
				findings.report(baseline, BASELINE__VALUE, baseline, fiche, BASELINE__MEASURE);
			}
		}
	}
}
