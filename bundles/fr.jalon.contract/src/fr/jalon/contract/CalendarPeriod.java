// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date as contracts write them, at the precision that they give: a day, month, quarter, semester, calendar year,
 * academic year (from 1 September) or span of years. Both ends are included.
 *
 * @param precision how precise the writing is
 * @param start first day
 * @param end last day, included
 */
public record CalendarPeriod(Precision precision, LocalDate start, LocalDate end) implements Comparable<CalendarPeriod> {

	/** How precise a date is. */
	public enum Precision {
		DAY, MONTH, QUARTER, SEMESTER, YEAR, ACADEMIC_YEAR, YEARS
	}

	private static final Pattern DAY = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
	private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
	private static final Pattern QUARTER = Pattern.compile("(\\d{4})-T([1-4])");
	private static final Pattern SEMESTER = Pattern.compile("(\\d{4})-S([12])");
	private static final Pattern YEAR = Pattern.compile("(\\d{4})");
	private static final Pattern ACADEMIC_YEAR = Pattern.compile("(\\d{4})-(\\d{4})");
	private static final Pattern YEARS = Pattern.compile("(\\d{4})\\s*\\.\\.\\s*(\\d{4})");

	public CalendarPeriod {
		Objects.requireNonNull(precision);
		if (end.isBefore(start)) {
			throw new DateTimeException(end + " < " + start);
		}
	}

	/**
	 * Reads {@code 2017-06-30}, {@code 2017-06}, {@code 2017-T2}, {@code 2017-S1}, {@code 2017}, {@code 2017-2018} (the
	 * academic year) or {@code 2016..2020}.
	 *
	 * @throws DateTimeException when the text is none of these, or names no date of the calendar
	 */
	public static CalendarPeriod parse(String text) {
		String trimmed = text.trim();
		Matcher m = DAY.matcher(trimmed);
		if (m.matches()) {
			return day(LocalDate.of(number(m, 1), number(m, 2), number(m, 3)));
		}
		m = MONTH.matcher(trimmed);
		if (m.matches()) {
			return months(Precision.MONTH, YearMonth.of(number(m, 1), number(m, 2)), 1);
		}
		m = QUARTER.matcher(trimmed);
		if (m.matches()) {
			return months(Precision.QUARTER, YearMonth.of(number(m, 1), 3 * number(m, 2) - 2), 3);
		}
		m = SEMESTER.matcher(trimmed);
		if (m.matches()) {
			return months(Precision.SEMESTER, YearMonth.of(number(m, 1), 6 * number(m, 2) - 5), 6);
		}
		m = YEAR.matcher(trimmed);
		if (m.matches()) {
			return year(number(m, 1));
		}
		m = ACADEMIC_YEAR.matcher(trimmed);
		if (m.matches() && number(m, 2) == number(m, 1) + 1) {
			return months(Precision.ACADEMIC_YEAR, YearMonth.of(number(m, 1), 9), 12);
		}
		m = YEARS.matcher(trimmed);
		if (m.matches()) {
			return years(number(m, 1), number(m, 2));
		}
		throw new DateTimeException(text);
	}

	/** One day. */
	public static CalendarPeriod day(LocalDate day) {
		return new CalendarPeriod(Precision.DAY, day, day);
	}

	/** A calendar year. */
	public static CalendarPeriod year(int year) {
		return months(Precision.YEAR, YearMonth.of(year, 1), 12);
	}

	/**
	 * Calendar years from the first to the last, both included.
	 *
	 * @throws DateTimeException when the last is before the first
	 */
	public static CalendarPeriod years(int first, int last) {
		return new CalendarPeriod(Precision.YEARS, LocalDate.of(first, 1, 1), LocalDate.of(last, 12, 31));
	}

	private static CalendarPeriod months(Precision precision, YearMonth first, int count) {
		return new CalendarPeriod(precision, first.atDay(1), first.plusMonths(count - 1L).atEndOfMonth());
	}

	private static int number(Matcher matcher, int group) {
		return Integer.parseInt(matcher.group(group));
	}

	/** Number of calendar years that the period touches. */
	public int yearCount() {
		return end.getYear() - start.getYear() + 1;
	}

	/** Whether the day is within. */
	public boolean contains(LocalDate day) {
		return !day.isBefore(start) && !day.isAfter(end);
	}

	/** Order of time: by end, then by start. */
	@Override
	public int compareTo(CalendarPeriod other) {
		int byEnd = end.compareTo(other.end);
		return byEnd != 0 ? byEnd : start.compareTo(other.start);
	}

	/** The writing that {@link #parse} reads. */
	@Override
	public String toString() {
		int year = start.getYear();
		return switch (precision) {
			case DAY -> start.toString();
			case MONTH -> "%04d-%02d".formatted(year, start.getMonthValue());
			case QUARTER -> "%04d-T%d".formatted(year, (start.getMonthValue() + 2) / 3);
			case SEMESTER -> "%04d-S%d".formatted(year, (start.getMonthValue() + 5) / 6);
			case YEAR -> "%04d".formatted(year);
			case ACADEMIC_YEAR -> "%04d-%04d".formatted(year, year + 1);
			case YEARS -> "%04d..%04d".formatted(year, end.getYear());
		};
	}
}
