// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.List;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Message;

/**
 * The figures of a fiche.
 *
 * @param cube the states that the engine returned; null when there is a problem
 * @param measures one per measure, in the order of the fiche; when a source could not be read their figures are undetermined
 * @param problem why nothing could be computed; null when all went well
 * @param data fingerprint of all the data that the fiche reads; empty when unknown
 * @param reused whether the states are those of a former computation: same calculation, same data
 */
public record FicheResult(FichePlan plan, Cube cube, List<MeasureResult> measures, Message problem, String data, boolean reused) {

	public FicheResult {
		measures = List.copyOf(measures);
	}

	/** Computed on data of which nothing is known. */
	public FicheResult(FichePlan plan, Cube cube, List<MeasureResult> measures, Message problem) {
		this(plan, cube, measures, problem, "", false);
	}
}
