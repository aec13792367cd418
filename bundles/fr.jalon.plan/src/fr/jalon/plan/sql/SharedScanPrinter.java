// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.shared.CellSum;
import fr.jalon.plan.shared.Key;
import fr.jalon.plan.shared.Part;
import fr.jalon.plan.shared.ScanGroup;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.time.Period;

/**
 * Prints a group of scans as one query. {@code cellules} reads the source, once: one row per combination of keys, with the number
 * of rows ({@code lignes}) and their sums. Then each part takes its figures from it in the shape that {@link SqlPrinter} has for
 * rows: {@code lignes_1}, {@code lignes_2}... say how each cell counts.
 */
public final class SharedScanPrinter {

	private static final String ROWS = "lignes";

	private final ScanGroup group;
	private final Dialect dialect;
	private final SqlCalendars calendars;
	private final SqlStates states;
	private final Set<String> counted = new LinkedHashSet<>();
	/** Table expressions of bounds, by their text without name. */
	private final Map<List<Period>, String> periodTables = new LinkedHashMap<>();
	private final List<String> periodCtes = new ArrayList<>();
	private final Map<String, CellSum> sums = new HashMap<>();

	private SharedScanPrinter(ScanGroup group, Dialect dialect) {
		this.group = group;
		this.dialect = dialect;
		this.calendars = new SqlCalendars(new FichePlan("", "", List.of(), group.zone(), List.of(), group.calendars(), List.of(), List.of(),
				List.of()), dialect);
		this.states = new SqlStates(dialect);
		group.sums().forEach(s -> sums.put(s.name(), s));
	}

	public static SharedQuery print(ScanGroup group, Dialect dialect) {
		return new SharedScanPrinter(group, dialect).query();
	}

	private SharedQuery query() {
		int classes = group.parts().stream().mapToInt(p -> p.scan().dimensions().size()).max().orElse(0);
		List<ScanColumns> columns = group.parts().stream().map(p -> ScanColumns.of(p.scan())).toList();
		int width = columns.stream().mapToInt(c -> c.states().size()).max().orElse(0);
		if (group.parts().size() == 1) {
			Part only = group.parts().get(0);
			Optional<SqlQuery> apart = SqlPrinter.apart(only.plan(), only.scan(), dialect);
			if (apart.isPresent()) {
				return rows(apart.get());
			}
		}
		String cells = cells();
		List<String> lines = new ArrayList<>();
		List<String> selects = new ArrayList<>();
		for (int i = 0; i < group.parts().size(); i++) {
			lines.add(lines(i));
			selects.add(aggregation(i, columns.get(i), classes, width));
		}
		List<String> days = counted.stream().flatMap(c -> calendars.ctes(c).stream()).toList();
		String figures = String.join("UNION ALL\n", selects);
		String text = header() + with(days, periodCtes, List.of(cells), lines) + figures;
		String stored = "cellules AS (\n  SELECT * FROM " + dialect.name(SharedQuery.CELLS) + "\n)";
		return new SharedQuery(group, text, header() + with(days, List.of(cells)) + "SELECT * FROM cellules\n",
				with(days, periodCtes, List.of(stored), lines) + figures, classes, columns);
	}

	/** One part alone, whose values are better counted as they are met than kept in cells. */
	private SharedQuery rows(SqlQuery query) {
		List<String> select = new ArrayList<>(List.of("0 AS partie", "periode", "niveau"));
		query.columns().states().forEach(s -> select.add(dialect.asText(dialect.name(s.name()), ValueType.INTEGER) + " AS " + dialect.name(s.name())));
		String text = "SELECT " + String.join(", ", select) + "\nFROM (\n" + query.text() + ") AS etats\n";
		return new SharedQuery(group, text, null, text, 0, List.of(query.columns()));
	}

	@SafeVarargs
	private static String with(List<String>... ctes) {
		return "WITH " + Stream.of(ctes).flatMap(List::stream).collect(Collectors.joining(",\n")) + "\n";
	}

	private String header() {
		StringBuilder text = new StringBuilder();
		text.append(dialect.comment("Source " + group.base().name() + (group.base().title().isEmpty() ? "" : " : " + group.base().title())))
				.append('\n');
		for (int i = 0; i < group.parts().size(); i++) {
			FichePlan plan = group.parts().get(i).plan();
			text.append(dialect.comment("partie " + i + " : fiche " + plan.fiche() + (plan.title().isEmpty() ? "" : " : " + plan.title())
					+ ", périodes " + String.join(", ", plan.periods().stream().map(Period::label).toList()))).append('\n');
		}
		return text.toString();
	}

	// -------------------------------------------------------------------------------------------------------- cells

	private String cells() {
		SqlExpressions expressions = new SqlExpressions(dialect, group.zone());
		List<String> rows = new ArrayList<>();
		List<String> cells = new ArrayList<>();
		for (Key key : group.keys()) {
			if (key.isTime()) {
				Dialect.TimeKey time = dialect.timeKey(expressions.operand(key.value()), key.value().type(), key.bounds(), group.zone());
				rows.add(time.row() + " AS " + key.name());
				cells.add(as(time.cell(), key.name()));
			} else {
				rows.add(expressions.print(key.value()) + " AS " + key.name());
				cells.add(as(dialect.cellKey(key.value()), key.name()));
			}
		}
		rows.add("count(*) AS " + ROWS);
		cells.add(ROWS);
		for (CellSum sum : group.sums()) {
			rows.add(sum(sum, expressions) + " AS " + sum.name());
			cells.add(sum.name());
		}
		boolean alike = IntStream.range(0, group.keys().size()).allMatch(i -> cells.get(i).equals(group.keys().get(i).name()));
		StringBuilder text = new StringBuilder("cellules " + dialect.once() + " (\n");
		if (!alike) {
			text.append("  SELECT ").append(String.join(", ", cells)).append("\n  FROM (\n");
		}
		text.append("    SELECT\n      ").append(String.join(",\n      ", rows));
		text.append("\n    FROM ").append(dialect.name(group.base().name())).append(" AS ").append(Scan.BASE).append('\n');
		for (Join join : group.joins()) {
			text.append("    LEFT JOIN ").append(dialect.name(join.table().name())).append(" AS ").append(join.alias()).append(" ON ")
					.append(join.alias()).append('.').append(dialect.name(join.key())).append(" = ").append(expressions.print(join.on()))
					.append('\n');
		}
		text.append(dayJoins(expressions, "    "));
		if (group.keys().isEmpty()) {
			// Without rows there is no cell either.
			text.append("    HAVING count(*) > 0\n");
		} else {
			text.append("    GROUP BY ")
					.append(String.join(", ", IntStream.rangeClosed(1, group.keys().size()).mapToObj(String::valueOf).toList())).append('\n');
		}
		return text.append(alike ? ")" : "  ) AS brut\n)").toString();
	}

	private static String as(UnaryOperator<String> cell, String name) {
		String text = cell.apply(name);
		return text.equals(name) ? name : text + " AS " + name;
	}

	private String sum(CellSum sum, SqlExpressions expressions) {
		String value = expressions.print(sum.value());
		return switch (sum.kind()) {
			case SUM -> dialect.sum(value, sum.value().type());
			case MIN -> "min(" + value + ")";
			case MAX -> "max(" + value + ")";
			case SUM_OF_PRODUCTS -> dialect.sum(
					dialect.product(value, sum.value().type(), expressions.print(sum.factor()), sum.factor().type()),
					sum.value().type().times(sum.factor().type()));
		};
	}

	private String dayJoins(SqlExpressions expressions, String indent) {
		StringBuilder text = new StringBuilder();
		for (SqlExpressions.DayJoin day : expressions.dayJoins()) {
			counted.add(day.calendar());
			text.append(indent).append("LEFT JOIN ").append(calendars.days(day.calendar())).append(" AS ").append(day.alias()).append(" ON ")
					.append(day.alias()).append(".jour = ").append(day.date()).append('\n');
		}
		return text.toString();
	}

	// -------------------------------------------------------------------------------------------------------- parts

	private String lines(int number) {
		Part part = group.parts().get(number);
		List<String> branches = part.ways().stream().map(w -> way(part, w)).toList();
		return ROWS + "_" + (number + 1) + " AS (\n" + String.join("  UNION ALL\n", branches) + ")";
	}

	private String way(Part part, Part.Way way) {
		SqlExpressions expressions = new SqlExpressions(dialect, group.zone());
		Branch branch = way.branch();
		SqlPeriods periods = new SqlPeriods(part.plan(), dialect, periodTable(part.plan()));
		boolean joinsPeriods = periods.areJoined(branch);
		List<Aggregate> aggregates = part.scan().aggregates();
		List<String> select = new ArrayList<>();
		select.add(periods.period(branch.assignment(), joinsPeriods, expressions) + " AS periode");
		for (int i = 0; i < branch.classes().size(); i++) {
			select.add(expressions.print(branch.classes().get(i)) + " AS classe_" + (i + 1));
		}
		select.add(Scan.BASE + "." + ROWS);
		for (int i = 0; i < aggregates.size(); i++) {
			Aggregate aggregate = aggregates.get(i);
			RowRule rule = branch.rules().get(i);
			select.add(states.sort(rule, expressions) + " AS " + dialect.name(aggregate.name() + "_sort"));
			boolean distinct = aggregate.function() == AggregateFunction.DISTINCT_COUNT;
			if (aggregate.function() == AggregateFunction.SHARE || distinct) {
				select.add(value(rule.argument(), part.scan().argumentType(i), expressions) + " AS " + dialect.name(aggregate.name() + "_ligne"));
			} else if (aggregate.function() != AggregateFunction.COUNT) {
				select.add(taken(part, i, way.values().get(i).value(), true) + " AS " + dialect.name(aggregate.name() + "_ligne"));
			}
			if (aggregate.distinct()) {
				select.add(value(rule.second(), part.scan().secondType(i), expressions) + " AS " + dialect.name(aggregate.name() + "_autre"));
			} else if (aggregate.function() == AggregateFunction.WEIGHTED_MEAN) {
				select.add(taken(part, i, way.values().get(i).base(), false) + " AS " + dialect.name(aggregate.name() + "_autre"));
			}
		}
		StringBuilder text = new StringBuilder("  SELECT\n    ").append(String.join(",\n    ", select));
		text.append("\n  FROM cellules AS ").append(Scan.BASE).append('\n');
		if (joinsPeriods) {
			if (periodCtes.stream().noneMatch(c -> c.startsWith(periodTable(part.plan()) + "("))) {
				periodCtes.add(periods.cte());
			}
			text.append(periods.join(branch.assignment(), expressions));
		}
		return text.append(dayJoins(expressions, "  ")).toString();
	}

	/** @param value null where no row is used */
	private String value(Expr value, ValueType type, SqlExpressions expressions) {
		return value == null ? dialect.cast("NULL", type) : expressions.as(value, type);
	}

	private String periodTable(FichePlan plan) {
		return periodTables.computeIfAbsent(plan.periods(), p -> "periodes_" + (periodTables.size() + 1));
	}

	/** In the type that all ways of a part agree upon. */
	private String taken(Part part, int aggregate, String name, boolean value) {
		ValueType common = type(part, aggregate, value);
		if (name == null) {
			return dialect.cast("NULL", common);
		}
		String column = Scan.BASE + "." + name;
		return sums.get(name).type().equals(common) ? column : dialect.cast(column, common);
	}

	/** All the digits there are, and as many decimals as the way that has most. */
	private ValueType type(Part part, int aggregate, boolean value) {
		List<ValueType> types = part.ways().stream().map(w -> w.values().get(aggregate)).map(t -> value ? t.value() : t.base())
				.filter(n -> n != null).map(n -> sums.get(n).type()).distinct().toList();
		if (types.size() == 1) {
			return types.get(0);
		}
		int decimals = types.stream().mapToInt(ValueType::scale).max().orElse(0);
		return ValueType.number(ValueType.MAX_PRECISION, decimals);
	}

	private String aggregation(int number, ScanColumns columns, int allClasses, int width) {
		Part part = group.parts().get(number);
		Scan scan = part.scan();
		List<String> classes = IntStream.rangeClosed(1, scan.dimensions().size()).mapToObj(i -> "classe_" + i).toList();
		List<String> select = new ArrayList<>();
		select.add(number + " AS partie");
		select.add("periode");
		select.add((classes.isEmpty() ? "0" : dialect.level(classes)) + " AS niveau");
		select.addAll(classes);
		for (int i = classes.size(); i < allClasses; i++) {
			select.add("NULL AS classe_" + (i + 1));
		}
		for (ScanColumns.State state : columns.states()) {
			select.add(state(part, scan, state) + " AS " + dialect.name(state.name()));
		}
		for (int i = columns.states().size(); i < width; i++) {
			select.add("NULL AS etat_" + (i + 1));
		}
		StringBuilder text = new StringBuilder("SELECT\n  ").append(String.join(",\n  ", select)).append("\nFROM ").append(ROWS).append('_')
				.append(number + 1).append('\n');
		if (classes.isEmpty()) {
			return text.append("GROUP BY periode\n").toString();
		}
		Set<String> sets = new LinkedHashSet<>(List.of("(periode)"));
		scan.groupings().forEach(g -> sets.add("(periode" + String.join("", g.stream().map(i -> ", " + classes.get(i)).toList()) + ")"));
		return text.append("GROUP BY GROUPING SETS (").append(String.join(", ", sets)).append(")\n").toString();
	}

	/** Numbers of rows are sums here, and all states are texts: no column has to hold what all parts need. */
	private String state(Part part, Scan scan, ScanColumns.State state) {
		Aggregate aggregate = scan.aggregates().get(state.aggregate());
		String sort = dialect.name(aggregate.name() + "_sort");
		String row = dialect.name(aggregate.name() + "_ligne");
		String other = dialect.name(aggregate.name() + "_autre");
		String used = sort + " = 0";
		return switch (state.role()) {
			case USED -> rows(used);
			case OPEN -> rows(sort + " = -1");
			case EXCLUDED -> rows(sort + " = " + (state.reason() + 1));
			case VALUE -> switch (aggregate.function()) {
				case SHARE -> aggregate.distinct() ? distinct(other, used + " AND " + row) : rows(used + " AND " + row);
				case DISTINCT_COUNT -> distinct(row, used);
				case SUM, MEAN, WEIGHTED_MEAN -> total(row, used, type(part, state.aggregate(), true));
				case MIN -> extreme("min", row, used, type(part, state.aggregate(), true));
				case MAX -> extreme("max", row, used, type(part, state.aggregate(), true));
				case COUNT, PERCENTILE -> throw new IllegalStateException("not made of cells: " + aggregate);
			};
			case BASE -> aggregate.function() == AggregateFunction.WEIGHTED_MEAN ? total(other, used, type(part, state.aggregate(), false))
					: aggregate.distinct() ? distinct(other, used) : rows(used);
		};
	}

	private String rows(String condition) {
		return dialect.asText("coalesce(" + dialect.sum(ROWS, ValueType.INTEGER) + filter(condition) + ", 0)", ValueType.INTEGER);
	}

	private String distinct(String value, String condition) {
		return dialect.asText("count(DISTINCT " + value + ")" + filter(condition), ValueType.INTEGER);
	}

	private String total(String value, String condition, ValueType type) {
		return dialect.asText(dialect.sum(value, type) + filter(condition), type);
	}

	private String extreme(String function, String value, String condition, ValueType type) {
		return dialect.asText(function + "(" + value + ")" + filter(condition), type);
	}

	private static String filter(String condition) {
		return " FILTER (WHERE " + condition + ")";
	}
}
