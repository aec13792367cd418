// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.spark.LocalSpark;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SharedScanPrinter;
import fr.jalon.plan.sql.SqlPrinter;

/**
 * Not a test: how long Jalon's queries take in Spark, against queries written by hand, on a Parquet file. Here and not with the
 * other benchmarks, so that those need no Spark. Beside the ratio per fiche, that of four fiches together.
 *
 * <pre>java -cp (class path of the tests) -Djalon.root=(repository) fr.jalon.engine.spark.tests.SparkOverhead [rows in millions, 5] [rounds, 5]</pre>
 */
public final class SparkOverhead {

	private static final String DAYS = "WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01' ";

	/** By hand, with the numerators, denominators and counts that the fiche shows. */
	private static final Map<String, String> BY_HAND = new LinkedHashMap<>(Map.of(
			"F1", "SELECT year(jour) AS y, quarter(jour) AS q, famille, grouping(famille) AS t, count_if(priorite = 'urgente') AS n, "
					+ "count_if(priorite IS NULL) AS sans FROM Demandes " + DAYS + "GROUP BY GROUPING SETS ((y, q), (y, q, famille))",
			"F2", "SELECT year(jour) AS y, quarter(jour) AS q, priorite, grouping(priorite) AS t, count(satisfait) AS connues, count_if(satisfait) AS oui, "
					+ "count(*) AS lignes FROM Demandes " + DAYS + "GROUP BY GROUPING SETS ((y, q), (y, q, priorite))",
			"F3", "SELECT trunc(jour, 'MM') AS mois, famille, priorite, grouping(famille) AS tf, grouping(priorite) AS tp, count(montant) AS n, "
					+ "sum(montant) AS somme, count(*) AS lignes FROM Demandes " + DAYS
					+ "GROUP BY GROUPING SETS ((mois), (mois, famille), (mois, priorite), (mois, famille, priorite))",
			"F4", "SELECT year(jour) AS y, famille, grouping(famille) AS t, count(unix_micros(cloture) - unix_micros(ouverture)) AS n, "
					+ "sum(CAST(unix_micros(cloture) - unix_micros(ouverture) AS DECIMAL(18, 0))) AS somme FROM Demandes " + DAYS
					+ "GROUP BY GROUPING SETS ((y), (y, famille))"));

	private SparkOverhead() {
	}

	private interface Work {
		void run() throws EngineException;
	}

	public static void main(String[] arguments) throws Exception {
		int millions = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
		int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
		Path folder = Files.createTempDirectory("jalon-spark-bench-");
		Workspace workspace = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(Workspace.class);
		workspace.add(Path.of(System.getProperty("jalon.root")).resolve("tests/fr.jalon.benchmarks/src/fr/jalon/benchmarks/charge.jalon"));
		Map<String, FichePlan> plans = new LinkedHashMap<>();
		workspace.fiches().stream().filter(f -> BY_HAND.containsKey(f.getName()))
				.forEach(f -> plans.put(f.getName(), PlanBuilder.build(f).plan().orElseThrow()));
		try (LocalSpark spark = LocalSpark.start(2, OnSpark.PARIS)) {
			String file = folder.resolve("demandes.parquet").toString();
			spark.spark().sql(rows(millions * 1_000_000L)).write().parquet(file);
			spark.spark().read().parquet(file).createOrReplaceTempView("Demandes");
			System.out.println("| Spark " + spark.spark().version() + ", " + millions + " M rows | Jalon, s | by hand, s | ratio |\n|---|---|---|---|");
			for (Map.Entry<String, FichePlan> plan : plans.entrySet()) {
				duel(plan.getKey(), rounds, () -> ask(spark, queries(List.of(plan.getValue()))), () -> ask(spark, List.of(BY_HAND.get(plan.getKey()))));
			}
			List<FichePlan> all = List.copyOf(plans.values());
			duel("four together", rounds, () -> ask(spark, queries(all)), () -> ask(spark, List.copyOf(BY_HAND.values())));
		} finally {
			try (var files = Files.walk(folder)) {
				files.sorted(java.util.Comparator.reverseOrder()).forEach(f -> f.toFile().delete());
			}
		}
	}

	private static List<String> queries(List<FichePlan> plans) {
		List<String> queries = new ArrayList<>();
		SharedScans scans = SharedScans.of(plans);
		scans.groups().forEach(g -> queries.add(SharedScanPrinter.print(g, Dialect.SPARK).text()));
		scans.rows().forEach(r -> queries.add(SqlPrinter.print(r.plan(), r.scan(), Dialect.SPARK).text()));
		return queries;
	}

	private static void ask(LocalSpark spark, List<String> queries) throws EngineException {
		for (String query : queries) {
			spark.query(query, rows -> {
				while (rows.next()) {
					rows.text(0);
				}
				return null;
			});
		}
	}

	private static void duel(String name, int rounds, Work jalon, Work rival) throws EngineException {
		jalon.run();
		rival.run();
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
		Arrays.sort(ours);
		Arrays.sort(theirs);
		double a = ours[rounds / 2];
		double b = theirs[rounds / 2];
		System.out.println(String.format(Locale.ROOT, "| %s | %.2f | %.2f | %.2f |", name, a, b, a / b));
	}

	private static double seconds(Work work) throws EngineException {
		long start = System.nanoTime();
		work.run();
		return (System.nanoTime() - start) / 1e9;
	}

	/** Values missing, days outside the contract, as in the other benchmarks. */
	private static String rows(long count) {
		return """
				SELECT id,
				  CASE WHEN pmod(xxhash64(id, 1), 100) = 0 THEN NULL ELSE timestamp_micros(1467331200000000 + pmod(xxhash64(id, 2), 126230400) * 1000000) END AS ouverture,
				  CASE WHEN pmod(xxhash64(id, 3), 200) = 0 THEN NULL ELSE date_add(DATE '2016-07-01', CAST(pmod(xxhash64(id, 4), 1461) AS INT)) END AS jour,
				  CASE WHEN pmod(xxhash64(id, 5), 20) = 0 THEN NULL
				    ELSE timestamp_micros(1467331200000000 + (pmod(xxhash64(id, 2), 126230400) + pmod(xxhash64(id, 6), 3456000)) * 1000000) END AS cloture,
				  CASE WHEN pmod(xxhash64(id, 7), 100) = 0 THEN NULL ELSE array('GFC', 'RH', 'PAIE', 'SCOL', 'RECH', 'PATRI')[CAST(pmod(xxhash64(id, 8), 6) AS INT)] END AS famille,
				  CASE WHEN pmod(xxhash64(id, 9), 50) = 0 THEN NULL ELSE array('basse', 'normale', 'haute', 'urgente')[CAST(pmod(xxhash64(id, 10), 4) AS INT)] END AS priorite,
				  CASE WHEN pmod(xxhash64(id, 11), 30) = 0 THEN NULL ELSE CAST(pmod(xxhash64(id, 12), 1000000) / 100BD AS DECIMAL(18, 6)) END AS montant,
				  CASE WHEN pmod(xxhash64(id, 13), 10) = 0 THEN NULL ELSE pmod(xxhash64(id, 14), 3) > 0 END AS satisfait,
				  pmod(xxhash64(id, 15), 50000) AS agent, concat('S', pmod(xxhash64(id, 16), 200)) AS site
				FROM range(0, %d, 1, 4)""".formatted(count);
	}
}
