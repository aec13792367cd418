// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.math.BigDecimal;

import fr.jalon.runtime.Exact;

/** Sums argument × weight, and the weights. */
public final class WeightedSumState extends Accumulator<WeightedSumState> {

	private final ExactSum products = new ExactSum();
	private final ExactSum weights = new ExactSum();

	public WeightedSumState(int exclusions) {
		super(exclusions);
	}

	public void use(BigDecimal value, BigDecimal weight) {
		used();
		products.add(value.multiply(weight));
		weights.add(weight);
	}

	@Override
	protected void mergeValue(WeightedSumState other) {
		products.add(other.products);
		weights.add(other.weights);
	}

	@Override
	void writeValue(PartialWriter out) throws IOException {
		products.write(out);
		weights.write(out);
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		products.read(in);
		weights.read(in);
	}

	@Override
	protected Exact value() {
		return usedRows() == 0 ? null : products.total();
	}

	@Override
	protected Exact base() {
		return usedRows() == 0 ? null : weights.total();
	}
}
