// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.util.Set;
import java.util.TreeSet;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/** States as lines of text that can be compared and read. */
final class States {

	private States() {
	}

	/** All states that say something; a cell without rows is like no cell. */
	static Set<String> shown(FichePlan plan, Cube cube) {
		Set<String> lines = new TreeSet<>();
		for (Scan scan : plan.scans()) {
			for (Aggregate aggregate : scan.aggregates()) {
				for (CellKey key : cube.cells(aggregate.name())) {
					AggregateState state = cube.get(aggregate.name(), key);
					if (state.retained() > 0 || state.excluded().stream().anyMatch(e -> e > 0)) {
						boolean shown = state.used() > 0 && !(key.period() < 0 && isCostly(aggregate));
						Exact base = shown ? state.base() : null;
						lines.add(aggregate.name() + " " + aggregate.function() + " " + key.period() + " " + key.classes() + ": " + state.used() + " used, "
								+ state.open() + " open, excluded " + state.excluded() + ", " + (shown ? state.value() : "-") + " over " + base);
					}
				}
			}
		}
		return lines;
	}

	/** Rows that belong to no period are only counted: engines need not rank their values, nor count each once. */
	private static boolean isCostly(Aggregate aggregate) {
		return aggregate.function() == AggregateFunction.PERCENTILE || aggregate.function() == AggregateFunction.DISTINCT_COUNT || aggregate.distinct();
	}
}
