// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

/** How rows become a state, and a state a figure. */
public enum AggregateFunction {
	/** Rows used. */
	COUNT,
	/** Distinct values of the argument; {@code value} holds their number. */
	DISTINCT_COUNT,
	/** {@code value} holds the sum. */
	SUM,
	/** {@code value} holds the sum; divided by the rows used. */
	MEAN,
	/** {@code value} holds the least argument. */
	MIN,
	/** {@code value} holds the greatest argument. */
	MAX,
	/**
	 * Discrete percentile p: the least value that at least p of the rows do not exceed, that is the value of rank
	 * ⌈p·n⌉ (at least 1) in ascending order. Always a value that occurs; the median is p = 1/2.
	 */
	PERCENTILE,
	/** {@code value} holds the sum of argument × weight, {@code base} the sum of the weights. */
	WEIGHTED_MEAN,
	/** {@code value} holds the numerator, {@code base} the denominator: rows, or distinct values. */
	SHARE;
}
