// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.List;

/**
 * All figures of a measure: per period the total, then the classes of each breakdown in the order declared.
 *
 * @param unassigned rows that belong to no period computed, by reason
 */
public record MeasureResult(String name, String title, FigureUnit unit, List<Figure> figures, List<Exclusion> unassigned) {

	public MeasureResult {
		figures = List.copyOf(figures);
		unassigned = List.copyOf(unassigned);
	}

	/** The totals, one per period. */
	public List<Figure> totals() {
		return figures.stream().filter(Figure::isTotal).toList();
	}
}
