// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 10: several measures in one sheet, told apart. */
final class MeasureFixes extends FixFamily {

	MeasureFixes() {
		fix(CheckCodes.MEASURE_WITHOUT_NAME, Measure.class, MeasureFixes::name);
		fix(CheckCodes.MEASURES_WITHOUT_UNIT, Fiche.class, MeasureFixes::units);
		fix(CheckCodes.AIM_WITHOUT_MEASURE, EObject.class, MeasureFixes::measure);
	}

	private static void name(Measure measure, Offers offers) {
		if (measure.getName() != null || !(measure.eContainer() instanceof Fiche fiche)) {
			return;
		}
		List<String> taken = fiche.getMeasures().stream().map(Measure::getName).toList();
		String name = Offers.freeName("Mesure" + (fiche.getMeasures().indexOf(measure) + 1), taken);
		offers.offer("name", "nameMeasure", new Object[] { name }, edit -> edit.before(measure, "mesure " + name)).everywhere().preferred()
				.because("toRename");
	}

	private static void units(Fiche fiche, Offers offers) {
		List<Measure> without = Fiches.measures(fiche).stream()
				.filter(each -> each.getUnit() == null && each.getName() != null && each.eContainer() == fiche).toList();
		List<Measure> computed = without.stream().filter(each -> RequiredFieldFixes.computedUnit(each) != null).toList();
		if (!computed.isEmpty()) {
			List<String> units = new ArrayList<>();
			computed.forEach(each -> units.add(each.getName() + " : " + RequiredFieldFixes.computedUnit(each)));
			offers.offer("computed", "units", new Object[] { String.join(", ", units) }, edit -> computed
					.forEach(each -> edit.clause(each, MEASURE__UNIT, "unité " + RequiredFieldFixes.computedUnit(each)))).preferred()
					.everywhere().because("computed");
		}
		for (Measure measure : without) {
			if (computed.contains(measure)) {
				continue;
			}
			for (String unit : List.of("nombre", "%", "heures")) {
				offers.offer("unit " + unit + " " + measure.getName(), "units", new Object[] { measure.getName() + " : " + unit },
						edit -> edit.clause(measure, MEASURE__UNIT, "unité " + unit));
			}
		}
	}

	/** A target or a baseline. */
	private static void measure(EObject aim, Offers offers) {
		EReference feature = TARGET.isInstance(aim) ? TARGET__MEASURE : BASELINE.isInstance(aim) ? BASELINE__MEASURE : null;
		if (feature == null || aim.eGet(feature) != null || !(aim.eContainer() instanceof Fiche fiche)) {
			return;
		}
		List<Measure> measures = Fiches.measures(fiche);
		for (Measure measure : measures) {
			String name = offers.name(aim, feature, measure);
			if (name != null) {
				offers.clause(aim, feature, "pour mesure " + name);
			}
		}
	}
}
