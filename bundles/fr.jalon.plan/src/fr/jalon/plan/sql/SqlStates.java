// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.AggregateFunction;

/** Prints how each row counts for an aggregate, and what the aggregate makes of them. */
final class SqlStates {

	private final Dialect dialect;

	SqlStates(Dialect dialect) {
		this.dialect = dialect;
	}

	/** How a row counts: 0 used, -1 open, n excluded under reason n - 1, NULL of no concern. */
	String sort(RowRule rule, SqlExpressions expressions) {
		String kept = kept(rule, expressions);
		if (rule.condition() == null) {
			return kept;
		}
		return "CASE " + expressions.operand(rule.condition()) + " WHEN TRUE THEN " + kept + " WHEN FALSE THEN NULL ELSE 1 END";
	}

	private String kept(RowRule rule, SqlExpressions expressions) {
		if (rule.open() instanceof Expr.BooleanLiteral always && always.value()) {
			return "-1";
		}
		StringBuilder cases = new StringBuilder();
		if (rule.open() != null) {
			cases.append("\n      WHEN ").append(expressions.print(rule.open())).append(" THEN -1");
		}
		for (int i = 0; i < rule.exclusions().size(); i++) {
			if (rule.exclusions().get(i) instanceof Expr.BooleanLiteral never && !never.value()) {
				continue;
			}
			cases.append("\n      WHEN ").append(expressions.print(rule.exclusions().get(i))).append(" THEN ").append(i + 2);
		}
		return cases.isEmpty() ? "0" : "CASE" + cases + "\n      ELSE 0 END";
	}

	/** One column of what a scan returns. */
	String state(Scan scan, ScanColumns.State state) {
		Aggregate aggregate = scan.aggregates().get(state.aggregate());
		ValueType argument = scan.argumentType(state.aggregate());
		ValueType second = scan.secondType(state.aggregate());
		String sort = dialect.name(aggregate.name() + "_sort");
		String row = dialect.name(aggregate.name() + "_ligne");
		String other = dialect.name(aggregate.name() + "_autre");
		String used = " FILTER (WHERE " + sort + " = 0)";
		return switch (state.role()) {
			case USED -> dialect.count(sort + " = 0");
			case OPEN -> dialect.count(sort + " = -1");
			case EXCLUDED -> dialect.count(sort + " = " + (state.reason() + 1));
			case VALUE -> switch (aggregate.function()) {
				case COUNT -> throw new IllegalStateException("a count has no value but its rows");
				case DISTINCT_COUNT -> "count(DISTINCT " + row + ")" + used;
				case SUM, MEAN -> dialect.sum(row, argument) + used;
				case MIN -> "min(" + row + ")" + used;
				case MAX -> "max(" + row + ")" + used;
				case PERCENTILE -> dialect.percentile(row, sort + " = 0", aggregate.percentile());
				case WEIGHTED_MEAN -> dialect.sum(dialect.product(row, argument, other, second), argument.times(second)) + used;
				case SHARE -> aggregate.distinct() ? "count(DISTINCT " + other + ") FILTER (WHERE " + sort + " = 0 AND " + row + ")"
						: dialect.count(sort + " = 0 AND " + row);
			};
			case BASE -> aggregate.function() == AggregateFunction.WEIGHTED_MEAN ? dialect.sum(other, second) + used
					: aggregate.distinct() ? "count(DISTINCT " + other + ")" + used : dialect.count(sort + " = 0");
		};
	}
}
