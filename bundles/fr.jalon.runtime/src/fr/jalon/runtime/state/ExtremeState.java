// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.math.BigDecimal;

import fr.jalon.runtime.Exact;

/** Keeps the least or the greatest argument. */
public final class ExtremeState extends Accumulator<ExtremeState> {

	private final boolean greatest;
	private BigDecimal extreme;

	private ExtremeState(int exclusions, boolean greatest) {
		super(exclusions);
		this.greatest = greatest;
	}

	public static ExtremeState least(int exclusions) {
		return new ExtremeState(exclusions, false);
	}

	public static ExtremeState greatest(int exclusions) {
		return new ExtremeState(exclusions, true);
	}

	public void use(long value) {
		use(BigDecimal.valueOf(value));
	}

	public void use(BigDecimal value) {
		used();
		keep(value);
	}

	private void keep(BigDecimal value) {
		if (extreme == null || value.compareTo(extreme) > 0 == greatest) {
			extreme = value;
		}
	}

	@Override
	protected void mergeValue(ExtremeState other) {
		if (other.extreme != null) {
			keep(other.extreme);
		}
	}

	@Override
	void writeValue(PartialWriter out) throws IOException {
		out.word(extreme == null ? PartialWriter.MISSING : extreme.toString());
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		BigDecimal other = in.decimalOrNull();
		if (other != null) {
			keep(other);
		}
	}

	@Override
	protected Exact value() {
		return extreme == null ? null : Exact.of(extreme);
	}
}
