// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Interval;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Ranges of numbers agree with what intervals say of each number, one by one. */
class NumberRangeTest {

	/** Quarters from -3 to 13: between any two bounds, which are halves, there is one that is no bound. */
	private static final List<BigDecimal> NUMBERS = IntStream.rangeClosed(-12, 52).mapToObj(quarter -> BigDecimal.valueOf(quarter * 25L, 2))
			.toList();

	@Provide
	Arbitrary<Interval> intervals() {
		Arbitrary<BigDecimal> bound = Arbitraries.integers().between(-2, 20).map(half -> BigDecimal.valueOf(half * 5L, 1)).injectNull(0.1);
		return Combinators.combine(bound, Arbitraries.of(true, false), bound, Arbitraries.of(true, false)).as(NumberRangeTest::interval);
	}

	private static Interval interval(BigDecimal lower, boolean lowerClosed, BigDecimal upper, boolean upperClosed) {
		Interval interval = ContractFactory.eINSTANCE.createInterval();
		interval.setLower(lower);
		interval.setLowerClosed(lowerClosed);
		interval.setUpper(upper);
		interval.setUpperClosed(upperClosed);
		return interval;
	}

	private static boolean holds(Interval interval, BigDecimal number) {
		boolean above = interval.getLower() == null || number.compareTo(interval.getLower()) > 0
				|| interval.isLowerClosed() && number.compareTo(interval.getLower()) == 0;
		boolean below = interval.getUpper() == null || number.compareTo(interval.getUpper()) < 0
				|| interval.isUpperClosed() && number.compareTo(interval.getUpper()) == 0;
		return above && below;
	}

	@Property
	void aRangeIsEmptyWhenItsIntervalHoldsNoNumber(@ForAll("intervals") Interval interval) {
		assertEquals(NUMBERS.stream().noneMatch(number -> holds(interval, number)), NumberRange.of(interval).isEmpty());
	}

	@Property
	void twoRangesMeetWhenSomeNumberIsInBothIntervals(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
		assertEquals(NUMBERS.stream().noneMatch(number -> holds(one, number) && holds(other, number)),
				NumberRange.of(one).intersection(NumberRange.of(other)).isEmpty());
	}

	@Property
	void amongIntegersOnlyWholeNumbersCount(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
		boolean meet = NUMBERS.stream().filter(number -> number.stripTrailingZeros().scale() <= 0)
				.anyMatch(number -> holds(one, number) && holds(other, number));
		assertEquals(meet, !NumberRange.of(one).amongIntegers().intersection(NumberRange.of(other).amongIntegers()).isEmpty());
	}

	@Property
	void betweenTwoRangesLieTheNumbersOfNeither(@ForAll("intervals") Interval one, @ForAll("intervals") Interval other) {
		NumberRange gap = new NumberRange(NumberRange.of(one).to(), NumberRange.of(other).from());
		if (gap.isEmpty() || NumberRange.of(one).isEmpty() || NumberRange.of(other).isEmpty()) {
			return;
		}
		Interval between = gap.words() instanceof Interval interval ? interval
				: interval((BigDecimal) gap.words(), true, (BigDecimal) gap.words(), true);
		for (BigDecimal number : NUMBERS) {
			assertTrue(!holds(between, number) || !holds(one, number) && !holds(other, number), () -> number + " in " + between);
		}
	}

	@Test
	void aRangeIsWrittenAsTheLanguageDoes() {
		assertEquals("[1 ; 2[", words(interval(BigDecimal.ONE, true, BigDecimal.valueOf(2), false), false));
		assertEquals("]-∞ ; 2,5]", words(interval(null, false, new BigDecimal("2.5"), true), false));
		assertEquals("2", words(interval(BigDecimal.valueOf(2), true, BigDecimal.valueOf(2), true), false));
	}

	@Test
	void amongIntegersARangeIsWrittenUpToItsLastNumber() {
		assertEquals("1", words(interval(BigDecimal.ONE, true, BigDecimal.valueOf(2), false), true));
		assertEquals("[6 ; 9]", words(interval(BigDecimal.valueOf(5), false, BigDecimal.TEN, false), true));
		assertEquals("[6 ; ∞[", words(interval(BigDecimal.valueOf(5), false, null, false), true));
	}

	private static String words(Interval interval, boolean integers) {
		NumberRange range = NumberRange.of(interval);
		return Words.of(integers ? range.wordsAmongIntegers() : range.words(), Locale.FRENCH);
	}
}
