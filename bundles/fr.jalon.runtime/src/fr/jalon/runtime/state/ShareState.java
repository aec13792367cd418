// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;

import fr.jalon.runtime.Exact;

/** Counts rows, and those of them in the numerator; or distinct values of both. */
public final class ShareState extends Accumulator<ShareState> {

	private final boolean distinct;
	private long numerator;
	private final DistinctValues numeratorValues = new DistinctValues();
	private final DistinctValues values = new DistinctValues();

	private ShareState(int exclusions, boolean distinct) {
		super(exclusions);
		this.distinct = distinct;
	}

	public static ShareState ofRows(int exclusions) {
		return new ShareState(exclusions, false);
	}

	public static ShareState ofDistinctValues(int exclusions) {
		return new ShareState(exclusions, true);
	}

	public void use(boolean inNumerator) {
		used();
		if (inNumerator) {
			numerator++;
		}
	}

	public void use(boolean inNumerator, Object counted) {
		use(inNumerator);
		values.add(counted);
		if (inNumerator) {
			numeratorValues.add(counted);
		}
	}

	@Override
	protected void mergeValue(ShareState other) {
		numerator += other.numerator;
		values.addAll(other.values);
		numeratorValues.addAll(other.numeratorValues);
	}

	@Override
	void writeValue(PartialWriter out) throws IOException {
		out.number(numerator);
		values.write(out);
		numeratorValues.write(out);
	}

	@Override
	void readValue(PartialReader in) throws IOException {
		numerator += in.number();
		values.read(in);
		numeratorValues.read(in);
	}

	@Override
	protected Exact value() {
		return Exact.of(distinct ? numeratorValues.size() : numerator);
	}

	@Override
	protected Exact base() {
		return Exact.of(distinct ? values.size() : usedRows());
	}
}
