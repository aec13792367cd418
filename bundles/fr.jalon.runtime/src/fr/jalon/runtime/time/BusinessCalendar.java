// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which days are worked (<em>jours ouvrés</em>), and how many lie between two dates.
 *
 * <p><b>The count.</b> {@code workingDays(from, to)} is the number of working days strictly after {@code from}, up to and
 * including {@code to}. The day something is handed in does not count, the day it is finished does: handed in on Friday
 * and answered on Monday is 1; answered the same day is 0. This is the rule of French procedure (civil procedure code,
 * article 641: the day of the act does not count), and the only reading that adds up:
 * {@code workingDays(a, b) + workingDays(b, c) = workingDays(a, c)}. From a later to an earlier date it is the same count,
 * negative.
 *
 * <p>The days of 1900 to 2199 are indexed once, so that a count costs two array reads. Dates outside have no count:
 * such rows are excluded and reported, in Java as in SQL.
 */
public final class BusinessCalendar {

	public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
	public static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);

	private static final long BASE = FIRST_DAY.toEpochDay();

	private final Set<DayOfWeek> weeklyRest;
	private final PublicHolidays holidays;
	private final TreeSet<LocalDate> closures;
	/** At day d: how many working days in [FIRST_DAY, d]. */
	private final int[] rank;

	/**
	 * @param weeklyRest days of the week that are never worked
	 * @param closures further days that are not worked, in any order
	 */
	public BusinessCalendar(Collection<DayOfWeek> weeklyRest, PublicHolidays holidays, Collection<LocalDate> closures) {
		this.weeklyRest = EnumSet.noneOf(DayOfWeek.class);
		this.weeklyRest.addAll(weeklyRest);
		this.holidays = holidays;
		this.closures = new TreeSet<>(closures);
		this.rank = ranks();
	}

	/** Monday to Friday but the national public holidays. */
	public static BusinessCalendar france() {
		return new BusinessCalendar(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), PublicHolidays.FRANCE, List.of());
	}

	public Set<DayOfWeek> weeklyRest() {
		return Set.copyOf(weeklyRest);
	}

	public PublicHolidays holidays() {
		return holidays;
	}

	public List<LocalDate> closures() {
		return List.copyOf(closures);
	}

	/** Whether the calendar knows this day. */
	public boolean covers(LocalDate date) {
		return !date.isBefore(FIRST_DAY) && !date.isAfter(LAST_DAY);
	}

	/** @throws DateTimeException outside 1900-2199 */
	public boolean isWorkingDay(LocalDate date) {
		int index = index(date);
		return rank[index] > (index == 0 ? 0 : rank[index - 1]);
	}

	/**
	 * Working days after {@code from}, up to and including {@code to}; see the class comment.
	 *
	 * @throws DateTimeException outside 1900-2199
	 */
	public int workingDays(LocalDate from, LocalDate to) {
		return rank[index(to)] - rank[index(from)];
	}

	/** The same count, or {@code unknown} outside 1900-2199. */
	public int workingDays(LocalDate from, LocalDate to, int unknown) {
		long first = from.toEpochDay() - BASE;
		long last = to.toEpochDay() - BASE;
		boolean known = first >= 0 && first < rank.length && last >= 0 && last < rank.length;
		return known ? rank[(int) last] - rank[(int) first] : unknown;
	}

	private int index(LocalDate date) {
		if (!covers(date)) {
			throw new DateTimeException("no working days are known for " + date);
		}
		return (int) (date.toEpochDay() - BASE);
	}

	private int[] ranks() {
		Set<LocalDate> off = new HashSet<>(closures);
		for (int year = FIRST_DAY.getYear(); year <= LAST_DAY.getYear(); year++) {
			off.addAll(holidays.in(year));
		}
		int[] ranks = new int[(int) (LAST_DAY.toEpochDay() - BASE) + 1];
		int count = 0;
		LocalDate day = FIRST_DAY;
		for (int i = 0; i < ranks.length; i++, day = day.plusDays(1)) {
			if (!weeklyRest.contains(day.getDayOfWeek()) && !off.contains(day)) {
				count++;
			}
			ranks[i] = count;
		}
		return ranks;
	}
}
