// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Cold {@code jalon check} of the example against a JVM that only loads EMF and Xtext and parses the same texts. Both run in
 * turn, each in a process of its own, with the same JVM options; the median counts. Aim: at most twice the time.
 */
public final class StartUp {

	private static final int RUNS = 11;

	private StartUp() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Path root = Path.of(System.getProperty("jalon.root")).toRealPath();
		String example = root.resolve(arguments.length > 0 ? arguments[0] : "examples/amue-2016-2020").toString();
		List<String> check = List.of(root.resolve("jalon").toString(), "check", example);
		List<String> parse = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"),
				ParseOnly.class.getName(), example));
		seconds(check);
		seconds(parse);
		double[] checks = new double[RUNS];
		double[] parses = new double[RUNS];
		for (int i = 0; i < RUNS; i++) {
			checks[i] = seconds(check);
			parses[i] = seconds(parse);
		}
		double ours = median(checks);
		double rival = median(parses);
		System.out.printf(Locale.ROOT, "%-40s %8s%n", "cold start, median of " + RUNS, "seconds");
		System.out.printf(Locale.ROOT, "%-40s %8.3f%n", "jalon check", ours);
		System.out.printf(Locale.ROOT, "%-40s %8.3f%n", "parse only (EMF and Xtext)", rival);
		System.out.printf(Locale.ROOT, "%-40s %8.2f%n", "ratio (aim: at most 2)", ours / rival);
	}

	private static double seconds(List<String> command) throws IOException, InterruptedException {
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
		process.waitFor();
		return (System.nanoTime() - start) / 1e9;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}
}
