// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import fr.jalon.runtime.time.BusinessCalendar;
import fr.jalon.runtime.time.Durations;

/**
 * Calculation with the values of a row, any of which may be missing (null). As in SQL, what is calculated from a missing value
 * is missing; {@code and} and {@code or} are missing only when what is known does not decide.
 */
public final class Values {

	/** No calendar has so many days. */
	private static final int UNKNOWN = Integer.MIN_VALUE;

	private Values() {
	}

	// -------------------------------------------------------------------------------------------------- conditions

	public static Boolean and(Boolean left, Boolean right) {
		if (left == null) {
			return right == null || right ? null : Boolean.FALSE;
		}
		return left ? right : Boolean.FALSE;
	}

	public static Boolean or(Boolean left, Boolean right) {
		if (left == null) {
			return right == null || !right ? null : Boolean.TRUE;
		}
		return left ? Boolean.TRUE : right;
	}

	public static Boolean not(Boolean condition) {
		return condition == null ? null : !condition;
	}

	/** Whether the condition is known and true. */
	public static boolean holds(Boolean condition) {
		return condition != null && condition;
	}

	/** Whether the condition is known and false. */
	public static boolean fails(Boolean condition) {
		return condition != null && !condition;
	}

	public static Boolean equal(String left, String right) {
		return left == null || right == null ? null : left.equals(right);
	}

	/** Numbers are equal whatever their trailing zeros. */
	public static <T extends Comparable<? super T>> Boolean equal(T left, T right) {
		return left == null || right == null ? null : left.compareTo(right) == 0;
	}

	public static Boolean different(String left, String right) {
		return left == null || right == null ? null : !left.equals(right);
	}

	public static <T extends Comparable<? super T>> Boolean different(T left, T right) {
		return left == null || right == null ? null : left.compareTo(right) != 0;
	}

	public static <T extends Comparable<? super T>> Boolean less(T left, T right) {
		return left == null || right == null ? null : left.compareTo(right) < 0;
	}

	public static <T extends Comparable<? super T>> Boolean atMost(T left, T right) {
		return left == null || right == null ? null : left.compareTo(right) <= 0;
	}

	/** Whether the value equals one of the others, none of which is missing. */
	@SafeVarargs
	public static <T extends Comparable<? super T>> Boolean isIn(T value, T... values) {
		if (value == null) {
			return null;
		}
		for (T each : values) {
			if (value.compareTo(each) == 0) {
				return true;
			}
		}
		return false;
	}

	// ----------------------------------------------------------------------------------------------------- numbers

	public static BigDecimal number(Long value) {
		return value == null ? null : BigDecimal.valueOf(value);
	}

	public static BigDecimal plus(BigDecimal left, BigDecimal right) {
		return left == null || right == null ? null : left.add(right);
	}

	public static BigDecimal minus(BigDecimal left, BigDecimal right) {
		return left == null || right == null ? null : left.subtract(right);
	}

	public static BigDecimal times(BigDecimal left, BigDecimal right) {
		return left == null || right == null ? null : left.multiply(right);
	}

	/** The same number whatever its trailing zeros: good as a key. */
	public static BigDecimal plain(BigDecimal value) {
		return value == null ? null : value.stripTrailingZeros();
	}

	// ---------------------------------------------------------------------------------------------------- durations

	public static LocalDate date(Instant instant, ZoneId zone) {
		return instant == null ? null : Durations.date(instant, zone);
	}

	/** Microseconds. */
	public static Long elapsed(Instant from, Instant to) {
		return from == null || to == null ? null : Long.valueOf(Durations.elapsed(from, to));
	}

	public static Long days(LocalDate from, LocalDate to) {
		return from == null || to == null ? null : Long.valueOf(Durations.calendarDays(from, to));
	}

	/** Missing outside the years that the calendar knows. */
	public static Long workingDays(BusinessCalendar calendar, LocalDate from, LocalDate to) {
		if (from == null || to == null) {
			return null;
		}
		int days = calendar.workingDays(from, to, UNKNOWN);
		return days == UNKNOWN ? null : Long.valueOf(days);
	}

	public static Long months(LocalDate from, LocalDate to) {
		return from == null || to == null ? null : Long.valueOf(Durations.months(from, to));
	}

	public static Long years(LocalDate from, LocalDate to) {
		return from == null || to == null ? null : Long.valueOf(Durations.years(from, to));
	}

	// --------------------------------------------------------------------------------------------- texts, references

	/** The code of the value's class: digits, an ISO date, {@code vrai} or {@code faux}. */
	public static String code(Object value) {
		if (value instanceof Boolean truth) {
			return truth ? "vrai" : "faux";
		}
		if (value instanceof BigDecimal number) {
			return number.toBigIntegerExact().toString();
		}
		return value == null ? null : value.toString();
	}

	/** A value of a row that a reference leads to; missing when it leads nowhere. */
	public static <R, V> V of(R row, Function<R, V> value) {
		return row == null ? null : value.apply(row);
	}

	/** The row that a reference leads to; null when it is empty or leads nowhere. */
	public static <R> R find(Map<?, R> rows, Object key) {
		return key == null ? null : rows.get(key instanceof BigDecimal number ? plain(number) : key);
	}

	/** Rows by their key; of two with the same key the first one counts. */
	public static <K, R> Map<Object, R> byKey(Iterator<R> rows, Function<R, K> key) {
		Map<Object, R> found = new LinkedHashMap<>();
		while (rows.hasNext()) {
			R row = rows.next();
			K value = key.apply(row);
			if (value != null) {
				found.putIfAbsent(value instanceof BigDecimal number ? plain(number) : value, row);
			}
		}
		return found;
	}
}
