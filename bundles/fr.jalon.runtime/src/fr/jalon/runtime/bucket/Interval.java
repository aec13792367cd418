// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.bucket;

import java.math.BigDecimal;

import fr.jalon.runtime.Exact;

/**
 * An interval with explicit bounds, as French schools write them: {@code [2, 5[} holds 2 but not 5.
 *
 * @param lower null for no lower bound
 * @param upper null for no upper bound
 */
public record Interval(Exact lower, boolean lowerClosed, Exact upper, boolean upperClosed) {

	public Interval {
		if (lower == null && lowerClosed || upper == null && upperClosed) {
			throw new IllegalArgumentException("infinity is never in an interval");
		}
		if (lower != null && upper != null) {
			int order = lower.compareTo(upper);
			if (order > 0 || order == 0 && !(lowerClosed && upperClosed)) {
				throw new IllegalArgumentException("empty interval: " + text(lower, lowerClosed, upper, upperClosed));
			}
		}
	}

	public static Interval closed(Exact lower, Exact upper) {
		return new Interval(lower, lower != null, upper, upper != null);
	}

	/** {@code [lower, upper[}; either may be null. */
	public static Interval halfOpen(Exact lower, Exact upper) {
		return new Interval(lower, lower != null, upper, false);
	}

	public boolean contains(Exact value) {
		if (lower != null) {
			int order = value.compareTo(lower);
			if (order < 0 || order == 0 && !lowerClosed) {
				return false;
			}
		}
		if (upper == null) {
			return true;
		}
		int order = value.compareTo(upper);
		return order < 0 || order == 0 && upperClosed;
	}

	@Override
	public String toString() {
		return text(lower, lowerClosed, upper, upperClosed);
	}

	private static String text(Exact lower, boolean lowerClosed, Exact upper, boolean upperClosed) {
		return (lowerClosed ? "[" : "]") + (lower == null ? "-∞" : number(lower)) + ", " + (upper == null ? "∞" : number(upper))
				+ (upperClosed ? "]" : "[");
	}

	/** {@code 1.5}, as people write bounds, unless the decimals never end. */
	private static String number(Exact value) {
		try {
			return new BigDecimal(value.numerator()).divide(new BigDecimal(value.denominator())).toPlainString();
		} catch (ArithmeticException endless) {
			return value.toString();
		}
	}
}
