// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.util.HashSet;
import java.util.Set;

import fr.jalon.runtime.Exact;

/** Counts distinct values of the argument. Memory grows with distinct values. */
public final class DistinctState extends Accumulator<DistinctState> {

	private final Set<Object> values = new HashSet<>();

	public DistinctState(int exclusions) {
		super(exclusions);
	}

	/** @param value with a meaningful {@code equals}: decimals without trailing zeros */
	public void use(Object value) {
		used();
		values.add(value);
	}

	@Override
	protected void mergeValue(DistinctState other) {
		values.addAll(other.values);
	}

	@Override
	protected Exact value() {
		return Exact.of(values.size());
	}
}
