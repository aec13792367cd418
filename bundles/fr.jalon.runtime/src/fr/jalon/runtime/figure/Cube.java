// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.figure;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;


/**
 * The states of all aggregates of a fiche, by cell. Filled by an engine or by a generated calculator, read by
 * {@link Assembler}.
 */
public final class Cube {

	private final Map<String, Map<CellKey, AggregateState>> states = new HashMap<>();
	/** Codes met per dimension, in text order; needed where the classes are not declared. */
	private final Map<Integer, Set<String>> codes = new HashMap<>();

	public void put(String aggregate, CellKey key, AggregateState state) {
		states.computeIfAbsent(aggregate, a -> new HashMap<>()).put(key, state);
		key.classes().forEach((dimension, code) -> code
				.ifPresent(c -> codes.computeIfAbsent(dimension, d -> new TreeSet<>(CODE_POINTS)).add(c)));
	}

	/** Never null: a cell that no row fell into is empty. */
	public AggregateState get(String aggregate, CellKey key) {
		return states.getOrDefault(aggregate, Map.of()).getOrDefault(key, AggregateState.EMPTY);
	}

	/** Cells that an aggregate has a state in, in no particular order. */
	public Set<CellKey> cells(String aggregate) {
		return Collections.unmodifiableSet(states.getOrDefault(aggregate, Map.of()).keySet());
	}

	/** Names of the aggregates that have a state anywhere, in text order. */
	public Set<String> aggregates() {
		return Collections.unmodifiableSet(new TreeSet<>(states.keySet()));
	}

	/** Sets of dimensions that an aggregate is broken down by; the empty one is that of totals. */
	Set<Set<Integer>> breakdowns(String aggregate) {
		Set<Set<Integer>> breakdowns = new HashSet<>();
		cells(aggregate).forEach(k -> breakdowns.add(Set.copyOf(k.classes().keySet())));
		return breakdowns;
	}

	/** Codes that occur for a dimension, in the order of their code points. */
	public Set<String> codes(int dimension) {
		return codes.getOrDefault(dimension, Set.of());
	}

	/** Whether any row, used or not, fell into the cell. */
	public boolean isOccupied(CellKey key) {
		for (Map<CellKey, AggregateState> byCell : states.values()) {
			AggregateState state = byCell.get(key);
			if (state != null && (state.retained() > 0 || state.excluded().stream().anyMatch(e -> e > 0))) {
				return true;
			}
		}
		return false;
	}

	/** Text order that does not depend on a locale nor on UTF-16: the order of a database's binary collation. */
	private static final Comparator<String> CODE_POINTS = (a, b) -> Arrays
			.compare(a.codePoints().toArray(), b.codePoints().toArray());
}
