// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.Collections;
import java.util.Optional;

/**
 * Where a state stands: a period and, for each dimension broken down by, a class. Dimensions not named are totalled over.
 *
 * @param period index in the list of periods computed; see {@link #NO_EVENT} and {@link #OUTSIDE} for rows without one
 * @param classes dimension number → code of the class, empty for "non classé"
 */
public record CellKey(int period, SortedMap<Integer, Optional<String>> classes) {

	/** Rows whose period-assigning date is empty. */
	public static final int NO_EVENT = -1;
	/** Rows whose period-assigning date lies outside all periods computed. */
	public static final int OUTSIDE = -2;

	public CellKey {
		classes = Collections.unmodifiableSortedMap(new TreeMap<>(classes));
	}

	public static CellKey total(int period) {
		return new CellKey(period, new TreeMap<>());
	}

	public CellKey with(int dimension, Optional<String> code) {
		TreeMap<Integer, Optional<String>> all = new TreeMap<>(classes);
		all.put(dimension, code);
		return new CellKey(period, all);
	}

	public CellKey at(int otherPeriod) {
		return new CellKey(otherPeriod, classes);
	}

	/** The cell that totals over all classes. */
	public CellKey total() {
		return total(period);
	}
}
