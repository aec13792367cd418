// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.notify.Notifier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.Bucket;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.BusinessCalendar;
import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Logic;
import fr.jalon.contract.LogicalOperator;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.Population;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Rate;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.Source;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;

/** What the sheets of a contract expect of the rows of its sources. What they leave open stays open: declarations rule. */
final class Expectations {

	/** Two columns between which time passes; the mean is in the unit. The column and its code are those of the rows concerned, or null. */
	record Delay(Column from, Column to, UnitKind unit, BusinessCalendar calendar, Trajectory mean, Column column, Code code) {

		boolean isBetween(Column one, Column other) {
			return from == one && to == other;
		}
	}

	/** Two columns between which time passes, broken down by buckets that end at so many units. */
	record Seniority(Column from, Column to, UnitKind unit, double longest) {
	}

	/** Two columns between which a row is valid. */
	record Validity(Column from, Column to) {
	}

	/** A value that so many of a hundred rows have. */
	record Tendency(Column column, Code code, Trajectory share) {
	}

	/** A date that so many of a hundred rows have no later than another; the state, if any, says that it was reached. */
	record Punctuality(Column done, Column due, Column state, Code reached, Trajectory share) {
	}

	/**
	 * So many rows in a period.
	 *
	 * @param code code that they have, or null
	 * @param stock whether the number is of all rows so far, not of those of the period
	 * @param done share of the rows that are done in time, when only rows that are done are counted; or null
	 */
	record Volume(Column column, Code code, Trajectory rows, boolean stock, Trajectory done) {
	}

	/** Mean of a column of numbers. */
	record Level(Column column, Trajectory mean) {
	}

	private final Contract contract;
	private final TimeSpan span;
	private final long seed;
	private final Map<Source, Of> sources = new LinkedHashMap<>();

	/** What is expected of one source. */
	static final class Of {
		final List<Delay> delays = new ArrayList<>();
		final List<Seniority> seniorities = new ArrayList<>();
		final List<Validity> validities = new ArrayList<>();
		final List<Tendency> tendencies = new ArrayList<>();
		final List<Punctuality> punctualities = new ArrayList<>();
		final List<Volume> volumes = new ArrayList<>();
		final List<Level> levels = new ArrayList<>();
		/** Date columns that assign rows to periods, the one used most often first. */
		final Map<Column, Integer> events = new LinkedHashMap<>();
		/** Columns whose distinct values are counted over a declared population. */
		final Map<Column, Population> populations = new LinkedHashMap<>();
		/** Columns of numbers that are broken down by buckets, and the greatest number worth showing. */
		final Map<Column, Double> bucketed = new LinkedHashMap<>();
		/** Whether the source's products are those whose deployments a plan counts. */
		boolean plan;
		TimeSpan periods;
	}

	private Expectations(Contract contract, TimeSpan span, long seed) {
		this.contract = contract;
		this.span = span;
		this.seed = seed;
	}

	/** Reads the sheets beside the contract and the sources. */
	static Expectations read(Collection<Source> sources, Contract contract, TimeSpan span, long seed) {
		Expectations expectations = new Expectations(contract, span, seed);
		Set<Notifier> roots = new LinkedHashSet<>();
		sources.forEach(source -> roots.add(root(source)));
		if (contract != null) {
			roots.add(root(contract));
		}
		expectations.readAll(roots);
		expectations.sources.values().forEach(Expectations::statesFollowDates);
		return expectations;
	}

	private void readAll(Set<Notifier> roots) {
		for (Notifier root : roots) {
			EcoreUtil.<Object>getAllContents(List.of(root), true).forEachRemaining(each -> {
				if (each instanceof Fiche fiche && !fiche.isModel() && belongs(fiche, contract)) {
					read(fiche);
				}
			});
		}
	}

	/** A state that says whether a date was reached is no kind of row: it has no volume of its own. */
	private static void statesFollowDates(Of of) {
		of.volumes.replaceAll(volume -> of.punctualities.stream()
				.filter(each -> each.state() != null && each.state() == volume.column())
				.findFirst().map(each -> new Volume(null, null, volume.rows(), volume.stock(), each.share())).orElse(volume));
	}

	private static Notifier root(EObject object) {
		if (object.eResource() == null) {
			return EcoreUtil.getRootContainer(object);
		}
		return object.eResource().getResourceSet() == null ? object.eResource() : object.eResource().getResourceSet();
	}

	/** Several contracts may lie side by side; a sheet that does not say which is everybody's. */
	private static boolean belongs(Fiche fiche, Contract contract) {
		Contract own = Fiches.contract(fiche);
		return own == null || contract == null || own == contract;
	}

	Of of(Source source) {
		return sources.computeIfAbsent(source, each -> new Of());
	}

	/** The population that limits the values of the column, here or in a source that the column refers to; or null. */
	Population population(Column column) {
		Population own = of(column.getSource()).populations.get(column);
		if (own != null) {
			return own;
		}
		// The same word in two sources means the same things.
		for (Of each : sources.values()) {
			for (Map.Entry<Column, Population> entry : each.populations.entrySet()) {
				if (entry.getKey().getName() != null && entry.getKey().getName().equals(column.getName())) {
					return entry.getValue();
				}
			}
		}
		return null;
	}

	/** The population whose members the rows of the source are, since other sources count them by their key; or null. */
	Population populationOf(Source source) {
		for (Of each : sources.values()) {
			for (Map.Entry<Column, Population> entry : each.populations.entrySet()) {
				if (entry.getKey().getType() instanceof ReferenceType type && type.getSource() == source) {
					return entry.getValue();
				}
			}
		}
		return null;
	}

	private void read(Fiche fiche) {
		for (Measure measure : Fiches.measures(fiche)) {
			Trajectory trajectory = Trajectory.of(fiche, measure, contract, span, seed);
			UnitKind unit = Fiches.unit(fiche, measure) instanceof StandardUnit standard ? standard.getKind() : null;
			visit(measure.getExpression(), trajectory, unit, false);
			everyMeasure(measure, fiche);
		}
		for (Dimension dimension : Fiches.dimensions(fiche)) {
			if (dimension.getValue() instanceof Duration duration) {
				seniority(dimension, duration);
			} else if (column(dimension.getValue()) != null && dimension.getClassification() instanceof BucketSet buckets) {
				Column column = column(dimension.getValue());
				of(column.getSource()).bucketed.put(column, 2 * lastBound(buckets));
			}
		}
	}

	/** What holds wherever a source is read, however deep in a formula. */
	private void everyMeasure(Measure measure, Fiche fiche) {
		TimeSpan periods = span.with(Fiches.speaker(fiche, fr.jalon.contract.ContractPackage.Literals.FICHE__PERIODICITY).getPeriodicity());
		measure.eAllContents().forEachRemaining(each -> {
			if (!(each instanceof SourceMeasure reader) || reader.getSource() == null) {
				return;
			}
			Of of = of(reader.getSource());
			of.periods = of.periods == null || of.periods.months() > periods.months() ? periods : of.periods;
			Column event = column(reader.getEvent());
			if (event != null) {
				of.events.merge(event, 1, Integer::sum);
			}
			Column from = column(reader.getValidFrom());
			Column to = column(reader.getValidTo());
			if (from != null && to != null && !of.validities.contains(new Validity(from, to))) {
				of.validities.add(new Validity(from, to));
			}
			of.plan |= Fiches.products(fiche).stream().anyMatch(product -> product.eContainer() instanceof fr.jalon.contract.ProductPlan plan
					&& plan.getFiche() == fiche);
			if (reader instanceof Share share && share.getPopulation() != null && column(share.getCounted()) != null) {
				of.populations.put(column(share.getCounted()), share.getPopulation());
			}
		});
	}

	private void visit(MeasureExpression expression, Trajectory trajectory, UnitKind unit, boolean stock) {
		if (expression instanceof Aggregation aggregation && aggregation.getSource() != null) {
			aggregation(aggregation, trajectory, unit, stock || aggregation.getValidFrom() != null);
		} else if (expression instanceof Share share && share.getSource() != null) {
			share(share, trajectory);
		} else if (expression instanceof Cumulative cumulative) {
			visit(cumulative.getMeasure(), trajectory, unit, true);
		} else if (expression instanceof Rate rate && rate.getPer() != null) {
			visit(rate.getMeasure(), trajectory == null ? null : trajectory.times(1 / rate.getPer().doubleValue()), unit, stock);
		} else if (expression instanceof MeasureArithmetic arithmetic) {
			arithmetic(arithmetic, trajectory, unit, stock);
		} else if (expression != null) {
			expression.eContents().forEach(child -> visit(child instanceof MeasureExpression inner ? inner : null, null, null, stock));
		}
	}

	/** A sum over a wider sum of the same column is a share of its rows, when amounts do not depend on the condition. */
	private void arithmetic(MeasureArithmetic arithmetic, Trajectory trajectory, UnitKind unit, boolean stock) {
		boolean ratio = arithmetic.getOperator() == ArithmeticOperator.DIVIDE && trajectory != null;
		if (ratio && arithmetic.getLeft() instanceof Aggregation part && arithmetic.getRight() instanceof Aggregation whole
				&& part.getSource() == whole.getSource() && whole.getFilter() == null && part.getFilter() != null) {
			tendency(of(part.getSource()), conjuncts(part.getFilter()), trajectory.times(100));
			return;
		}
		if (ratio && arithmetic.getLeft() instanceof Aggregation && arithmetic.getRight() instanceof PopulationMeasure population
				&& population.getPopulation() != null) {
			visit(arithmetic.getLeft(), trajectory.times(population.getPopulation().getSize().doubleValue()), unit, stock);
			return;
		}
		visit(arithmetic.getLeft(), null, null, stock);
		visit(arithmetic.getRight(), null, null, stock);
	}

	private void aggregation(Aggregation aggregation, Trajectory trajectory, UnitKind unit, boolean stock) {
		Of of = of(aggregation.getSource());
		if (aggregation.getFunction() == AggregateFunction.COUNT || aggregation.getFunction() == AggregateFunction.DISTINCT_COUNT) {
			if (trajectory != null) {
				Comparison code = code(conjuncts(aggregation.getFilter()));
				of.volumes.add(new Volume(code == null ? null : column(code.getLeft()), code == null ? null : code(code), trajectory, stock, null));
			}
			return;
		}
		if (aggregation.getArgument() instanceof Duration duration) {
			delay(of, duration, aggregation.getFilter(), trajectory, unit);
		} else if (column(aggregation.getArgument()) != null && trajectory != null && aggregation.getFunction() != AggregateFunction.SUM) {
			of.levels.add(new Level(column(aggregation.getArgument()), trajectory));
		}
	}

	private static void delay(Of of, Duration duration, RowExpression filter, Trajectory trajectory, UnitKind unit) {
		Column from = column(duration.getFrom());
		Column to = column(duration.getTo());
		if (from == null || to == null || from == to) {
			return;
		}
		UnitKind own = duration.isSetUnit() ? duration.getUnit() : unit;
		Comparison code = code(conjuncts(filter));
		of.delays.add(new Delay(from, to, own, duration.getCalendar(), trajectory, code == null ? null : column(code.getLeft()),
				code == null ? null : code(code)));
	}

	private void seniority(Dimension dimension, Duration duration) {
		Column from = column(duration.getFrom());
		Column to = column(duration.getTo());
		if (from == null || to == null || from == to || !(dimension.getClassification() instanceof BucketSet buckets)) {
			return;
		}
		UnitKind unit = duration.isSetUnit() ? duration.getUnit() : buckets.getUnit() == null ? UnitKind.YEARS : buckets.getUnit().getKind();
		of(from.getSource()).seniorities.add(new Seniority(from, to, unit, 2 * lastBound(buckets)));
	}

	/** The greatest bound of the buckets, at least 1: beyond twice that, nothing new is to be seen. */
	private static double lastBound(BucketSet buckets) {
		double last = 1;
		for (Bucket bucket : buckets.getBuckets()) {
			for (BigDecimal bound : new BigDecimal[] { bucket.getInterval().getLower(), bucket.getInterval().getUpper() }) {
				last = bound == null ? last : Math.max(last, bound.doubleValue());
			}
		}
		return last;
	}

	private void share(Share share, Trajectory trajectory) {
		Of of = of(share.getSource());
		if (trajectory == null) {
			return;
		}
		if (share.getPopulation() != null && share.getPopulation().getSize() != null) {
			Comparison code = code(conjuncts(share.getFilter()));
			of.volumes.add(new Volume(code == null ? null : column(code.getLeft()), code == null ? null : code(code),
					trajectory.times(share.getPopulation().getSize().doubleValue() / 100), share.getValidFrom() != null, null));
			return;
		}
		if (share.getCondition() == null) {
			return;
		}
		List<RowExpression> conditions = conjuncts(share.getCondition());
		for (RowExpression each : conditions) {
			if (each instanceof Comparison comparison && isDate(comparison.getLeft()) && isDate(comparison.getRight())) {
				Comparison state = code(conditions);
				boolean before = comparison.getComparator() == Comparator.LE || comparison.getComparator() == Comparator.LT;
				Column left = column(comparison.getLeft());
				Column right = column(comparison.getRight());
				of.punctualities.add(new Punctuality(before ? left : right, before ? right : left,
						state == null ? null : column(state.getLeft()), state == null ? null : code(state), trajectory));
				return;
			}
		}
		tendency(of, conditions, trajectory);
	}

	private static void tendency(Of of, List<RowExpression> conditions, Trajectory share) {
		Comparison code = code(conditions);
		if (code != null) {
			of.tendencies.add(new Tendency(column(code.getLeft()), code(code), share));
			return;
		}
		for (RowExpression each : conditions) {
			if (isKind(each, PrimitiveKind.BOOLEAN)) {
				of.tendencies.add(new Tendency(column(each), null, share));
				return;
			}
		}
	}

	private static boolean isDate(RowExpression expression) {
		return isKind(expression, PrimitiveKind.DATE) || isKind(expression, PrimitiveKind.INSTANT);
	}

	private static boolean isKind(RowExpression expression, PrimitiveKind kind) {
		Column column = column(expression);
		return column != null && column.getType() instanceof PrimitiveType type && type.getKind() == kind;
	}

	/** The column named without a detour through other sources, or null. */
	private static Column column(RowExpression expression) {
		return expression instanceof ValueReference reference && reference.getVia().isEmpty() && !reference.isFamilyOf()
				&& reference.getTarget() instanceof Column column && !column.eIsProxy() ? column : null;
	}

	private static Code code(Comparison comparison) {
		return (Code) ((ValueReference) comparison.getRight()).getTarget();
	}

	/** The first condition of the form column = code, or null. */
	private static Comparison code(List<RowExpression> conditions) {
		for (RowExpression each : conditions) {
			if (each instanceof Comparison comparison && comparison.getComparator() == Comparator.EQ && column(comparison.getLeft()) != null
					&& column(comparison.getLeft()).getType() instanceof CodeType
					&& comparison.getRight() instanceof ValueReference value && value.getTarget() instanceof Code code && !code.eIsProxy()) {
				return comparison;
			}
		}
		return null;
	}

	/** Conditions that must all hold. */
	private static List<RowExpression> conjuncts(RowExpression condition) {
		if (condition == null) {
			return List.of();
		}
		if (condition instanceof Logic logic && logic.getOperator() == LogicalOperator.AND) {
			List<RowExpression> all = new ArrayList<>(conjuncts(logic.getLeft()));
			all.addAll(conjuncts(logic.getRight()));
			return all;
		}
		return List.of(condition);
	}
}
