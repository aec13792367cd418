// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A period of the calendar, half-open: a day {@code d} belongs to it when {@code start ≤ d < end}.
 *
 * @param label {@code 2017}, {@code 2017-S1}, {@code 2017-T2}, {@code 2017-03}, {@code 2017-2018}, or the contract's own name
 * @param end the day after the last one
 */
public record Period(Granularity granularity, String label, LocalDate start, LocalDate end) implements Comparable<Period> {

	private static final Pattern LABEL = Pattern.compile("(\\d{4})(?:-(?:S([12])|T([1-4])|(0[1-9]|1[0-2])|(\\d{4})))?");

	private static final Comparator<Period> ORDER = Comparator.comparing(Period::start).thenComparing(Period::end)
			.thenComparing(Period::label);

	public Period {
		if (!start.isBefore(end)) {
			throw new IllegalArgumentException("a period ends after it starts: " + label);
		}
	}

	/** The regular period that contains {@code date}. */
	public static Period of(Granularity granularity, LocalDate date) {
		if (!granularity.isRegular()) {
			throw new IllegalArgumentException("a contract's own periods are listed, not computed");
		}
		int month = Math.toIntExact(date.getYear() * 12L + date.getMonthValue() - 1);
		int index = Math.floorDiv(month - granularity.firstMonth(), granularity.months());
		int first = index * granularity.months() + granularity.firstMonth();
		LocalDate start = LocalDate.of(Math.floorDiv(first, 12), Math.floorMod(first, 12) + 1, 1);
		return new Period(granularity, labelOf(granularity, start), start, start.plusMonths(granularity.months()));
	}

	public static Period year(int year) {
		return of(Granularity.YEAR, LocalDate.of(year, 1, 1));
	}

	/** One of the contract's own periods. */
	public static Period custom(String label, LocalDate start, LocalDate end) {
		return new Period(Granularity.CUSTOM, label, start, end);
	}

	/** The regular periods that have at least one day in {@code [from, to]}, in order. */
	public static List<Period> covering(Granularity granularity, LocalDate from, LocalDate to) {
		List<Period> periods = new ArrayList<>();
		for (Period p = of(granularity, from); !p.start().isAfter(to); p = p.next()) {
			periods.add(p);
		}
		return List.copyOf(periods);
	}

	/**
	 * Reads the label of a regular period.
	 *
	 * @throws DateTimeException if it is none
	 */
	public static Period parse(String label) {
		Matcher m = LABEL.matcher(label);
		if (!m.matches()) {
			throw new DateTimeException("not a period: " + label);
		}
		int year = Integer.parseInt(m.group(1));
		if (m.group(2) != null) {
			return of(Granularity.SEMESTER, LocalDate.of(year, Integer.parseInt(m.group(2)) * 6, 1));
		}
		if (m.group(3) != null) {
			return of(Granularity.QUARTER, LocalDate.of(year, Integer.parseInt(m.group(3)) * 3, 1));
		}
		if (m.group(4) != null) {
			return of(Granularity.MONTH, LocalDate.of(year, Integer.parseInt(m.group(4)), 1));
		}
		if (m.group(5) == null) {
			return year(year);
		}
		if (Integer.parseInt(m.group(5)) != year + 1) {
			throw new DateTimeException("an academic year spans two years that follow each other: " + label);
		}
		return of(Granularity.ACADEMIC_YEAR, LocalDate.of(year, 9, 1));
	}

	public boolean contains(LocalDate date) {
		return !date.isBefore(start) && date.isBefore(end);
	}

	public LocalDate lastDay() {
		return end.minusDays(1);
	}

	/** @throws IllegalArgumentException for a contract's own period, which knows no neighbour */
	public Period next() {
		return of(granularity, end);
	}

	/** @throws IllegalArgumentException for a contract's own period, which knows no neighbour */
	public Period previous() {
		return of(granularity, start.minusDays(1));
	}

	@Override
	public int compareTo(Period other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return label;
	}

	private static String labelOf(Granularity granularity, LocalDate start) {
		int year = start.getYear();
		int month = start.getMonthValue();
		return switch (granularity) {
			case MONTH -> String.format("%04d-%02d", year, month);
			case QUARTER -> String.format("%04d-T%d", year, (month + 2) / 3);
			case SEMESTER -> String.format("%04d-S%d", year, (month + 5) / 6);
			case YEAR -> String.format("%04d", year);
			case ACADEMIC_YEAR -> String.format("%04d-%04d", year, year + 1);
			case CUSTOM -> throw new IllegalArgumentException("a contract's own period brings its label");
		};
	}
}
