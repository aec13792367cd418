// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;

/** A scan to which aggregates are still being added. */
final class ScanDraft {

	/** What must be equal for two aggregates to share a scan. */
	record Shape(Joins joins, List<Integer> dimensions, List<List<Integer>> groupings, List<Assignment> assignments,
			List<List<Expr>> classes) {
	}

	private final Shape shape;
	private final List<Aggregate> aggregates = new ArrayList<>();
	/** Per aggregate, a rule per branch. */
	private final List<List<RowRule>> rules = new ArrayList<>();

	ScanDraft(Shape shape) {
		this.shape = shape;
	}

	Shape shape() {
		return shape;
	}

	/** Name of an aggregate that does the same on the same rows; null when there is none. */
	String find(Aggregate aggregate, List<RowRule> branchRules) {
		for (int i = 0; i < aggregates.size(); i++) {
			Aggregate known = aggregates.get(i);
			Aggregate renamed = new Aggregate(known.name(), aggregate.function(), aggregate.percentile(), aggregate.distinct(),
					aggregate.exclusions());
			if (known.equals(renamed) && rules.get(i).equals(branchRules)) {
				return known.name();
			}
		}
		return null;
	}

	void add(Aggregate aggregate, List<RowRule> branchRules) {
		aggregates.add(aggregate);
		rules.add(branchRules);
	}

	Scan scan(String name) {
		List<Branch> branches = new ArrayList<>();
		for (int b = 0; b < shape.assignments().size(); b++) {
			int branch = b;
			branches.add(new Branch(shape.assignments().get(b), shape.classes().get(b), rules.stream().map(r -> r.get(branch)).toList()));
		}
		return new Scan(name, SourceTables.of(shape.joins().base()), shape.joins().list(), shape.dimensions(), shape.groupings(), aggregates,
				branches);
	}
}
