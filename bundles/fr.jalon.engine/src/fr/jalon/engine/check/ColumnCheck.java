// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.math.BigInteger;
import java.time.ZoneId;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.validation.BadValue;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Fields;

/** The rules of one column, on bytes. What a value is, {@link Fields} says; here is only what can be known faster. */
final class ColumnCheck {

	private static final BigInteger SCALE = BigInteger.valueOf(Accept.SCALE);

	final SourceColumn column;
	/** Where the column stands in the file, from 0. */
	final int field;
	private final ValueType.Kind kind;
	private final boolean integer;
	private final ZoneId zone;
	private final CodeSet codes;
	private final Interval range;
	/** Bounds within the range, as {@link Accept} gives numbers. */
	private final long lowest;
	private final long highest;
	/** Keys of the source referred to; null when there is nothing to compare with. */
	private final KeySet references;

	ColumnCheck(SourceColumn column, int field, ZoneId zone, KeySet references) {
		this.column = column;
		this.field = field;
		this.kind = column.type().kind();
		this.integer = column.type().equals(ValueType.INTEGER);
		this.zone = zone;
		this.codes = column.codes().isEmpty() ? null : new CodeSet(column.codes());
		this.range = column.type().isNumber() ? column.range() : null;
		BigInteger scale = integer ? BigInteger.ONE : SCALE;
		this.lowest = range == null || range.lower() == null ? Long.MIN_VALUE + 1 : lowest(range, scale);
		this.highest = range == null || range.upper() == null ? Long.MAX_VALUE : highest(range, scale);
		this.references = references;
	}

	private static long lowest(Interval range, BigInteger scale) {
		BigInteger[] parts = scaled(range.lower(), scale);
		boolean exact = parts[1].signum() == 0;
		return clamp(exact && range.lowerClosed() ? parts[0] : parts[0].add(BigInteger.ONE));
	}

	private static long highest(Interval range, BigInteger scale) {
		BigInteger[] parts = scaled(range.upper(), scale);
		boolean exact = parts[1].signum() == 0;
		return clamp(exact && !range.upperClosed() ? parts[0].subtract(BigInteger.ONE) : parts[0]);
	}

	/** The bound in units of the scale, rounded down, and what is left. */
	private static BigInteger[] scaled(Exact bound, BigInteger scale) {
		BigInteger[] parts = bound.numerator().multiply(scale).divideAndRemainder(bound.denominator());
		return parts[1].signum() < 0 ? new BigInteger[] { parts[0].subtract(BigInteger.ONE), BigInteger.ONE } : parts;
	}

	private static long clamp(BigInteger number) {
		return number.max(BigInteger.valueOf(Long.MIN_VALUE + 1)).min(BigInteger.valueOf(Long.MAX_VALUE)).longValue();
	}

	boolean isEmpty(Records r) {
		return r.from(field) == r.to(field);
	}

	boolean isMandatory() {
		return !column.optional();
	}

	/** Whether the text, which is not empty, is a value; what is known of it as a number goes to {@code numbers[index]}. */
	boolean isValue(Records r, long[] numbers, int index) {
		byte[] bytes = r.bytes();
		int from = r.from(field);
		int to = r.to(field);
		switch (kind) {
			case TEXT:
				return true;
			case NUMBER:
				long number = integer ? Accept.integer(bytes, from, to) : Accept.decimal(bytes, from, to);
				numbers[index] = number;
				return number != Accept.UNKNOWN || isValue(r.text(field));
			case DATE:
				return Accept.date(bytes, from, to) || isValue(r.text(field));
			case INSTANT:
				return Accept.instant(bytes, from, to) || isValue(r.text(field));
			default:
				return Accept.bool(bytes, from, to) || isValue(r.text(field));
		}
	}

	private boolean isValue(String text) {
		try {
			switch (kind) {
				case NUMBER -> {
					if (integer) {
						Fields.integer(text);
					} else {
						Fields.decimal(text);
					}
				}
				case DATE -> Fields.date(text);
				case INSTANT -> Fields.instant(text, zone);
				case BOOLEAN -> Fields.bool(text);
				default -> {
				}
			}
			return true;
		} catch (BadValue bad) {
			return false;
		}
	}

	boolean isOfCodes(Records r) {
		return codes == null || codes.contains(r.bytes(), r.from(field), r.to(field));
	}

	boolean isInRange(Records r, long number) {
		if (range == null) {
			return true;
		}
		if (number != Accept.UNKNOWN) {
			return number >= lowest && number <= highest;
		}
		try {
			return Checks.isWithin(range, Fields.integer(r.text(field)));
		} catch (BadValue bad) {
			throw new IllegalStateException(bad);
		}
	}

	boolean isKnown(Records r, long number, Fingerprint print) {
		if (references == null) {
			return true;
		}
		print.start();
		addTo(print, r, number);
		return references.contains(print.first, print.second);
	}

	/** Adds the value so that equal ones, however spelt, add the same. */
	void addTo(Fingerprint print, Records r, long number) {
		try {
			switch (kind) {
				case BOOLEAN -> print.add(Fields.bool(r.text(field)) ? 1 : 0);
				case INSTANT -> print.add(Durations.micros(Fields.instant(r.text(field), zone)));
				case NUMBER -> {
					if (integer) {
						print.add(r.bytes(), r.from(field), r.to(field));
					} else {
						print.add(number);
					}
				}
				// One spelling only.
				default -> print.add(r.bytes(), r.from(field), r.to(field));
			}
		} catch (BadValue bad) {
			throw new IllegalStateException(bad);
		}
	}
}
