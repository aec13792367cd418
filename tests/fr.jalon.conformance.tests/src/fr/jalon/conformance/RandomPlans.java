// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.FigureUnit;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;

/** Random plans over the sources of a world: everything that a plan can be made of, in any combination that can be built. */
final class RandomPlans {

	/** What a scan can read, by what it is. */
	private record Readable(List<Expr> numbers, List<Expr> dates, List<Expr> instants, List<Expr> texts, List<Expr> truths, List<Expr> keys) {

		List<Expr> days() {
			List<Expr> days = new ArrayList<>(dates);
			instants.forEach(i -> days.add(new Expr.DateOf(i)));
			return days;
		}

		List<Expr> all() {
			List<Expr> all = new ArrayList<>(numbers);
			List.of(dates, instants, texts, truths).forEach(all::addAll);
			return all;
		}
	}

	private final Random random;
	private final World world;
	private final RandomRows rows;
	private final Readable ofRequests;
	private final Readable ofInstitutions;
	private Readable at;

	RandomPlans(Random random, World world) {
		this.random = random;
		this.world = world;
		this.rows = new RandomRows(random, world.zone);
		String s = Scan.BASE;
		ofRequests = new Readable(
				List.of(world.of(s, "nombre"), world.of(s, "montant"), world.of(s, "poids"), world.of("r1", "taille"), world.of("r2", "taille"),
						world.of("r3", "superficie"), world.of("r1", "lieu")),
				List.of(world.of(s, "debut"), world.of(s, "fin"), world.of("r1", "ouverture")),
				List.of(world.of(s, "transmission"), world.of(s, "correction")),
				List.of(world.of(s, "famille"), world.of(s, "objet"), world.of("r1", "genre"), world.of("r3", "region")),
				List.of(world.of(s, "bloquante")), List.of(world.of(s, "etablissement"), world.of(s, "numero"), world.of("r1", "lieu")));
		ofInstitutions = new Readable(List.of(world.of(s, "taille"), world.of("r1", "superficie")), List.of(world.of(s, "ouverture")), List.of(),
				List.of(world.of(s, "genre"), world.of("r1", "region")), List.of(), List.of(world.of(s, "code"), world.of(s, "lieu")));
		at = ofRequests;
	}

	/** Some combinations need more than 38 digits and cannot be built: then another one. */
	FichePlan plan(String fiche) {
		while (true) {
			try {
				return attempt(fiche);
			} catch (IllegalArgumentException tooWide) {
				// The next random numbers give another plan.
			}
		}
	}

	private FichePlan attempt(String fiche) {
		List<Period> periods = periods();
		int dimensions = random.nextInt(5) == 0 ? 3 : random.nextInt(3);
		List<Scan> scans = new ArrayList<>();
		scans.add(scan(fiche, 0, dimensions));
		if (random.nextInt(5) == 0) {
			scans.add(scan(fiche, 1, dimensions));
		}
		return new FichePlan(fiche, "Au hasard */ \\u000a -- \" <script>", List.of("une note */ ;"), world.zone, periods, world.calendars, world.sources(), scans,
				measures(periods, scans, dimensions));
	}

	private List<Period> periods() {
		LocalDate from = LocalDate.of(2016, 1, 1);
		LocalDate to = LocalDate.of(2018, 5, 31);
		return switch (random.nextInt(10)) {
			case 0 -> Period.covering(Granularity.MONTH, from, to);
			case 1 -> Period.covering(Granularity.QUARTER, from, to);
			case 2 -> Period.covering(Granularity.SEMESTER, from, to);
			case 3 -> Period.covering(Granularity.ACADEMIC_YEAR, from, to);
			case 4 -> List.of(Period.custom("avant", from, LocalDate.of(2016, 10, 1)),
					Period.custom("après l'été '\"", LocalDate.of(2017, 3, 26), LocalDate.of(2017, 10, 29)));
			case 5 -> List.of(Period.custom("2016..2018", from, LocalDate.of(2019, 1, 1)));
			case 6 -> List.of(Period.custom("longtemps", LocalDate.of(1583, 1, 1), LocalDate.of(2017, 1, 1)),
					Period.custom("encore longtemps", LocalDate.of(2017, 1, 1), LocalDate.of(9999, 1, 1)));
			default -> Period.covering(Granularity.YEAR, from, to);
		};
	}

	// ------------------------------------------------------------------------------------------------ scans

	private Scan scan(String fiche, int number, int dimensions) {
		boolean requests = random.nextInt(8) > 0;
		at = requests ? ofRequests : ofInstitutions;
		List<Integer> numbers = IntStream.range(0, dimensions).boxed().toList();
		List<List<Integer>> groupings = new ArrayList<>();
		for (int bits = 1; bits < 1 << dimensions; bits++) {
			int set = bits;
			// Each dimension alone, as planned from any text; their crossings most of the time.
			if (Integer.bitCount(set) == 1 || random.nextInt(6) > 0) {
				groupings.add(numbers.stream().filter(d -> (set >> d & 1) == 1).toList());
			}
		}
		List<Aggregate> aggregates = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			aggregates.add(aggregate(name(fiche, number, i)));
		}
		List<Expr> classes = many(dimensions, this::classOf);
		List<Branch> branches = new ArrayList<>();
		branches.add(new Branch(assignment(), classes, aggregates.stream().map(this::rule).toList()));
		if (random.nextInt(4) == 0) {
			branches.add(new Branch(new Assignment.ByCondition(openThen(), null), random.nextBoolean() ? classes : many(dimensions, this::classOf),
					aggregates.stream().map(this::rule).toList()));
		}
		return new Scan("scan_" + number, requests ? world.requests : world.institutions, requests ? world.joinsOfRequests() : world.joinsOfInstitutions(),
				numbers, groupings, aggregates, branches);
	}

	private String name(String fiche, int scan, int i) {
		return switch (random.nextInt(6)) {
			case 0 -> "délai moyen de correction des demandes d'assistance bloquantes \" " + scan + i;
			case 1 -> "M" + scan + i + "*/ \\u0022";
			default -> "m" + scan + i;
		};
	}

	private Assignment assignment() {
		return switch (random.nextInt(8)) {
			case 0 -> new Assignment.Whole();
			case 1 -> stock();
			case 2 -> sinceTheBeginning();
			default -> new Assignment.ByEvent(time());
		};
	}

	/** In force on the last day. */
	private Assignment stock() {
		Expr from = time();
		Expr to = time();
		return new Assignment.ByCondition(Expr.Logic.and(before(from), Expr.Logic.or(missing(to),
				new Expr.Compare(Expr.Comparison.GE, Expr.DateOf.of(to), new Expr.PeriodLastDay()))), random.nextInt(3) == 0 ? null : from);
	}

	/** Cumulated. */
	private Assignment sinceTheBeginning() {
		Expr event = time();
		return new Assignment.ByCondition(Expr.Logic.and(new Expr.Compare(Expr.Comparison.GE, Expr.DateOf.of(event),
				new Expr.DateLiteral(LocalDate.of(2016, 1, 1))), before(event)), event);
	}

	private Expr openThen() {
		Expr start = time();
		Expr end = time();
		return Expr.Logic.and(before(start),
				Expr.Logic.or(missing(end), new Expr.Compare(Expr.Comparison.GE, end, new Expr.PeriodEnd(end.type()))));
	}

	private static Expr before(Expr time) {
		return new Expr.Compare(Expr.Comparison.LT, time, new Expr.PeriodEnd(time.type()));
	}

	private Expr time() {
		return !at.instants().isEmpty() && random.nextBoolean() ? pick(at.instants()) : pick(at.dates());
	}

	private Expr classOf() {
		return switch (random.nextInt(8)) {
			case 0 -> at.truths().isEmpty() ? pick(at.texts()) : new Expr.AsText(pick(at.truths()));
			case 1 -> new Expr.AsText(pick(at.numbers().stream().filter(n -> n.type().scale() == 0).toList()));
			case 2 -> new Expr.AsText(pick(at.days()));
			case 3 -> buckets(number(1));
			case 4 -> buckets(new Expr.Months(pick(at.days()), new Expr.DateLiteral(LocalDate.of(2018, 1, 1)), random.nextBoolean()));
			case 5, 6 -> coded(pick(at.texts()));
			default -> pick(at.texts());
		};
	}

	/** Codes that are declared, and no class for others. */
	private static Expr coded(Expr text) {
		List<Expr> codes = World.FAMILIES.stream().map(f -> (Expr) new Expr.TextLiteral(f)).toList();
		return new Expr.Case(List.of(new Expr.When(new Expr.IsIn(text, codes), text)));
	}

	/** Open, closed and half-open intervals, that may overlap: the first one counts. */
	private Expr buckets(Expr number) {
		List<Expr.When> branches = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(3); i++) {
			Expr bound = new Expr.NumberLiteral(BigDecimal.valueOf(random.nextInt(60) - 20, random.nextInt(2)));
			Expr condition = new Expr.Compare(pick(List.of(Expr.Comparison.LT, Expr.Comparison.LE, Expr.Comparison.GE, Expr.Comparison.GT)), number, bound);
			if (random.nextBoolean()) {
				condition = Expr.Logic.and(condition, new Expr.Compare(Expr.Comparison.GE, number, new Expr.NumberLiteral(random.nextInt(5) - 2)));
			}
			branches.add(new Expr.When(condition, new Expr.TextLiteral("tranche " + i)));
		}
		if (random.nextInt(4) == 0) {
			branches.add(new Expr.When(new Expr.BooleanLiteral(true), new Expr.TextLiteral("reste")));
		}
		return new Expr.Case(branches);
	}

	// ------------------------------------------------------------------------------------------------ aggregates

	private Aggregate aggregate(String name) {
		AggregateFunction function = pick(List.of(AggregateFunction.values()));
		Exact part = function != AggregateFunction.PERCENTILE ? null : random.nextInt(3) == 0 ? Exact.ratio(1, 2) : Exact.ratio(random.nextInt(1001), 1000);
		boolean distinct = function == AggregateFunction.SHARE && random.nextBoolean();
		Exclusion undecided = new Exclusion(ExclusionReason.UNDECIDED_CONDITION, "", 0);
		Exclusion missing = new Exclusion(ExclusionReason.MISSING_VALUE, "", 0);
		Exclusion other = new Exclusion(ExclusionReason.OUTSIDE_CALENDAR, "", 0);
		return new Aggregate(name, function, part, distinct, function == AggregateFunction.COUNT ? List.of(undecided) : List.of(undecided, missing, other));
	}

	private RowRule rule(Aggregate aggregate) {
		Expr condition = random.nextInt(3) == 0 ? null : condition(2);
		Expr open = random.nextInt(3) > 0 ? null : random.nextInt(3) == 0 ? new Expr.BooleanLiteral(true) : missing(time());
		if (aggregate.function() == AggregateFunction.COUNT) {
			return new RowRule(condition, open, List.of(), null, null);
		}
		Expr argument = switch (aggregate.function()) {
			case SHARE -> condition(2);
			case DISTINCT_COUNT -> random.nextInt(3) == 0 ? number(1) : random.nextBoolean() ? pick(at.keys()) : pick(at.all());
			case WEIGHTED_MEAN -> number(1);
			default -> number(2);
		};
		Expr second = switch (aggregate.function()) {
			case WEIGHTED_MEAN -> number(0);
			case SHARE -> aggregate.distinct() ? pick(at.keys()) : null;
			default -> null;
		};
		Expr other = second == null ? new Expr.BooleanLiteral(false) : missing(second);
		return new RowRule(condition, open, List.of(missing(argument), other), argument, second);
	}

	private static Expr missing(Expr expr) {
		return new Expr.Not(new Expr.IsPresent(expr));
	}

	private Expr number(int depth) {
		return switch (random.nextInt(depth > 0 ? 11 : 5)) {
			case 0, 1, 2 -> pick(at.numbers());
			case 3 -> new Expr.NumberLiteral(BigDecimal.valueOf(random.nextInt(100) - 30, random.nextInt(3)));
			case 4, 5 -> new Expr.Days(pick(at.days()), day());
			case 6 -> at.instants().isEmpty() ? number(0) : new Expr.Elapsed(pick(at.instants()), instant());
			case 7 -> new Expr.WorkingDays(pick(at.days()), day(), pick(world.calendars).name());
			case 8 -> new Expr.Months(pick(at.days()), day(), random.nextBoolean());
			default -> arithmetic(depth);
		};
	}

	/** A day of the row, or of its period. */
	private Expr day() {
		return switch (random.nextInt(7)) {
			case 0 -> new Expr.PeriodLastDay();
			case 1 -> earlier(pick(at.days()), new Expr.PeriodLastDay());
			case 2 -> new Expr.PeriodStart(ValueType.DATE);
			default -> pick(at.days());
		};
	}

	private Expr instant() {
		return switch (random.nextInt(6)) {
			case 0 -> new Expr.PeriodEnd(ValueType.INSTANT);
			case 1 -> earlier(pick(at.instants()), new Expr.PeriodEnd(ValueType.INSTANT));
			default -> pick(at.instants());
		};
	}

	private static Expr earlier(Expr to, Expr end) {
		return new Expr.Case(List.of(new Expr.When(new Expr.Compare(Expr.Comparison.LE, to, end), to), new Expr.When(new Expr.BooleanLiteral(true), end)));
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
		return switch (random.nextInt(depth > 0 ? 12 : 8)) {
			case 0 -> at.truths().isEmpty() ? condition(0) : pick(at.truths());
			case 1 -> new Expr.Compare(pick(List.of(Expr.Comparison.values())), number(1), number(0));
			case 2 -> new Expr.Compare(random.nextBoolean() ? Expr.Comparison.EQ : Expr.Comparison.NE, pick(at.texts()),
					random.nextInt(4) == 0 ? pick(at.texts()) : new Expr.TextLiteral(pick(RandomRows.TEXTS)));
			case 3 -> new Expr.IsIn(pick(at.texts()), many(1 + random.nextInt(3), () -> new Expr.TextLiteral(pick(RandomRows.TEXTS))));
			case 4 -> new Expr.IsPresent(random.nextBoolean() ? pick(at.all()) : number(0));
			case 5 -> new Expr.Compare(pick(List.of(Expr.Comparison.values())), pick(at.days()), random.nextBoolean() ? pick(at.days()) : new Expr.DateLiteral(rows.date()));
			case 6 -> at.instants().isEmpty() ? condition(0)
					: new Expr.Compare(pick(List.of(Expr.Comparison.values())), pick(at.instants()), new Expr.InstantLiteral(rows.instant()));
			case 7 -> new Expr.IsIn(pick(at.numbers()), List.of(new Expr.NumberLiteral(0), new Expr.NumberLiteral(2), new Expr.NumberLiteral(new BigDecimal("0.5"))));
			case 8 -> new Expr.Not(condition(depth - 1));
			default -> new Expr.Logic(pick(List.of(Expr.Connective.values())), many(2 + random.nextInt(2), () -> condition(depth - 1)));
		};
	}

	// ------------------------------------------------------------------------------------------------ measures

	private List<MeasureDefinition> measures(List<Period> periods, List<Scan> scans, int dimensions) {
		List<Aggregate> aggregates = new ArrayList<>();
		scans.forEach(s -> aggregates.addAll(s.aggregates()));
		Map<String, List<Exclusion>> exclusions = new LinkedHashMap<>();
		aggregates.forEach(a -> exclusions.put(a.name(), a.exclusions()));
		List<FigureDimension> shown = new ArrayList<>();
		for (int i = 0; i < dimensions; i++) {
			shown.add(new FigureDimension("d" + i, "axe */ " + i, List.of(), true));
		}
		List<MeasureDefinition> measures = new ArrayList<>();
		for (int i = 0; i < 1 + random.nextInt(2); i++) {
			Formula formula = formula(aggregates, 2);
			Map<String, List<Exclusion>> own = new LinkedHashMap<>(exclusions);
			own.keySet().retainAll(formula.aggregates());
			measures.add(new MeasureDefinition("mesure " + i, "Mesure */ \\u000a", new FigureUnit("€", random.nextInt(4)), formula, periods, own, shown,
					scans.get(0).groupings(), Aim.NONE, Map.of(), random.nextInt(3) == 0 ? 3 : 0));
		}
		return measures;
	}

	private Formula formula(List<Aggregate> aggregates, int depth) {
		if (depth > 0 && random.nextInt(3) == 0) {
			return random.nextInt(3) == 0 ? new Formula.Evolution(formula(aggregates, depth - 1), random.nextBoolean())
					: new Formula.Arithmetic(pick(List.of(Formula.Operator.values())), formula(aggregates, depth - 1),
							random.nextInt(4) == 0 ? new Formula.Constant(Exact.ratio(random.nextInt(9) - 2, 3)) : formula(aggregates, depth - 1));
		}
		Aggregate aggregate = pick(aggregates);
		if (aggregate.function() == AggregateFunction.SHARE) {
			return new Formula.Share(aggregate.name(), random.nextInt(3) == 0 ? Exact.of(182) : null, random.nextBoolean());
		}
		return new Formula.Rows(aggregate.name(), aggregate.function(), random.nextInt(3) == 0 ? Exact.ratio(1, 3_600_000_000L) : Exact.ONE);
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
