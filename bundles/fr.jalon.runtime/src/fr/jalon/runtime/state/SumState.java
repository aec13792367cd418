// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.math.BigDecimal;

import fr.jalon.runtime.Exact;

/** Sums the argument: for sums and means. */
public final class SumState extends Accumulator<SumState> {

	private final ExactSum sum = new ExactSum();

	public SumState(int exclusions) {
		super(exclusions);
	}

	public void use(long value) {
		used();
		sum.add(value);
	}

	public void use(BigDecimal value) {
		used();
		sum.add(value);
	}

	@Override
	protected void mergeValue(SumState other) {
		sum.add(other.sum);
	}

	@Override
	void writeValue(PartialWriter out) throws IOException {
		sum.write(out);
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		sum.read(in);
	}

	@Override
	protected Exact value() {
		return usedRows() == 0 ? null : sum.total();
	}
}
