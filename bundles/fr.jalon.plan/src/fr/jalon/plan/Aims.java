// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueElement;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureDefinition.ClassKey;

/** What a fiche aims at, for its measures in total and per class. */
final class Aims {

	private final Fiche fiche;
	private final List<PlanProblem> problems;

	Aims(Fiche fiche, List<PlanProblem> problems) {
		this.fiche = fiche;
		this.problems = problems;
	}

	/** What is said of one class, or of the total, while it is gathered. */
	private static final class Draft {
		private Direction direction;
		private Quantity tolerance;
		private FigureBaseline baseline;
		private final List<FigureTarget> targets = new ArrayList<>();
	}

	Aim total(Measure measure) {
		Draft draft = draft();
		gather(measure, null, draft);
		return aim(draft);
	}

	/** @param dimensions the breakdowns of the measure, by number */
	Map<ClassKey, Aim> classes(Measure measure, Map<Integer, Dimension> dimensions) {
		Map<ClassKey, Aim> aims = new LinkedHashMap<>();
		dimensions.forEach((number, dimension) -> {
			for (ValueElement item : Fiches.classes(dimension)) {
				Draft draft = draft();
				gather(measure, item, draft);
				if (item instanceof Product product) {
					gatherProduct(measure, product, draft);
				}
				if (draft.baseline != null || !draft.targets.isEmpty()) {
					aims.put(new ClassKey(number, Classes.code(item)), aim(draft));
				}
			}
		});
		return aims;
	}

	private Draft draft() {
		Draft draft = new Draft();
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__DIRECTION);
		draft.direction = speaker.eIsSet(ContractPackage.Literals.FICHE__DIRECTION) ? speaker.getDirection() : null;
		draft.tolerance = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__TOLERANCE).getTolerance();
		return draft;
	}

	private Aim aim(Draft draft) {
		Exact base = draft.baseline == null ? Exact.ZERO : draft.baseline.value();
		fr.jalon.runtime.figure.Direction direction = draft.direction == null ? null
				: fr.jalon.runtime.figure.Direction.valueOf(draft.direction.getName());
		return new Aim(direction, draft.baseline, draft.targets, tolerance(draft.tolerance, base));
	}

	/** A baseline or target that names no measure is one of the first measure. */
	private boolean concerns(Measure named, Measure measure) {
		return named == measure || named == null && Fiches.measures(fiche).indexOf(measure) == 0;
	}

	private void gather(Measure measure, ValueElement item, Draft draft) {
		for (Baseline baseline : Fiches.baselines(fiche)) {
			if (concerns(baseline.getMeasure(), measure) && baseline.getItem() == item && baseline.getValue() != null
					&& baseline.getPeriod() != null) {
				FigureBaseline known = new FigureBaseline(Exact.of(baseline.getValue()), baseline.getPeriod().end());
				// The latest one counts: progress is measured from the last fixed point.
				if (draft.baseline == null || known.date().isAfter(draft.baseline.date())) {
					draft.baseline = known;
				}
			}
		}
		for (Target target : Fiches.targets(fiche)) {
			if (concerns(target.getMeasure(), measure) && target.getItem() == item) {
				try {
					draft.targets.add(target(target, measure, draft));
				} catch (Unplannable e) {
					problems.add(e.problem());
				}
			}
		}
	}

	private FigureTarget target(Target target, Measure measure, Draft draft) {
		Interval satisfying = satisfying(target, draft.direction);
		Exact bound = satisfying.lower() != null ? satisfying.lower() : satisfying.upper();
		Quantity tolerance = target.getTolerance() != null ? target.getTolerance() : draft.tolerance;
		LocalDate due = target.isRecurring() || target.getDue() == null ? null : target.getDue().end();
		return new FigureTarget(text(target, measure), due, satisfying, tolerance(tolerance, bound == null ? Exact.ZERO : bound));
	}

	private static Interval satisfying(Target target, Direction direction) {
		if (target.getInterval() != null) {
			try {
				return Intervals.of(target.getInterval());
			} catch (IllegalArgumentException empty) {
				throw new Unplannable(target, "target.interval");
			}
		}
		if (target.getValue() == null) {
			throw new Unplannable(target, "incomplete");
		}
		Comparator comparator = target.isSetComparator() ? target.getComparator() : implied(direction);
		return satisfying(target, comparator, Exact.of(target.getValue()));
	}

	private static Interval satisfying(Target target, Comparator comparator, Exact bound) {
		return switch (comparator) {
			case LE -> Interval.closed(null, bound);
			case GE -> Interval.closed(bound, null);
			case EQ -> Interval.closed(bound, bound);
			case LT -> new Interval(null, false, bound, false);
			case GT -> new Interval(bound, false, null, false);
			case NE -> throw new Unplannable(target, "target.comparator");
		};
	}

	/** What a bare number means: at least when the figure should rise, at most when it should fall. */
	private static Comparator implied(Direction direction) {
		if (direction == Direction.INCREASE) {
			return Comparator.GE;
		}
		return direction == Direction.DECREASE ? Comparator.LE : Comparator.EQ;
	}

	private static Exact tolerance(Quantity tolerance, Exact of) {
		if (tolerance == null || tolerance.getValue() == null) {
			return Exact.ZERO;
		}
		Exact value = Exact.of(tolerance.getValue()).abs();
		return tolerance.isPercent() ? of.abs().times(value).dividedBy(Exact.HUNDRED) : value;
	}

	/** As the fiche writes it. */
	private String text(Target target, Measure measure) {
		StringBuilder text = new StringBuilder();
		if (target.getInterval() != null) {
			text.append(Intervals.of(target.getInterval()).toString().replace(", ", " ; "));
		} else {
			text.append(target.isSetComparator() ? target.getComparator().getLiteral() + " " : "").append(number(target.getValue()));
		}
		Unit unit = Fiches.unit(fiche, measure);
		boolean percent = target.isPercent() || unit instanceof StandardUnit standard && standard.getKind() == UnitKind.PERCENT;
		text.append(percent ? " %" : "");
		if (target.isRecurring()) {
			return text.append(" chaque période").toString();
		}
		return target.getDue() == null ? text.toString() : text.append(when(target.getDue())).toString();
	}

	private static String when(CalendarPeriod due) {
		return (due.precision() == CalendarPeriod.Precision.DAY ? " au " : " en ") + due;
	}

	private static String number(BigDecimal number) {
		return number.toPlainString().replace('.', ',');
	}

	/**
	 * Targets that the product table gives for the sheet. The table counts what is in service on a day: its figures are those
	 * of a stock or of a cumulated count of the same object, never those of a year's flow.
	 */
	private void gatherProduct(Measure measure, Product product, Draft draft) {
		boolean state = measure.getExpression() instanceof Cumulative
				|| measure.getExpression() instanceof SourceMeasure source && source.getValidFrom() != null;
		MeasuredObject object = Fiches.unit(fiche, measure) instanceof CountUnit count ? count.getObject() : null;
		boolean table = product.eContainer() instanceof ProductPlan plan && Fiches.lineage(fiche).contains(plan.getFiche());
		if (!state || object == null || !table) {
			return;
		}
		if (product.eIsSet(ContractPackage.Literals.PRODUCT__DIRECTION)) {
			draft.direction = product.getDirection();
		}
		if (product.getTolerance() != null) {
			draft.tolerance = product.getTolerance();
		}
		for (FigureSeries series : product.getSeries()) {
			if (series.getObject() == object) {
				series.getFigures().stream().filter(f -> f.getValue() != null && f.getDate() != null).forEach(f -> gather(f, draft));
			}
		}
	}

	private static void gather(Figure figure, Draft draft) {
		Exact value = Exact.of(figure.getValue());
		LocalDate day = figure.getDate().end();
		if (figure.getKind() == FigureKind.ACTUAL) {
			if (draft.baseline == null || day.isAfter(draft.baseline.date())) {
				draft.baseline = new FigureBaseline(value, day);
			}
			return;
		}
		// A forecast of the signed table is what the parties count on: it is followed like a target.
		Interval satisfying = satisfying(null, implied(draft.direction), value);
		String text = number(figure.getValue()) + when(figure.getDate());
		draft.targets.add(new FigureTarget(text, day, satisfying, tolerance(draft.tolerance, value)));
	}
}
