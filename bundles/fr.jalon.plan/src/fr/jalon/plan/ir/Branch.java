// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;

/**
 * One way in which rows of the scan enter it. Most scans have one; measures with open cases have a second one, through which
 * a case enters every period at whose end it is open.
 *
 * @param classes code of the row's class, one text per dimension of the scan; missing: unclassified
 * @param rules one per aggregate of the scan
 */
public record Branch(Assignment assignment, List<Expr> classes, List<RowRule> rules) {

	public Branch {
		classes = List.copyOf(classes);
		rules = List.copyOf(rules);
	}

	/** Whether anything in it depends on the period, so that the bounds must be at hand. */
	public boolean readsPeriod() {
		return assignment instanceof Assignment.ByCondition || classes.stream().anyMatch(Expr::readsPeriod)
				|| rules.stream().anyMatch(Branch::readsPeriod);
	}

	private static boolean readsPeriod(RowRule rule) {
		return reads(rule.condition()) || reads(rule.open()) || reads(rule.argument()) || reads(rule.second())
				|| rule.exclusions().stream().anyMatch(Expr::readsPeriod);
	}

	private static boolean reads(Expr expr) {
		return expr != null && expr.readsPeriod();
	}
}
