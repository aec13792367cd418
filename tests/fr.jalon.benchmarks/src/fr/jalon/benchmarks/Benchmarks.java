// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.runtime.io.AtomicFiles;

/**
 * All benchmarks: {@code run [--rows 1M,20M,100M] [--only sql,java,trevas,csv,memory,growth] [--rounds 5] [--threads 2]
 * [--report DIR]}. Prints a table and writes report.md and growth.svg. Up to 20 M rows everything is measured; at 100 M rows only
 * the one scan and the memory.
 */
public final class Benchmarks {

	/** More rows than these are for what grows without a limit only. */
	private static final long LARGE = 50_000_000;

	private List<Long> sizes = List.of(1_000_000L, 20_000_000L);
	private Set<String> only = Set.of("sql", "java", "trevas", "csv", "memory", "growth");
	private int rounds = 5;
	private int threads = Math.min(2, Runtime.getRuntime().availableProcessors());
	private Path report;

	private final Scores scores = new Scores();
	private final GrowthPlot growth = new GrowthPlot();

	public static void main(String[] args) throws Exception {
		Benchmarks all = new Benchmarks();
		for (int i = 0; i + 1 < args.length; i += 2) {
			all.option(args[i], args[i + 1]);
		}
		if (args.length % 2 == 1) {
			throw new IllegalArgumentException("an option without a value: " + args[args.length - 1]);
		}
		all.run();
		System.out.print(all.scores);
		if (all.report != null) {
			all.write();
		}
	}

	/** For tests: everything, small and short. */
	static Scores small(long rows) throws Exception {
		Benchmarks all = new Benchmarks();
		all.sizes = List.of(rows);
		all.rounds = 1;
		all.run();
		if (all.growth.isEmpty() || !all.growth.svg().contains("<polyline")) {
			throw new AssertionError("no plot");
		}
		return all.scores;
	}

	private void option(String name, String value) {
		switch (name) {
			case "--rows" -> sizes = List.of(value.split(",")).stream()
					.map(v -> v.endsWith("M") ? Long.parseLong(v.substring(0, v.length() - 1)) * 1_000_000 : Long.parseLong(v)).toList();
			case "--only" -> only = new LinkedHashSet<>(List.of(value.split(",")));
			case "--rounds" -> rounds = Integer.parseInt(value);
			case "--threads" -> threads = Integer.parseInt(value);
			case "--report" -> report = Path.of(value);
			default -> throw new IllegalArgumentException(name);
		}
	}

	private void run() throws Exception {
		for (long rows : sizes) {
			System.err.printf("%,d rows%n", rows);
			boolean large = rows > LARGE;
			try (NativeTable table = new NativeTable(rows, threads)) {
				if (only.contains("sql")) {
					if (large) {
						SqlBenchmark.oneScan(table, 3, scores);
					} else {
						SqlBenchmark.run(table, rounds, scores);
					}
				}
				if (only.contains("java") && !large) {
					JavaBenchmark.run(table, rounds, scores);
				}
				if (only.contains("csv") && !large) {
					CsvBenchmark.run(table, threads, Math.min(3, rounds), scores);
				}
				// Last, for it takes the table away.
				if (only.contains("memory")) {
					MemoryBenchmark.run(table, threads, scores);
				}
			}
		}
		long largest = sizes.stream().filter(n -> n <= LARGE).mapToLong(n -> n).max().orElse(0);
		if (only.contains("trevas") && largest > 0) {
			TrevasBenchmark.run(largest, threads, rounds, scores);
		}
		if (only.contains("growth") && largest > 0) {
			GrowthBenchmark.run(Math.min(largest, 16_000_000), threads, Math.min(3, rounds), growth);
		}
	}

	private void write() throws IOException {
		StringBuilder text = new StringBuilder("# Benchmarks\n\n");
		text.append("Measured on ").append(LocalDate.now()).append(": ").append(String.join("; ", machine())).append(".\n\n").append(scores).append('\n');
		text.append("""
				Jalon and its rivals run in one process, on the same rows, with the same threads. Before anything is timed their figures are
				compared, to the last digit (Trevas: to eight decimals). Both warm up, then take turns, each first every other time; the
				median of %d rounds counts. Jalon's time on tables is that of the whole computation, from plans to judged figures. The rivals
				are in `tests/fr.jalon.benchmarks/src/fr/jalon/benchmarks/rivals`.
				""".formatted(rounds));
		if (!growth.isEmpty()) {
			AtomicFiles.writeString(report.resolve("growth.svg"), growth.svg());
			text.append("\n## Growth\n\n![Seconds against rows, fiches and classes](growth.svg)\n\n").append(growth.slopes());
		}
		AtomicFiles.writeString(report.resolve("report.md"), text.toString());
	}

	private List<String> machine() {
		List<String> said = new ArrayList<>();
		said.add(System.getProperty("os.name") + " " + System.getProperty("os.version") + " " + System.getProperty("os.arch"));
		said.add(line(Path.of("/proc/cpuinfo"), "model name") + ", " + Runtime.getRuntime().availableProcessors() + " processors, " + threads
				+ " threads");
		said.add(line(Path.of("/proc/meminfo"), "MemTotal"));
		said.add("Java " + System.getProperty("java.vm.version"));
		said.add("DuckDB " + org.duckdb.DuckDBDriver.class.getPackage().getImplementationVersion());
		said.add("commit " + commit());
		return said;
	}

	private static String line(Path file, String name) {
		try {
			return Files.readAllLines(file).stream().filter(l -> l.startsWith(name)).findFirst().map(l -> l.substring(l.indexOf(':') + 1).strip())
					.orElse(name + " unknown");
		} catch (IOException e) {
			return name + " unknown";
		}
	}

	private static String commit() {
		try {
			Process git = new ProcessBuilder("git", "-C", System.getProperty("jalon.root", "."), "describe", "--always", "--dirty").start();
			String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
			return said.isEmpty() ? "unknown" : said;
		} catch (IOException e) {
			return "unknown";
		}
	}
}
