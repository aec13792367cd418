// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.ScanColumns;
import fr.jalon.plan.sql.ScanColumns.Role;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Formula;

/**
 * A formula as SQL, in the cells of one breakdown: the same steps as {@link Formula#evaluate}, on states that are joined to each
 * cell under the aliases that {@link #joins} explains.
 */
final class FigureTerms {

	private final FichePlan plan;
	private final Dialect dialect;
	/** Numbers of the dimensions of the cells, in the order of their columns {@code code_1}, {@code code_2}... */
	private final List<Integer> breakdown;
	private final Map<String, String> joins = new LinkedHashMap<>();

	FigureTerms(FichePlan plan, Dialect dialect, List<Integer> breakdown) {
		this.plan = plan;
		this.dialect = dialect;
		this.breakdown = breakdown;
	}

	Fraction of(Formula formula) {
		return of(formula, 0);
	}

	/** What must be joined to the cells for the terms asked so far. */
	List<String> joins() {
		return List.copyOf(joins.values());
	}

	/** Rows in a role, over all aggregates of a formula. */
	String rows(Formula formula, Role role) {
		List<String> terms = new ArrayList<>();
		for (String name : formula.aggregates()) {
			columns(name).states().stream().filter(s -> s.role() == role && aggregateName(name, s).equals(name))
					.forEach(s -> terms.add("coalesce(" + alias(name, false, 0) + "." + dialect.name(s.name()) + ", 0)"));
		}
		return terms.isEmpty() ? "0" : String.join(" + ", terms);
	}

	private Fraction of(Formula formula, int back) {
		if (formula instanceof Formula.Constant constant) {
			return Fraction.of(constant.value());
		}
		if (formula instanceof Formula.Rows rows) {
			return rows(rows, back);
		}
		if (formula instanceof Formula.Share share) {
			Fraction part = Fraction.whole(state(share.aggregate(), Role.VALUE, false, back, true)).times(Fraction.of(Exact.HUNDRED));
			return part.dividedBy(share.population() != null ? Fraction.of(share.population())
					: Fraction.whole(state(share.aggregate(), Role.BASE, share.ofTotal(), back, true)));
		}
		if (formula instanceof Formula.Arithmetic arithmetic) {
			Fraction left = of(arithmetic.left(), back);
			Fraction right = of(arithmetic.right(), back);
			return switch (arithmetic.operator()) {
				case ADD -> left.plus(right, "+");
				case SUBTRACT -> left.plus(right, "-");
				case MULTIPLY -> left.times(right);
				case DIVIDE -> left.dividedBy(right);
			};
		}
		Formula.Evolution evolution = (Formula.Evolution) formula;
		Fraction now = of(evolution.operand(), back);
		Fraction before = of(evolution.operand(), back + 1);
		Fraction change = now.plus(before, "-");
		if (evolution.relative()) {
			change = change.times(Fraction.of(Exact.HUNDRED)).dividedBy(before.abs());
		}
		return change.when("p.periode > " + back);
	}

	private Fraction rows(Formula.Rows rows, int back) {
		String name = rows.aggregate();
		Fraction used = Fraction.whole(state(name, Role.USED, false, back, true));
		Fraction factor = Fraction.of(rows.factor());
		return switch (rows.function()) {
			case COUNT -> used;
			case DISTINCT_COUNT -> Fraction.whole(state(name, Role.VALUE, false, back, true));
			case SUM -> value(name, back, true).times(factor);
			case MIN, MAX, PERCENTILE -> value(name, back, false).times(factor);
			case MEAN -> value(name, back, false).times(factor).dividedBy(used);
			case WEIGHTED_MEAN -> value(name, back, false).times(factor).dividedBy(base(name, back));
			case SHARE -> throw new IllegalArgumentException("a share has its own formula");
		};
	}

	private Fraction value(String name, int back, boolean orZero) {
		Scan scan = scan(name);
		int index = scan.aggregates().indexOf(aggregate(name));
		ValueType type = scan.argumentType(index);
		int scale = aggregate(name).function() == AggregateFunction.WEIGHTED_MEAN ? type.scale() + scan.secondType(index).scale() : type.scale();
		return scaled(state(name, Role.VALUE, back, orZero, scale), scale);
	}

	private Fraction base(String name, int back) {
		Scan scan = scan(name);
		int scale = scan.secondType(scan.aggregates().indexOf(aggregate(name))).scale();
		return scaled(state(name, Role.BASE, back, true, scale), scale);
	}

	private static Fraction scaled(String value, int scale) {
		return new Fraction(value, BigInteger.TEN.pow(scale).toString());
	}

	private String state(String name, Role role, boolean total, int back, boolean orZero) {
		String column = alias(name, total, back) + "." + dialect.name(column(name, role));
		return dialect.whole(orZero ? "coalesce(" + column + ", 0)" : column);
	}

	/** A decimal as the whole number of its last decimals. */
	private String state(String name, Role role, int back, boolean orZero, int scale) {
		if (scale == 0) {
			return state(name, role, false, back, orZero);
		}
		String column = alias(name, false, back) + "." + dialect.name(column(name, role)) + " * " + BigInteger.TEN.pow(scale);
		return dialect.whole(orZero ? "coalesce(" + column + ", 0)" : column);
	}

	private String column(String name, Role role) {
		return columns(name).states().stream().filter(s -> s.role() == role && aggregateName(name, s).equals(name)).findFirst().orElseThrow()
				.name();
	}

	private String aggregateName(String any, ScanColumns.State state) {
		return scan(any).aggregates().get(state.aggregate()).name();
	}

	private ScanColumns columns(String name) {
		return ScanColumns.of(scan(name));
	}

	private Scan scan(String aggregate) {
		return plan.scans().stream().filter(s -> s.aggregates().stream().anyMatch(a -> a.name().equals(aggregate))).findFirst().orElseThrow();
	}

	private Aggregate aggregate(String name) {
		return scan(name).aggregates().stream().filter(a -> a.name().equals(name)).findFirst().orElseThrow();
	}

	/** The states of an aggregate: {@code e1} those of the first scan in the cell, {@code t1} in the total, {@code e1_1} a period before. */
	private String alias(String aggregate, boolean ofTotal, int back) {
		int number = plan.scans().indexOf(scan(aggregate)) + 1;
		boolean total = ofTotal || breakdown.isEmpty();
		String alias = (total ? "t" : "e") + number + (back == 0 ? "" : "_" + back);
		joins.computeIfAbsent(alias, a -> "LEFT JOIN " + states(number) + " AS " + a + " ON "
				+ (total ? onTotal(a, number, back) : onCell(a, number, back)));
		return alias;
	}

	/** Name of the table expression that has the states of a scan. */
	static String states(int number) {
		return "etats_" + number;
	}

	private String onTotal(String alias, int number, int back) {
		return period(alias, back) + " AND " + alias + ".niveau = " + ((1L << plan.scans().get(number - 1).dimensions().size()) - 1);
	}

	private String onCell(String alias, int number, int back) {
		Scan scan = plan.scans().get(number - 1);
		if (!scan.dimensions().containsAll(breakdown)) {
			return "1 = 0";
		}
		StringBuilder text = new StringBuilder(period(alias, back)).append(" AND ").append(alias).append(".niveau = ").append(level(scan, breakdown));
		IntStream.range(0, breakdown.size()).forEach(i -> text.append(" AND ").append(alias).append(".classe_")
				.append(scan.dimensions().indexOf(breakdown.get(i)) + 1).append(" IS NOT DISTINCT FROM c").append(i + 1).append(".code"));
		return text.toString();
	}

	/** The level at which a scan has the cells of a breakdown. */
	static long level(Scan scan, List<Integer> breakdown) {
		int count = scan.dimensions().size();
		long level = 0;
		for (int i = 0; i < count; i++) {
			if (!breakdown.contains(scan.dimensions().get(i))) {
				level |= 1L << (count - 1 - i);
			}
		}
		return level;
	}

	private static String period(String alias, int back) {
		return alias + ".periode = p.periode" + (back == 0 ? "" : " - " + back);
	}
}
