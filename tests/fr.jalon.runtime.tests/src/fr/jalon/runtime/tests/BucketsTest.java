// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Bucket;
import fr.jalon.runtime.bucket.Buckets;
import fr.jalon.runtime.bucket.Interval;

class BucketsTest {

	/** The seniority classes of the 2016 contract, with their gap. */
	private static final Buckets SENIORITY = new Buckets(List.of(
			new Bucket("moins d'un an", Interval.halfOpen(Exact.ZERO, Exact.ONE)),
			new Bucket("de 2 à 5 ans", Interval.closed(Exact.of(2), Exact.of(5))),
			new Bucket("plus de 5 ans", new Interval(Exact.of(5), false, null, false))));

	@Test
	void boundsBelongWhereTheyAreClosed() {
		assertEquals(Optional.of("moins d'un an"), SENIORITY.classOf(Exact.ZERO));
		assertEquals(Optional.of("de 2 à 5 ans"), SENIORITY.classOf(Exact.of(5)));
		assertEquals(Optional.of("plus de 5 ans"), SENIORITY.classOf(Exact.parse("5.000001")));
	}

	@Test
	void aValueInNoIntervalIsUnclassified() {
		assertEquals(Optional.empty(), SENIORITY.classOf(Exact.of(1)));
		assertEquals(Optional.empty(), SENIORITY.classOf(Exact.of(-1)));
	}

	@Test
	void intervalsAreWrittenTheFrenchWay() {
		assertEquals("[0, 1[", SENIORITY.buckets().get(0).interval().toString());
		assertEquals("]5, ∞[", SENIORITY.buckets().get(2).interval().toString());
		assertEquals("]-∞, 3]", Interval.closed(null, Exact.of(3)).toString());
	}

	@Test
	void anEmptyIntervalIsRefused() {
		assertThrows(IllegalArgumentException.class, () -> Interval.halfOpen(Exact.ONE, Exact.ONE));
		assertThrows(IllegalArgumentException.class, () -> Interval.closed(Exact.of(2), Exact.ONE));
	}
}
