// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

/** The row being made: what its columns share. One object for all rows of a source, so that no row costs memory. */
final class Row {

	/** A point in time that is not there. */
	static final long EMPTY = Long.MIN_VALUE;
	static final long DAY = 86_400;

	/** First row: 0. */
	long index;
	/** Who or what the row is about: the index, or for a situation that is taken again and again, whose situation it is. */
	long subject;
	/** Month of the contract that the row's first date is in, first: 0. */
	int month;
	/** Period of a repeated situation, first: 0. */
	int snapshot;
	/** Per column, the wall clock as seconds since 1970, or {@link #EMPTY}. */
	final long[] times;
	/** Per column, index of its code in the list; meaningless for columns of other types. */
	final int[] codes;

	Row(int columns) {
		times = new long[columns];
		codes = new int[columns];
	}

	int day(int column) {
		return (int) Math.floorDiv(times[column], DAY);
	}
}
