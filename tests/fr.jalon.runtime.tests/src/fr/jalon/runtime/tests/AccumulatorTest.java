// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.state.Accumulator;
import fr.jalon.runtime.state.CountState;
import fr.jalon.runtime.state.DistinctState;
import fr.jalon.runtime.state.ExactSum;
import fr.jalon.runtime.state.ExtremeState;
import fr.jalon.runtime.state.PercentileState;
import fr.jalon.runtime.state.ShareState;
import fr.jalon.runtime.state.SumState;
import fr.jalon.runtime.state.WeightedSumState;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AccumulatorTest {

	@Property
	void partialStatesMergeIntoTheWhole(@ForAll List<Integer> rows, @ForAll @IntRange(max = 20) int cut) {
		check(rows, cut, () -> new CountState(2), (s, v) -> s.use());
		check(rows, cut, () -> new SumState(2), (s, v) -> s.use((long) v * Integer.MAX_VALUE * 4));
		check(rows, cut, () -> new SumState(2), (s, v) -> s.use(new BigDecimal(v).movePointLeft(2)));
		check(rows, cut, () -> ExtremeState.least(2), (s, v) -> s.use(v));
		check(rows, cut, () -> ExtremeState.greatest(2), (s, v) -> s.use(v));
		check(rows, cut, () -> new DistinctState(2), (s, v) -> s.use((Object) v));
		check(rows, cut, () -> new PercentileState(2, Exact.parse("9/10")), (s, v) -> s.use(v));
		check(rows, cut, () -> ShareState.ofRows(2), (s, v) -> s.use(v > 0));
		check(rows, cut, () -> ShareState.ofDistinctValues(2), (s, v) -> s.use(v > 0, v % 5));
		check(rows, cut, () -> new WeightedSumState(2), (s, v) -> s.use(BigDecimal.valueOf(v), BigDecimal.TEN));
	}

	private static <A extends Accumulator<A>> void check(List<Integer> rows, int cut, Supplier<A> empty, BiConsumer<A, Integer> use) {
		int at = Math.min(cut, rows.size());
		A whole = feed(empty.get(), rows, use);
		A first = feed(empty.get(), rows.subList(0, at), use);
		A second = feed(empty.get(), rows.subList(at, rows.size()), use);
		second.merge(first);
		assertEquals(whole.state(), second.state());
		AggregateState state = whole.state();
		long excludedByValue = state.excluded().get(1);
		assertEquals(state.retained(), state.used() + state.open() + excludedByValue);
	}

	/** Every seventh row is undecided, every fifth lacks a value, every third is open. */
	private static <A extends Accumulator<A>> A feed(A state, List<Integer> rows, BiConsumer<A, Integer> use) {
		for (Integer row : rows) {
			if (row % 7 == 0) {
				state.undecided(0);
			} else if (row % 5 == 0) {
				state.exclude(1);
			} else if (row % 3 == 0) {
				state.open();
			} else {
				use.accept(state, row);
			}
		}
		return state;
	}

	@Test
	void sumsDoNotOverflow() {
		ExactSum sum = new ExactSum();
		sum.add(Long.MAX_VALUE);
		sum.add(Long.MAX_VALUE);
		sum.add(1);
		assertEquals(Exact.parse("18446744073709551615"), sum.total());
		sum.add(Long.MIN_VALUE);
		sum.add(Long.MIN_VALUE);
		assertEquals(Exact.of(-1), sum.total());
	}

	@Test
	void thePercentileIsAValueThatOccurs() {
		assertEquals(Exact.of(2), percentile("1/2", 1, 2, 3, 4));
		assertEquals(Exact.of(4), percentile("9/10", 1, 2, 3, 4));
		assertEquals(Exact.of(1), percentile("0", 1, 2, 3, 4));
		assertEquals(Exact.of(4), percentile("1", 4, 3, 2, 1));
		assertEquals(Exact.of(7), percentile("1/2", 7));
		assertEquals(null, percentile("1/2"));
		// 0.07 × 100 is 7.000000000000001 in binary floating point, and would give rank 8.
		int[] hundred = new int[100];
		for (int i = 0; i < 100; i++) {
			hundred[i] = i + 1;
		}
		assertEquals(Exact.of(7), percentile("7/100", hundred));
	}

	private static Exact percentile(String part, int... values) {
		PercentileState state = new PercentileState(0, Exact.parse(part));
		for (int v : values) {
			state.use(v);
		}
		return state.state().value();
	}

	@Test
	void aShareOfDistinctValues() {
		ShareState share = ShareState.ofDistinctValues(0);
		share.use(true, "Lyon");
		share.use(true, "Lyon");
		share.use(false, "Lyon");
		share.use(false, "Lille");
		assertEquals(new AggregateState(4, 4, 0, new ArrayList<>(), Exact.ONE, Exact.of(2)), share.state());
	}
}
