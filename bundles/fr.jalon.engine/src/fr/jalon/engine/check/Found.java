// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.check;

import java.util.Arrays;

/**
 * What was found in one block: how often each rule was broken, and where, as numbers. A kind of finding is a rule on a column;
 * kind 0 is a record that is none.
 */
final class Found {

	final long[] counts;
	private final int kept;
	private int[] places = new int[64];
	private int size;
	/** Rows that can be read, and those of them that take no part in figures. */
	long rows;
	long rejected;

	/** @param kept places kept per kind */
	Found(int kinds, int kept) {
		this.counts = new long[kinds];
		this.kept = kept;
	}

	void clear() {
		Arrays.fill(counts, 0);
		size = 0;
		rows = 0;
		rejected = 0;
	}

	/** @param start of the record in the block; line and row count from 0 within the block */
	void add(int kind, int start, int line) {
		if (counts[kind]++ >= kept) {
			return;
		}
		if (size * 4 == places.length) {
			places = Arrays.copyOf(places, places.length * 2);
		}
		int at = size++ * 4;
		places[at] = kind;
		places[at + 1] = start;
		places[at + 2] = line;
		places[at + 3] = (int) rows;
	}

	int size() {
		return size;
	}

	int kind(int i) {
		return places[i * 4];
	}

	int start(int i) {
		return places[i * 4 + 1];
	}

	int line(int i) {
		return places[i * 4 + 2];
	}

	/** Number of the row within the block, from 1. */
	int row(int i) {
		return places[i * 4 + 3];
	}
}
