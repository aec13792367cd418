// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.util.Arrays;

/**
 * Two ways to do the same, timed in one process: both warm up, then take turns, each going first every other time; medians
 * count. Seconds.
 */
record Duel(double jalon, double rival) {

	/** What is timed. */
	interface Work {
		void run() throws Exception;
	}

	static Duel of(int rounds, Work jalon, Work rival) throws Exception {
		for (int i = 0; i < Math.min(2, rounds); i++) {
			jalon.run();
			rival.run();
		}
		double[] ours = new double[rounds];
		double[] theirs = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			if (i % 2 == 0) {
				ours[i] = seconds(jalon);
				theirs[i] = seconds(rival);
			} else {
				theirs[i] = seconds(rival);
				ours[i] = seconds(jalon);
			}
		}
		return new Duel(median(ours), median(theirs));
	}

	/** Time of one alone. */
	static double alone(int rounds, Work work) throws Exception {
		work.run();
		double[] times = new double[rounds];
		for (int i = 0; i < rounds; i++) {
			times[i] = seconds(work);
		}
		return median(times);
	}

	static double seconds(Work work) throws Exception {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	private static double median(double[] times) {
		double[] sorted = times.clone();
		Arrays.sort(sorted);
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

	/** How many times as long as the rival Jalon takes. */
	double ratio() {
		return jalon / rival;
	}
}
