// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * An exact rational number: the only kind of number that a figure goes through after the engines have counted and summed.
 *
 * <p>Always reduced, denominator always positive, so that two equal numbers are {@link #equals equal} and print alike.
 * Division by zero is a programming error here ({@link ArithmeticException}); figures, where a zero denominator is an
 * everyday matter, are {@link Quantity quantities}.
 */
public final class Exact implements Comparable<Exact> {

	public static final Exact ZERO = new Exact(BigInteger.ZERO, BigInteger.ONE);
	public static final Exact ONE = new Exact(BigInteger.ONE, BigInteger.ONE);
	public static final Exact HUNDRED = new Exact(BigInteger.valueOf(100), BigInteger.ONE);

	private final BigInteger numerator;
	private final BigInteger denominator;

	private Exact(BigInteger numerator, BigInteger denominator) {
		this.numerator = numerator;
		this.denominator = denominator;
	}

	public static Exact of(long value) {
		return of(BigInteger.valueOf(value));
	}

	public static Exact of(BigInteger value) {
		return new Exact(value, BigInteger.ONE);
	}

	public static Exact of(BigDecimal value) {
		if (value.scale() <= 0) {
			return of(value.toBigIntegerExact());
		}
		return ratio(value.unscaledValue(), BigInteger.TEN.pow(value.scale()));
	}

	/** @throws ArithmeticException if {@code denominator} is zero */
	public static Exact ratio(long numerator, long denominator) {
		return ratio(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
	}

	/** @throws ArithmeticException if {@code denominator} is zero */
	public static Exact ratio(BigInteger numerator, BigInteger denominator) {
		if (denominator.signum() == 0) {
			throw new ArithmeticException("denominator is zero");
		}
		BigInteger divisor = numerator.gcd(denominator);
		if (denominator.signum() < 0) {
			divisor = divisor.negate();
		}
		return new Exact(numerator.divide(divisor), denominator.divide(divisor));
	}

	/**
	 * Reads {@code 12}, {@code -3.50} or {@code 1/3} (what {@link #toString} prints).
	 *
	 * @throws NumberFormatException if the text is none of these
	 */
	public static Exact parse(String text) {
		int slash = text.indexOf('/');
		if (slash < 0) {
			return of(new BigDecimal(text));
		}
		BigInteger denominator = new BigInteger(text.substring(slash + 1));
		if (denominator.signum() == 0) {
			throw new NumberFormatException("denominator is zero: " + text);
		}
		return ratio(new BigInteger(text.substring(0, slash)), denominator);
	}

	public BigInteger numerator() {
		return numerator;
	}

	public BigInteger denominator() {
		return denominator;
	}

	public Exact plus(Exact other) {
		return ratio(numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
				denominator.multiply(other.denominator));
	}

	public Exact minus(Exact other) {
		return plus(other.negate());
	}

	public Exact times(Exact other) {
		return ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
	}

	/** @throws ArithmeticException if {@code other} is zero */
	public Exact dividedBy(Exact other) {
		return ratio(numerator.multiply(other.denominator), denominator.multiply(other.numerator));
	}

	public Exact negate() {
		return new Exact(numerator.negate(), denominator);
	}

	public Exact abs() {
		return numerator.signum() < 0 ? negate() : this;
	}

	public Exact min(Exact other) {
		return compareTo(other) <= 0 ? this : other;
	}

	public Exact max(Exact other) {
		return compareTo(other) >= 0 ? this : other;
	}

	public int signum() {
		return numerator.signum();
	}

	public boolean isInteger() {
		return denominator.equals(BigInteger.ONE);
	}

	/**
	 * The number as shown: rounded once, {@link RoundingMode#HALF_UP} (ties away from zero: 2.5 → 3, −2.5 → −3).
	 *
	 * @param decimals digits after the point, as declared by the unit; zero or more
	 */
	public BigDecimal round(int decimals) {
		return new BigDecimal(numerator).divide(new BigDecimal(denominator), decimals, RoundingMode.HALF_UP);
	}

	/** An approximation, for drawing only: never for a figure. */
	public double approximate() {
		return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL64).doubleValue();
	}

	@Override
	public int compareTo(Exact other) {
		return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof Exact that && numerator.equals(that.numerator) && denominator.equals(that.denominator);
	}

	@Override
	public int hashCode() {
		return Objects.hash(numerator, denominator);
	}

	/** {@code 12} or {@code 1/3}: exact, independent of any locale, read back by {@link #parse}. */
	@Override
	public String toString() {
		return isInteger() ? numerator.toString() : numerator + "/" + denominator;
	}
}
