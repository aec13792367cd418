// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Exclusion;

/**
 * Prints a plan as SQL: one query per scan, which returns additive states and never divides. The session must have been set up
 * as {@link Dialect#setUp} says.
 *
 * <p>The shape is always the same, so that whoever has read one can read all: what calendars and periods are needed; then
 * {@code lignes}, one row per row of the source (or per row and period), with its period, its classes and, for each aggregate,
 * its {@code sort} (0 used, -1 open, n excluded under reason n - 1, NULL of no concern) and its value; then the counts and sums.
 */
public final class SqlPrinter {

	private static final String INDENT = "    ";

	private final FichePlan plan;
	private final Dialect dialect;
	private final SqlPeriods periods;
	private final SqlCalendars calendars;
	private final SqlStates states;

	private SqlPrinter(FichePlan plan, Dialect dialect) {
		this.plan = plan;
		this.dialect = dialect;
		this.periods = new SqlPeriods(plan, dialect);
		this.calendars = new SqlCalendars(plan, dialect);
		this.states = new SqlStates(dialect);
	}

	/** One query per scan, in the order of the plan. */
	public static List<SqlQuery> print(FichePlan plan, Dialect dialect) {
		SqlPrinter printer = new SqlPrinter(plan, dialect);
		return plan.scans().stream().map(printer::query).toList();
	}

	/** One scan of a plan, or a part of one. */
	public static SqlQuery print(FichePlan plan, Scan scan, Dialect dialect) {
		return new SqlPrinter(plan, dialect).query(scan);
	}

	/** A scan whose values are read apart from the rows that belong to no period, where the dialect gains by it. */
	static Optional<SqlQuery> apart(FichePlan plan, Scan scan, Dialect dialect) {
		SqlPrinter printer = new SqlPrinter(plan, dialect);
		return printer.isApart(scan) ? Optional.of(printer.query(scan)) : Optional.empty();
	}

	private SqlQuery query(Scan scan) {
		ScanColumns columns = ScanColumns.of(scan);
		if (isApart(scan)) {
			return new SqlQuery(scan.name(), header(scan) + apart(scan, columns), columns);
		}
		List<String> branches = new ArrayList<>();
		Set<String> counted = new LinkedHashSet<>();
		for (Branch branch : scan.branches()) {
			SqlExpressions expressions = new SqlExpressions(dialect, plan.zone());
			branches.add(branch(scan, branch, expressions));
			expressions.dayJoins().forEach(j -> counted.add(j.calendar()));
		}
		List<String> ctes = new ArrayList<>();
		for (String calendar : counted) {
			ctes.addAll(calendars.ctes(calendar));
		}
		if (scan.branches().stream().anyMatch(periods::areJoined)) {
			ctes.add(periods.cte());
		}
		ctes.add("lignes AS (\n" + String.join("  UNION ALL\n", branches) + ")");
		String text = header(scan) + "WITH " + String.join(",\n", ctes) + "\n" + aggregation(scan, columns);
		return new SqlQuery(scan.name(), text, columns);
	}

	private String header(Scan scan) {
		StringBuilder text = new StringBuilder();
		text.append(dialect.comment("Fiche " + plan.fiche() + (plan.title().isEmpty() ? "" : " : " + plan.title()))).append('\n');
		text.append(dialect.comment("Source " + scan.base().name() + (scan.base().title().isEmpty() ? "" : " : " + scan.base().title())))
				.append('\n');
		plan.notes().forEach(n -> text.append(dialect.comment(n)).append('\n'));
		for (int i = 0; i < plan.periods().size(); i++) {
			text.append(dialect.comment("période " + i + " : " + plan.periods().get(i).label())).append('\n');
		}
		for (Aggregate aggregate : scan.aggregates()) {
			for (int i = 1; i < aggregate.exclusions().size(); i++) {
				Exclusion reason = aggregate.exclusions().get(i);
				text.append(dialect.comment(aggregate.name() + "_exclues_" + i + " : " + reason.message().text(Locale.FRENCH))).append('\n');
			}
		}
		return text.toString();
	}

	/**
	 * Whether values that are ranked, or counted once each, are read apart from the rows that belong to no period: these are only
	 * counted, all together.
	 */
	private boolean isApart(Scan scan) {
		if (!dialect.countsApart() || scan.branches().size() != 1 || !scan.dimensions().isEmpty()
				|| !scan.aggregates().stream().allMatch(a -> a.function() == AggregateFunction.PERCENTILE || a.function() == AggregateFunction.DISTINCT_COUNT)) {
			return false;
		}
		Branch branch = scan.branches().get(0);
		SqlExpressions expressions = new SqlExpressions(dialect, plan.zone());
		return branch.assignment() instanceof Assignment.ByEvent e && e.event() instanceof Expr.Column && !periods.areJoined(branch)
				&& periods.within(e.event(), expressions) != null;
	}

	/** {@code lignes} has the rows of the periods only; {@code comptes} counts all rows by time, of which those outside are kept. */
	private String apart(Scan scan, ScanColumns columns) {
		Branch branch = scan.branches().get(0);
		Expr event = ((Assignment.ByEvent) branch.assignment()).event();
		SqlExpressions expressions = new SqlExpressions(dialect, plan.zone());
		List<String> rows = new ArrayList<>(List.of(periods.periodWithin(event, expressions) + " AS periode"));
		rows.addAll(values(scan, branch, expressions));
		String from = from(scan, expressions);
		String days = days(expressions);
		Dialect.TimeKey key = periods.key(event, expressions);
		List<String> keyed = new ArrayList<>(List.of(key.row() + " AS cle"));
		keyed.addAll(values(scan, branch, expressions));
		List<String> within = new ArrayList<>(List.of("periode", "0 AS niveau"));
		List<String> counted = new ArrayList<>(List.of("cle"));
		List<String> outside = new ArrayList<>(List.of("periode", "0"));
		for (ScanColumns.State state : columns.states()) {
			String name = dialect.name(state.name());
			within.add(states.stateWithin(scan, state) + " AS " + name);
			if (state.role() == ScanColumns.Role.VALUE) {
				outside.add("NULL");
			} else {
				counted.add(states.stateWithin(scan, state) + " AS " + name);
				outside.add(dialect.sum(name, ValueType.INTEGER));
			}
		}
		List<String> ctes = new ArrayList<>();
		expressions.dayJoins().stream().map(SqlExpressions.DayJoin::calendar).distinct().forEach(c -> ctes.addAll(calendars.ctes(c)));
		// Both read the source, which may have one of these names.
		String lines = Sql.free("lignes", plan.sources());
		String counts = Sql.free("comptes", plan.sources());
		ctes.add(lines + " AS (\n  SELECT\n" + INDENT + String.join(",\n" + INDENT, rows) + "\n" + from + days + "  WHERE "
				+ periods.within(event, expressions) + "\n)");
		ctes.add(counts + " AS (\n  SELECT\n" + INDENT + String.join(",\n" + INDENT, counted) + "\n  FROM (\n  SELECT\n" + INDENT
				+ String.join(",\n" + INDENT, keyed) + "\n" + from + days + "  ) AS toutes\n  GROUP BY cle\n)");
		return "WITH " + String.join(",\n", ctes) + "\nSELECT\n  " + String.join(",\n  ", within) + "\nFROM " + lines + "\nGROUP BY periode\nUNION ALL\nSELECT\n  "
				+ String.join(",\n  ", outside) + "\nFROM (SELECT " + periods.outside(event, key.cell().apply("cle"))
				+ " AS periode, * FROM " + counts + ") AS dehors\nWHERE periode < 0\nGROUP BY periode\nORDER BY periode, niveau\n";
	}

	private String branch(Scan scan, Branch branch, SqlExpressions expressions) {
		List<String> select = new ArrayList<>();
		boolean joinsPeriods = periods.areJoined(branch);
		select.add(periods.period(branch.assignment(), joinsPeriods, expressions) + " AS periode");
		for (int i = 0; i < branch.classes().size(); i++) {
			select.add(expressions.print(branch.classes().get(i)) + " AS classe_" + (i + 1));
		}
		select.addAll(values(scan, branch, expressions));
		StringBuilder text = new StringBuilder("  SELECT\n").append(INDENT).append(String.join(",\n" + INDENT, select));
		text.append('\n').append(from(scan, expressions));
		if (joinsPeriods) {
			text.append(periods.join(branch.assignment(), expressions));
		}
		return text.append(days(expressions)).toString();
	}

	/** How each row counts for each aggregate, and its value. */
	private List<String> values(Scan scan, Branch branch, SqlExpressions expressions) {
		List<String> select = new ArrayList<>();
		for (int i = 0; i < branch.rules().size(); i++) {
			Aggregate aggregate = scan.aggregates().get(i);
			RowRule rule = branch.rules().get(i);
			select.add(states.sort(rule, expressions) + " AS " + dialect.name(aggregate.name() + "_sort"));
			if (rule.argument() != null) {
				select.add(expressions.as(rule.argument(), scan.argumentType(i)) + " AS " + dialect.name(aggregate.name() + "_ligne"));
			}
			if (rule.second() != null) {
				select.add(expressions.as(rule.second(), scan.secondType(i)) + " AS " + dialect.name(aggregate.name() + "_autre"));
			}
		}
		return select;
	}

	private String from(Scan scan, SqlExpressions expressions) {
		StringBuilder text = new StringBuilder("  FROM ").append(dialect.name(scan.base().name())).append(" AS ").append(Scan.BASE).append('\n');
		for (Join join : scan.joins()) {
			text.append("  LEFT JOIN ").append(dialect.name(join.table().name())).append(" AS ").append(join.alias()).append(" ON ")
					.append(join.alias()).append('.').append(dialect.name(join.key())).append(" = ").append(expressions.print(join.on()))
					.append('\n');
		}
		return text.toString();
	}

	/** What working days are counted with; after everything else has been printed. */
	private String days(SqlExpressions expressions) {
		StringBuilder text = new StringBuilder();
		for (SqlExpressions.DayJoin day : expressions.dayJoins()) {
			text.append("  LEFT JOIN ").append(calendars.days(day.calendar())).append(" AS ").append(day.alias()).append(" ON ")
					.append(day.alias()).append(".jour = ").append(day.date()).append('\n');
		}
		return text.toString();
	}

	private String aggregation(Scan scan, ScanColumns columns) {
		int dimensions = scan.dimensions().size();
		List<String> classes = IntStream.rangeClosed(1, dimensions).mapToObj(i -> "classe_" + i).toList();
		List<String> select = new ArrayList<>();
		select.add("periode");
		select.add((classes.isEmpty() ? "0" : dialect.level(classes)) + " AS niveau");
		select.addAll(classes);
		columns.states().forEach(s -> select.add(states.state(scan, s) + " AS " + dialect.name(s.name())));
		StringBuilder text = new StringBuilder("SELECT\n  ").append(String.join(",\n  ", select)).append("\nFROM lignes\n");
		if (classes.isEmpty()) {
			text.append("GROUP BY periode\n");
		} else {
			Set<String> sets = new LinkedHashSet<>(List.of("(periode)"));
			scan.groupings().forEach(g -> sets.add("(periode" + String.join("", g.stream().map(i -> ", " + classes.get(i)).toList()) + ")"));
			text.append("GROUP BY GROUPING SETS (").append(String.join(", ", sets)).append(")\n");
		}
		List<String> order = new ArrayList<>(List.of("periode", "niveau"));
		order.addAll(classes);
		return text.append("ORDER BY ").append(String.join(", ", order)).append('\n').toString();
	}
}
