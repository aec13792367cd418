// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.List;
import java.util.Optional;

import fr.jalon.plan.ir.FichePlan;

/**
 * What came of planning a fiche: all measures that can be calculated, and why others cannot.
 *
 * @param plan empty when no measure can be calculated
 */
public record PlanResult(Optional<FichePlan> plan, List<PlanProblem> problems) {

	public PlanResult {
		problems = List.copyOf(problems);
	}
}
