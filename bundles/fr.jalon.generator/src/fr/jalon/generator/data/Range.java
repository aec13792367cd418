// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.math.BigDecimal;
import java.math.RoundingMode;

import fr.jalon.contract.Column;
import fr.jalon.contract.Interval;

/**
 * Numbers that a column may hold, on a grid of so many decimals.
 *
 * @param lower least number of the grid
 * @param upper greatest one, or null
 */
record Range(BigDecimal lower, BigDecimal upper, int scale) {

	/** Digits that data may have before the decimal mark. */
	private static final BigDecimal LARGEST = new BigDecimal("999999999999");

	/** @throws DataException when no number of the grid is within the declared range */
	static Range of(Column column, int scale) throws DataException {
		Interval interval = column.getRange();
		BigDecimal lower = interval == null ? null : interval.getLower();
		BigDecimal upper = interval == null ? null : interval.getUpper();
		BigDecimal step = BigDecimal.ONE.movePointLeft(scale);
		if (lower != null) {
			BigDecimal least = lower.setScale(scale, RoundingMode.CEILING);
			lower = least.compareTo(lower) == 0 && !interval.isLowerClosed() ? least.add(step) : least;
		}
		if (upper != null) {
			BigDecimal greatest = upper.setScale(scale, RoundingMode.FLOOR);
			upper = greatest.compareTo(upper) == 0 && !interval.isUpperClosed() ? greatest.subtract(step) : greatest;
		}
		if (lower == null) {
			lower = upper == null || upper.signum() > 0 ? BigDecimal.ZERO.setScale(scale) : upper.subtract(BigDecimal.valueOf(1000));
		}
		if (upper == null && lower.compareTo(LARGEST) > 0 || upper != null && upper.compareTo(lower) < 0) {
			throw new DataException(column, "emptyRange", column.getName());
		}
		return new Range(lower, upper, scale);
	}
}
