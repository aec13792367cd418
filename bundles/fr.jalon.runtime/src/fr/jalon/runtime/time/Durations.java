// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Durations in whole ticks (see {@link DurationUnit#ticks}) and the passage between instants and the calendar.
 *
 * <p><b>Instants.</b> An instant is a point on the UTC line, to the microsecond. Its date is the one it has in the
 * contract's time zone. A wall-clock text without offset is read in that zone; the hour that exists twice in autumn is
 * read as the second one (winter time), the hour that does not exist in spring is moved one hour later. That is how
 * PostgreSQL and DuckDB read them too.
 */
public final class Durations {

	private static final long MICROS = 1_000_000L;

	private Durations() {
	}

	/** Microseconds from {@code from} to {@code to}. */
	public static long elapsed(Instant from, Instant to) {
		return micros(to) - micros(from);
	}

	/** Elapsed time between two dates: 24 hours per day, since a date has no time of day to change clocks at. */
	public static long elapsed(LocalDate from, LocalDate to) {
		return Math.multiplyExact(calendarDays(from, to), DurationUnit.DAYS.ticks());
	}

	public static long calendarDays(LocalDate from, LocalDate to) {
		return to.toEpochDay() - from.toEpochDay();
	}

	/**
	 * Completed months from {@code from} to {@code to}, towards zero: 31 January to 28 February is 0, to 1 March is 1.
	 * The same as {@link ChronoUnit#MONTHS}{@code .between}, written as the printers write it in SQL.
	 */
	public static long months(LocalDate from, LocalDate to) {
		return (monthAndDay(to) - monthAndDay(from)) / 32;
	}

	/** Completed years: completed months by twelve, towards zero. */
	public static long years(LocalDate from, LocalDate to) {
		return months(from, to) / 12;
	}

	private static long monthAndDay(LocalDate date) {
		return (date.getYear() * 12L + date.getMonthValue() - 1) * 32 + date.getDayOfMonth();
	}

	/** Microseconds since 1970-01-01T00:00Z. */
	public static long micros(Instant instant) {
		return Math.addExact(Math.multiplyExact(instant.getEpochSecond(), MICROS), instant.getNano() / 1_000);
	}

	public static LocalDate date(Instant instant, ZoneId zone) {
		return LocalDate.ofInstant(instant, zone);
	}

	/** The instant at which {@code date} begins in {@code zone}. */
	public static Instant startOf(LocalDate date, ZoneId zone) {
		return date.atStartOfDay(zone).toInstant();
	}

	/** The instant of a wall-clock time; see the class comment for hours that exist twice or never. */
	public static Instant instant(LocalDateTime wallClock, ZoneId zone) {
		return wallClock.atZone(zone).withLaterOffsetAtOverlap().toInstant().truncatedTo(ChronoUnit.MICROS);
	}
}
