// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.PublicHolidays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

class CalendarTest {

	private static final BusinessCalendar FRANCE = BusinessCalendar.france();

	/** Dates published by the Bureau des longitudes / IMCCE, with the earliest and the latest possible ones. */
	@ParameterizedTest
	@ValueSource(strings = { "1583-04-10", "1598-03-22", "1609-04-19", "1666-04-25", "1700-04-11", "1734-04-25", "1761-03-22", "1800-04-13", "1818-03-22", "1900-04-15", "1943-04-25", "1954-04-18", "1981-04-19", "2000-04-23", "2008-03-23",
			"2016-03-27", "2017-04-16", "2018-04-01", "2019-04-21", "2020-04-12", "2024-03-31", "2025-04-20", "2038-04-25",
			"2049-04-18", "2076-04-19", "2100-03-28", "2200-04-06",
			"2285-03-22", "2299-04-16" })
	void easterSunday(LocalDate easter) {
		assertEquals(easter, PublicHolidays.easter(easter.getYear()));
	}

	/** By the tables of the Church (Knuth, <em>The Art of Computer Programming</em>, 1.3.2, exercise 14): golden number, epact, full moon, Sunday. */
	@Test
	void easterByTheTablesOfTheChurch() {
		for (int year = 1583; year <= 2299; year++) {
			int golden = year % 19 + 1;
			int century = year / 100 + 1;
			int solar = 3 * century / 4 - 12;
			int lunar = (8 * century + 5) / 25 - 5;
			int epact = Math.floorMod(11 * golden + 20 + lunar - solar, 30);
			if (epact == 25 && golden > 11 || epact == 24) {
				epact++;
			}
			LocalDate fullMoon = LocalDate.of(year, 3, 1).plusDays((epact > 23 ? 74 - epact : 44 - epact) - 1);
			LocalDate sunday = fullMoon.plusDays(7 - fullMoon.getDayOfWeek().getValue() % 7);
			assertEquals(sunday, PublicHolidays.easter(year), "Easter of " + year);
		}
	}

	@Test
	void theElevenHolidaysOf2017() {
		assertEquals(
				List.of("2017-01-01", "2017-04-17", "2017-05-01", "2017-05-08", "2017-05-25", "2017-06-05", "2017-07-14",
						"2017-08-15", "2017-11-01", "2017-11-11", "2017-12-25"),
				PublicHolidays.FRANCE.in(2017).stream().map(LocalDate::toString).toList());
	}

	@Test
	void ascensionOnLabourDayIsOneHoliday() {
		assertEquals(10, PublicHolidays.FRANCE.in(2008).size());
	}

	@Test
	void alsaceAndMoselleHaveTwoMore() {
		assertTrue(PublicHolidays.ALSACE_MOSELLE.contains(LocalDate.of(2017, 4, 14)));
		assertTrue(PublicHolidays.ALSACE_MOSELLE.contains(LocalDate.of(2017, 12, 26)));
		assertFalse(PublicHolidays.FRANCE.contains(LocalDate.of(2017, 12, 26)));
		assertTrue(PublicHolidays.NONE.in(2017).isEmpty());
	}

	/** Counted by hand on a wall calendar. */
	@ParameterizedTest
	@CsvSource({
			// same day, next day, Friday to Monday
			"2017-03-07,2017-03-07,0", "2017-03-07,2017-03-08,1", "2017-03-10,2017-03-13,1",
			// from a Saturday or a Sunday the count starts on Monday
			"2017-03-11,2017-03-13,1", "2017-03-12,2017-03-12,0", "2017-03-11,2017-03-12,0",
			// Easter: Friday 14 to Tuesday 18 April 2017, Monday 17 is a holiday
			"2017-04-14,2017-04-18,1",
			// May 2017: 2-5, 9-12, 15-19, 22-24, 26, 29-31 after Monday 1
			"2017-05-01,2017-05-31,20",
			// all of 2017: 260 weekdays, of which 9 holidays
			"2016-12-31,2017-12-31,251",
			// leap day
			"2016-02-26,2016-03-01,2",
			// backwards
			"2017-03-13,2017-03-10,-1" })
	void workingDays(LocalDate from, LocalDate to, int days) {
		assertEquals(days, FRANCE.workingDays(from, to));
	}

	@Test
	void localClosuresAreNotWorked() {
		BusinessCalendar local = new BusinessCalendar(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), PublicHolidays.FRANCE,
				List.of(LocalDate.of(2017, 12, 26), LocalDate.of(2017, 12, 27)));
		assertFalse(local.isWorkingDay(LocalDate.of(2017, 12, 26)));
		assertEquals(2, local.workingDays(LocalDate.of(2017, 12, 22), LocalDate.of(2017, 12, 29)));
	}

	@Test
	void daysOutsideTheCalendarHaveNoCount() {
		assertFalse(FRANCE.covers(LocalDate.of(1899, 12, 31)));
		assertTrue(FRANCE.covers(LocalDate.of(2199, 12, 31)));
		assertThrows(DateTimeException.class, () -> FRANCE.workingDays(LocalDate.of(1899, 12, 31), LocalDate.of(2017, 1, 1)));
	}

	@Property(tries = 200)
	void theIndexCountsAsOneWouldOnFingers(@ForAll @DateRange(min = "1990-01-01", max = "2040-12-31") LocalDate from,
			@ForAll @net.jqwik.api.constraints.IntRange(min = 0, max = 400) int length) {
		LocalDate to = from.plusDays(length);
		int days = 0;
		for (LocalDate d = from.plusDays(1); !d.isAfter(to); d = d.plusDays(1)) {
			boolean weekend = d.getDayOfWeek() == DayOfWeek.SATURDAY || d.getDayOfWeek() == DayOfWeek.SUNDAY;
			if (!weekend && !PublicHolidays.FRANCE.contains(d)) {
				days++;
			}
		}
		assertEquals(days, FRANCE.workingDays(from, to));
		assertEquals(-days, FRANCE.workingDays(to, from));
	}
}
