// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.util.List;

import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;

/**
 * What one scan of one plan takes from the cells of its group.
 *
 * @param scanNumber position of the scan in the plan
 * @param aggregates positions in the scan of those that are taken; the others are not made of cells
 * @param ways one per branch of the scan
 */
public record Part(FichePlan plan, int scanNumber, List<Integer> aggregates, List<Way> ways) {

	/**
	 * How cells enter, which is how rows would.
	 *
	 * @param branch reads cells as if they were rows of the source: each column under the name of its {@link Key}. A rule has an
	 *            argument or a second value only where the value itself decides: for shares and for distinct counts
	 * @param values one per aggregate of the part
	 */
	public record Way(Branch branch, List<Taken> values) {
		public Way {
			values = List.copyOf(values);
		}
	}

	/**
	 * The sums that an aggregate is made of, by name.
	 *
	 * @param value null for counts and shares, which the number of rows is enough for
	 * @param base the sum of weights; null when there are none
	 */
	public record Taken(String value, String base) {
		static final Taken ROWS = new Taken(null, null);
	}

	public Part {
		aggregates = List.copyOf(aggregates);
		ways = List.copyOf(ways);
	}

	/** The scan with the aggregates of the part only, as it would read rows. */
	public Scan scan() {
		return plan.scans().get(scanNumber).only(aggregates);
	}
}
