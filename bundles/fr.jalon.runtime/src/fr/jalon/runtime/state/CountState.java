// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;

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
	void writeValue(PartialWriter out) throws IOException {
		// Nothing but the number of rows used.
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		// Neither is there anything to add.
	}

	@Override
	protected Exact value() {
		return null;
	}
}
