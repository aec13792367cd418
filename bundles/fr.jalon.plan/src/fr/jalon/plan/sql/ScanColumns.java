// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Scan;
import fr.jalon.runtime.figure.AggregateFunction;

/**
 * The columns that the query of a scan returns: the period, the level, one class per dimension, then the states of each
 * aggregate. The printer writes them and the engine reads them in this order.
 *
 * <p>The level says over which dimensions the row totals: bit {@code n - 1 - i} is set when dimension {@code i} of {@code n}
 * is totalled over, as SQL's {@code GROUPING} has it; then the class is NULL. Where the bit is not set, NULL is "non classé".
 */
public record ScanColumns(List<State> states) {

	/** What a column holds. */
	public enum Role {
		/** Rows used. */
		USED("utilisees"),
		/** Open cases. */
		OPEN("en_cours"),
		/** Rows excluded under one reason. */
		EXCLUDED("exclues"),
		/**
		 * Sum, extreme, percentile, number of distinct values, numerator. Of rows that belong to no period no figure is made: where it
		 * is costly, it may be missing or 0 there.
		 */
		VALUE("valeur"),
		/** Sum of weights, denominator. */
		BASE("base");

		private final String suffix;

		Role(String suffix) {
			this.suffix = suffix;
		}
	}

	/**
	 * @param aggregate its position in the scan
	 * @param reason position of the reason in the aggregate's exclusions; -1 for other roles
	 * @param name name of the column, not quoted
	 */
	public record State(int aggregate, Role role, int reason, String name) {
	}

	public static ScanColumns of(Scan scan) {
		List<State> states = new ArrayList<>();
		for (int i = 0; i < scan.aggregates().size(); i++) {
			int index = i;
			Aggregate aggregate = scan.aggregates().get(i);
			add(states, i, aggregate, Role.USED, -1);
			if (scan.branches().stream().anyMatch(b -> b.rules().get(index).open() != null)) {
				add(states, i, aggregate, Role.OPEN, -1);
			}
			boolean conditional = scan.branches().stream().anyMatch(b -> b.rules().get(index).condition() != null);
			for (int reason = conditional ? 0 : 1; reason < aggregate.exclusions().size(); reason++) {
				add(states, i, aggregate, Role.EXCLUDED, reason);
			}
			if (aggregate.function() != AggregateFunction.COUNT) {
				add(states, i, aggregate, Role.VALUE, -1);
			}
			if (aggregate.function() == AggregateFunction.WEIGHTED_MEAN || aggregate.function() == AggregateFunction.SHARE) {
				add(states, i, aggregate, Role.BASE, -1);
			}
		}
		return new ScanColumns(List.copyOf(states));
	}

	private static void add(List<State> states, int index, Aggregate aggregate, Role role, int reason) {
		String name = aggregate.name() + "_" + role.suffix + (reason < 0 ? "" : "_" + reason);
		states.add(new State(index, role, reason, name));
	}
}
