// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import fr.jalon.runtime.Exact;

/** Counts rows. */
public final class CountState extends Accumulator<CountState> {

	public CountState(int exclusions) {
		super(exclusions);
	}

	public void use() {
		used();
	}

	@Override
	protected void mergeValue(CountState other) {
		// The count is the number of rows used.
	}

	@Override
	protected Exact value() {
		return null;
	}
}
