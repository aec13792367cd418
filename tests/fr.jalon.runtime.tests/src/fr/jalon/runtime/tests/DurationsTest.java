// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.time.DurationUnit;
import fr.jalon.runtime.time.Durations;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

class DurationsTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	private static Instant paris(String wallClock) {
		return Durations.instant(LocalDateTime.parse(wallClock), PARIS);
	}

	@Test
	void theNightOfTheClockChangeHas23Or25Hours() {
		assertEquals(Exact.of(23), hours("2017-03-25T12:00", "2017-03-26T12:00"));
		assertEquals(Exact.of(25), hours("2017-10-28T12:00", "2017-10-29T12:00"));
	}

	@Test
	void theHourThatExistsTwiceIsReadInWinterTime() {
		assertEquals(Instant.parse("2024-10-27T01:30:00Z"), paris("2024-10-27T02:30:00"));
	}

	@Test
	void theHourThatNeverExistsIsMovedOneHourLater() {
		assertEquals(Instant.parse("2024-03-31T01:30:00Z"), paris("2024-03-31T02:30:00"));
		assertEquals(paris("2024-03-31T03:30:00"), paris("2024-03-31T02:30:00"));
	}

	@Test
	void theDateOfAnInstantIsThatOfParis() {
		assertEquals(LocalDate.of(2018, 1, 1), Durations.date(Instant.parse("2017-12-31T23:00:00Z"), PARIS));
		assertEquals(LocalDate.of(2017, 12, 31), Durations.date(Instant.parse("2017-12-31T22:59:59.999999Z"), PARIS));
		assertEquals(Instant.parse("2017-12-31T23:00:00Z"), Durations.startOf(LocalDate.of(2018, 1, 1), PARIS));
	}

	@Test
	void halfADayIsExactlyHalfADay() {
		Exact days = DurationUnit.DAYS.fromTicks(Exact.of(Durations.elapsed(paris("2017-03-01T00:00"), paris("2017-03-02T12:00"))));
		assertEquals(Exact.parse("3/2"), days);
	}

	@Test
	void completedMonthsAndYears() {
		assertEquals(0, Durations.months(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 2, 28)));
		assertEquals(1, Durations.months(LocalDate.of(2017, 1, 31), LocalDate.of(2017, 3, 1)));
		assertEquals(0, Durations.years(LocalDate.of(2016, 2, 29), LocalDate.of(2017, 2, 28)));
		assertEquals(1, Durations.years(LocalDate.of(2016, 2, 29), LocalDate.of(2017, 3, 1)));
		assertEquals(-1, Durations.years(LocalDate.of(2017, 3, 1), LocalDate.of(2016, 3, 1)));
	}

	@Property
	void completedMonthsAreThoseOfJavaTime(@ForAll @DateRange(min = "1990-01-01", max = "2040-12-31") LocalDate a,
			@ForAll @DateRange(min = "1990-01-01", max = "2040-12-31") LocalDate b) {
		assertEquals(ChronoUnit.MONTHS.between(a, b), Durations.months(a, b));
		assertEquals(ChronoUnit.YEARS.between(a, b), Durations.years(a, b));
	}

	private static Exact hours(String from, String to) {
		return DurationUnit.HOURS.fromTicks(Exact.of(Durations.elapsed(paris(from), paris(to))));
	}
}
