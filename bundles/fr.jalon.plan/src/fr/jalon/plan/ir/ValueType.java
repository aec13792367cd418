// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

/**
 * Type of a value of a row.
 *
 * @param precision for numbers: how many decimal digits a value may have in all; 0 for other kinds
 * @param scale for numbers: how many of them stand after the point
 */
public record ValueType(Kind kind, int precision, int scale) {

	/** What every engine tells apart. */
	public enum Kind {
		TEXT, BOOLEAN, DATE, INSTANT, NUMBER
	}

	/** The most digits that every engine computes exactly. */
	public static final int MAX_PRECISION = 38;

	public static final ValueType TEXT = new ValueType(Kind.TEXT, 0, 0);
	public static final ValueType BOOLEAN = new ValueType(Kind.BOOLEAN, 0, 0);
	public static final ValueType DATE = new ValueType(Kind.DATE, 0, 0);
	public static final ValueType INSTANT = new ValueType(Kind.INSTANT, 0, 0);
	/** A 64-bit integer. */
	public static final ValueType INTEGER = number(19, 0);
	/** A decimal column: twelve digits before the point, six after. */
	public static final ValueType DECIMAL = number(18, 6);

	public ValueType {
		if (kind == Kind.NUMBER && (precision < 1 || precision > MAX_PRECISION || scale < 0 || scale > precision)) {
			throw new IllegalArgumentException("a number has 1 to 38 digits: " + precision + ", " + scale);
		}
	}

	/** @throws IllegalArgumentException beyond {@link #MAX_PRECISION} */
	public static ValueType number(int precision, int scale) {
		return new ValueType(Kind.NUMBER, precision, scale);
	}

	public boolean isNumber() {
		return kind == Kind.NUMBER;
	}

	public boolean isTime() {
		return kind == Kind.DATE || kind == Kind.INSTANT;
	}

	/** Type of a sum or difference of the two. */
	public ValueType plus(ValueType other) {
		int digits = Math.max(precision - scale, other.precision - other.scale) + 1;
		int decimals = Math.max(scale, other.scale);
		return number(digits + decimals, decimals);
	}

	/** A type that holds the values of both. */
	public ValueType or(ValueType other) {
		if (equals(other)) {
			return this;
		}
		if (!isNumber() || !other.isNumber()) {
			throw new IllegalArgumentException("no type holds both " + this + " and " + other);
		}
		int digits = Math.max(precision - scale, other.precision - other.scale);
		int decimals = Math.max(scale, other.scale);
		return number(digits + decimals, decimals);
	}

	/** Type of a product of the two. */
	public ValueType times(ValueType other) {
		return number(precision + other.precision, scale + other.scale);
	}

	@Override
	public String toString() {
		return isNumber() ? "NUMBER(" + precision + "," + scale + ")" : kind.name();
	}
}
