// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

/**
 * Numbers in [0 ; 1[ for the rows of a source, spread so evenly that any run of rows keeps the proportions asked for: a
 * small file shows the shares that a large one would.
 *
 * <p>An additive recurrence on the fractional part of an irrational number (H. Weyl, 1916). Columns take the square roots of
 * different primes: two columns then fill the unit square evenly, so that they are not correlated.
 */
final class Scatter {

	private static final double TWO_POW_MINUS_53 = 0x1p-53;
	/** Square roots of these are irrational and independent over the rationals. */
	private static final int[] PRIMES = { 2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79,
			83, 89, 97, 101, 103, 107, 109, 113 };

	private final long start;
	private final long step;

	/**
	 * @param seed any number; another one shifts the sequence
	 * @param column ordinal that no other scatter of the source has; beyond 30 the steps are only pseudo-random
	 */
	Scatter(long seed, int column) {
		this.start = mix(seed ^ mix(column + 1L));
		this.step = column >= 0 && column < PRIMES.length ? fraction(Math.sqrt(PRIMES[column])) : mix(column * 0x9E3779B97F4A7C15L) | 1L;
	}

	private static long fraction(double root) {
		return (long) ((root - Math.floor(root)) * 0x1p62) << 2 | 1L;
	}

	double at(long row) {
		return (start + row * step >>> 11) * TWO_POW_MINUS_53;
	}

	/** As irregular as dice, where evenness would show. */
	double noise(long row) {
		return (mix(start + row) >>> 11) * TWO_POW_MINUS_53;
	}

	/** SplitMix64 (G. Steele, D. Lea, C. Flood, 2014): a bijection of the 64-bit numbers that looks like chance. */
	static long mix(long number) {
		long z = number + 0x9E3779B97F4A7C15L;
		z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
		z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
		return z ^ z >>> 31;
	}

	/** A number for a text; the same on every machine. */
	static long of(long seed, String text) {
		long hash = mix(seed);
		for (int i = 0; i < text.length(); i++) {
			hash = mix(hash ^ text.charAt(i));
		}
		return hash;
	}
}
