// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.math.BigDecimal;
import java.math.RoundingMode;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Interval;

/**
 * The numbers between two cuts of the number line. Cuts lie just before or just after a number, or at infinity, so that
 * open and closed bounds need no case of their own: two ranges leave a gap when one ends before the other begins.
 *
 * @param from where it begins
 * @param to where it ends
 */
record NumberRange(Cut from, Cut to) {

	/**
	 * A place between numbers.
	 *
	 * @param value the number beside it; null at infinity
	 * @param after whether it is just after the number, otherwise just before; at infinity: whether plus infinity
	 */
	record Cut(BigDecimal value, boolean after) implements Comparable<Cut> {

		static final Cut MINUS_INFINITY = new Cut(null, false);
		static final Cut PLUS_INFINITY = new Cut(null, true);

		@Override
		public int compareTo(Cut other) {
			if (value == null || other.value == null) {
				return Integer.compare(rank(), other.rank());
			}
			int byValue = value.compareTo(other.value);
			return byValue != 0 ? byValue : Boolean.compare(after, other.after);
		}

		private int rank() {
			return value != null ? 0 : after ? 1 : -1;
		}

		/** The same cut among whole numbers: just before the least whole number that follows it. */
		Cut amongIntegers() {
			if (value == null) {
				return this;
			}
			return new Cut(after ? value.setScale(0, RoundingMode.FLOOR).add(BigDecimal.ONE) : value.setScale(0, RoundingMode.CEILING),
					false);
		}
	}

	/** The numbers of an interval of the language; an absent bound is infinite. */
	static NumberRange of(Interval interval) {
		return new NumberRange(
				interval.getLower() == null ? Cut.MINUS_INFINITY : new Cut(interval.getLower(), !interval.isLowerClosed()),
				interval.getUpper() == null ? Cut.PLUS_INFINITY : new Cut(interval.getUpper(), interval.isUpperClosed()));
	}

	/** The whole numbers of this range. */
	NumberRange amongIntegers() {
		return new NumberRange(from.amongIntegers(), to.amongIntegers());
	}

	boolean isEmpty() {
		return from.compareTo(to) >= 0;
	}

	/** The numbers in both; possibly none. */
	NumberRange intersection(NumberRange other) {
		return new NumberRange(from.compareTo(other.from) >= 0 ? from : other.from, to.compareTo(other.to) <= 0 ? to : other.to);
	}

	/** For a message: the only number of the range, else the range as an interval of the language. */
	Object words() {
		if (from.value != null && to.value != null && !from.after && to.after && from.value.compareTo(to.value) == 0) {
			return from.value;
		}
		Interval interval = ContractFactory.eINSTANCE.createInterval();
		interval.setLower(from.value);
		interval.setLowerClosed(from.value != null && !from.after);
		interval.setUpper(to.value);
		interval.setUpperClosed(to.value != null && to.after);
		return interval;
	}

	/** The same when only whole numbers count, up to the last one that the range holds: {@code 1}, {@code [6 ; 9]}. */
	Object wordsAmongIntegers() {
		NumberRange whole = amongIntegers();
		Cut last = whole.to.value == null ? whole.to : new Cut(whole.to.value.subtract(BigDecimal.ONE), true);
		return new NumberRange(whole.from, last).words();
	}
}
