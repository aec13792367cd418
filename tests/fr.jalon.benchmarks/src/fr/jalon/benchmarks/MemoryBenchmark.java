// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The command itself, in a process of its own, on a Parquet file of so many rows: how much memory it had at its peak
 * (VmHWM of /proc), against the limits that it was given: that of the database, and that of Java's heap with as much again for
 * Java itself.
 */
final class MemoryBenchmark {

	/** What is given to the database, in MB. */
	static final int DATABASE = 1024;
	/** Heap of Java, in MB. */
	static final int HEAP = 256;
	/** Code, threads, buffers of Java: what any process of it takes, in MB. */
	static final int JAVA = 256;

	private MemoryBenchmark() {
	}

	static void run(NativeTable table, int threads, Scores scores) throws Exception {
		if (!Files.exists(Path.of("/proc/self/status"))) {
			return;
		}
		Path folder = Scratch.folder("memory");
		Path data = Files.createDirectories(folder.resolve("donnees"));
		Path parquet = data.resolve("demandes.parquet");
		table.execute("COPY \"Demandes\" TO '" + parquet + "' (FORMAT parquet)");
		Files.writeString(folder.resolve("charge.jalon"), Workload.text("charge.jalon").replace("depuis csv \"demandes.csv\"",
				"depuis parquet \"demandes.parquet\""));
		long rows = table.rows();
		table.execute("DROP TABLE \"Demandes\"");
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx" + HEAP + "m",
				"-cp", System.getProperty("java.class.path"), "-Djava.io.tmpdir=" + Scratch.folder("spill"), "fr.jalon.cli.Main", "compute",
				folder.toString(), "--memory", String.valueOf(DATABASE), "--threads", String.valueOf(threads)));
		File log = folder.resolve("log").toFile();
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
		long peak = 0;
		while (process.isAlive()) {
			peak = Math.max(peak, peakMegabytes(process.pid()));
			Thread.sleep(20);
		}
		double seconds = (System.nanoTime() - start) / 1e9;
		if (process.exitValue() == 2) {
			throw new AssertionError(Files.readString(log.toPath()));
		}
		int limit = DATABASE + HEAP + JAVA;
		scores.add(new Scores.Line("memory of jalon compute, Parquet", rows, String.format(Locale.ROOT, "%.1f s", seconds), "", peak + " MB at its peak",
				"≤ " + limit + " MB (--memory " + DATABASE + ", -Xmx" + HEAP + "m, Java " + JAVA + ")", peak <= limit));
		Scratch.remove(folder);
	}

	private static long peakMegabytes(long process) {
		try {
			for (String line : Files.readAllLines(Path.of("/proc/" + process + "/status"))) {
				if (line.startsWith("VmHWM:")) {
					return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
				}
			}
		} catch (java.io.IOException e) {
			// It has just ended.
		}
		return 0;
	}
}
