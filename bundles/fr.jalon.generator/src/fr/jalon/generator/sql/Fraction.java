// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.sql;

import fr.jalon.runtime.Exact;

/**
 * An exact number as SQL: the quotient of two whole numbers that no engine divides before the end. Both are expressions in
 * parentheses, names or literals; NULL when the number is undetermined, the denominator also when it is zero.
 */
record Fraction(String numerator, String denominator) {

	private static final String ONE = "1";

	static Fraction of(Exact value) {
		return new Fraction(literal(value.numerator().toString()), value.denominator().toString());
	}

	static Fraction whole(String value) {
		return new Fraction(value, ONE);
	}

	Fraction plus(Fraction other, String sign) {
		if (denominator.equals(other.denominator)) {
			return new Fraction("(" + numerator + " " + sign + " " + other.numerator + ")", denominator);
		}
		return new Fraction("(" + product(numerator, other.denominator) + " " + sign + " " + product(other.numerator, denominator) + ")",
				product(denominator, other.denominator));
	}

	Fraction times(Fraction other) {
		return new Fraction(product(numerator, other.numerator), product(denominator, other.denominator));
	}

	Fraction dividedBy(Fraction other) {
		String divisor = other.numerator.matches("[1-9]\\d*") ? other.numerator : "nullif(" + other.numerator + ", 0)";
		return new Fraction(product(numerator, other.denominator), product(denominator, divisor));
	}

	Fraction abs() {
		return new Fraction("abs(" + numerator + ")", denominator.matches("\\d+") ? denominator : "abs(" + denominator + ")");
	}

	/** Undetermined unless a condition holds. */
	Fraction when(String condition) {
		return new Fraction("CASE WHEN " + condition + " THEN " + numerator + " END", denominator);
	}

	private static String product(String left, String right) {
		if (left.equals(ONE)) {
			return right;
		}
		return right.equals(ONE) ? left : "(" + left + " * " + right + ")";
	}

	private static String literal(String number) {
		return number.startsWith("-") ? "(" + number + ")" : number;
	}
}
