// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;

/**
 * What a measure, or one of its classes, aims at; it judges figures.
 *
 * <p><b>Which target counts</b> for a period ending on day {@code d}: the next one due on {@code d} or later; when none is
 * left, the last one, which goes on holding. A target without date holds in every period.
 *
 * <p><b>Judgement.</b> Due (its date falls within the period or lies behind): reached or not reached. Not due yet: reached
 * when already satisfied; else on track when the figure is at least as near to the target as the straight line from the
 * last fixed point (the baseline, or the target before) to the target says for day {@code d}, give or take the tolerance;
 * else not reached. Without a fixed point, or in a period
 * that ended before the baseline: undetermined.
 *
 * @param direction null when the fiche does not say
 * @param baseline null when the fiche has none
 * @param targets in any order
 * @param tolerance for {@link Direction#MAINTAIN} without target: how far from the baseline still counts as kept
 */
public record Aim(Direction direction, FigureBaseline baseline, List<FigureTarget> targets, Exact tolerance) {

	public static final Aim NONE = new Aim(null, null, List.of(), Exact.ZERO);

	public Aim {
		targets = targets.stream().sorted(Comparator.comparing(FigureTarget::due,
				Comparator.nullsLast(Comparator.naturalOrder()))).toList();
	}

	/**
	 * @param firstDay first day of the period of the figure
	 * @param lastDay last day of it
	 */
	public Assessment assess(Quantity figure, LocalDate firstDay, LocalDate lastDay) {
		FigureTarget target = targetFor(firstDay);
		if (!figure.isKnown()) {
			Cause cause = ((Quantity.Undetermined) figure).cause();
			return new Assessment(Status.UNDETERMINED, target, null, Trend.UNKNOWN, cause);
		}
		Exact value = figure.value();
		Trend trend = trend(value);
		if (target == null) {
			return new Assessment(Status.UNDETERMINED, null, null, trend, Cause.NO_TARGET);
		}
		if (target.isReachedBy(value)) {
			return new Assessment(Status.REACHED, target, expected(target, lastDay), trend, null);
		}
		if (target.due() == null || !target.due().isAfter(lastDay)) {
			return new Assessment(Status.NOT_REACHED, target, null, trend, null);
		}
		if (baseline != null && lastDay.isBefore(baseline.date())) {
			return new Assessment(Status.UNDETERMINED, target, null, trend, Cause.BEFORE_BASELINE);
		}
		Exact expected = expected(target, lastDay);
		if (expected == null) {
			return new Assessment(Status.UNDETERMINED, target, null, trend, Cause.NO_BASELINE);
		}
		Exact late = target.distance(value).minus(target.distance(expected));
		boolean onTrack = late.compareTo(target.tolerance()) <= 0;
		return new Assessment(onTrack ? Status.ON_TRACK : Status.NOT_REACHED, target, expected, trend, null);
	}

	/** The target that counts; null when there is none. */
	private FigureTarget targetFor(LocalDate firstDay) {
		FigureTarget last = null;
		for (FigureTarget target : effectiveTargets()) {
			if (target.due() == null || !target.due().isBefore(firstDay)) {
				return target;
			}
			last = target;
		}
		return last;
	}

	/** "Maintien" needs no target of its own: the baseline is one, for every period. */
	private List<FigureTarget> effectiveTargets() {
		if (!targets.isEmpty() || direction != Direction.MAINTAIN || baseline == null) {
			return targets;
		}
		return List.of(new FigureTarget("", null, Interval.closed(baseline.value(), baseline.value()), tolerance));
	}

	/** Value of the trajectory on a day before the target is due; null without a fixed point to start from. */
	private Exact expected(FigureTarget target, LocalDate day) {
		if (target.due() == null || !target.due().isAfter(day)) {
			return null;
		}
		Exact startValue = baseline == null ? null : baseline.value();
		LocalDate startDay = baseline == null ? null : baseline.date();
		for (FigureTarget earlier : targets) {
			if (earlier.due() == null || !earlier.due().isBefore(target.due())) {
				break;
			}
			if (startDay == null || earlier.due().isAfter(startDay)) {
				// The trajectory passes through the nearest value that satisfies the target before.
				startValue = startValue == null ? edge(earlier) : nearest(earlier, startValue);
				startDay = earlier.due();
			}
		}
		if (startValue == null || !startDay.isBefore(target.due())) {
			return null;
		}
		if (!day.isAfter(startDay)) {
			return startValue;
		}
		Exact end = nearest(target, startValue);
		Exact part = Exact.ratio(ChronoUnit.DAYS.between(startDay, day), ChronoUnit.DAYS.between(startDay, target.due()));
		return startValue.plus(end.minus(startValue).times(part));
	}

	private static Exact nearest(FigureTarget target, Exact from) {
		Interval interval = target.satisfying();
		if (interval.lower() != null && from.compareTo(interval.lower()) < 0) {
			return interval.lower();
		}
		if (interval.upper() != null && from.compareTo(interval.upper()) > 0) {
			return interval.upper();
		}
		return from;
	}

	private static Exact edge(FigureTarget target) {
		Interval interval = target.satisfying();
		return interval.upper() != null ? interval.upper() : interval.lower();
	}

	private Trend trend(Exact value) {
		if (baseline == null || direction == null || direction == Direction.REACH) {
			return Trend.UNKNOWN;
		}
		int order = value.compareTo(baseline.value());
		if (direction == Direction.MAINTAIN) {
			boolean kept = value.minus(baseline.value()).abs().compareTo(tolerance) <= 0;
			return kept ? Trend.STABLE : Trend.UNFAVOURABLE;
		}
		if (order == 0) {
			return Trend.STABLE;
		}
		return order > 0 == (direction == Direction.INCREASE) ? Trend.FAVOURABLE : Trend.UNFAVOURABLE;
	}
}
