// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;

import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.time.Period;

/** The periods of a calculation, in order and without overlap, as calculators need them: by number, and found by a date. */
public final class Periods {

	private final List<Period> periods;
	/** First day of each, in a number that grows with days; then the day after the last. */
	private final long[] firstDay;
	private final long[] dayAfter;
	/** The same in seconds since 1970: no day of any time zone begins within one. */
	private final long[] firstSecond;
	private final long[] secondAfter;
	private final Instant[] start;
	private final Instant[] end;

	/** @param zone in which instants have dates */
	public Periods(List<Period> periods, ZoneId zone) {
		this.periods = List.copyOf(periods);
		firstDay = periods.stream().mapToLong(p -> order(p.start())).toArray();
		dayAfter = periods.stream().mapToLong(p -> order(p.end())).toArray();
		start = periods.stream().map(p -> Durations.startOf(p.start(), zone)).toArray(Instant[]::new);
		end = periods.stream().map(p -> Durations.startOf(p.end(), zone)).toArray(Instant[]::new);
		firstSecond = Arrays.stream(start).mapToLong(Instant::getEpochSecond).toArray();
		secondAfter = Arrays.stream(end).mapToLong(Instant::getEpochSecond).toArray();
	}

	public List<Period> list() {
		return periods;
	}

	public int count() {
		return start.length;
	}

	/** Number of the period of a day, or {@link CellKey#NO_EVENT} without a day, {@link CellKey#OUTSIDE} outside all. */
	public int of(LocalDate day) {
		if (day == null) {
			return CellKey.NO_EVENT;
		}
		return find(order(day), firstDay, dayAfter);
	}

	/** The same for an instant. */
	public int of(Instant instant) {
		if (instant == null) {
			return CellKey.NO_EVENT;
		}
		return find(instant.getEpochSecond(), firstSecond, secondAfter);
	}

	/** The last period that has begun by then, unless it is over. */
	private static int find(long when, long[] first, long[] after) {
		int low = 0;
		int high = first.length - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			if (first[middle] <= when) {
				low = middle + 1;
			} else {
				high = middle - 1;
			}
		}
		return high >= 0 && when < after[high] ? high : CellKey.OUTSIDE;
	}

	/** Cheaper than the number of days since 1970, and in the same order. */
	private static long order(LocalDate day) {
		return (day.getYear() * 16L + day.getMonthValue()) * 32 + day.getDayOfMonth();
	}

	/** First day; null for rows of no period, here and below. */
	public LocalDate firstDay(int period) {
		return period < 0 ? null : periods.get(period).start();
	}

	public LocalDate lastDay(int period) {
		return period < 0 ? null : periods.get(period).lastDay();
	}

	/** The day after the last one. */
	public LocalDate dayAfter(int period) {
		return period < 0 ? null : periods.get(period).end();
	}

	/** The instant at which the first day begins. */
	public Instant start(int period) {
		return period < 0 ? null : start[period];
	}

	/** The instant at which the last day is over. */
	public Instant end(int period) {
		return period < 0 ? null : end[period];
	}
}
