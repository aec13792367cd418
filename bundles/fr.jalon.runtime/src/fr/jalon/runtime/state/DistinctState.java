// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;

import fr.jalon.runtime.Exact;

/** Counts distinct values of the argument. Memory grows with distinct values. */
public final class DistinctState extends Accumulator<DistinctState> {

	private final DistinctValues values = new DistinctValues();

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
	void writeValue(PartialWriter out) throws IOException {
		values.write(out);
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		values.read(in);
	}

	@Override
	protected Exact value() {
		return Exact.of(values.size());
	}
}
