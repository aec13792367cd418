// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.List;
import java.util.Objects;

import fr.jalon.runtime.Exact;

/**
 * What an engine returns for one aggregate in one cell: counts and exact sums, nothing divided yet.
 *
 * <p>Every row that the aggregate's condition retains is counted once: {@code retained = used + open + Σ excluded by value}.
 * Rows whose condition is undecided are excluded without having been retained.
 *
 * @param retained rows that meet the condition
 * @param used rows that enter the figure
 * @param open cases left out because they have no end yet
 * @param excluded rows left out, in the order of the aggregate's declared exclusions
 * @param value see {@link AggregateFunction}; null when there is none (no row used)
 * @param base see {@link AggregateFunction}; null where the function has none
 */
public record AggregateState(long retained, long used, long open, List<Long> excluded, Exact value, Exact base) {

	public static final AggregateState EMPTY = new AggregateState(0, 0, 0, List.of(), null, null);

	public AggregateState {
		excluded = List.copyOf(excluded);
	}

	Exact valueOrZero() {
		return Objects.requireNonNullElse(value, Exact.ZERO);
	}

	Exact baseOrZero() {
		return Objects.requireNonNullElse(base, Exact.ZERO);
	}
}
