// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.math.BigDecimal;
import java.util.List;

import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.time.Period;

/**
 * One figure, with all that is needed to judge it.
 *
 * @param classes empty for the total
 * @param value exact; undetermined with its cause otherwise, and when suppressed
 * @param rounded as shown, with the unit's decimals; null when undetermined
 * @param used rows that entered it; where a formula combines several aggregates, of all of them together
 * @param excluded rows left out, by reason; only reasons with at least one row
 * @param open cases that had no end yet at the end of the period
 */
public record Figure(String measure, Period period, List<ClassOf> classes, Quantity value, BigDecimal rounded, long used,
		List<Exclusion> excluded, long open, boolean suppressed, Assessment assessment) {

	public Figure {
		classes = List.copyOf(classes);
		excluded = List.copyOf(excluded);
	}

	public boolean isTotal() {
		return classes.isEmpty();
	}
}
