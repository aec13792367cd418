// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.time.Period;
import fr.jalon.runtime.time.PublicHolidays;

/**
 * Prints a plan as SQL for DuckDB: one query per scan, which returns additive states and never divides. The queries need the
 * macros of {@link DuckDbZone} for the plan's zone.
 *
 * <p>The shape is always the same, so that whoever has read one can read all: what calendars and periods are needed; then
 * {@code lignes}, one row per row of the source (or per row and period), with its period, its classes and, for each aggregate,
 * its {@code sort} (0 used, -1 open, n excluded under reason n - 1, NULL of no concern) and its value; then the counts and sums.
 */
public final class DuckDbPrinter {

	private static final String INDENT = "    ";

	private final FichePlan plan;

	private DuckDbPrinter(FichePlan plan) {
		this.plan = plan;
	}

	/** One query per scan, in the order of the plan. */
	public static List<SqlQuery> print(FichePlan plan) {
		DuckDbPrinter printer = new DuckDbPrinter(plan);
		return plan.scans().stream().map(printer::query).toList();
	}

	private SqlQuery query(Scan scan) {
		ScanColumns columns = ScanColumns.of(scan);
		List<String> branches = new ArrayList<>();
		Set<String> calendars = new LinkedHashSet<>();
		for (Branch branch : scan.branches()) {
			DuckDbExpressions expressions = new DuckDbExpressions();
			branches.add(branch(scan, branch, expressions));
			expressions.dayJoins().forEach(j -> calendars.add(j.calendar()));
		}
		List<String> ctes = new ArrayList<>();
		for (String calendar : calendars) {
			ctes.addAll(calendar(plan.calendar(calendar)));
		}
		if (scan.branches().stream().anyMatch(this::joinsPeriods)) {
			ctes.add(periods());
		}
		ctes.add("lignes AS (\n" + String.join("  UNION ALL\n", branches) + ")");
		String text = header(scan) + "WITH " + String.join(",\n", ctes) + "\n" + aggregation(scan, columns);
		return new SqlQuery(scan.name(), text, columns);
	}

	private boolean joinsPeriods(Branch branch) {
		boolean everyPeriod = branch.assignment() instanceof Assignment.Whole && plan.periods().size() > 1;
		return everyPeriod || branch.readsPeriod();
	}

	private String header(Scan scan) {
		StringBuilder text = new StringBuilder();
		text.append(Sql.comment("Fiche " + plan.fiche() + (plan.title().isEmpty() ? "" : " : " + plan.title()))).append('\n');
		text.append(Sql.comment("Source " + scan.base().name() + (scan.base().title().isEmpty() ? "" : " : " + scan.base().title())))
				.append('\n');
		plan.notes().forEach(n -> text.append(Sql.comment(n)).append('\n'));
		for (int i = 0; i < plan.periods().size(); i++) {
			text.append(Sql.comment("période " + i + " : " + plan.periods().get(i).label())).append('\n');
		}
		for (Aggregate aggregate : scan.aggregates()) {
			for (int i = 1; i < aggregate.exclusions().size(); i++) {
				Exclusion reason = aggregate.exclusions().get(i);
				text.append(Sql.comment(aggregate.name() + "_exclues_" + i + " : " + reason.message().text(Locale.FRENCH))).append('\n');
			}
		}
		return text.toString();
	}

	private String branch(Scan scan, Branch branch, DuckDbExpressions expressions) {
		List<String> select = new ArrayList<>();
		boolean joinsPeriods = joinsPeriods(branch);
		select.add(period(branch.assignment(), joinsPeriods, expressions) + " AS periode");
		for (int i = 0; i < branch.classes().size(); i++) {
			select.add(expressions.print(branch.classes().get(i)) + " AS classe_" + (i + 1));
		}
		for (int i = 0; i < branch.rules().size(); i++) {
			Aggregate aggregate = scan.aggregates().get(i);
			RowRule rule = branch.rules().get(i);
			select.add(sort(rule, expressions) + " AS " + Sql.name(aggregate.name() + "_sort"));
			if (rule.argument() != null) {
				select.add(expressions.as(rule.argument(), scan.argumentType(i)) + " AS " + Sql.name(aggregate.name() + "_ligne"));
			}
			if (rule.second() != null) {
				select.add(expressions.as(rule.second(), scan.secondType(i)) + " AS " + Sql.name(aggregate.name() + "_autre"));
			}
		}
		StringBuilder text = new StringBuilder("  SELECT\n").append(INDENT).append(String.join(",\n" + INDENT, select));
		text.append("\n  FROM ").append(Sql.name(scan.base().name())).append(" AS ").append(Scan.BASE).append('\n');
		for (Join join : scan.joins()) {
			text.append("  LEFT JOIN ").append(Sql.name(join.table().name())).append(" AS ").append(join.alias()).append(" ON ")
					.append(join.alias()).append('.').append(Sql.name(join.key())).append(" = ").append(expressions.print(join.on()))
					.append('\n');
		}
		if (joinsPeriods) {
			text.append(periodJoin(branch.assignment(), expressions));
		}
		for (DuckDbExpressions.DayJoin day : expressions.dayJoins()) {
			text.append("  LEFT JOIN ").append(days(day.calendar())).append(" AS ").append(day.alias()).append(" ON ")
					.append(day.alias()).append(".jour = ").append(day.date()).append('\n');
		}
		return text.toString();
	}

	private String period(Assignment assignment, boolean joinsPeriods, DuckDbExpressions expressions) {
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
		return periodCase(event, expressions.operand(event));
	}

	private static String unassigned(String period, Expr event, DuckDbExpressions expressions) {
		return "coalesce(" + period + ", CASE WHEN " + expressions.operand(event) + " IS NULL THEN " + CellKey.NO_EVENT + " ELSE "
				+ CellKey.OUTSIDE + " END)";
	}

	/** Bounds are constants in the type of the event: no row is converted to know its period. */
	private String periodCase(Expr event, String printed) {
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

	private String bound(Expr event, LocalDate day) {
		return event.type().equals(ValueType.DATE) ? date(day) : DuckDbExpressions.instant(Durations.startOf(day, plan.zone()));
	}

	private String periodJoin(Assignment assignment, DuckDbExpressions expressions) {
		if (assignment instanceof Assignment.Whole) {
			return "  CROSS JOIN periodes AS p\n";
		}
		if (assignment instanceof Assignment.ByCondition c) {
			return "  " + (c.event() == null ? "JOIN" : "LEFT JOIN") + " periodes AS p ON " + expressions.print(c.condition()) + "\n";
		}
		Expr event = ((Assignment.ByEvent) assignment).event();
		String printed = expressions.operand(event);
		String start = expressions.print(new Expr.PeriodStart(event.type()));
		String end = expressions.print(new Expr.PeriodEnd(event.type()));
		return "  LEFT JOIN periodes AS p ON " + printed + " >= " + start + " AND " + printed + " < " + end + "\n";
	}

	private static String sort(RowRule rule, DuckDbExpressions expressions) {
		String kept = kept(rule, expressions);
		if (rule.condition() == null) {
			return kept;
		}
		return "CASE " + expressions.operand(rule.condition()) + " WHEN TRUE THEN " + kept + " WHEN FALSE THEN NULL ELSE 1 END";
	}

	private static String kept(RowRule rule, DuckDbExpressions expressions) {
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

	private String aggregation(Scan scan, ScanColumns columns) {
		int dimensions = scan.dimensions().size();
		List<String> classes = IntStream.rangeClosed(1, dimensions).mapToObj(i -> "classe_" + i).toList();
		List<String> select = new ArrayList<>();
		select.add("periode");
		select.add((classes.isEmpty() ? "0" : "GROUPING(" + String.join(", ", classes) + ")") + " AS niveau");
		select.addAll(classes);
		columns.states().forEach(s -> select.add(state(scan, s) + " AS " + Sql.name(s.name())));
		StringBuilder text = new StringBuilder("SELECT\n  ").append(String.join(",\n  ", select)).append("\nFROM lignes\n");
		if (classes.isEmpty()) {
			text.append("GROUP BY periode\n");
		} else {
			Set<String> sets = new LinkedHashSet<>(List.of("(periode)"));
			scan.groupings().forEach(g -> sets.add("(periode" + String.join("", g.stream().map(i -> ", " + classes.get(i)).toList()) + ")"));
			text.append("GROUP BY GROUPING SETS (").append(String.join(", ", sets)).append(")\n");
		}
		return text.append("ORDER BY ALL\n").toString();
	}

	private static String state(Scan scan, ScanColumns.State state) {
		Aggregate aggregate = scan.aggregates().get(state.aggregate());
		String sort = Sql.name(aggregate.name() + "_sort");
		String row = Sql.name(aggregate.name() + "_ligne");
		String other = Sql.name(aggregate.name() + "_autre");
		String used = " FILTER (WHERE " + sort + " = 0)";
		return switch (state.role()) {
			case USED -> "count(*)" + used;
			case OPEN -> "count(*) FILTER (WHERE " + sort + " = -1)";
			case EXCLUDED -> "count(*) FILTER (WHERE " + sort + " = " + (state.reason() + 1) + ")";
			case VALUE -> switch (aggregate.function()) {
				case COUNT -> throw new IllegalStateException("a count has no value but its rows");
				case DISTINCT_COUNT -> "count(DISTINCT " + row + ")" + used;
				case SUM, MEAN -> "sum(" + row + ")" + used;
				case MIN -> "min(" + row + ")" + used;
				case MAX -> "max(" + row + ")" + used;
				case PERCENTILE -> "quantile_disc(" + row + ", " + part(aggregate) + ")" + used;
				case WEIGHTED_MEAN -> "sum(" + product(scan, state.aggregate(), row, other) + ")" + used;
				case SHARE -> "count(" + (aggregate.distinct() ? "DISTINCT " + other : "*") + ") FILTER (WHERE " + sort + " = 0 AND " + row + ")";
			};
			case BASE -> aggregate.function() == AggregateFunction.WEIGHTED_MEAN ? "sum(" + other + ")" + used
					: "count(" + (aggregate.distinct() ? "DISTINCT " + other : "*") + ")" + used;
		};
	}

	/** As a decimal of known digits, never a binary fraction: DuckDB then ranks with integers. */
	private static String part(Aggregate aggregate) {
		return new BigDecimal(aggregate.percentile().numerator())
				.divide(new BigDecimal(aggregate.percentile().denominator())).toPlainString();
	}

	private static String product(Scan scan, int index, String row, String other) {
		ValueType left = scan.argumentType(index);
		ValueType right = scan.secondType(index);
		ValueType result = left.times(right);
		if (result.scale() == 0) {
			return "CAST(" + row + " AS HUGEINT) * " + other;
		}
		return DuckDbExpressions.factor(row, left) + " * CAST(" + other + " AS " + DuckDbExpressions.decimal(right) + ")";
	}

	private String periods() {
		List<String> rows = new ArrayList<>();
		for (int i = 0; i < plan.periods().size(); i++) {
			Period p = plan.periods().get(i);
			rows.add("(" + i + ", " + Sql.text(p.label()) + ", " + date(p.start()) + ", " + date(p.end()) + ", " + date(p.lastDay()) + ", "
					+ DuckDbExpressions.instant(Durations.startOf(p.start(), plan.zone())) + ", "
					+ DuckDbExpressions.instant(Durations.startOf(p.end(), plan.zone())) + ")");
		}
		return "periodes(periode, libelle, debut, fin, dernier_jour, debut_instant, fin_instant) AS (VALUES\n  "
				+ String.join(",\n  ", rows) + "\n)";
	}

	private String days(String calendar) {
		int index = IntStream.range(0, plan.calendars().size()).filter(i -> plan.calendars().get(i).name().equals(calendar)).findFirst()
				.orElseThrow();
		return "jours_ouvres" + (index == 0 ? "" : "_" + (index + 1));
	}

	/**
	 * The days of a calendar with their rank: how many working days from the first day of the calendar to this one. Holidays
	 * are computed here too, by the same formula as in Java.
	 */
	private List<String> calendar(CalendarSpec calendar) {
		String days = days(calendar.name());
		String first = date(BusinessCalendar.FIRST_DAY);
		String last = date(BusinessCalendar.LAST_DAY);
		List<String> ctes = new ArrayList<>();
		List<String> closed = new ArrayList<>();
		if (calendar.holidays() != PublicHolidays.NONE) {
			ctes.add(easter(days));
			List<String> holidays = new ArrayList<>(List.of("make_date(an, 1, 1)", "dimanche + 1", "make_date(an, 5, 1)",
					"make_date(an, 5, 8)", "dimanche + 39", "dimanche + 50", "make_date(an, 7, 14)", "make_date(an, 8, 15)",
					"make_date(an, 11, 1)", "make_date(an, 11, 11)", "make_date(an, 12, 25)"));
			if (calendar.holidays() == PublicHolidays.ALSACE_MOSELLE) {
				holidays.addAll(List.of("dimanche - 2", "make_date(an, 12, 26)"));
			}
			closed.add("SELECT unnest([" + String.join(", ", holidays) + "]) FROM paques_" + days);
		}
		if (!calendar.closures().isEmpty()) {
			closed.add("SELECT unnest([" + String.join(", ", calendar.closures().stream().map(DuckDbPrinter::date).toList()) + "])");
		}
		String open = "isodow(jour) <= 5";
		if (!closed.isEmpty()) {
			ctes.add("fermes_" + days + "(jour) AS (\n  " + String.join("\n  UNION\n  ", closed) + "\n)");
			open += " AND jour NOT IN (SELECT jour FROM fermes_" + days + ")";
		}
		ctes.add(days + " AS MATERIALIZED (\n  " + Sql.comment("Calendrier " + calendar.name() + " : rang = jours ouvrés jusqu'à ce jour inclus")
				+ "\n  SELECT jour, CAST(sum(CASE WHEN ouvre THEN 1 ELSE 0 END) OVER (ORDER BY jour) AS INTEGER) AS rang\n  FROM (\n    SELECT jour, " + open
				+ " AS ouvre\n    FROM (SELECT CAST(unnest(generate_series(" + first + ", " + last
				+ ", INTERVAL 1 DAY)) AS DATE) AS jour)\n  )\n)");
		return ctes;
	}

	private static String easter(String days) {
		String years = BusinessCalendar.FIRST_DAY.getYear() + ", " + (BusinessCalendar.LAST_DAY.getYear() + 1);
		return "paques_" + days + " AS (\n" + """
				  -- Dimanche de Pâques : algorithme grégorien anonyme (Nature, 1876 ; Meeus, Astronomical Algorithms, ch. 8)
				  SELECT an, make_date(an, n // 31, n % 31 + 1) AS dimanche
				  FROM (
				    SELECT an, an % 19 AS a, an // 100 AS b, an % 100 AS c, b // 4 AS d, b % 4 AS e, (b + 8) // 25 AS f,
				      (b - f + 1) // 3 AS g, (19 * a + b - d - g + 15) % 30 AS h, c // 4 AS i, c % 4 AS k,
				      (32 + 2 * e + 2 * i - h - k) % 7 AS l, (a + 11 * h + 22 * l) // 451 AS m, h + l - 7 * m + 114 AS n
				""".indent(2) + "    FROM range(" + years + ") AS annees(an)\n  )\n)";
	}

	private static String date(LocalDate day) {
		return "DATE '" + day + "'";
	}
}
