// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.plan.ir.FichePlan;

/**
 * The sheets that two drafts compute differently, whatever the reason: their own formula, or a source, a calendar, a period
 * elsewhere. Both are to be computed on the same data.
 *
 * @param before as the former draft has them
 * @param after the same sheets in the later one
 */
public record ChangedCalculations(Calculation before, Calculation after) {

	/** Of sheets that cannot be computed on either side nothing is told. */
	public static ChangedCalculations of(Comparison comparison, List<Fiche> former, List<Fiche> later) {
		Map<Fiche, FichePlan> plansBefore = Calculation.plan(former).plans();
		List<Fiche> changedBefore = new ArrayList<>();
		List<Fiche> changedAfter = new ArrayList<>();
		Calculation.plan(later).plans().forEach((fiche, plan) -> {
			FichePlan was = plansBefore.get(comparison.before(fiche));
			if (was != null && !was.fingerprint().equals(plan.fingerprint())) {
				changedBefore.add(comparison.before(fiche));
				changedAfter.add(fiche);
			}
		});
		return new ChangedCalculations(Calculation.plan(changedBefore), Calculation.plan(changedAfter));
	}

	/** Whether all sheets are computed as before. */
	public boolean isEmpty() {
		return after.plans().isEmpty();
	}
}
