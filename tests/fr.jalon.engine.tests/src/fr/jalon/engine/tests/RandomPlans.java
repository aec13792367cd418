// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;
import fr.jalon.runtime.time.PublicHolidays;

/** Random plans over the fixture's sources, and random rows rich in what goes wrong: gaps, ties, midnights, clock changes. */
final class RandomPlans {

	private static final List<String> TEXTS = List.of("GFC", "GRH", "FVE", "XYZ", "é'\"; DROP TABLE x --", "l'été", "Ünïcödé 🎓", "gfc");
	private static final List<String> DAYS = List.of("2016-01-01", "2016-02-29", "2016-12-31", "2017-01-01", "2017-02-28", "2017-03-26",
			"2017-04-14", "2017-04-17", "2017-08-31", "2017-09-01", "2017-10-29", "2017-12-31", "2018-01-01", "2018-05-10", "1899-12-31",
			"2015-06-30", "2200-01-01", "1900-01-01");

	private final Random random;

	RandomPlans(long seed) {
		random = new Random(seed);
	}

	// ------------------------------------------------------------------------------------------------ rows

	public Map<String, List<Map<String, Object>>> tables() {
		Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>();
		tables.put("Etablissements", rows(Fixture.INSTITUTIONS, random.nextInt(6)));
		tables.put("Demandes", rows(Fixture.REQUESTS, random.nextInt(60)));
		return tables;
	}

	private List<Map<String, Object>> rows(SourceTable source, int count) {
		List<Map<String, Object>> rows = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Map<String, Object> row = new LinkedHashMap<>();
			for (SourceColumn column : source.columns()) {
				boolean key = source.key().contains(column.name());
				Object value = key ? "k" + i : column.reference() != null ? "k" + random.nextInt(8) : value(column.type());
				row.put(column.name(), !key && random.nextInt(5) == 0 ? null : value);
			}
			rows.add(row);
		}
		return rows;
	}

	private Object value(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> pick(TEXTS);
			case BOOLEAN -> random.nextBoolean();
			case DATE -> date();
			case INSTANT -> instant();
			case NUMBER -> type.scale() == 0 ? BigDecimal.valueOf(integer()) : decimal();
		};
	}

	/** The largest whose sums pass 64 bits while the sums of their products stay within 38 digits: beyond, figures are refused. */
	private long integer() {
		return switch (random.nextInt(12)) {
			case 0 -> 1_000_000_000_000_000_000L;
			case 1 -> -1_000_000_000_000_000_000L;
			default -> random.nextInt(7) - 2;
		};
	}

	private BigDecimal decimal() {
		return switch (random.nextInt(12)) {
			case 0 -> new BigDecimal("999999999999.999999");
			case 1 -> new BigDecimal("-999999999999.999999");
			case 2 -> new BigDecimal("0.000001");
			default -> BigDecimal.valueOf(random.nextInt(700) - 200, 2);
		};
	}

	private LocalDate date() {
		if (random.nextInt(3) > 0) {
			return LocalDate.parse(pick(DAYS));
		}
		return LocalDate.of(2015, 12, 1).plusDays(random.nextInt(1200));
	}

	private Instant instant() {
		LocalDate date = date();
		Instant midnight = date.atStartOfDay(Fixture.PARIS).toInstant();
		return switch (random.nextInt(6)) {
			case 0 -> midnight;
			case 1 -> midnight.minus(1, ChronoUnit.MICROS);
			case 2 -> LocalDateTime.of(date, LocalTime.of(1, 30)).toInstant(ZoneOffset.UTC);
			case 3 -> LocalDateTime.of(date, LocalTime.of(0, 30)).toInstant(ZoneOffset.UTC);
			default -> midnight.plus(random.nextInt(86_400_000), ChronoUnit.MILLIS);
		};
	}

	// ------------------------------------------------------------------------------------------------ plans

	/** Some combinations need more than 38 digits and cannot be built: then another one. */
	public FichePlan plan() {
		while (true) {
			try {
				return attempt();
			} catch (IllegalArgumentException tooWide) {
				// The next random numbers give another plan.
			}
		}
	}

	private FichePlan attempt() {
		List<Period> periods = periods();
		List<CalendarSpec> calendars = List.of(Fixture.CALENDAR,
				new CalendarSpec("Alsace", PublicHolidays.ALSACE_MOSELLE, List.of(LocalDate.of(2017, 3, 1), LocalDate.of(2016, 12, 27))),
				new CalendarSpec("sans", PublicHolidays.NONE, List.of()));
		Scan scan = scan(random.nextInt(3), 1 + random.nextInt(3));
		return new FichePlan("F", "Random", List.of(), Fixture.PARIS, periods, calendars, List.of(Fixture.INSTITUTIONS, Fixture.REQUESTS),
				List.of(scan), List.of());
	}

	private List<Period> periods() {
		LocalDate from = LocalDate.of(2016, 1, 1);
		LocalDate to = LocalDate.of(2018, 5, 31);
		return switch (random.nextInt(7)) {
			case 0 -> Period.covering(Granularity.MONTH, from, to);
			case 1 -> Period.covering(Granularity.QUARTER, from, to);
			case 2 -> Period.covering(Granularity.SEMESTER, from, to);
			case 3 -> Period.covering(Granularity.ACADEMIC_YEAR, from, to);
			case 4 -> List.of(Period.custom("avant", from, LocalDate.of(2016, 10, 1)),
					Period.custom("après", LocalDate.of(2017, 3, 26), LocalDate.of(2017, 10, 29)));
			default -> Period.covering(Granularity.YEAR, from, to);
		};
	}

	private Scan scan(int dimensions, int aggregates) {
		List<Integer> numbers = new ArrayList<>();
		List<List<Integer>> groupings = new ArrayList<>();
		for (int i = 0; i < dimensions; i++) {
			numbers.add(i);
			groupings.add(List.of(i));
		}
		if (dimensions == 2 && random.nextBoolean()) {
			groupings.add(List.of(0, 1));
		}
		List<Aggregate> list = new ArrayList<>();
		for (int i = 0; i < aggregates; i++) {
			list.add(aggregate("m" + i));
		}
		List<Expr> classes = many(dimensions, this::classOf);
		List<Branch> branches = new ArrayList<>();
		Assignment first = assignment();
		branches.add(new Branch(first, classes, list.stream().map(this::rule).toList()));
		if (random.nextInt(3) == 0) {
			Expr started = new Expr.Compare(Expr.Comparison.LT, Fixture.column("transmission"), new Expr.PeriodEnd(ValueType.INSTANT));
			branches.add(new Branch(new Assignment.ByCondition(started, null), classes, list.stream().map(this::rule).toList()));
		}
		return new Scan("scan", Fixture.REQUESTS, List.of(Fixture.INSTITUTION), numbers, groupings, list, branches);
	}

	private Assignment assignment() {
		return switch (random.nextInt(5)) {
			case 0 -> new Assignment.Whole();
			case 1 -> new Assignment.ByCondition(Expr.Logic.and(
					new Expr.Compare(Expr.Comparison.LE, Fixture.column("debut"), new Expr.PeriodLastDay()),
					Expr.Logic.or(Fixture.missing("fin"), new Expr.Compare(Expr.Comparison.GE, Fixture.column("fin"), new Expr.PeriodLastDay()))),
					Fixture.column("debut"));
			case 2 -> new Assignment.ByEvent(Fixture.column("debut"));
			default -> new Assignment.ByEvent(Fixture.column("correction"));
		};
	}

	private Expr classOf() {
		return switch (random.nextInt(5)) {
			case 0 -> new Expr.AsText(Fixture.column("bloquante"));
			case 1 -> Fixture.institution("genre");
			case 2 -> new Expr.AsText(Fixture.column("nombre"));
			case 3 -> {
				Expr years = new Expr.Months(Fixture.column("debut"), new Expr.DateLiteral(LocalDate.of(2018, 1, 1)), random.nextBoolean());
				yield new Expr.Case(List.of(
						new Expr.When(new Expr.Compare(Expr.Comparison.LT, years, new Expr.NumberLiteral(1)), new Expr.TextLiteral("moins d'un an")),
						new Expr.When(new Expr.Compare(Expr.Comparison.GE, years, new Expr.NumberLiteral(2)), new Expr.TextLiteral("plus"))));
			}
			default -> Fixture.familyClass();
		};
	}

	private Aggregate aggregate(String name) {
		AggregateFunction function = pick(List.of(AggregateFunction.values()));
		Exact part = function == AggregateFunction.PERCENTILE ? Exact.ratio(random.nextInt(101), 100) : null;
		boolean distinct = function == AggregateFunction.SHARE && random.nextBoolean();
		Exclusion missing = new Exclusion(ExclusionReason.MISSING_VALUE, "", 0);
		List<Exclusion> exclusions = function == AggregateFunction.COUNT ? List.of(Fixture.undecided())
				: List.of(Fixture.undecided(), missing, missing);
		return new Aggregate(name, function, part, distinct, exclusions);
	}

	private RowRule rule(Aggregate aggregate) {
		Expr condition = random.nextInt(4) == 0 ? null : condition(2);
		Expr open = random.nextInt(3) > 0 ? null : random.nextBoolean() ? new Expr.BooleanLiteral(true) : Fixture.missing("fin");
		if (aggregate.function() == AggregateFunction.COUNT) {
			return new RowRule(condition, open, List.of(), null, null);
		}
		Expr argument = switch (aggregate.function()) {
			case SHARE -> condition(2);
			case DISTINCT_COUNT -> random.nextBoolean() ? Fixture.column("etablissement") : number(1);
			case WEIGHTED_MEAN -> random.nextBoolean() ? Fixture.column("montant") : number(0);
			default -> number(2);
		};
		Expr second = switch (aggregate.function()) {
			case WEIGHTED_MEAN -> random.nextBoolean() ? Fixture.column("montant") : Fixture.column("nombre");
			case SHARE -> aggregate.distinct() ? Fixture.column("etablissement") : null;
			default -> null;
		};
		Expr other = second == null ? new Expr.BooleanLiteral(false) : new Expr.Not(new Expr.IsPresent(second));
		return new RowRule(condition, open, List.of(new Expr.Not(new Expr.IsPresent(argument)), other), argument, second);
	}

	private Expr number(int depth) {
		return switch (random.nextInt(depth > 0 ? 10 : 5)) {
			case 0 -> Fixture.column("nombre");
			case 1 -> Fixture.column("montant");
			case 2 -> Fixture.institution("taille");
			case 3 -> new Expr.NumberLiteral(BigDecimal.valueOf(random.nextInt(100) - 30, random.nextInt(3)));
			case 4 -> new Expr.Days(Fixture.column("debut"), Fixture.column("fin"));
			case 5 -> new Expr.Elapsed(Fixture.column("transmission"), Fixture.column("correction"));
			case 6 -> new Expr.WorkingDays(Fixture.column("debut"), Expr.DateOf.of(Fixture.column("correction")), pick(List.of("France", "Alsace", "sans")));
			case 7 -> new Expr.Months(Expr.DateOf.of(Fixture.column("transmission")), Fixture.column("fin"), random.nextBoolean());
			case 8 -> new Expr.Days(Expr.DateOf.of(Fixture.column("transmission")), new Expr.PeriodLastDay());
			default -> arithmetic(depth);
		};
	}

	/** Beyond 38 digits a plan cannot be built: then something simpler. */
	private Expr arithmetic(int depth) {
		try {
			return new Expr.Arithmetic(pick(List.of(Expr.Operator.values())), number(depth - 1), number(0));
		} catch (IllegalArgumentException tooWide) {
			return number(0);
		}
	}

	private Expr condition(int depth) {
		return switch (random.nextInt(depth > 0 ? 11 : 8)) {
			case 0 -> Fixture.column("bloquante");
			case 1 -> new Expr.Compare(pick(List.of(Expr.Comparison.values())), number(1), number(0));
			case 2 -> new Expr.Compare(random.nextBoolean() ? Expr.Comparison.EQ : Expr.Comparison.NE, Fixture.column("famille"),
					new Expr.TextLiteral(pick(TEXTS)));
			case 3 -> new Expr.IsIn(Fixture.column("famille"), many(1 + random.nextInt(3), () -> new Expr.TextLiteral(pick(TEXTS))));
			case 4 -> new Expr.IsPresent(pick(List.of(Fixture.column("fin"), Fixture.institution("taille"), number(0))));
			case 5 -> new Expr.Compare(pick(List.of(Expr.Comparison.values())), Fixture.column("debut"), new Expr.DateLiteral(date()));
			case 6 -> new Expr.Compare(pick(List.of(Expr.Comparison.values())), Fixture.column("correction"), new Expr.InstantLiteral(instant()));
			case 7 -> new Expr.IsIn(Fixture.column("nombre"), List.of(new Expr.NumberLiteral(0), new Expr.NumberLiteral(2)));
			case 8 -> new Expr.Not(condition(depth - 1));
			default -> new Expr.Logic(pick(List.of(Expr.Connective.values())), List.of(condition(depth - 1), condition(depth - 1)));
		};
	}

	private <T> T pick(List<? extends T> list) {
		return list.get(random.nextInt(list.size()));
	}

	private static <T> List<T> many(int count, Supplier<? extends T> supplier) {
		List<T> list = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			list.add(supplier.get());
		}
		return list;
	}
}
