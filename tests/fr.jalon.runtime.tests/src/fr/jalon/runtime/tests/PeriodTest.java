// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.runtime.time.Granularity;
import fr.jalon.runtime.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;

class PeriodTest {

	@ParameterizedTest
	@CsvSource({ "MONTH,2017-03-31,2017-03,2017-03-01,2017-04-01", "QUARTER,2017-04-01,2017-T2,2017-04-01,2017-07-01",
			"SEMESTER,2017-06-30,2017-S1,2017-01-01,2017-07-01", "SEMESTER,2017-07-01,2017-S2,2017-07-01,2018-01-01",
			"YEAR,2016-02-29,2016,2016-01-01,2017-01-01", "ACADEMIC_YEAR,2017-08-31,2016-2017,2016-09-01,2017-09-01",
			"ACADEMIC_YEAR,2017-09-01,2017-2018,2017-09-01,2018-09-01" })
	void aDayBelongsToItsPeriod(Granularity granularity, LocalDate day, String label, LocalDate start, LocalDate end) {
		Period period = Period.of(granularity, day);
		assertEquals(new Period(granularity, label, start, end), period);
		assertEquals(period, Period.parse(label));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "17", "2017-S3", "2017-T5", "2017-13", "2017-2019", "2017-00", "2017-3", "S1" })
	void otherLabelsAreRefused(String label) {
		assertThrows(DateTimeException.class, () -> Period.parse(label));
	}

	@Test
	void coveringListsEveryPeriodTouched() {
		List<Period> semesters = Period.covering(Granularity.SEMESTER, LocalDate.of(2016, 7, 1), LocalDate.of(2018, 1, 1));
		assertEquals(List.of("2016-S2", "2017-S1", "2017-S2", "2018-S1"), semesters.stream().map(Period::label).toList());
	}

	@Test
	void aContractsOwnPeriodHasNoNeighbour() {
		Period own = Period.custom("phase 1", LocalDate.of(2016, 9, 29), LocalDate.of(2018, 1, 1));
		assertTrue(own.contains(LocalDate.of(2017, 12, 31)));
		assertThrows(IllegalArgumentException.class, own::next);
		assertThrows(IllegalArgumentException.class, () -> Period.custom("vide", own.start(), own.start()));
	}

	@Property
	void periodsTileTheCalendar(@ForAll @DateRange(min = "1900-01-01", max = "2199-12-31") LocalDate day) {
		for (Granularity granularity : Granularity.values()) {
			if (!granularity.isRegular()) {
				continue;
			}
			Period period = Period.of(granularity, day);
			assertTrue(period.contains(day));
			assertFalse(period.next().contains(day));
			assertEquals(period.end(), period.next().start());
			assertEquals(period, period.next().previous());
			assertEquals(period, Period.parse(period.label()));
			assertTrue(period.compareTo(period.next()) < 0);
		}
	}
}
