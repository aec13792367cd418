// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.time.Period;

/**
 * Evaluates a plan the slow and obvious way: row by row, day by day, all values kept in lists. Shares nothing with the
 * printers, and nothing with the calculators' states. What it says is right by definition: keep it naive.
 */
public final class Reference {

	/** The most that engines count exactly in one number. */
	private static final BigDecimal DIGITS = BigDecimal.TEN.pow(ValueType.MAX_PRECISION);

	private static final Map<CalendarSpec, Set<LocalDate>> CLOSED = new ConcurrentHashMap<>();

	private final FichePlan plan;
	private final Map<String, List<Map<String, Object>>> tables;
	/** Working days that have been counted already. */
	private final Map<List<Object>, BigDecimal> counted = new HashMap<>();

	public Reference(FichePlan plan, Map<String, List<Map<String, Object>>> tables) {
		this.plan = plan;
		this.tables = tables;
	}

	/** The greatest sum of absolute values, in units of the last digit: what an engine may have to hold on the way. */
	private BigDecimal heaviest = BigDecimal.ZERO;

	/** Whether a sum passes what engines can hold, so that they may give up; asked after {@link #cube}. */
	public boolean mayOverflow() {
		return heaviest.compareTo(DIGITS) >= 0;
	}

	private void weigh(List<Object> values, int scale) {
		heaviest = heaviest.max(values.stream().map(v -> ((BigDecimal) v).abs().movePointRight(scale)).reduce(BigDecimal.ZERO, BigDecimal::add));
	}

	/** What became of the rows of one cell. */
	private static final class Rows {
		private long open;
		private final List<Long> excluded;
		private final List<Object> arguments = new ArrayList<>();
		private final List<Object> seconds = new ArrayList<>();

		Rows(int reasons) {
			excluded = new ArrayList<>(Collections.nCopies(reasons, 0L));
		}

		void add(Verdict verdict) {
			if (verdict.used()) {
				arguments.add(verdict.argument());
				seconds.add(verdict.second());
			} else if (verdict.open()) {
				open++;
			} else if (verdict.reason() >= 0) {
				excluded.set(verdict.reason(), excluded.get(verdict.reason()) + 1);
			}
		}
	}

	/** One row of the base with what its references lead to, in one period. */
	private record Situation(Map<String, Map<String, Object>> rows, Period period) {
	}

	public Cube cube() {
		Cube cube = new Cube();
		for (Scan scan : plan.scans()) {
			for (int a = 0; a < scan.aggregates().size(); a++) {
				Map<CellKey, Rows> cells = new HashMap<>();
				for (Map<String, Object> base : tables.get(scan.base().name())) {
					for (Branch branch : scan.branches()) {
						enter(scan, a, branch, base, cells);
					}
				}
				Aggregate aggregate = scan.aggregates().get(a);
				int scale = scan.argumentType(a) == null ? 0 : scan.argumentType(a).scale();
				int secondScale = scan.secondType(a) == null ? 0 : scan.secondType(a).scale();
				cells.forEach((key, rows) -> cube.put(aggregate.name(), key, state(aggregate, rows, scale, secondScale)));
			}
		}
		return cube;
	}

	private void enter(Scan scan, int a, Branch branch, Map<String, Object> base, Map<CellKey, Rows> cells) {
		Map<String, Map<String, Object>> rows = join(scan, base);
		boolean somewhere = false;
		for (int p = 0; p < plan.periods().size(); p++) {
			Situation situation = new Situation(rows, plan.periods().get(p));
			if (belongs(branch.assignment(), situation)) {
				somewhere = true;
				treat(scan, a, branch, situation, p, cells);
			}
		}
		Expr event = branch.assignment() instanceof Assignment.ByEvent e ? e.event()
				: branch.assignment() instanceof Assignment.ByCondition c ? c.event() : null;
		if (!somewhere && event != null) {
			Situation nowhere = new Situation(rows, null);
			treat(scan, a, branch, nowhere, value(event, nowhere) == null ? CellKey.NO_EVENT : CellKey.OUTSIDE, cells);
		}
	}

	private Map<String, Map<String, Object>> join(Scan scan, Map<String, Object> base) {
		Map<String, Map<String, Object>> rows = new HashMap<>();
		rows.put(Scan.BASE, base);
		for (Join join : scan.joins()) {
			Object key = value(join.on(), new Situation(rows, null));
			rows.put(join.alias(), tables.get(join.table().name()).stream().filter(r -> key != null && key.equals(r.get(join.key())))
					.findFirst().orElse(Map.of()));
		}
		return rows;
	}

	private boolean belongs(Assignment assignment, Situation situation) {
		if (assignment instanceof Assignment.Whole) {
			return true;
		}
		if (assignment instanceof Assignment.ByCondition c) {
			return Boolean.TRUE.equals(value(c.condition(), situation));
		}
		Object event = value(((Assignment.ByEvent) assignment).event(), situation);
		if (event == null) {
			return false;
		}
		LocalDate date = event instanceof Instant i ? i.atZone(plan.zone()).toLocalDate() : (LocalDate) event;
		return situation.period().contains(date);
	}

	private void treat(Scan scan, int a, Branch branch, Situation situation, int period, Map<CellKey, Rows> cells) {
		List<Optional<String>> classes = branch.classes().stream().map(c -> Optional.ofNullable((String) value(c, situation))).toList();
		Set<CellKey> keys = new LinkedHashSet<>();
		keys.add(CellKey.total(period));
		for (List<Integer> grouping : scan.groupings()) {
			CellKey key = CellKey.total(period);
			for (int position : grouping) {
				key = key.with(scan.dimensions().get(position), classes.get(position));
			}
			keys.add(key);
		}
		Aggregate aggregate = scan.aggregates().get(a);
		Verdict verdict = judge(branch.rules().get(a), situation);
		for (CellKey key : keys) {
			cells.computeIfAbsent(key, k -> new Rows(aggregate.exclusions().size())).add(verdict);
		}
	}

	/** What a rule makes of a row: excluded for a reason, open, of no concern, or used with its values. */
	private record Verdict(int reason, boolean open, boolean used, Object argument, Object second) {
		private static final Verdict OPEN = new Verdict(-1, true, false, null, null);
		private static final Verdict NO_CONCERN = new Verdict(-1, false, false, null, null);

		static Verdict excluded(int reason) {
			return new Verdict(reason, false, false, null, null);
		}
	}

	private Verdict judge(RowRule rule, Situation situation) {
		Object condition = rule.condition() == null ? Boolean.TRUE : value(rule.condition(), situation);
		if (condition == null) {
			return Verdict.excluded(0);
		}
		if (!(Boolean) condition) {
			return Verdict.NO_CONCERN;
		}
		if (rule.open() != null && Boolean.TRUE.equals(value(rule.open(), situation))) {
			return Verdict.OPEN;
		}
		for (int i = 0; i < rule.exclusions().size(); i++) {
			if (Boolean.TRUE.equals(value(rule.exclusions().get(i), situation))) {
				return Verdict.excluded(i + 1);
			}
		}
		return new Verdict(-1, false, true, rule.argument() == null ? null : value(rule.argument(), situation),
				rule.second() == null ? null : value(rule.second(), situation));
	}

	private AggregateState state(Aggregate aggregate, Rows rows, int scale, int secondScale) {
		List<Object> arguments = rows.arguments;
		int used = arguments.size();
		Exact value = null;
		Exact base = null;
		switch (aggregate.function()) {
			case COUNT -> {
			}
			case DISTINCT_COUNT -> value = Exact.of(distinct(arguments));
			case SUM, MEAN -> {
				weigh(arguments, scale);
				value = used == 0 ? null : sum(arguments);
			}
			case MIN -> value = used == 0 ? null : sorted(arguments).get(0);
			case MAX -> value = used == 0 ? null : sorted(arguments).get(used - 1);
			case PERCENTILE -> value = used == 0 ? null : percentile(sorted(arguments), aggregate.percentile());
			case WEIGHTED_MEAN -> {
				List<Object> products = new ArrayList<>();
				for (int i = 0; i < used; i++) {
					products.add(((BigDecimal) arguments.get(i)).multiply((BigDecimal) rows.seconds.get(i)));
				}
				weigh(products, scale + secondScale);
				weigh(rows.seconds, secondScale);
				value = used == 0 ? null : sum(products);
				base = used == 0 ? null : sum(rows.seconds);
			}
			case SHARE -> {
				List<Object> numerator = new ArrayList<>();
				for (int i = 0; i < used; i++) {
					if ((Boolean) arguments.get(i)) {
						numerator.add(aggregate.distinct() ? rows.seconds.get(i) : i);
					}
				}
				value = Exact.of(distinct(numerator));
				base = Exact.of(aggregate.distinct() ? distinct(rows.seconds) : used);
			}
		}
		long retained = used + rows.open + rows.excluded.stream().skip(1).mapToLong(Long::longValue).sum();
		return new AggregateState(retained, used, rows.open, rows.excluded, value, base);
	}

	private static long distinct(List<Object> values) {
		return values.stream().map(v -> v instanceof BigDecimal d ? d.stripTrailingZeros() : v).distinct().count();
	}

	private static Exact sum(List<Object> values) {
		return values.stream().map(v -> Exact.of((BigDecimal) v)).reduce(Exact.ZERO, Exact::plus);
	}

	private static List<Exact> sorted(List<Object> values) {
		return values.stream().map(v -> Exact.of((BigDecimal) v)).sorted().toList();
	}

	/** The first value that at least the given part of all values do not exceed. */
	private static Exact percentile(List<Exact> sorted, Exact part) {
		for (Exact candidate : sorted) {
			long notAbove = sorted.stream().filter(v -> v.compareTo(candidate) <= 0).count();
			if (Exact.ratio(notAbove, sorted.size()).compareTo(part) >= 0) {
				return candidate;
			}
		}
		throw new IllegalStateException();
	}

	private Object value(Expr expr, Situation s) {
		if (expr instanceof Expr.Column e) {
			return s.rows().get(e.table()).get(e.name());
		}
		if (expr instanceof Expr.NumberLiteral e) {
			return e.value();
		}
		if (expr instanceof Expr.TextLiteral e) {
			return e.value();
		}
		if (expr instanceof Expr.BooleanLiteral e) {
			return e.value();
		}
		if (expr instanceof Expr.DateLiteral e) {
			return e.value();
		}
		if (expr instanceof Expr.InstantLiteral e) {
			return e.value();
		}
		if (expr instanceof Expr.PeriodStart e) {
			return s.period() == null ? null : bound(s.period().start(), e.type());
		}
		if (expr instanceof Expr.PeriodEnd e) {
			return s.period() == null ? null : bound(s.period().end(), e.type());
		}
		if (expr instanceof Expr.PeriodLastDay) {
			return s.period() == null ? null : s.period().lastDay();
		}
		if (expr instanceof Expr.IsPresent e) {
			return value(e.operand(), s) != null;
		}
		if (expr instanceof Expr.Logic e) {
			boolean neutral = e.connective() == Expr.Connective.AND;
			boolean unknown = false;
			for (Expr operand : e.operands()) {
				Object v = value(operand, s);
				if (v == null) {
					unknown = true;
				} else if (!v.equals(neutral)) {
					return !neutral;
				}
			}
			return unknown ? null : neutral;
		}
		if (expr instanceof Expr.Case e) {
			for (Expr.When branch : e.branches()) {
				if (Boolean.TRUE.equals(value(branch.condition(), s))) {
					return value(branch.value(), s);
				}
			}
			return null;
		}
		List<Object> operands = new ArrayList<>();
		for (Expr child : expr.children()) {
			Object v = value(child, s);
			if (expr instanceof Expr.Compare e && v instanceof BigDecimal number) {
				// Engines give both sides the same decimals first, even when the other one is missing.
				weigh(List.of(number), Math.max(e.left().type().scale(), e.right().type().scale()));
			}
			if (v == null) {
				return null;
			}
			operands.add(v);
		}
		return known(expr, operands);
	}

	/** All operands are there. */
	private Object known(Expr expr, List<Object> v) {
		if (expr instanceof Expr.DateOf) {
			return ((Instant) v.get(0)).atZone(plan.zone()).toLocalDate();
		}
		if (expr instanceof Expr.Elapsed) {
			return micros((Instant) v.get(1)).subtract(micros((Instant) v.get(0)));
		}
		if (expr instanceof Expr.Days) {
			return BigDecimal.valueOf(ChronoUnit.DAYS.between((LocalDate) v.get(0), (LocalDate) v.get(1)));
		}
		if (expr instanceof Expr.Months e) {
			return BigDecimal.valueOf((e.years() ? ChronoUnit.YEARS : ChronoUnit.MONTHS).between((LocalDate) v.get(0), (LocalDate) v.get(1)));
		}
		if (expr instanceof Expr.WorkingDays e) {
			List<Object> asked = List.of(v.get(0), v.get(1), e.calendar());
			if (!counted.containsKey(asked)) {
				counted.put(asked, workingDays((LocalDate) v.get(0), (LocalDate) v.get(1), plan.calendar(e.calendar())));
			}
			return counted.get(asked);
		}
		if (expr instanceof Expr.Arithmetic e) {
			BigDecimal l = (BigDecimal) v.get(0);
			BigDecimal r = (BigDecimal) v.get(1);
			return switch (e.operator()) {
				case ADD -> l.add(r);
				case SUBTRACT -> l.subtract(r);
				case MULTIPLY -> l.multiply(r);
			};
		}
		if (expr instanceof Expr.Compare e) {
			int order = compare(v.get(0), v.get(1));
			return switch (e.comparison()) {
				case EQ -> order == 0;
				case NE -> order != 0;
				case LT -> order < 0;
				case LE -> order <= 0;
				case GT -> order > 0;
				case GE -> order >= 0;
			};
		}
		if (expr instanceof Expr.Not) {
			return !(Boolean) v.get(0);
		}
		if (expr instanceof Expr.IsIn) {
			return v.subList(1, v.size()).stream().anyMatch(o -> compare(v.get(0), o) == 0);
		}
		if (expr instanceof Expr.AsText) {
			return v.get(0) instanceof Boolean b ? b ? "vrai" : "faux" : v.get(0) instanceof BigDecimal d ? d.toBigInteger().toString() : v.get(0).toString();
		}
		throw new IllegalStateException("no value for " + expr);
	}

	private static BigDecimal micros(Instant instant) {
		return BigDecimal.valueOf(instant.getEpochSecond()).movePointRight(6).add(BigDecimal.valueOf(instant.getNano() / 1000));
	}

	/** Day by day. */
	private static BigDecimal workingDays(LocalDate from, LocalDate to, CalendarSpec calendar) {
		if (from.getYear() < 1900 || to.getYear() < 1900 || from.getYear() > 2199 || to.getYear() > 2199) {
			return null;
		}
		Set<LocalDate> closed = CLOSED.computeIfAbsent(calendar, Reference::closed);
		int days = 0;
		LocalDate first = from.isBefore(to) ? from : to;
		LocalDate last = from.isBefore(to) ? to : from;
		for (LocalDate d = first.plusDays(1); !d.isAfter(last); d = d.plusDays(1)) {
			if (d.getDayOfWeek().getValue() <= 5 && !closed.contains(d)) {
				days++;
			}
		}
		return BigDecimal.valueOf(from.isAfter(to) ? -days : days);
	}

	private static Set<LocalDate> closed(CalendarSpec calendar) {
		Set<LocalDate> closed = new HashSet<>(calendar.closures());
		for (int year = 1900; year < 2200; year++) {
			closed.addAll(calendar.holidays().in(year));
		}
		return closed;
	}

	@SuppressWarnings("unchecked")
	private static int compare(Object a, Object b) {
		return ((Comparable<Object>) a).compareTo(b);
	}

	private Object bound(LocalDate day, ValueType type) {
		return type.equals(ValueType.DATE) ? day : day.atStartOfDay(plan.zone()).toInstant();
	}
}
