// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

import fr.jalon.runtime.Exact;

/**
 * In what a duration is counted. Hours and days are exact time elapsed between two instants; the others count dates.
 */
public enum DurationUnit {
	/** Elapsed time, 60 minutes each; the hour lost or gained at a change of clocks is counted as it passed. */
	HOURS(3_600_000_000L),
	/** Elapsed time, exactly 24 hours each. */
	DAYS(86_400_000_000L),
	/** Difference of two dates: midnights crossed in the contract's time zone. */
	CALENDAR_DAYS(1),
	/** See {@link BusinessCalendar}. */
	WORKING_DAYS(1),
	/** Completed months: the day of the month has come round again that many times. */
	MONTHS(1),
	/** Completed years: twelve completed months each, as one counts an age. */
	YEARS(1);

	private final long ticks;

	DurationUnit(long ticks) {
		this.ticks = ticks;
	}

	/** How many ticks (microseconds for elapsed time, the unit itself otherwise) make one unit: engines sum ticks, whole numbers. */
	public long ticks() {
		return ticks;
	}

	public boolean isElapsedTime() {
		return ticks > 1;
	}

	/** A sum of ticks in this unit, exact. */
	public Exact fromTicks(Exact sum) {
		return sum.dividedBy(Exact.of(ticks));
	}
}
