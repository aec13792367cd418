// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;

/**
 * A scan, or some aggregates of one, that has its rows to itself.
 *
 * @param scanNumber position of the scan in the plan
 * @param aggregates positions in the scan
 * @param reason why it shares with no one
 */
public record RowScan(FichePlan plan, int scanNumber, List<Integer> aggregates, Reason reason) {

	/** Why rows cannot be added up in cells. */
	public enum Reason {
		/** A percentile is not made of sums. */
		NOT_ADDITIVE,
		/** A value or a class of a row differs from one period to another. */
		PERIOD,
		/** There would be about as many cells as rows. */
		CELLS
	}

	public RowScan {
		aggregates = List.copyOf(aggregates);
	}

	/** The scan with these aggregates only. */
	public Scan scan() {
		return plan.scans().get(scanNumber).only(aggregates);
	}

	/** Names of the columns read, those of referred sources as {@code reference.column}. */
	public Set<String> columns() {
		Scan scan = scan();
		Set<String> names = new TreeSet<>();
		Expressions.of(scan).stream().map(Expr::columns).forEach(l -> l.forEach(c -> names.add(Expressions.path(c, scan.joins()))));
		scan.joins().forEach(j -> names.add(Expressions.path(j.on(), scan.joins())));
		return names;
	}
}
