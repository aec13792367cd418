// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;

/** Expressions taken apart and put together again. */
final class Expressions {

	private Expressions() {
	}

	/** The same expression over other operands, each made of the operand that stood in its place. */
	static Expr map(Expr expr, UnaryOperator<Expr> f) {
		if (expr instanceof Expr.DateOf e) {
			return new Expr.DateOf(f.apply(e.instant()));
		}
		if (expr instanceof Expr.Elapsed e) {
			return new Expr.Elapsed(f.apply(e.from()), f.apply(e.to()));
		}
		if (expr instanceof Expr.Days e) {
			return new Expr.Days(f.apply(e.from()), f.apply(e.to()));
		}
		if (expr instanceof Expr.WorkingDays e) {
			return new Expr.WorkingDays(f.apply(e.from()), f.apply(e.to()), e.calendar());
		}
		if (expr instanceof Expr.Months e) {
			return new Expr.Months(f.apply(e.from()), f.apply(e.to()), e.years());
		}
		if (expr instanceof Expr.Arithmetic e) {
			return new Expr.Arithmetic(e.operator(), f.apply(e.left()), f.apply(e.right()));
		}
		if (expr instanceof Expr.Compare e) {
			return new Expr.Compare(e.comparison(), f.apply(e.left()), f.apply(e.right()));
		}
		if (expr instanceof Expr.Logic e) {
			return new Expr.Logic(e.connective(), e.operands().stream().map(f).toList());
		}
		if (expr instanceof Expr.Not e) {
			return new Expr.Not(f.apply(e.operand()));
		}
		if (expr instanceof Expr.IsPresent e) {
			return new Expr.IsPresent(f.apply(e.operand()));
		}
		if (expr instanceof Expr.IsIn e) {
			return new Expr.IsIn(f.apply(e.operand()), e.values().stream().map(f).toList());
		}
		if (expr instanceof Expr.Case e) {
			return new Expr.Case(e.branches().stream().map(b -> new Expr.When(f.apply(b.condition()), f.apply(b.value()))).toList());
		}
		if (expr instanceof Expr.AsText e) {
			return new Expr.AsText(f.apply(e.operand()));
		}
		if (!expr.children().isEmpty()) {
			throw new IllegalStateException("what is " + expr + " made of?");
		}
		return expr;
	}

	/** The same expression over columns of tables with other aliases. */
	static Expr renamed(Expr expr, UnaryOperator<String> alias) {
		if (expr == null) {
			return null;
		}
		return expr instanceof Expr.Column c ? new Expr.Column(alias.apply(c.table()), c.name(), c.type())
				: map(expr, e -> renamed(e, alias));
	}

	/** Everything that a scan computes of a row. */
	static List<Expr> of(Scan scan) {
		List<Expr> all = new ArrayList<>();
		for (Branch branch : scan.branches()) {
			if (branch.assignment() instanceof Assignment.ByEvent e) {
				all.add(e.event());
			} else if (branch.assignment() instanceof Assignment.ByCondition c) {
				all.add(c.condition());
				all.add(c.event());
			}
			all.addAll(branch.classes());
			for (RowRule rule : branch.rules()) {
				all.add(rule.condition());
				all.add(rule.open());
				all.addAll(rule.exclusions());
				all.add(rule.argument());
				all.add(rule.second());
			}
		}
		all.removeIf(Objects::isNull);
		return all;
	}

	/** How a reader would name a column: through which references, then its name. */
	static String path(Expr.Column column, List<Join> joins) {
		for (Join join : joins) {
			if (join.alias().equals(column.table())) {
				return path(join.on(), joins) + "." + column.name();
			}
		}
		return column.name();
	}
}
