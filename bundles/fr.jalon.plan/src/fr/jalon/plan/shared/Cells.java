// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.time.Period;

/**
 * Rewrites what a unit computes of rows into what is computed of cells: each part of an expression that cells need to be told
 * apart by becomes a key, and all the rest is left to be said of the few cells instead of the many rows.
 *
 * <p>Dates and instants are only compared with bounds of periods or with constants: it is enough to know between which two of
 * them they lie.
 */
final class Cells {

	/** A part of a unit depends on the period in a way that no sum over cells can tell. */
	static final class NotOfCells extends Exception {
		private static final long serialVersionUID = 1;

		NotOfCells() {
			super(null, null, false, false);
		}
	}

	/** Rows are told apart by all codes of a list up to this length; by a longer one only where a class needs it. */
	static final int FEW_CODES = 16;
	/** Guessed for classes of which nothing is declared. */
	static final long UNKNOWN = 200;
	/** Guessed for values that are counted once each: more than a shared table of cells has room for. */
	static final long MANY = SharedScans.MAX_CELLS + 1;

	private final Unit unit;
	private final Keys keys;

	private Cells(Unit unit, Keys keys) {
		this.unit = unit;
		this.keys = keys;
	}

	/**
	 * The parts of units that share their cells. Classes and periods first: conditions then use the keys that are there already.
	 *
	 * @param keys empty; filled with what they need
	 */
	static List<Part> parts(List<Unit> units, Keys keys) throws NotOfCells {
		List<List<Assignment>> assignments = new ArrayList<>();
		List<List<List<Expr>>> classes = new ArrayList<>();
		for (Unit unit : units) {
			Cells cells = new Cells(unit, keys);
			List<Assignment> ofUnit = new ArrayList<>();
			List<List<Expr>> classesOfUnit = new ArrayList<>();
			for (Branch branch : unit.branches()) {
				ofUnit.add(cells.assignment(branch.assignment()));
				List<Expr> list = new ArrayList<>();
				for (Expr expr : branch.classes()) {
					list.add(cells.text(expr));
				}
				classesOfUnit.add(list);
			}
			assignments.add(ofUnit);
			classes.add(classesOfUnit);
		}
		List<Part> parts = new ArrayList<>();
		for (int u = 0; u < units.size(); u++) {
			Unit unit = units.get(u);
			Cells cells = new Cells(unit, keys);
			List<Part.Way> ways = new ArrayList<>();
			for (int b = 0; b < unit.branches().size(); b++) {
				ways.add(cells.way(unit.branches().get(b), assignments.get(u).get(b), classes.get(u).get(b)));
			}
			parts.add(new Part(unit.plan(), unit.scanNumber(), unit.aggregates(), ways));
		}
		return parts;
	}

	static boolean isAdditive(Aggregate aggregate) {
		return switch (aggregate.function()) {
			case COUNT, SUM, MEAN, WEIGHTED_MEAN, MIN, MAX -> true;
			case SHARE -> !aggregate.distinct();
			case DISTINCT_COUNT, PERCENTILE -> false;
		};
	}

	/** Whether it counts each value once: then the value is a key, and cells have a name for what is counted. */
	static boolean isDistinct(Aggregate aggregate) {
		return aggregate.function() == AggregateFunction.DISTINCT_COUNT || aggregate.distinct();
	}

	private Assignment assignment(Assignment assignment) throws NotOfCells {
		if (assignment instanceof Assignment.ByEvent e) {
			return new Assignment.ByEvent(event(e.event()));
		}
		if (assignment instanceof Assignment.ByCondition c) {
			// The event first: the condition then finds its bounds.
			Expr event = c.event() == null ? null : event(c.event());
			return new Assignment.ByCondition(condition(c.condition()), event);
		}
		return assignment;
	}

	private Expr event(Expr event) throws NotOfCells {
		if (event instanceof Expr.Column column) {
			return keys.time(column, Stream.concat(bounds(Period::start), bounds(Period::end)).toList());
		}
		if (event.columns().isEmpty()) {
			return event;
		}
		throw new NotOfCells();
	}

	private Stream<LocalDate> bounds(Function<Period, LocalDate> bound) {
		return unit.plan().periods().stream().map(bound);
	}

	private Part.Way way(Branch branch, Assignment assignment, List<Expr> classes) throws NotOfCells {
		List<RowRule> rules = new ArrayList<>();
		List<Part.Taken> values = new ArrayList<>();
		for (int number : unit.aggregates()) {
			Aggregate aggregate = unit.scan().aggregates().get(number);
			RowRule rule = branch.rules().get(number);
			boolean share = aggregate.function() == AggregateFunction.SHARE;
			if (rule.open() instanceof Expr.BooleanLiteral always && always.value()) {
				// Every row is open: neither tests nor values are looked at.
				Expr no = new Expr.BooleanLiteral(false);
				rules.add(new RowRule(conditionOrNull(rule.condition()), rule.open(), rule.exclusions().stream().map(e -> no).toList(),
						share ? no : null, null));
				values.add(Part.Taken.ROWS);
				continue;
			}
			List<Expr> exclusions = new ArrayList<>();
			for (Expr exclusion : rule.exclusions()) {
				exclusions.add(condition(exclusion));
			}
			Expr argument = share ? condition(rule.argument()) : null;
			Expr second = null;
			if (aggregate.function() == AggregateFunction.DISTINCT_COUNT) {
				argument = counted(rule.argument());
			} else if (aggregate.distinct()) {
				second = counted(rule.second());
			}
			rules.add(new RowRule(conditionOrNull(rule.condition()), conditionOrNull(rule.open()), exclusions, argument, second));
			values.add(taken(aggregate.function(), rule));
		}
		return new Part.Way(new Branch(assignment, classes, rules), values);
	}

	/** A value that is counted once, however many rows have it. */
	private Expr counted(Expr expr) throws NotOfCells {
		if (expr.columns().isEmpty()) {
			return expr;
		}
		if (expr.readsPeriod() || keys.isTime(expr)) {
			throw new NotOfCells();
		}
		int codes = expr instanceof Expr.Column column ? declared(column).map(c -> c.codes().size()).orElse(0) : 0;
		return keys.of(expr, codes > 0 ? codes : MANY);
	}

	private Part.Taken taken(AggregateFunction function, RowRule rule) throws NotOfCells {
		if (function == AggregateFunction.COUNT || function == AggregateFunction.SHARE || function == AggregateFunction.DISTINCT_COUNT) {
			return Part.Taken.ROWS;
		}
		if (rule.argument().readsPeriod() || rule.second() != null && rule.second().readsPeriod()) {
			throw new NotOfCells();
		}
		return switch (function) {
			case SUM, MEAN -> new Part.Taken(keys.sum(CellSum.Kind.SUM, rule.argument(), null), null);
			case MIN -> new Part.Taken(keys.sum(CellSum.Kind.MIN, rule.argument(), null), null);
			case MAX -> new Part.Taken(keys.sum(CellSum.Kind.MAX, rule.argument(), null), null);
			case WEIGHTED_MEAN -> new Part.Taken(keys.sum(CellSum.Kind.SUM_OF_PRODUCTS, rule.argument(), rule.second()),
					keys.sum(CellSum.Kind.SUM, rule.second(), null));
			default -> throw new IllegalStateException("not a sum: " + function);
		};
	}

	private Expr conditionOrNull(Expr expr) throws NotOfCells {
		return expr == null ? null : condition(expr);
	}

	/** A condition on rows as one on cells. */
	private Expr condition(Expr expr) throws NotOfCells {
		if (expr.columns().isEmpty()) {
			return expr;
		}
		if (expr instanceof Expr.Column) {
			return whole(expr);
		}
		if (expr instanceof Expr.Logic || expr instanceof Expr.Not) {
			return through(expr);
		}
		Optional<Expr> bounded = expr instanceof Expr.Compare compare ? bounded(compare) : Optional.empty();
		if (bounded.isPresent()) {
			return bounded.get();
		}
		if (expr instanceof Expr.IsPresent p && p.operand() instanceof Expr.Column column && (keys.has(column) || column.type().equals(ValueType.BOOLEAN))) {
			return new Expr.IsPresent(keys.isTime(column) ? keys.time(column, List.of()) : whole(column));
		}
		boolean tells = expr instanceof Expr.IsIn
				|| expr instanceof Expr.Compare c && !c.comparison().isOrder() && !c.left().type().isNumber();
		if (tells && expr.columns().stream().allMatch(this::isKey)) {
			return replaced(expr);
		}
		return whole(expr);
	}

	private boolean isKey(Expr.Column column) {
		if (column.type().equals(ValueType.BOOLEAN)) {
			return true;
		}
		int codes = declared(column).map(c -> c.codes().size()).orElse(0);
		return column.type().equals(ValueType.TEXT) && (keys.has(column) || codes > 0 && codes <= FEW_CODES);
	}

	/** The class of a row as that of a cell. */
	private Expr text(Expr expr) throws NotOfCells {
		if (expr.columns().isEmpty()) {
			return expr;
		}
		boolean coded = expr.columns().stream().allMatch(c -> c.type().equals(ValueType.BOOLEAN)
				|| c.type().equals(ValueType.TEXT) && declared(c).map(d -> !d.codes().isEmpty()).orElse(false));
		if (expr instanceof Expr.Column || !coded && !expr.readsPeriod()) {
			return whole(expr);
		}
		if (!coded) {
			throw new NotOfCells();
		}
		// A list of codes is short: which class they make is said of cells.
		return replaced(expr);
	}

	/** With the columns of cells for those of rows. */
	private Expr replaced(Expr expr) throws NotOfCells {
		if (expr instanceof Expr.Column) {
			return whole(expr);
		}
		List<NotOfCells> problems = new ArrayList<>();
		Expr mapped = Expressions.map(expr, e -> {
			try {
				return replaced(e);
			} catch (NotOfCells problem) {
				problems.add(problem);
				return e;
			}
		});
		if (!problems.isEmpty()) {
			throw problems.get(0);
		}
		return mapped;
	}

	private Expr through(Expr connective) throws NotOfCells {
		List<NotOfCells> problems = new ArrayList<>();
		Expr mapped = Expressions.map(connective, e -> {
			try {
				return condition(e);
			} catch (NotOfCells problem) {
				problems.add(problem);
				return e;
			}
		});
		if (!problems.isEmpty()) {
			throw problems.get(0);
		}
		return mapped;
	}

	/** The expression is a key. */
	private Expr whole(Expr expr) throws NotOfCells {
		if (expr.readsPeriod()) {
			throw new NotOfCells();
		}
		if (keys.isTime(expr)) {
			// Known between two bounds only.
			throw new NotOfCells();
		}
		return keys.of(expr, values(expr));
	}

	/** How many different values rows usually have: a value that few rows have, such as a missing one, makes cells that are seldom met. */
	private long values(Expr expr) {
		if (expr instanceof Expr.Column column) {
			int codes = declared(column).map(c -> c.codes().size()).orElse(0);
			return column.type().equals(ValueType.BOOLEAN) ? 2 : codes > 0 ? codes : UNKNOWN;
		}
		if (expr instanceof Expr.IsPresent) {
			return 1;
		}
		if (expr.type().equals(ValueType.BOOLEAN)) {
			return 2;
		}
		return expr instanceof Expr.Case c ? c.branches().size() : UNKNOWN;
	}

	private Optional<SourceColumn> declared(Expr.Column column) {
		if (column.table().equals(Scan.BASE)) {
			return unit.scan().base().column(column.name());
		}
		return unit.joins().stream().filter(j -> j.alias().equals(column.table())).map(Join::table).findFirst()
				.flatMap(t -> t.column(column.name()));
	}

	// ------------------------------------------------------------------------------------------------------- bounds

	/**
	 * A date or an instant, compared with bounds of periods or with a day: said of what stands for all times between two bounds.
	 * Nothing when the comparison is of another kind.
	 */
	private Optional<Expr> bounded(Expr.Compare compare) {
		boolean turned = compare.left().columns().isEmpty();
		Expr time = turned ? compare.right() : compare.left();
		Expr limit = turned ? compare.left() : compare.right();
		Expr.Column column = time instanceof Expr.Column c ? c : time instanceof Expr.DateOf d && d.instant() instanceof Expr.Column c ? c : null;
		if (column == null || !column.type().isTime() || !limit.columns().isEmpty()) {
			return Optional.empty();
		}
		List<LocalDate> days = days(limit);
		if (days.isEmpty()) {
			return Optional.empty();
		}
		// Which side of "day" or of "day + 1" decides, with the time on the left.
		boolean at = switch (compare.comparison()) {
			case LT, GE -> !turned;
			case LE, GT -> turned;
			case EQ, NE -> true;
		};
		boolean after = compare.comparison() == Expr.Comparison.EQ || compare.comparison() == Expr.Comparison.NE || !at;
		if (after && time.type().equals(ValueType.INSTANT)) {
			return Optional.empty();
		}
		List<LocalDate> bounds = new ArrayList<>();
		if (at) {
			bounds.addAll(days);
		}
		if (after) {
			days.forEach(d -> bounds.add(d.plusDays(1)));
		}
		if (!limit.readsPeriod() && !(keys.isTime(column) && bounds.stream().allMatch(d -> d.getDayOfMonth() == 1))) {
			// A constant alone makes two kinds of rows, not one per period.
			return Optional.empty();
		}
		Expr.Column key = keys.time(column, bounds);
		Expr left = time instanceof Expr.DateOf ? new Expr.DateOf(key) : key;
		return Optional.of(turned ? new Expr.Compare(compare.comparison(), limit, left) : new Expr.Compare(compare.comparison(), left, limit));
	}

	/** The days that a limit may be, whatever the period; none when it is not the beginning of a day. */
	private List<LocalDate> days(Expr limit) {
		if (limit instanceof Expr.PeriodStart) {
			return bounds(Period::start).toList();
		}
		if (limit instanceof Expr.PeriodEnd) {
			return bounds(Period::end).toList();
		}
		if (limit instanceof Expr.PeriodLastDay) {
			return bounds(Period::lastDay).toList();
		}
		return limit instanceof Expr.DateLiteral d ? List.of(d.value()) : List.of();
	}
}
