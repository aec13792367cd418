// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.java;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;

/** Java expressions that give back a value of the generator. */
public final class Literals {

	private static final BigInteger LONG = BigInteger.valueOf(Long.MAX_VALUE);

	private Literals() {
	}

	/** Null gives {@code null}, here and below. */
	public static Code exact(Exact value) {
		if (value == null) {
			return Code.of("null");
		}
		if (value.signum() == 0) {
			return Code.of("$T.ZERO", Exact.class);
		}
		if (value.equals(Exact.ONE)) {
			return Code.of("$T.ONE", Exact.class);
		}
		if (value.numerator().abs().compareTo(LONG) > 0 || value.denominator().compareTo(LONG) > 0) {
			return Code.of("$T.parse($S)", Exact.class, value.toString());
		}
		if (value.isInteger()) {
			return Code.of("$T.of($L)", Exact.class, value.numerator().longValueExact());
		}
		return Code.of("$T.ratio($L, $L)", Exact.class, value.numerator().longValueExact(), value.denominator().longValueExact());
	}

	public static Code interval(Interval value) {
		return value == null ? Code.of("null")
				: Code.of("new $T($L, $L, $L, $L)", Interval.class, exact(value.lower()), value.lowerClosed(),
						exact(value.upper()), value.upperClosed());
	}

	public static Code date(LocalDate value) {
		return value == null ? Code.of("null")
				: Code.of("$T.of($L, $L, $L)", LocalDate.class, value.getYear(), value.getMonthValue(), value.getDayOfMonth());
	}

	public static Code instant(Instant value) {
		return value == null ? Code.of("null") : Code.of("$T.parse($S)", Instant.class, value.toString());
	}

	/** {@code 5L}. */
	public static Code longNumber(long value) {
		return value == (int) value ? Code.of("$LL", (int) value) : Code.of("$L", value);
	}

	public static Code decimal(BigDecimal value) {
		return value == null ? Code.of("null") : Code.of("new $T($S)", BigDecimal.class, value.toPlainString());
	}

	public static Code list(List<Code> elements) {
		return Code.of("$T.of($L)", List.class, Code.join(", ", elements));
	}

	/** One element per line when there are several. */
	public static Code longList(List<Code> elements) {
		if (elements.size() < 2) {
			return list(elements);
		}
		return Code.of("""
				$T.of(
						$L)""", List.class, Code.join(",\n", elements));
	}
}
