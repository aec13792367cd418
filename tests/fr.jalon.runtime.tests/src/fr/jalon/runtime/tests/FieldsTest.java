// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.validation.BadValue;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Fields;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

class FieldsTest {

	private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

	@ParameterizedTest
	@ValueSource(strings = { "", " 1", "1 ", "+1", "007", "-0", "1.0", "1e3", "1_000", "9223372036854775808", "١" })
	void notAnInteger(String text) {
		assertThrows(BadValue.class, () -> Fields.integer(text));
	}

	@Test
	void integers() throws BadValue {
		assertEquals(Long.MAX_VALUE, Fields.integer("9223372036854775807"));
		assertEquals(Long.MIN_VALUE, Fields.integer("-9223372036854775808"));
		assertEquals(0L, Fields.integer("0"));
		assertNull(Fields.integer(null));
	}

	@ParameterizedTest
	@ValueSource(strings = { ".5", "5.", "1.2.3", "1 000", "1e3", "1.1234567", "1234567890123", "NaN", "--1" })
	void notADecimal(String text) {
		assertThrows(BadValue.class, () -> Fields.decimal(text));
	}

	@Test
	void decimalsMayHaveACommaOrAPoint() throws BadValue {
		assertEquals(new BigDecimal("3.50"), Fields.decimal("3,50"));
		assertEquals(new BigDecimal("-999999999999.999999"), Fields.decimal("-999999999999.999999"));
	}

	@Test
	void booleansInBothLanguages() throws BadValue {
		for (String yes : List.of("oui", "Vrai", "TRUE", "1")) {
			assertEquals(Boolean.TRUE, Fields.bool(yes));
		}
		for (String no : List.of("NON", "faux", "False", "0")) {
			assertEquals(Boolean.FALSE, Fields.bool(no));
		}
		assertThrows(BadValue.class, () -> Fields.bool("o"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-02-29", "2017-13-01", "17-01-01", "2017/01/01", "31/12/2017", "2017-1-1", "2017-01-01 ", "0000-01-01" })
	void notADate(String text) {
		assertThrows(BadValue.class, () -> Fields.date(text));
	}

	@Test
	void dates() throws BadValue {
		assertEquals(LocalDate.of(2016, 2, 29), Fields.date("2016-02-29"));
	}

	@ParameterizedTest
	@CsvSource({ "2017-07-01T10:00,2017-07-01T08:00:00Z", "2017-07-01 10:00:00,2017-07-01T08:00:00Z",
			"2017-07-01T10:00:00.5,2017-07-01T08:00:00.5Z", "2017-07-01T10:00:00Z,2017-07-01T10:00:00Z",
			"2017-07-01T10:00:00-03:30,2017-07-01T13:30:00Z", "2017-07-01 10:00:00.123456+02:00,2017-07-01T08:00:00.123456Z",
			"2024-10-27T02:30:00,2024-10-27T01:30:00Z", "2024-10-27T02:30:00+02:00,2024-10-27T00:30:00Z" })
	void instants(String text, Instant expected) throws BadValue {
		assertEquals(expected, Fields.instant(text, PARIS));
	}

	@ParameterizedTest
	@ValueSource(strings = { "2017-07-01", "2017-07-01T24:00:00", "2017-07-01T10:00Z", "2017-07-01T10:00:60", "2017-02-30T10:00",
			"2017-07-01T10:00:00+2", "2017-07-01T10:00:00.1234567", "2017-07-01T10:00:00 UTC" })
	void notAnInstant(String text) {
		assertThrows(BadValue.class, () -> Fields.instant(text, PARIS));
	}

	@Test
	void aMessageShowsTheValueAndTheRemedy() {
		BadValue bad = assertThrows(BadValue.class, () -> Fields.date("31/12/2017"));
		assertEquals("« 31/12/2017 » n’est pas une date : écrivez année-mois-jour, par exemple 2017-03-31",
				bad.message().text(Locale.FRENCH));
		assertTrue(bad.message().text(Locale.ENGLISH).contains("year-month-day"));
	}

	@Test
	void aHostileValueStaysDataAndShort() {
		String shown = Violation.shown("a\nb\u0000{0}" + "x".repeat(200));
		assertEquals(61, shown.codePointCount(0, shown.length()));
		assertTrue(shown.startsWith("a␣b␣{0}x"));
		assertTrue(Checks.unknownCode("{0}'{1}", List.of("A")).text(Locale.FRENCH).contains("{0}'{1}"));
	}

	@Test
	void ranges() {
		Interval percent = Interval.closed(Exact.ZERO, Exact.HUNDRED);
		assertTrue(Checks.isWithin(percent, 100));
		assertTrue(!Checks.isWithin(percent, new BigDecimal("100.01")));
	}

	@Test
	void violationsAreCountedWithoutKeepingThemAll() {
		Violations violations = new Violations(2);
		for (int row = 1; row <= 1000; row++) {
			violations.add(new Violation(Rule.MANDATORY, "S", "s.csv", row, row + 1, "a", "", Checks.missing("a")));
		}
		violations.add(new Violation(Rule.KEY, "S", "s.csv", 7, 8, "b", "x", Checks.duplicateKey("x")));
		assertEquals(1001, violations.count());
		assertEquals(1000, violations.count(Rule.MANDATORY));
		assertEquals(2, violations.groups().get(new Violations.Key(Rule.MANDATORY, "a")).first().size());
	}
}
