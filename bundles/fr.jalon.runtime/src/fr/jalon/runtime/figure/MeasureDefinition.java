// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.List;
import java.util.Map;

import fr.jalon.runtime.time.Period;

/**
 * How the states of a fiche become the figures of one of its measures.
 *
 * @param periods what {@link CellKey#period} counts, in order
 * @param exclusions per aggregate, what each of {@link AggregateState#excluded} stands for (rows are ignored here)
 * @param breakdowns each a list of dimension numbers: one is a breakdown, several a crossing
 * @param aim for the total
 * @param aims per class of one dimension (number, code) where the fiche sets it
 * @param minimumCell cells with fewer rows used are suppressed; 0 or 1: none
 */
public record MeasureDefinition(String name, String title, FigureUnit unit, Formula formula, List<Period> periods,
		Map<String, List<Exclusion>> exclusions, List<FigureDimension> dimensions, List<List<Integer>> breakdowns, Aim aim,
		Map<ClassKey, Aim> aims, int minimumCell) {

	/** A class of a dimension. */
	public record ClassKey(int dimension, String code) {
	}

	public MeasureDefinition {
		periods = List.copyOf(periods);
		exclusions = Map.copyOf(exclusions);
		dimensions = List.copyOf(dimensions);
		breakdowns = List.copyOf(breakdowns);
		aims = Map.copyOf(aims);
	}
}
