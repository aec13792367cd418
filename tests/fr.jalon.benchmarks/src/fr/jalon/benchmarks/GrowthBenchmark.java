// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.util.List;

import fr.jalon.plan.ir.FichePlan;

/** How time grows with rows, with fiches on one source, and with classes. */
final class GrowthBenchmark {

	private static final List<String> ORDER = List.of("F1", "F2", "F3", "F4", "F7", "F6", "F5");

	private GrowthBenchmark() {
	}

	static void run(long rows, int threads, int rounds, GrowthPlot plot) throws Exception {
		List<FichePlan> four = ORDER.subList(0, 4).stream().map(Workload::plan).toList();
		for (long n = Math.max(1000, rows / 1024); n <= rows; n *= 4) {
			try (NativeTable table = new NativeTable(n, threads)) {
				plot.add("rows", "four fiches, one scan", n, Duel.alone(rounds, () -> table.compute(four)));
				plot.add("rows", "median (F5)", n, Duel.alone(rounds, () -> table.compute(List.of(Workload.plan("F5")))));
			}
		}
		long some = Math.max(1000, rows / 8);
		try (NativeTable table = new NativeTable(some, threads)) {
			for (int n = 1; n <= 4; n++) {
				List<FichePlan> plans = ORDER.subList(0, n).stream().map(Workload::plan).toList();
				plot.add("fiches", "one scan", n, Duel.alone(rounds, () -> table.compute(plans)));
				plot.add("fiches", "one by one", n, Duel.alone(rounds, () -> {
					for (FichePlan plan : plans) {
						table.compute(List.of(plan));
					}
				}));
			}
			table.execute("ALTER TABLE \"Demandes\" RENAME TO lignes");
			for (int classes = 10; classes <= Math.min(50_000, some); classes *= 5) {
				table.execute("CREATE OR REPLACE VIEW \"Demandes\" AS SELECT * REPLACE ('S' || (agent % " + classes + ") AS site) FROM lignes");
				plot.add("classes", "requests by site (F7)", classes, Duel.alone(rounds, () -> table.compute(List.of(Workload.plan("F7")))));
			}
		}
	}
}
