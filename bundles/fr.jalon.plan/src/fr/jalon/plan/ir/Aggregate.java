// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Exclusion;

/**
 * What is counted or summed over the rows of a scan.
 *
 * @param name unique within the plan
 * @param percentile between 0 and 1, for percentiles; null otherwise
 * @param distinct for shares: distinct values are counted, not rows
 * @param exclusions why rows may be left out; the first one is that of an undecided condition
 */
public record Aggregate(String name, AggregateFunction function, Exact percentile, boolean distinct,
		List<Exclusion> exclusions) {

	public Aggregate {
		exclusions = List.copyOf(exclusions);
		if ((function == AggregateFunction.PERCENTILE) != (percentile != null)) {
			throw new IllegalArgumentException("a percentile, and nothing else, has a part");
		}
		if (exclusions.isEmpty()) {
			throw new IllegalArgumentException("the first exclusion is that of an undecided condition");
		}
	}
}
