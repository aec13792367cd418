// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

import fr.jalon.contract.Closure;
import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;

/** The working days of a calendar around a contract, numbered, so that a day so many working days later is one array read. */
final class OpenDays {

	/** Days kept before and after the contract: some case is always older, some correction always later. */
	private static final int MARGIN = 1500;

	private final int base;
	private final int[] days;
	/** At day d: index of the first working day on or after it. */
	private final int[] index;

	private OpenDays(BusinessCalendar calendar, TimeSpan span) {
		LocalDate first = span.first().minusDays(MARGIN);
		LocalDate last = span.last().plusDays(MARGIN);
		base = (int) first.toEpochDay();
		index = new int[(int) (last.toEpochDay() - base) + 1];
		int[] open = new int[index.length];
		int count = 0;
		for (int i = 0; i < index.length; i++) {
			index[i] = count;
			if (calendar.isWorkingDay(first.plusDays(i))) {
				open[count++] = base + i;
			}
		}
		days = java.util.Arrays.copyOf(open, count);
	}

	/** The days that the declared calendar leaves open; Monday to Friday but French holidays for null. */
	static OpenDays of(fr.jalon.contract.BusinessCalendar declared, TimeSpan span) {
		if (declared == null) {
			return new OpenDays(BusinessCalendar.france(), span);
		}
		List<LocalDate> closures = new ArrayList<>();
		for (Closure closure : declared.getClosures()) {
			LocalDate last = closure.getTo() == null ? closure.getFrom() : closure.getTo();
			for (LocalDate day = closure.getFrom(); day != null && !day.isAfter(last) && closures.size() < 10_000; day = day.plusDays(1)) {
				closures.add(day);
			}
		}
		return new OpenDays(new BusinessCalendar(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
				PublicHolidays.of(declared.isFrenchHolidays(), declared.isAlsaceMoselle()), closures), span);
	}

	/** The day so many working days after a day, which need not be one itself. Far days are cut off at the margin. */
	int after(int day, int workingDays) {
		int at = index[Math.max(0, Math.min(index.length - 1, day - base))];
		return days[Math.max(0, Math.min(days.length - 1, at + workingDays - (workingDays > 0 && !isOpen(day) ? 1 : 0)))];
	}

	/** The first working day on or after the day. */
	int onOrAfter(int day) {
		return after(day, 0);
	}

	private boolean isOpen(int day) {
		int at = day - base;
		return at >= 0 && at < index.length - 1 && index[at + 1] > index[at];
	}

	/** Working days of a month within the span; all its days when none is worked. */
	static int[] of(OpenDays open, YearMonth month, TimeSpan span) {
		int first = (int) Math.max(month.atDay(1).toEpochDay(), span.first().toEpochDay());
		int last = (int) Math.min(month.atEndOfMonth().toEpochDay(), span.last().toEpochDay());
		int[] worked = java.util.stream.IntStream.rangeClosed(first, last).filter(open::isOpen).toArray();
		return worked.length > 0 ? worked : java.util.stream.IntStream.rangeClosed(first, last).toArray();
	}
}
