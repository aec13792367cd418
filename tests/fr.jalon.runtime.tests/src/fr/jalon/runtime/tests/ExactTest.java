// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ExactTest {

	@Test
	void tiesAreRoundedAwayFromZero() {
		assertEquals(new BigDecimal("2.5"), Exact.parse("2.45").round(1));
		assertEquals(new BigDecimal("-2.5"), Exact.parse("-2.45").round(1));
		assertEquals(new BigDecimal("3"), Exact.parse("5/2").round(0));
	}

	@Test
	void aThirdIsNotRoundedBeforeItIsShown() {
		Exact third = Exact.ratio(1, 3);
		assertEquals(Exact.ONE, third.plus(third).plus(third));
		assertEquals("0.3333", third.round(4).toPlainString());
	}

	@Test
	void equalNumbersAreEqualHoweverTheyWereWritten() {
		assertEquals(Exact.parse("1/2"), Exact.ratio(-5, -10));
		assertEquals(Exact.parse("1/2").hashCode(), Exact.of(new BigDecimal("0.50")).hashCode());
		assertEquals("1/2", Exact.parse("0.5").toString());
		assertEquals("1200", Exact.of(new BigDecimal("1.2e3")).toString());
	}

	@Test
	void divisionByZeroIsUndeterminedNeverInfinityNorZero() {
		Quantity ratio = Quantity.of(3).dividedBy(Quantity.of(0));
		assertEquals(Quantity.undetermined(Cause.ZERO_DENOMINATOR), ratio);
		assertEquals(ratio, ratio.plus(Quantity.of(1)));
		assertEquals(ratio, Quantity.of(1).times(ratio));
		assertThrows(IllegalStateException.class, ratio::value);
		assertThrows(ArithmeticException.class, () -> Exact.ONE.dividedBy(Exact.ZERO));
		assertThrows(NumberFormatException.class, () -> Exact.parse("1/0"));
	}

	@Test
	void theFirstUndeterminedOperandNamesTheCause() {
		Quantity none = Quantity.undetermined(Cause.NO_ROW);
		assertEquals(none, none.minus(Quantity.undetermined(Cause.SUPPRESSED)));
	}

	@Property
	void arithmeticKeepsItsLaws(@ForAll int a, @ForAll @IntRange(min = 1) int b, @ForAll int c, @ForAll @IntRange(min = 1) int d) {
		Exact x = Exact.ratio(a, b);
		Exact y = Exact.ratio(c, d);
		assertEquals(x, x.plus(y).minus(y));
		assertEquals(x.times(y), y.times(x));
		assertEquals(x, Exact.parse(x.toString()));
		if (y.signum() != 0) {
			assertEquals(x, x.dividedBy(y).times(y));
		}
		assertEquals(Long.signum((long) a * d - (long) c * b), Integer.signum(x.compareTo(y)));
		assertEquals(x.compareTo(y) <= 0 ? x : y, x.min(y));
	}
}
