// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
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

	/** Whether some rows of a scan may belong to no period: these are counted, and nothing else is made of them. */
	private static boolean leavesOut(Scan scan) {
		return scan.branches().stream().anyMatch(b -> b.assignment() instanceof Assignment.ByEvent
				|| b.assignment() instanceof Assignment.ByCondition c && c.event() != null);
	}

	/**
	 * The reason under which a rule excludes exactly the rows whose value is missing, when it does nothing else; else -1. Values
	 * are then counted and ranked as they are, without a look at how each row counts.
	 */
	private static int onlyMissing(RowRule rule) {
		if (rule.condition() != null || rule.open() != null || !(rule.argument() instanceof Expr.Column) || rule.second() != null) {
			return -1;
		}
		int reason = -1;
		for (int i = 0; i < rule.exclusions().size(); i++) {
			Expr exclusion = rule.exclusions().get(i);
			if (exclusion instanceof Expr.BooleanLiteral never && !never.value()) {
				continue;
			}
			if (reason >= 0 || !exclusion.equals(new Expr.Not(new Expr.IsPresent(rule.argument())))) {
				return -1;
			}
			reason = i + 1;
		}
		return reason;
	}

	/** One column of what the rows of periods give, all others being left out already. */
	String stateWithin(Scan scan, ScanColumns.State state) {
		Aggregate aggregate = scan.aggregates().get(state.aggregate());
		int missing = onlyMissing(scan.branches().get(0).rules().get(state.aggregate()));
		String row = dialect.name(aggregate.name() + "_ligne");
		if (missing < 0) {
			return state(scan, state, "");
		}
		return switch (state.role()) {
			case USED -> "count(" + row + ")";
			case EXCLUDED -> state.reason() == missing ? "count(*) - count(" + row + ")" : "0";
			case VALUE -> aggregate.function() == AggregateFunction.PERCENTILE ? dialect.percentile(row, null, aggregate.percentile())
					: "count(DISTINCT " + row + ")";
			default -> throw new IllegalStateException("has no " + state.role() + ": " + aggregate);
		};
	}

	/** One column of what a scan returns. */
	String state(Scan scan, ScanColumns.State state) {
		return state(scan, state, leavesOut(scan) ? " AND periode >= 0" : "");
	}

	/** @param inPeriod what tells rows of a period from others, for what is costly; empty when all are of one */
	private String state(Scan scan, ScanColumns.State state, String inPeriod) {
		Aggregate aggregate = scan.aggregates().get(state.aggregate());
		ValueType argument = scan.argumentType(state.aggregate());
		ValueType second = scan.secondType(state.aggregate());
		String sort = dialect.name(aggregate.name() + "_sort");
		String row = dialect.name(aggregate.name() + "_ligne");
		String other = dialect.name(aggregate.name() + "_autre");
		String used = " FILTER (WHERE " + sort + " = 0)";
		String kept = " FILTER (WHERE " + sort + " = 0" + inPeriod + ")";
		return switch (state.role()) {
			case USED -> dialect.count(sort + " = 0");
			case OPEN -> dialect.count(sort + " = -1");
			case EXCLUDED -> dialect.count(sort + " = " + (state.reason() + 1));
			case VALUE -> switch (aggregate.function()) {
				case COUNT -> throw new IllegalStateException("a count has no value but its rows");
				case DISTINCT_COUNT -> "count(DISTINCT " + row + ")" + kept;
				case SUM, MEAN -> dialect.sum(row, argument) + used;
				case MIN -> "min(" + row + ")" + used;
				case MAX -> "max(" + row + ")" + used;
				case PERCENTILE -> dialect.percentile(row, sort + " = 0" + inPeriod, aggregate.percentile());
				case WEIGHTED_MEAN -> dialect.sum(dialect.product(row, argument, other, second), argument.times(second)) + used;
				case SHARE -> aggregate.distinct() ? "count(DISTINCT " + other + ") FILTER (WHERE " + sort + " = 0" + inPeriod + " AND " + row + ")"
						: dialect.count(sort + " = 0 AND " + row);
			};
			case BASE -> aggregate.function() == AggregateFunction.WEIGHTED_MEAN ? dialect.sum(other, second) + used
					: aggregate.distinct() ? "count(DISTINCT " + other + ")" + kept : dialect.count(sort + " = 0");
		};
	}
}
