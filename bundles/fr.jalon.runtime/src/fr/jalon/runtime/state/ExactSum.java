// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

import fr.jalon.runtime.Exact;

/** A sum that never overflows nor rounds: a long while it fits, a big integer beyond. Decimals are summed apart. */
public final class ExactSum {

	private long small;
	private BigInteger big = BigInteger.ZERO;
	private BigDecimal decimals = BigDecimal.ZERO;

	public void add(long value) {
		long sum = small + value;
		// Overflow happened when both operands have the sign that the sum lacks (Hacker's Delight, 2-13).
		if (((small ^ sum) & (value ^ sum)) < 0) {
			big = big.add(BigInteger.valueOf(small)).add(BigInteger.valueOf(value));
			small = 0;
		} else {
			small = sum;
		}
	}

	public void add(BigInteger value) {
		big = big.add(value);
	}

	public void add(BigDecimal value) {
		decimals = decimals.add(value);
	}

	public void add(ExactSum other) {
		add(other.small);
		big = big.add(other.big);
		decimals = decimals.add(other.decimals);
	}

	void write(PartialWriter out) throws IOException {
		out.word(big.add(BigInteger.valueOf(small)).toString());
		out.word(decimals.toString());
	}

	/** Adds what was written. */
	void read(PartialReader in) throws IOException {
		add(in.integer());
		add(in.decimal());
	}

	public Exact total() {
		return Exact.of(big.add(BigInteger.valueOf(small))).plus(Exact.of(decimals));
	}
}
