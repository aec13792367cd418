// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.time.Period;

/** Prints which period a row belongs to. */
final class SqlPeriods {

	private final FichePlan plan;
	private final Dialect dialect;
	private final String table;

	SqlPeriods(FichePlan plan, Dialect dialect) {
		this(plan, dialect, Sql.free("periodes", plan.sources()));
	}

	/** @param table name of the table expression that has the bounds */
	SqlPeriods(FichePlan plan, Dialect dialect, String table) {
		this.plan = plan;
		this.dialect = dialect;
		this.table = table;
	}

	/** Whether the rows of a branch need the bounds of periods beside them. */
	boolean areJoined(Branch branch) {
		boolean everyPeriod = branch.assignment() instanceof Assignment.Whole && plan.periods().size() > 1;
		return everyPeriod || branch.readsPeriod();
	}

	/** The number of the period that a row belongs to, or why it belongs to none. */
	String period(Assignment assignment, boolean joinsPeriods, SqlExpressions expressions) {
		if (assignment instanceof Assignment.Whole) {
			return joinsPeriods ? "p.periode" : "0";
		}
		if (assignment instanceof Assignment.ByCondition c) {
			return c.event() == null ? "p.periode" : unassigned("p.periode", c.event(), expressions);
		}
		Expr event = ((Assignment.ByEvent) assignment).event();
		if (joinsPeriods) {
			return unassigned("p.periode", event, expressions);
		}
		return constants(event, expressions.operand(event));
	}

	private String unassigned(String period, Expr event, SqlExpressions expressions) {
		return "coalesce(" + period + ", CASE WHEN " + expressions.operand(event) + " IS NULL THEN " + CellKey.NO_EVENT + " ELSE "
				+ CellKey.OUTSIDE + " END)";
	}

	/** That a row belongs to a period, where all follow each other without a gap; null where they do not. */
	String within(Expr event, SqlExpressions expressions) {
		LocalDate reached = plan.periods().get(0).start();
		for (Period period : plan.periods()) {
			if (!period.start().equals(reached)) {
				return null;
			}
			reached = period.end();
		}
		String printed = expressions.operand(event);
		return printed + " >= " + bound(event, plan.periods().get(0).start()) + " AND " + printed + " < " + bound(event, reached);
	}

	/** The number of the period of a row that {@link #within} holds for. */
	String periodWithin(Expr event, SqlExpressions expressions) {
		String printed = expressions.operand(event);
		String span = span(event, printed);
		return span != null ? span : constants(event, printed);
	}

	/** Null where comparisons with the bounds are as fast. */
	private String span(Expr event, String printed) {
		return event.type().equals(ValueType.DATE) && regularMonths() > 0
				? dialect.span(printed, plan.periods().get(0).start(), regularMonths()) : null;
	}

	/** What rows are counted by to know how many belong to no period, and why: see {@link #outside}. */
	Dialect.TimeKey key(Expr event, SqlExpressions expressions) {
		List<LocalDate> bounds = List.of(plan.periods().get(0).start(), plan.periods().get(plan.periods().size() - 1).end());
		return dialect.timeKey(expressions.operand(event), event.type(), bounds, plan.zone());
	}

	/** Of a key: why its rows belong to no period; NULL when they belong to one. */
	String outside(Expr event, String key) {
		return "CASE WHEN " + key + " IS NULL THEN " + CellKey.NO_EVENT + " WHEN " + key + " < " + bound(event, plan.periods().get(0).start())
				+ " OR " + key + " >= " + bound(event, plan.periods().get(plan.periods().size() - 1).end()) + " THEN " + CellKey.OUTSIDE + " END";
	}

	/** Bounds are constants in the type of the event: no row is converted to know its period. */
	private String constants(Expr event, String printed) {
		String span = span(event, printed);
		if (span != null) {
			int last = plan.periods().size() - 1;
			return "CASE\n      WHEN " + printed + " >= " + bound(event, plan.periods().get(0).start()) + " AND " + printed + " < "
					+ bound(event, plan.periods().get(last).end()) + " THEN " + span + "\n      WHEN " + printed + " IS NULL THEN "
					+ CellKey.NO_EVENT + "\n      ELSE " + CellKey.OUTSIDE + "\n    END";
		}
		StringBuilder text = new StringBuilder("CASE\n      WHEN " + printed + " IS NULL THEN " + CellKey.NO_EVENT);
		LocalDate reached = null;
		for (int i = 0; i < plan.periods().size(); i++) {
			Period period = plan.periods().get(i);
			if (!period.start().equals(reached)) {
				text.append("\n      WHEN ").append(printed).append(" < ").append(bound(event, period.start())).append(" THEN ")
						.append(CellKey.OUTSIDE);
			}
			text.append("\n      WHEN ").append(printed).append(" < ").append(bound(event, period.end())).append(" THEN ").append(i);
			reached = period.end();
		}
		return text.append("\n      ELSE ").append(CellKey.OUTSIDE).append("\n    END").toString();
	}

	/** How many months each period lasts when all follow each other, last as long and begin on a first of a month; else 0. */
	private int regularMonths() {
		List<Period> periods = plan.periods();
		long months = ChronoUnit.MONTHS.between(periods.get(0).start(), periods.get(0).end());
		LocalDate reached = periods.get(0).start();
		for (Period period : periods) {
			if (reached.getDayOfMonth() != 1 || !period.start().equals(reached) || !period.end().equals(reached.plusMonths(months))) {
				return 0;
			}
			reached = period.end();
		}
		return (int) months;
	}

	private String bound(Expr event, LocalDate day) {
		return event.type().equals(ValueType.DATE) ? dialect.date(day) : dialect.instant(Durations.startOf(day, plan.zone()));
	}

	/** Brings the bounds of the periods to the rows that need them. */
	String join(Assignment assignment, SqlExpressions expressions) {
		if (assignment instanceof Assignment.Whole) {
			return "  CROSS JOIN " + table + " AS p\n";
		}
		if (assignment instanceof Assignment.ByCondition c) {
			return "  " + (c.event() == null ? "JOIN" : "LEFT JOIN") + " " + table + " AS p ON " + expressions.print(c.condition()) + "\n";
		}
		Expr event = ((Assignment.ByEvent) assignment).event();
		String printed = expressions.operand(event);
		String start = expressions.print(new Expr.PeriodStart(event.type()));
		String end = expressions.print(new Expr.PeriodEnd(event.type()));
		return "  LEFT JOIN " + table + " AS p ON " + printed + " >= " + start + " AND " + printed + " < " + end + "\n";
	}

	/** The periods with their bounds, as a common table expression. */
	String cte() {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < plan.periods().size(); i++) {
			Period p = plan.periods().get(i);
			rows.add("(" + i + ", " + dialect.text(p.label()) + ", " + dialect.date(p.start()) + ", " + dialect.date(p.end()) + ", " + dialect.date(p.lastDay()) + ", "
					+ dialect.instant(Durations.startOf(p.start(), plan.zone())) + ", "
					+ dialect.instant(Durations.startOf(p.end(), plan.zone())) + ")");
		}
		return table + "(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES\n  "
				+ String.join(",\n  ", rows) + "\n)";
	}
}
