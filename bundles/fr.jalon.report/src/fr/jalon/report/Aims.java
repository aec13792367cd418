// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Product;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Target;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;

/**
 * What is aimed at, read from the model: the total of a measure whose sheet cannot be planned yet (the same as the plan says
 * once it can, with the gaps of the draft left out), and the figures of a product.
 */
public final class Aims {

	private Aims() {
	}

	static Aim of(Fiche fiche, Measure measure) {
		Fiche speaker = Fiches.speaker(fiche, Literals.FICHE__DIRECTION);
		Direction direction = speaker.isSetDirection() ? Direction.valueOf(speaker.getDirection().name()) : null;
		// What names no measure is said of the first.
		boolean first = Fiches.measures(fiche).indexOf(measure) == 0;
		FigureBaseline baseline = null;
		for (Baseline each : Fiches.baselines(fiche)) {
			boolean meant = each.getItem() == null && (each.getMeasure() == measure || each.getMeasure() == null && first);
			boolean whole = each.getValue() != null && each.getPeriod() != null;
			if (meant && whole && (baseline == null || each.getPeriod().end().isAfter(baseline.date()))) {
				baseline = new FigureBaseline(Exact.of(each.getValue()), each.getPeriod().end());
			}
		}
		Quantity tolerance = Fiches.speaker(fiche, Literals.FICHE__TOLERANCE).getTolerance();
		List<FigureTarget> targets = new ArrayList<>();
		for (Target each : Fiches.targets(fiche)) {
			boolean meant = each.getItem() == null && (each.getMeasure() == measure || each.getMeasure() == null && first);
			Interval satisfying = meant ? satisfying(each, direction) : null;
			if (satisfying != null) {
				targets.add(new FigureTarget("", each.isRecurring() || each.getDue() == null ? null : each.getDue().end(), satisfying,
						absolute(each.getTolerance() != null ? each.getTolerance() : tolerance, edge(satisfying))));
			}
		}
		return new Aim(direction, baseline, targets, absolute(tolerance, baseline == null ? Exact.ZERO : baseline.value()));
	}

	/** What the dated figures of a product aim at: from its first measured figure to the values expected or aimed at. */
	public static Aim of(Product product, FigureSeries series) {
		Direction direction = product.isSetDirection() ? Direction.valueOf(product.getDirection().name()) : null;
		FigureBaseline baseline = null;
		List<FigureTarget> targets = new ArrayList<>();
		for (Figure each : series.getFigures()) {
			if (each.getValue() == null || each.getDate() == null) {
				continue;
			}
			Exact value = Exact.of(each.getValue());
			if (isMeasured(each)) {
				baseline = baseline == null || each.getDate().end().isBefore(baseline.date()) ? new FigureBaseline(value, each.getDate().end()) : baseline;
			} else {
				Interval satisfying = satisfying(implied(direction), value);
				targets.add(new FigureTarget("", each.getDate().end(), satisfying, absolute(product.getTolerance(), value)));
			}
		}
		return new Aim(direction, baseline, targets, absolute(product.getTolerance(), baseline == null ? Exact.ZERO : baseline.value()));
	}

	/** Whether a figure of a product was measured; an author who does not say means so. */
	public static boolean isMeasured(Figure figure) {
		return figure.getKind() == null || figure.getKind() == FigureKind.ACTUAL;
	}

	private static Interval satisfying(Target target, Direction direction) {
		if (target.getInterval() != null) {
			return interval(target.getInterval());
		}
		Comparator comparator = target.isSetComparator() ? target.getComparator() : implied(direction);
		if (target.getValue() == null || comparator == Comparator.NE) {
			return null;
		}
		return satisfying(comparator, Exact.of(target.getValue()));
	}

	private static Interval satisfying(Comparator comparator, Exact value) {
		return switch (comparator) {
			case LE -> new Interval(null, false, value, true);
			case LT -> new Interval(null, false, value, false);
			case GE -> new Interval(value, true, null, false);
			case GT -> new Interval(value, false, null, false);
			default -> Interval.closed(value, value);
		};
	}

	/** What a bare number means: at least when the figure should rise, at most when it should fall. */
	private static Comparator implied(Direction direction) {
		return direction == Direction.INCREASE ? Comparator.GE : direction == Direction.DECREASE ? Comparator.LE : Comparator.EQ;
	}

	private static Interval interval(fr.jalon.contract.Interval interval) {
		BigDecimal lower = interval.getLower();
		BigDecimal upper = interval.getUpper();
		try {
			return new Interval(lower == null ? null : Exact.of(lower), lower != null && interval.isLowerClosed(),
					upper == null ? null : Exact.of(upper), upper != null && interval.isUpperClosed());
		} catch (IllegalArgumentException e) {
			// Reversed bounds: the checks report them, there is nothing to draw.
			return null;
		}
	}

	private static Exact edge(Interval interval) {
		Exact edge = interval.lower() != null ? interval.lower() : interval.upper();
		return edge == null ? Exact.ZERO : edge;
	}

	private static Exact absolute(Quantity tolerance, Exact of) {
		if (tolerance == null || tolerance.getValue() == null) {
			return Exact.ZERO;
		}
		Exact value = Exact.of(tolerance.getValue()).abs();
		return tolerance.isPercent() ? of.abs().times(value).dividedBy(Exact.HUNDRED) : value;
	}
}
