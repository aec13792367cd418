// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

import fr.jalon.runtime.Exact;

/**
 * The discrete percentile of the argument (see {@code AggregateFunction.PERCENTILE}). Keeps each distinct value with its
 * number of rows: memory grows with distinct values, not with rows.
 */
public final class PercentileState extends Accumulator<PercentileState> {

	private final Exact part;
	private final TreeMap<BigDecimal, Long> rows = new TreeMap<>();

	/** @param part between 0 and 1; the median is 1/2 */
	public PercentileState(int exclusions, Exact part) {
		super(exclusions);
		if (part.signum() < 0 || part.compareTo(Exact.ONE) > 0) {
			throw new IllegalArgumentException("a percentile lies between 0 and 1: " + part);
		}
		this.part = part;
	}

	public void use(long value) {
		use(BigDecimal.valueOf(value));
	}

	public void use(BigDecimal value) {
		used();
		rows.merge(value, 1L, Long::sum);
	}

	@Override
	protected void mergeValue(PercentileState other) {
		other.rows.forEach((value, count) -> rows.merge(value, count, Long::sum));
	}

	@Override
	void writeValue(PartialWriter out) throws IOException {
		out.number(rows.size());
		for (Map.Entry<BigDecimal, Long> entry : rows.entrySet()) {
			out.word(entry.getKey().toString());
			out.number(entry.getValue());
		}
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		for (long i = in.number(); i > 0; i--) {
			rows.merge(in.decimal(), in.number(), Long::sum);
		}
	}

	@Override
	protected Exact value() {
		long rank = rank();
		for (Map.Entry<BigDecimal, Long> entry : rows.entrySet()) {
			rank -= entry.getValue();
			if (rank <= 0) {
				return Exact.of(entry.getKey());
			}
		}
		return null;
	}

	/** ⌈part · rows⌉, at least 1. */
	private long rank() {
		Exact exact = part.times(Exact.of(usedRows()));
		BigInteger[] divided = exact.numerator().divideAndRemainder(exact.denominator());
		long rank = divided[0].longValueExact() + (divided[1].signum() > 0 ? 1 : 0);
		return Math.max(1, rank);
	}
}
