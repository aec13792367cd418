// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.time.Period;

/** The periods of a calculation, in order and without overlap, as calculators need them: by number, and found by a date. */
public final class Periods {

	private final List<Period> periods;
	/** First day of each, as days since 1970; then the day after the last. */
	private final long[] firstDay;
	private final long[] dayAfter;
	private final Instant[] start;
	private final Instant[] end;

	/** @param zone in which instants have dates */
	public Periods(List<Period> periods, ZoneId zone) {
		this.periods = List.copyOf(periods);
		firstDay = periods.stream().mapToLong(p -> p.start().toEpochDay()).toArray();
		dayAfter = periods.stream().mapToLong(p -> p.end().toEpochDay()).toArray();
		start = periods.stream().map(p -> Durations.startOf(p.start(), zone)).toArray(Instant[]::new);
		end = periods.stream().map(p -> Durations.startOf(p.end(), zone)).toArray(Instant[]::new);
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
		long number = day.toEpochDay();
		for (int i = 0; i < firstDay.length; i++) {
			if (number >= firstDay[i] && number < dayAfter[i]) {
				return i;
			}
		}
		return CellKey.OUTSIDE;
	}

	/** The same for an instant. */
	public int of(Instant instant) {
		if (instant == null) {
			return CellKey.NO_EVENT;
		}
		for (int i = 0; i < start.length; i++) {
			if (!instant.isBefore(start[i]) && instant.isBefore(end[i])) {
				return i;
			}
		}
		return CellKey.OUTSIDE;
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
