// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Interval;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Target;
import fr.jalon.contract.UnitKind;
import fr.jalon.dsl.tests.Texts;

/** Values as French writes them. */
class ValuesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			12             | 12
			12,5           | 12.5
			9 554 383      | 9554383
			1\u00a0234\u202f567,25 | 1234567.25
			-4             | -4
			0,250          | 0.250
			""")
	void numbers(String written, BigDecimal value) {
		Target target = Texts.all(Texts.sound("fiche F { cible ≤ " + written + " }"), Target.class).findFirst().orElseThrow();
		assertEquals(value, target.getValue());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[2 ; 5[   | 2 | true  | 5 | false
			]2,5 ; 3] | 2.5 | false | 3 | true
			[2, 5]    | 2 | true  | 5 | true
			]5 ; +∞[  | 5 | false |   | false
			]-∞ ; 0[  |   | false | 0 | false
			]5, infini[ | 5 | false |  | false
			""")
	void intervals(String written, BigDecimal lower, boolean lowerClosed, BigDecimal upper, boolean upperClosed) {
		Interval interval = Texts.all(Texts.sound("tranches T { a : " + written + " }"), Interval.class).findFirst().orElseThrow();
		assertEquals(lower, interval.getLower());
		assertEquals(lowerClosed, interval.isLowerClosed());
		assertEquals(upper, interval.getUpper());
		assertEquals(upperClosed, interval.isUpperClosed());
	}

	@ParameterizedTest
	@CsvSource({ "jours, DAYS", "jours ouvrés, WORKING_DAYS", "jours calendaires, CALENDAR_DAYS", "heures, HOURS", "%, PERCENT", "€, EUROS",
			"points, POINTS", "nombre, NUMBER", "mois, MONTHS", "années, YEARS" })
	void units(String written, UnitKind kind) {
		var unit = (StandardUnit) Texts.find(Texts.sound("fiche F { unité " + written + " à 2 décimales }"), Fiche.class, "F").getUnit();
		assertEquals(kind, unit.getKind());
		assertEquals(2, unit.getDecimals());
	}

	@Test
	void amountsAndYears() {
		BudgetLine line = Texts.find(Texts.sound("contrat C { budget { dotation D : 9 554 383 € par an de 2016 à 2020, total 47 771 915 € } }"),
				BudgetLine.class, "D");
		assertEquals(new BigDecimal("9554383"), line.getAnnualAmount());
		assertEquals("2016..2020", line.getYears().toString());
		assertEquals(new BigDecimal("47771915"), line.getTotal());
	}

	@Test
	void aPercentSignIsKept() {
		var targets = Texts.find(Texts.sound("fiche F { cible ≤ 30 %, ≤ 30 }"), Fiche.class, "F").getTargets();
		assertTrue(targets.get(0).isPercent());
		assertFalse(targets.get(1).isPercent());
		assertNull(targets.get(1).getDue());
	}
}
