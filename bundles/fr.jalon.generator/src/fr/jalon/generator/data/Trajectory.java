// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Interval;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Periodicity;
import fr.jalon.contract.Target;

/**
 * The value that a measure is made to have over time: from the baseline towards the targets of its sheet, faster or slower
 * than promised, so that a contract shows sheets that succeed and sheets that do not.
 */
final class Trajectory {

	/** How much of the promised progress is made. Some more than all of it, some about, one clearly less. */
	private static final double[] PROGRESS = { 1.12, 0.97, 0.55, 1.05 };

	private final NavigableMap<LocalDate, Double> points;
	private final TimeSpan periods;
	private final double factor;

	private Trajectory(NavigableMap<LocalDate, Double> points, TimeSpan periods, double factor) {
		this.points = points;
		this.periods = periods;
		this.factor = factor;
	}

	/** What baseline and targets of the sheet say of the measure, or null when they say nothing. */
	static Trajectory of(Fiche fiche, Measure measure, Contract contract, TimeSpan whole, long seed) {
		List<Measure> measures = Fiches.measures(fiche);
		NavigableMap<LocalDate, Double> baselines = new TreeMap<>();
		for (Baseline baseline : Fiches.baselines(fiche)) {
			if (baseline.getItem() == null && concerns(baseline.getMeasure(), measure, measures) && baseline.getValue() != null
					&& baseline.getPeriod() != null) {
				baselines.put(baseline.getPeriod().end(), baseline.getValue().doubleValue());
			}
		}
		NavigableMap<LocalDate, Double> targets = new TreeMap<>();
		for (Target target : Fiches.targets(fiche)) {
			Double value = value(target);
			if (value == null || target.getItem() != null || !concerns(target.getMeasure(), measure, measures)) {
				continue;
			}
			if (target.getDue() != null) {
				targets.put(target.getDue().end(), value);
			} else {
				for (int year = whole.first().getYear(); year <= whole.last().getYear(); year++) {
					targets.put(LocalDate.of(year, 12, 31), value);
				}
			}
		}
		if (baselines.isEmpty() && targets.isEmpty()) {
			return null;
		}
		if (baselines.isEmpty()) {
			double gap = direction(fiche) == Direction.DECREASE ? 1.4 : 0.6;
			baselines.put(whole.first(), targets.firstEntry().getValue() * gap);
		}
		Periodicity periodicity = Fiches.speaker(fiche, fr.jalon.contract.ContractPackage.Literals.FICHE__PERIODICITY).getPeriodicity();
		long chance = Scatter.of(seed, name(fiche) + '.' + name(measure) + measures.indexOf(measure));
		return new Trajectory(course(baselines, targets, PROGRESS[(int) Math.floorMod(chance, PROGRESS.length)]),
				whole.with(periodicity), 1);
	}

	private static NavigableMap<LocalDate, Double> course(NavigableMap<LocalDate, Double> baselines,
			NavigableMap<LocalDate, Double> targets, double progress) {
		NavigableMap<LocalDate, Double> points = new TreeMap<>(baselines);
		double base = baselines.lastEntry().getValue();
		for (Map.Entry<LocalDate, Double> target : targets.tailMap(baselines.lastKey(), false).entrySet()) {
			points.put(target.getKey(), Math.max(0, base + progress * (target.getValue() - base)));
		}
		return points;
	}

	private static Direction direction(Fiche fiche) {
		return Fiches.speaker(fiche, fr.jalon.contract.ContractPackage.Literals.FICHE__DIRECTION).getDirection();
	}

	private static String name(fr.jalon.contract.Element element) {
		return element.getName() == null ? "" : element.getName();
	}

	/** Words about no measure in particular are about the first one. */
	private static boolean concerns(Measure named, Measure measure, List<Measure> measures) {
		return named == measure || named == null && measures.indexOf(measure) == 0;
	}

	private static Double value(Target target) {
		if (target.getValue() != null) {
			return target.getComparator() == Comparator.NE ? null : target.getValue().doubleValue();
		}
		Interval interval = target.getInterval();
		if (interval == null) {
			return null;
		}
		BigDecimal lower = interval.getLower();
		BigDecimal upper = interval.getUpper();
		if (lower != null && upper != null) {
			return lower.add(upper).doubleValue() / 2;
		}
		return lower != null ? Double.valueOf(lower.doubleValue()) : upper != null ? Double.valueOf(upper.doubleValue()) : null;
	}

	/** The same course, times a number: a share of a population as a count, a rate per 1 000 as a share. */
	Trajectory times(double number) {
		return new Trajectory(points, periods, factor * number);
	}

	/** Value for the period that holds the day. */
	double at(LocalDate day) {
		LocalDate end = periods.endOfPeriod(day);
		Map.Entry<LocalDate, Double> before = points.floorEntry(end);
		Map.Entry<LocalDate, Double> after = points.ceilingEntry(end);
		if (before == null) {
			return factor * after.getValue();
		}
		if (after == null || after.getKey().equals(before.getKey())) {
			return factor * before.getValue();
		}
		double whole = after.getKey().toEpochDay() - before.getKey().toEpochDay();
		double passed = end.toEpochDay() - before.getKey().toEpochDay();
		return factor * (before.getValue() + (after.getValue() - before.getValue()) * passed / whole);
	}

	/** Day of the first value known. */
	LocalDate start() {
		return points.firstKey();
	}

	/** Periods in which the sheet is measured. */
	TimeSpan periods() {
		return periods;
	}
}
