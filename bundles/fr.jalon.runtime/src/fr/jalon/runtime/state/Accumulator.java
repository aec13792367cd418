// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;

/**
 * The running state of one aggregate in one cell, for calculators in Java. Each row that the condition retains is told
 * once: {@link #exclude}, {@link #open} or one of the subclass's {@code use} methods. Two accumulators that saw different
 * rows {@link #merge} into what one would be that saw them all, in any order: that is what makes calculators parallel.
 *
 * @param <A> the subclass
 */
public abstract class Accumulator<A extends Accumulator<A>> {

	private long used;
	private long open;
	private long undecided;
	private final long[] excluded;

	/** @param exclusions how many reasons the aggregate declares; the first is that of an undecided condition */
	protected Accumulator(int exclusions) {
		excluded = new long[exclusions];
	}

	/** The condition of the row is undecided: it is excluded without having been retained. */
	public final void undecided(int reason) {
		undecided++;
		excluded[reason]++;
	}

	/** The row is retained but a value is missing. */
	public final void exclude(int reason) {
		excluded[reason]++;
	}

	/** The row is retained but its case is open. */
	public final void open() {
		open++;
	}

	protected final void used() {
		used++;
	}

	protected final long usedRows() {
		return used;
	}

	/** Adds what {@code other} saw; {@code other} stays as it is. */
	public final void merge(A other) {
		Accumulator<?> that = other;
		used += that.used;
		open += that.open;
		undecided += that.undecided;
		for (int i = 0; i < excluded.length; i++) {
			excluded[i] += that.excluded[i];
		}
		mergeValue(other);
	}

	public final AggregateState state() {
		long retained = used + open + Arrays.stream(excluded).sum() - undecided;
		List<Long> reasons = LongStream.of(excluded).boxed().toList();
		return new AggregateState(retained, used, open, reasons, value(), base());
	}

	/** Writes a line that {@link #read} adds. */
	public final void write(PartialWriter out) throws IOException {
		out.word("state");
		out.number(used);
		out.number(open);
		out.number(undecided);
		out.number(excluded.length);
		for (long rows : excluded) {
			out.number(rows);
		}
		writeValue(out);
		out.endLine();
	}

	/** Adds what was written, and goes to the next line. */
	public final void read(PartialReader in) throws IOException {
		in.expect("state");
		used += in.number();
		open += in.number();
		undecided += in.number();
		if (in.number() != excluded.length) {
			throw new IllegalArgumentException("other reasons");
		}
		for (int i = 0; i < excluded.length; i++) {
			excluded[i] += in.number();
		}
		readValue(in);
		in.endLine();
		in.advance();
	}

	protected abstract void mergeValue(A other);

	/** Writes what the subclass keeps. */
	abstract void writeValue(PartialWriter out) throws IOException;

	/** Adds what was written. */
	abstract void readValue(PartialReader in) throws IOException;

	/** Null when no row was used. */
	protected abstract Exact value();

	/** Null for functions without one. */
	protected Exact base() {
		return null;
	}
}
