// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;

/**
 * The aggregates of one scan that are made of cells, with the aliases of references put in an order that all scans share.
 *
 * @param branches of the whole scan
 */
record Unit(FichePlan plan, int scanNumber, List<Integer> aggregates, List<Join> joins, List<Branch> branches) {

	static Unit of(FichePlan plan, int scanNumber, List<Integer> aggregates) {
		Scan scan = plan.scans().get(scanNumber);
		List<Join> sorted = new ArrayList<>(scan.joins());
		// A path comes after those that it begins with.
		sorted.sort(Comparator.comparing(j -> Expressions.path(j.on(), scan.joins())));
		Map<String, String> aliases = new HashMap<>();
		for (int i = 0; i < sorted.size(); i++) {
			aliases.put(sorted.get(i).alias(), "r" + (i + 1));
		}
		List<Join> joins = sorted.stream().map(j -> new Join(alias(aliases, j.alias()), j.table(), j.key(), (Expr.Column) renamed(aliases, j.on())))
				.toList();
		return new Unit(plan, scanNumber, aggregates, joins, scan.branches().stream().map(b -> renamed(aliases, b)).toList());
	}

	Scan scan() {
		return plan.scans().get(scanNumber);
	}

	/** Calendars that its expressions name. */
	List<CalendarSpec> calendars() {
		return plan.calendars().stream().filter(c -> Expressions.of(scan()).stream().anyMatch(e -> names(e, c.name()))).toList();
	}

	private static boolean names(Expr expr, String calendar) {
		return expr instanceof Expr.WorkingDays w && w.calendar().equals(calendar) || expr.children().stream().anyMatch(e -> names(e, calendar));
	}

	private static Branch renamed(Map<String, String> aliases, Branch branch) {
		Assignment assignment = branch.assignment();
		if (assignment instanceof Assignment.ByEvent e) {
			assignment = new Assignment.ByEvent(renamed(aliases, e.event()));
		} else if (assignment instanceof Assignment.ByCondition c) {
			assignment = new Assignment.ByCondition(renamed(aliases, c.condition()), renamed(aliases, c.event()));
		}
		return new Branch(assignment, branch.classes().stream().map(c -> renamed(aliases, c)).toList(),
				branch.rules().stream().map(r -> renamed(aliases, r)).toList());
	}

	private static RowRule renamed(Map<String, String> aliases, RowRule rule) {
		return new RowRule(renamed(aliases, rule.condition()), renamed(aliases, rule.open()),
				rule.exclusions().stream().map(e -> renamed(aliases, e)).toList(), renamed(aliases, rule.argument()),
				renamed(aliases, rule.second()));
	}

	private static Expr renamed(Map<String, String> aliases, Expr expr) {
		return Expressions.renamed(expr, a -> alias(aliases, a));
	}

	private static String alias(Map<String, String> aliases, String alias) {
		return aliases.getOrDefault(alias, alias);
	}
}
