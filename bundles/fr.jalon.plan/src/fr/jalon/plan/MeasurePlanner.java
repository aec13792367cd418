// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.NumberMeasure;
import fr.jalon.contract.OpenCaseRule;
import fr.jalon.contract.Population;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.Rate;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Formula;
import fr.jalon.runtime.time.Period;

/**
 * Turns the calculation of a measure into a formula over aggregates, and puts the aggregates into scans.
 *
 * <p><b>Open cases</b> of a measure that counts a duration. A case is open at the end of a period when it began before and has
 * no end, or a later one.
 * <ul>
 * <li>Attached to its end: a case belongs to the period in which it ended, and those open at the end of a period are counted
 * beside (excluded) or measured up to there (to period end), in every such period.</li>
 * <li>Attached to another date, excluded: it belongs to the period of that date and is open while it has no end at all, so that
 * a case that ended a little after its period is still counted. To period end: it is measured to its end, but no later than the
 * end of the period, so that the figure of a past period does not change any more.</li>
 * <li>A stock: as for another date, per period of validity.</li>
 * </ul>
 * A fiche that does not say is read as excluded.
 */
final class MeasurePlanner {

	private final List<Period> periods;
	private final Calendars calendars;
	private final Map<Source, Joins> joins = new HashMap<>();
	private final List<ScanDraft> scans = new ArrayList<>();
	private final Set<String> names = new LinkedHashSet<>();

	MeasurePlanner(List<Period> periods, Calendars calendars) {
		this.periods = periods;
		this.calendars = calendars;
	}

	/** What the measure being planned is broken down by. */
	private Map<Integer, Dimension> dimensions;
	private List<List<Integer>> breakdowns;
	private String name;
	private final Set<Measure> onTheWay = new LinkedHashSet<>();

	/**
	 * @param name begins the names of its aggregates
	 * @param dimensions by number, all that its breakdowns use
	 * @param breakdowns numbers of dimensions
	 */
	Formula plan(Measure measure, String name, Map<Integer, Dimension> dimensions, List<List<Integer>> breakdowns) {
		this.name = name;
		this.dimensions = new LinkedHashMap<>(dimensions);
		this.breakdowns = breakdowns;
		onTheWay.clear();
		return reference(measure, measure, false);
	}

	List<Period> periods() {
		return periods;
	}

	List<ScanDraft> scans() {
		return scans;
	}

	private Formula reference(EObject where, Measure measure, boolean cumulated) {
		if (measure == null || measure.eIsProxy()) {
			throw new Unplannable(where, "incomplete");
		}
		if (!onTheWay.add(measure)) {
			throw new Unplannable(where, "measure.circular");
		}
		if (measure.getExpression() == null) {
			throw new Unplannable(where, "calculation.later", Classes.label(measure));
		}
		Formula formula = formula(measure, measure.getExpression(), cumulated);
		onTheWay.remove(measure);
		return formula;
	}

	private Formula formula(EObject where, MeasureExpression expression, boolean cumulated) {
		if (expression instanceof SourceMeasure leaf) {
			return leaf(leaf, cumulated);
		}
		if (expression instanceof MeasureArithmetic arithmetic) {
			return new Formula.Arithmetic(operator(arithmetic.getOperator()), formula(arithmetic, arithmetic.getLeft(), cumulated),
					formula(arithmetic, arithmetic.getRight(), cumulated));
		}
		if (expression instanceof MeasureReference reference) {
			return reference(reference, reference.getMeasure(), cumulated);
		}
		if (expression instanceof Rate rate) {
			Formula ratio = formula(rate, rate.getMeasure(), cumulated);
			return new Formula.Arithmetic(Formula.Operator.MULTIPLY, ratio, new Formula.Constant(exact(rate, rate.getPer())));
		}
		if (expression instanceof Evolution evolution) {
			return new Formula.Evolution(formula(evolution, evolution.getMeasure(), cumulated), evolution.isRelative());
		}
		if (expression instanceof Cumulative cumulative) {
			// Of a ratio, both terms are cumulated: the ratio of the sums, not the sum of the ratios.
			return formula(cumulative, cumulative.getMeasure(), true);
		}
		if (expression instanceof NumberMeasure number) {
			return new Formula.Constant(exact(number, number.getValue()));
		}
		if (expression instanceof PopulationMeasure population) {
			return new Formula.Constant(size(population, population.getPopulation()));
		}
		throw new Unplannable(where, "incomplete");
	}

	private static Formula.Operator operator(ArithmeticOperator operator) {
		return switch (operator) {
			case ADD -> Formula.Operator.ADD;
			case SUBTRACT -> Formula.Operator.SUBTRACT;
			case MULTIPLY -> Formula.Operator.MULTIPLY;
			case DIVIDE -> Formula.Operator.DIVIDE;
		};
	}

	private static Exact exact(EObject where, BigDecimal value) {
		if (value == null) {
			throw new Unplannable(where, "incomplete");
		}
		return Exact.of(value);
	}

	private static Exact size(EObject where, Population population) {
		if (population == null || population.eIsProxy() || population.getSize() == null || population.getSize().signum() <= 0) {
			throw new Unplannable(where, "population.size");
		}
		return Exact.of(population.getSize());
	}

	/** One branch of a leaf: which periods, how durations end, when a case is open. */
	private record Way(Assignment assignment, Rows.Mode mode, Expr open) {
	}

	private Formula leaf(SourceMeasure leaf, boolean cumulated) {
		if (leaf.getSource() == null || leaf.getSource().eIsProxy()) {
			throw new Unplannable(leaf, "source.none");
		}
		Joins path = joins.computeIfAbsent(leaf.getSource(), Joins::new);
		List<Way> ways = ways(leaf, new Rows(path, calendars, Rows.Mode.PLAIN), cumulated);
		List<List<Expr>> classes = new ArrayList<>();
		List<RowRule> rules = new ArrayList<>();
		Values plain = values(leaf, new Rows(path, calendars, Rows.Mode.PLAIN));
		List<Expr.Column> columns = plain.columns();
		Set<Expr.Column> ends = endColumns(leaf, new Rows(path, calendars, Rows.Mode.PLAIN));
		for (Way way : ways) {
			Rows rows = new Rows(path, calendars, way.mode());
			classes.add(dimensions.values().stream().map(rows::classOf).toList());
			Values values = values(leaf, rows);
			List<Expr> tests = new ArrayList<>();
			for (Expr.Column column : columns) {
				boolean replaced = way.mode() != Rows.Mode.PLAIN && ends.contains(column);
				tests.add(replaced ? new Expr.BooleanLiteral(false) : values.lacks(column));
			}
			if (plain.mayBeOutsideCalendar()) {
				tests.add(values.unknown());
			}
			Expr condition = leaf.getFilter() == null ? null : rows.condition(leaf.getFilter());
			rules.add(new RowRule(condition, way.open(), tests, values.argument(), values.second()));
		}
		List<Exclusion> exclusions = new ArrayList<>();
		String decides = leaf.getFilter() == null ? "" : onlyColumn(rules.get(0).condition());
		exclusions.add(new Exclusion(ExclusionReason.UNDECIDED_CONDITION, decides, 0));
		columns.forEach(c -> exclusions.add(new Exclusion(ExclusionReason.MISSING_VALUE, c.name(), 0)));
		if (plain.mayBeOutsideCalendar()) {
			exclusions.add(new Exclusion(ExclusionReason.OUTSIDE_CALENDAR, "", 0));
		}
		String aggregate = add(leaf, path, ways, classes, rules, plain, exclusions);
		return plain.formula(aggregate);
	}

	private String add(SourceMeasure leaf, Joins path, List<Way> ways, List<List<Expr>> classes, List<RowRule> rules, Values values,
			List<Exclusion> exclusions) {
		List<Integer> numbers = List.copyOf(dimensions.keySet());
		List<List<Integer>> groupings = breakdowns.stream().map(b -> b.stream().map(numbers::indexOf).toList()).toList();
		ScanDraft.Shape shape = new ScanDraft.Shape(path, numbers, groupings, ways.stream().map(Way::assignment).toList(), classes);
		ScanDraft scan = scans.stream().filter(s -> s.shape().equals(shape)).findFirst().orElse(null);
		if (scan == null) {
			scan = new ScanDraft(shape);
			scans.add(scan);
		}
		Aggregate aggregate = new Aggregate(free(name), values.function(), values.percentile(), values.distinct(), exclusions);
		String known = scan.find(aggregate, rules);
		if (known != null) {
			return known;
		}
		try {
			ScanDraft alone = new ScanDraft(shape);
			alone.add(aggregate, rules);
			alone.scan("essai");
		} catch (IllegalArgumentException tooWide) {
			throw new Unplannable(leaf, "digits");
		}
		scan.add(aggregate, rules);
		names.add(aggregate.name());
		return aggregate.name();
	}

	private String free(String wanted) {
		String free = wanted;
		for (int i = 2; names.contains(free); i++) {
			free = wanted + "_" + i;
		}
		return free;
	}

	// ------------------------------------------------------------------------------------------- periods, open cases

	private List<Way> ways(SourceMeasure leaf, Rows rows, boolean cumulated) {
		Duration duration = duration(leaf);
		boolean toEnd = leaf.getOpenCases() == OpenCaseRule.TO_PERIOD_END;
		Expr end = duration == null ? null : rows.time(duration, duration.getTo());
		Expr stillOpen = duration == null || toEnd ? null : missing(end);
		Rows.Mode mode = toEnd ? Rows.Mode.UP_TO_PERIOD_END : Rows.Mode.PLAIN;
		if (leaf.getValidFrom() != null || leaf.getValidTo() != null) {
			if (cumulated) {
				throw new Unplannable(leaf, "cumulative.stock");
			}
			return List.of(new Way(stock(leaf, rows), mode, stillOpen));
		}
		if (leaf.getEvent() == null) {
			if (cumulated) {
				throw new Unplannable(leaf, "cumulative.event");
			}
			return List.of(new Way(new Assignment.Whole(), mode, stillOpen));
		}
		Expr event = rows.time(leaf, leaf.getEvent());
		Assignment assignment = cumulated ? sinceStart(event) : new Assignment.ByEvent(event);
		if (duration == null || !event.equals(end)) {
			return List.of(new Way(assignment, mode, stillOpen));
		}
		Expr start = rows.time(duration, duration.getFrom());
		Way ended = new Way(assignment, Rows.Mode.PLAIN, Expr.Logic.and(missing(end), new Expr.IsPresent(start)));
		if (cumulated) {
			return List.of(ended);
		}
		Expr openThen = Expr.Logic.and(new Expr.Compare(Expr.Comparison.LT, start, new Expr.PeriodEnd(start.type())),
				Expr.Logic.or(missing(end), new Expr.Compare(Expr.Comparison.GE, end, new Expr.PeriodEnd(end.type()))));
		return List.of(ended, new Way(new Assignment.ByCondition(openThen, null), Rows.Mode.AT_PERIOD_END,
				toEnd ? null : new Expr.BooleanLiteral(true)));
	}

	/** In force on the last day of the period, both ends of the validity included. */
	private static Assignment stock(SourceMeasure leaf, Rows rows) {
		if (leaf.getValidFrom() == null || leaf.getValidTo() == null) {
			throw new Unplannable(leaf, "stock.end");
		}
		Expr from = rows.time(leaf, leaf.getValidFrom());
		Expr to = rows.time(leaf, leaf.getValidTo());
		Expr begun = new Expr.Compare(Expr.Comparison.LT, from, new Expr.PeriodEnd(from.type()));
		Expr lasting = new Expr.Compare(Expr.Comparison.GE, Expr.DateOf.of(to), new Expr.PeriodLastDay());
		return new Assignment.ByCondition(Expr.Logic.and(begun, Expr.Logic.or(missing(to), lasting)), from);
	}

	private Assignment sinceStart(Expr event) {
		Period first = periods.get(0);
		Expr notBefore = event.type().equals(ValueType.DATE)
				? new Expr.Compare(Expr.Comparison.GE, event, new Expr.DateLiteral(first.start()))
				: new Expr.Compare(Expr.Comparison.GE, new Expr.DateOf(event), new Expr.DateLiteral(first.start()));
		Expr notAfter = new Expr.Compare(Expr.Comparison.LT, event, new Expr.PeriodEnd(event.type()));
		return new Assignment.ByCondition(Expr.Logic.and(notBefore, notAfter), event);
	}

	/** The duration that a measure counts; the one that ends with the event when there are several. */
	private static Duration duration(SourceMeasure leaf) {
		List<Duration> durations = durations(leaf);
		for (Duration duration : durations) {
			if (leaf.getEvent() != null && EcoreUtil.equals(duration.getTo(), leaf.getEvent())) {
				return duration;
			}
		}
		return durations.isEmpty() ? null : durations.get(0);
	}

	/** Durations in what is counted or summed; those of the filter only choose rows. */
	private static List<Duration> durations(SourceMeasure leaf) {
		List<Duration> durations = new ArrayList<>();
		List<EObject> counted = new ArrayList<>();
		if (leaf instanceof Aggregation aggregation) {
			counted.add(aggregation.getArgument());
			counted.add(aggregation.getWeight());
		} else if (leaf instanceof Share share) {
			counted.add(share.getCondition());
			counted.add(share.getCounted());
		}
		for (EObject root : counted) {
			if (root instanceof Duration duration) {
				durations.add(duration);
			}
			if (root != null) {
				root.eAllContents().forEachRemaining(e -> {
					if (e instanceof Duration duration) {
						durations.add(duration);
					}
				});
			}
		}
		return durations;
	}

	private static Set<Expr.Column> endColumns(SourceMeasure leaf, Rows rows) {
		Set<Expr.Column> columns = new LinkedHashSet<>();
		durations(leaf).forEach(d -> columns.addAll(rows.time(d, d.getTo()).columns()));
		return columns;
	}

	private static Expr missing(Expr expr) {
		return new Expr.Not(new Expr.IsPresent(expr));
	}

	/** The one column of a condition; empty when there are several, and none can be blamed. */
	private static String onlyColumn(Expr condition) {
		List<Expr.Column> columns = condition.columns();
		return columns.size() == 1 ? columns.get(0).name() : "";
	}

	// ------------------------------------------------------------------------------------------------------- values

	/**
	 * What an aggregate takes from a row.
	 *
	 * @param population for a share; null when rows are the denominator
	 */
	private record Values(AggregateFunction function, Exact percentile, boolean distinct, Expr argument, Expr second, Exact factor,
			Exact population, boolean ofTotal) {

		Formula formula(String aggregate) {
			return function == AggregateFunction.SHARE ? new Formula.Share(aggregate, population, ofTotal)
					: new Formula.Rows(aggregate, function, factor);
		}

		/** The columns that the row cannot do without, in the order in which they are blamed. */
		List<Expr.Column> columns() {
			Set<Expr.Column> columns = new LinkedHashSet<>();
			if (argument != null) {
				columns.addAll(argument.columns());
			}
			if (second != null) {
				columns.addAll(second.columns());
			}
			return List.copyOf(columns);
		}

		/** Whether the row cannot be used because this column is empty. A condition may be decided all the same. */
		Expr lacks(Expr.Column column) {
			boolean strict = argument != null && !argument.type().equals(ValueType.BOOLEAN) || second != null && second.columns().contains(column);
			return strict || column.equals(argument) ? missing(column) : Expr.Logic.and(missing(column), missing(argument));
		}

		boolean mayBeOutsideCalendar() {
			return counts(argument) || counts(second);
		}

		/** Nothing is empty, and still there is no value. */
		Expr unknown() {
			if (second == null) {
				return missing(argument);
			}
			return Expr.Logic.or(missing(argument), missing(second));
		}

		private static boolean counts(Expr expr) {
			return expr != null && (expr instanceof Expr.WorkingDays || expr instanceof Expr.Case || expr.children().stream().anyMatch(Values::counts));
		}
	}

	private static Values values(SourceMeasure leaf, Rows rows) {
		if (leaf instanceof Share share) {
			Expr condition = share.getCondition() == null ? new Expr.BooleanLiteral(true) : rows.condition(share.getCondition());
			Expr counted = share.getCounted() == null ? null : rows.value(share.getCounted());
			Exact population = share.getPopulation() == null ? null : size(share, share.getPopulation());
			return new Values(AggregateFunction.SHARE, null, counted != null, condition, counted, Exact.ONE, population, share.isOfTotal());
		}
		Aggregation aggregation = (Aggregation) leaf;
		if (aggregation.getFunction() == fr.jalon.contract.AggregateFunction.COUNT) {
			return new Values(AggregateFunction.COUNT, null, false, null, null, Exact.ONE, null, false);
		}
		if (aggregation.getArgument() == null) {
			throw new Unplannable(aggregation, "argument.none");
		}
		if (aggregation.getFunction() == fr.jalon.contract.AggregateFunction.DISTINCT_COUNT) {
			return new Values(AggregateFunction.DISTINCT_COUNT, null, false, distinct(aggregation, rows), null, Exact.ONE, null, false);
		}
		Numeric argument = rows.number(aggregation.getArgument());
		return switch (aggregation.getFunction()) {
			case SUM -> numbers(AggregateFunction.SUM, null, argument);
			case MEAN -> numbers(AggregateFunction.MEAN, null, argument);
			case MIN -> numbers(AggregateFunction.MIN, null, argument);
			case MAX -> numbers(AggregateFunction.MAX, null, argument);
			case MEDIAN -> numbers(AggregateFunction.PERCENTILE, Exact.ratio(1, 2), argument);
			case PERCENTILE -> numbers(AggregateFunction.PERCENTILE, part(aggregation), argument);
			case WEIGHTED_MEAN -> {
				if (aggregation.getWeight() == null) {
					throw new Unplannable(aggregation, "weight.none");
				}
				// The factor of the weight is in the sum of products and in the sum of weights: it cancels out.
				Expr weight = rows.number(aggregation.getWeight()).expr();
				yield new Values(AggregateFunction.WEIGHTED_MEAN, null, false, argument.expr(), weight, argument.factor(), null, false);
			}
			default -> throw new IllegalStateException("no rows for " + aggregation.getFunction());
		};
	}

	private static Values numbers(AggregateFunction function, Exact percentile, Numeric argument) {
		return new Values(function, percentile, false, argument.expr(), null, argument.factor(), null, false);
	}

	/** Distinct numbers are as many with a factor as without. */
	private static Expr distinct(Aggregation aggregation, Rows rows) {
		try {
			return rows.value(aggregation.getArgument());
		} catch (Unplannable fraction) {
			return rows.number(aggregation.getArgument()).expr();
		}
	}

	private static Exact part(Aggregation aggregation) {
		BigDecimal percentile = aggregation.getPercentile();
		if (percentile == null || percentile.signum() < 0 || percentile.compareTo(BigDecimal.valueOf(100)) > 0) {
			throw new Unplannable(aggregation, "percentile");
		}
		return Exact.of(percentile).dividedBy(Exact.HUNDRED);
	}
}
