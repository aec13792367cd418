// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import fr.jalon.report.chart.ChartData;
import fr.jalon.report.chart.Trajectory;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;

/** What a trajectory chart draws, as series over dates: formats whose charts are objects of their own print it. */
public final class ChartSeries {

	private static final int DIGITS = 10;

	/** What a series stands for. */
	public enum Role {
		RESULT, BASELINE, TARGET, STANDING, TRAJECTORY
	}

	/** @param values by date; not every date has one */
	public record Series(String name, Role role, Map<LocalDate, Exact> values) {
	}

	private final ChartData data;
	private final Locale locale;
	private final SortedSet<LocalDate> dates = new TreeSet<>();
	private final List<Series> series = new ArrayList<>();

	public ChartSeries(ChartData data, Locale locale) {
		this.data = data;
		this.locale = locale;
		collect();
	}

	/** Whether there is nothing to draw: no figure, no baseline, no target. */
	public boolean isEmpty() {
		return dates.isEmpty();
	}

	/** All dates of all series, in order. */
	public List<LocalDate> dates() {
		return List.copyOf(dates);
	}

	public List<Series> series() {
		return List.copyOf(series);
	}

	private void collect() {
		Map<LocalDate, Exact> results = new TreeMap<>();
		for (Figure figure : data.totals()) {
			results.put(figure.period().lastDay(), figure.value().value());
		}
		Aim aim = data.aim();
		Map<LocalDate, Exact> baseline = new TreeMap<>();
		if (aim.baseline() != null) {
			baseline.put(aim.baseline().date(), aim.baseline().value());
		}
		Map<LocalDate, Exact> single = new TreeMap<>();
		Map<LocalDate, Exact> low = new TreeMap<>();
		Map<LocalDate, Exact> high = new TreeMap<>();
		for (FigureTarget target : aim.targets()) {
			Interval interval = target.satisfying();
			if (target.due() == null || interval.lower() == null && interval.upper() == null) {
				continue;
			}
			if (interval.lower() != null && interval.upper() != null && !interval.lower().equals(interval.upper())) {
				low.put(target.due(), interval.lower());
				high.put(target.due(), interval.upper());
			} else {
				single.put(target.due(), interval.lower() != null ? interval.lower() : interval.upper());
			}
		}
		List.of(results, baseline, single, low, high).forEach(values -> dates.addAll(values.keySet()));
		add("chart.result", Role.RESULT, results);
		add("chart.baseline", Role.BASELINE, baseline);
		add("chart.target", Role.TARGET, single);
		add("chart.low", Role.TARGET, low);
		add("chart.high", Role.TARGET, high);
		standing(aim);
		add("chart.trajectory", Role.TRAJECTORY, trajectory(aim));
	}

	private void add(String key, Role role, Map<LocalDate, Exact> values) {
		if (!values.isEmpty()) {
			series.add(new Series(OfficeWords.WORDS.message(key).text(locale), role, values));
		}
	}

	/** Targets of every period: lines from the first date to the last. */
	private void standing(Aim aim) {
		List<Interval> intervals = new ArrayList<>();
		aim.targets().stream().filter(target -> target.due() == null).map(FigureTarget::satisfying).forEach(intervals::add);
		if (aim.targets().isEmpty() && aim.direction() == Direction.MAINTAIN && aim.baseline() != null) {
			intervals.add(Interval.closed(aim.baseline().value(), aim.baseline().value()));
		}
		for (Interval interval : intervals) {
			SortedSet<Exact> edges = new TreeSet<>();
			if (interval.lower() != null) {
				edges.add(interval.lower());
			}
			if (interval.upper() != null) {
				edges.add(interval.upper());
			}
			for (Exact edge : edges) {
				Map<LocalDate, Exact> values = new TreeMap<>();
				dates.forEach(date -> values.put(date, edge));
				add("chart.standing", Role.STANDING, values);
			}
		}
	}

	/** At each date of the axis, so that no gap breaks the line. */
	private Map<LocalDate, Exact> trajectory(Aim aim) {
		Map<LocalDate, Exact> values = new TreeMap<>();
		for (Trajectory.Segment segment : Trajectory.of(aim)) {
			long days = ChronoUnit.DAYS.between(segment.from(), segment.to());
			for (LocalDate date : dates) {
				if (!date.isBefore(segment.from()) && !date.isAfter(segment.to())) {
					Exact part = Exact.ratio(ChronoUnit.DAYS.between(segment.from(), date), days);
					values.put(date, segment.fromValue().plus(segment.toValue().minus(segment.fromValue()).times(part)));
				}
			}
		}
		return values;
	}

	/** Periods without figure leave a gap; other dates between two figures leave none. */
	public boolean hasMissingPeriod() {
		List<Figure> figures = data.totals();
		for (int i = 1; i < figures.size(); i++) {
			if (!figures.get(i - 1).period().end().equals(figures.get(i).period().start())) {
				return true;
			}
		}
		return false;
	}

	/** Of the axis of dates. */
	public enum Unit {
		YEARS, MONTHS, DAYS;

		/** As both formats write it: {@code years}. */
		public String word() {
			return name().toLowerCase(Locale.ROOT);
		}
	}

	/** The longest one whose ends all dates are. */
	public Unit unit() {
		if (dates.stream().allMatch(date -> date.getMonth() == Month.DECEMBER && date.getDayOfMonth() == 31)) {
			return Unit.YEARS;
		}
		return dates.stream().allMatch(date -> date.getDayOfMonth() == date.lengthOfMonth()) ? Unit.MONTHS : Unit.DAYS;
	}

	/** The steps of the axis that leave a dozen labels at most. */
	public int step(Unit unit) {
		long span = switch (unit) {
			case YEARS -> ChronoUnit.YEARS.between(dates.first(), dates.last());
			case MONTHS -> ChronoUnit.MONTHS.between(dates.first(), dates.last());
			case DAYS -> ChronoUnit.DAYS.between(dates.first(), dates.last());
		};
		int[] steps = unit == Unit.MONTHS ? new int[] {1, 3, 6, 12, 24, 60, 120} : new int[] {1, 2, 5, 7, 14, 31, 92, 183, 365, 730, 3650};
		for (int step : steps) {
			if (span / step <= 11) {
				return step;
			}
		}
		return (int) (span / 11) + 1;
	}

	/** Where the figure of a point is said. */
	public enum Side {
		ABOVE, BELOW
	}

	/**
	 * A result is said on the side away from what it is held against, and a target on the other one: they do not cover each other.
	 *
	 * @return null for points of lines, which need no words
	 */
	public Side side(Series of, LocalDate date) {
		if (of.role() != Role.RESULT && of.role() != Role.TARGET) {
			return null;
		}
		Exact result = value(Role.RESULT, date);
		Exact held = Stream.of(Role.TARGET, Role.STANDING, Role.TRAJECTORY).map(role -> value(role, date)).filter(Objects::nonNull).findFirst()
				.orElse(null);
		boolean below = result != null && held != null && result.compareTo(held) < 0 && !isLow(result);
		return below == (of.role() == Role.RESULT) ? Side.BELOW : Side.ABOVE;
	}

	private Exact value(Role role, LocalDate date) {
		return series.stream().filter(each -> each.role() == role).map(each -> each.values().get(date)).filter(Objects::nonNull).findFirst()
				.orElse(null);
	}

	/** Near the foot of the drawing, where words below a point would cover those of the axis. */
	private boolean isLow(Exact value) {
		List<Exact> all = series.stream().flatMap(each -> each.values().values().stream()).sorted().toList();
		Exact highest = all.get(all.size() - 1);
		Exact lowest = all.get(0).signum() > 0 ? Exact.ZERO : all.get(0);
		return value.minus(lowest).times(Exact.of(6)).compareTo(highest.minus(lowest)) < 0;
	}

	/** Days as spreadsheets count them. */
	public static String serial(LocalDate date) {
		return Long.toString(ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), date));
	}

	public static String number(Exact value) {
		BigDecimal rounded = value.round(DIGITS);
		return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
	}

	/** What the axis of dates is called. */
	public String timeWord() {
		return OfficeWords.WORDS.message("chart.time").text(locale);
	}
}
