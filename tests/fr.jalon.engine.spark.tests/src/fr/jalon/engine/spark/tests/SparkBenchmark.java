// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.engine.ComputationResult;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SharedScanPrinter;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.Figure;

/**
 * The SQL that Jalon prints for Spark against what an expert writes by hand, in one local Spark on one cached table, in turns;
 * before that, the figures are compared. {@code SparkBenchmark [ROWS [ROUNDS]]}.
 */
final class SparkBenchmark {

	/** Start of the period, numerator, denominator; totals only, for both compute the same groups. */
	private static final Map<String, String> BY_HAND = Map.of("F1", """
			SELECT make_date(y, q * 3 - 2, 1), famille, t, n, 1 FROM (
			  SELECT year(jour) AS y, quarter(jour) AS q, famille, grouping(famille) AS t,
			         count_if(priorite = 'urgente') AS n, count_if(priorite IS NULL) AS sans_priorite
			  FROM Demandes WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
			  GROUP BY GROUPING SETS ((year(jour), quarter(jour)), (year(jour), quarter(jour), famille)))""", "F2", """
			SELECT make_date(y, q * 3 - 2, 1), priorite, t, 100 * oui, connues FROM (
			  SELECT year(jour) AS y, quarter(jour) AS q, priorite, grouping(priorite) AS t,
			         count(satisfait) AS connues, count_if(satisfait) AS oui, count(*) AS lignes
			  FROM Demandes WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
			  GROUP BY GROUPING SETS ((year(jour), quarter(jour)), (year(jour), quarter(jour), priorite)))""", "F4", """
			SELECT make_date(y, 1, 1), famille, t, somme, n * 3600000000 FROM (
			  SELECT year(jour) AS y, famille, grouping(famille) AS t, count(*) AS lignes,
			         count(unix_micros(cloture) - unix_micros(ouverture)) AS n, sum(unix_micros(cloture) - unix_micros(ouverture)) AS somme
			  FROM Demandes WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01'
			  GROUP BY GROUPING SETS ((year(jour)), (year(jour), famille)))""");

	private SparkBenchmark() {
	}

	public static void main(String[] args) throws Exception {
		Path folder = Files.createTempDirectory("jalon-benchmark-");
		try {
			run(args.length > 0 ? Long.parseLong(args[0]) : 1_000_000, args.length > 1 ? Integer.parseInt(args[1]) : 5, folder)
					.forEach(System.out::println);
		} finally {
			Arrays.stream(folder.toFile().listFiles()).forEach(java.io.File::delete);
			Files.deleteIfExists(folder);
		}
		System.exit(0);
	}

	/** A line per fiche; an error when figures differ. */
	static List<String> run(long rows, int rounds, Path folder) throws Exception {
		Map<String, FichePlan> plans = plans();
		SparkSession spark = OnSpark.running().spark();
		write(spark, rows, folder.resolve("demandes.parquet"));
		ComputationResult figures = OnSpark.computation().compute(List.copyOf(plans.values()), folder);
		SparkSession session = OnSpark.running().session(OnSpark.PARIS).spark();
		session.read().parquet(folder.resolve("demandes.parquet").toString()).createOrReplaceTempView("Demandes");
		session.sql("CACHE TABLE Demandes");
		List<String> lines = new ArrayList<>();
		for (FichePlan plan : plans.values()) {
			String generated = SharedScanPrinter.print(SharedScans.of(List.of(plan)).groups().get(0), Dialect.SPARK).text();
			String byHand = BY_HAND.get(plan.fiche());
			same(figures.fiche(plan.fiche()).orElseThrow().measures().get(0).figures(), session.sql(byHand).collectAsList());
			session.sql(generated).collectAsList();
			double[] ours = new double[rounds];
			double[] theirs = new double[rounds];
			for (int i = 0; i < rounds; i++) {
				boolean first = i % 2 == 0;
				ours[i] = first ? seconds(session, generated) : 0;
				theirs[i] = seconds(session, byHand);
				ours[i] = first ? ours[i] : seconds(session, generated);
			}
			Arrays.sort(ours);
			Arrays.sort(theirs);
			lines.add(String.format(Locale.ROOT, "| Spark, %s %s | %,d | %.2f s | by hand %.2f s | %.2f × | ≤ 1.1 × |", plan.fiche(), plan.title(), rows,
					ours[rounds / 2], theirs[rounds / 2], ours[rounds / 2] / theirs[rounds / 2]));
		}
		session.sql("UNCACHE TABLE Demandes");
		return lines;
	}

	private static double seconds(SparkSession session, String sql) {
		long start = System.nanoTime();
		session.sql(sql).collectAsList();
		return (System.nanoTime() - start) / 1e9;
	}

	private static void same(List<Figure> figures, List<Row> rows) {
		Map<String, Exact> ours = new TreeMap<>();
		for (Figure figure : figures) {
			if (figure.value().isKnown() && figure.used() > 0) {
				ours.put(figure.period().start() + (figure.isTotal() ? "" : " " + figure.classes().get(0).code()), figure.value().value());
			}
		}
		Map<String, Exact> theirs = new TreeMap<>();
		for (Row row : rows) {
			String name = row.get(1) == null ? "" : row.getString(1);
			String key = LocalDate.parse(row.get(0).toString()) + (((Number) row.get(2)).intValue() == 1 ? "" : " " + name);
			Exact denominator = Exact.of(new BigDecimal(row.get(4).toString()));
			if (row.get(3) != null && denominator.signum() != 0) {
				theirs.put(key, Exact.of(new BigDecimal(row.get(3).toString())).dividedBy(denominator));
			}
		}
		// An expert's group of which no row counts is a figure of Jalon's with no row used.
		theirs.entrySet().removeIf(each -> each.getValue().signum() == 0 && !ours.containsKey(each.getKey()));
		if (!ours.equals(theirs)) {
			throw new AssertionError("Jalon: " + ours + "\nby hand: " + theirs);
		}
	}

	/** The load of all benchmarks, as Parquet. */
	private static Map<String, FichePlan> plans() throws Exception {
		String text = Files.readString(Path.of(System.getProperty("jalon.root"),
				"tests/fr.jalon.benchmarks/src/fr/jalon/benchmarks/charge.jalon")).replace("csv \"demandes.csv\"", "parquet \"demandes.parquet\"");
		Resource resource = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(XtextResourceSet.class)
				.createResource(URI.createURI("charge.jalon"));
		resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
		Map<String, FichePlan> plans = new LinkedHashMap<>();
		resource.getAllContents().forEachRemaining(each -> {
			if (each instanceof Fiche fiche && BY_HAND.containsKey(fiche.getName())) {
				plans.put(fiche.getName(), PlanBuilder.build(fiche).plan().orElseThrow());
			}
		});
		return plans;
	}

	private static void write(SparkSession spark, long rows, Path file) throws Exception {
		Path folder = file.resolveSibling("parts");
		spark.range(0, rows, 1, 1).selectExpr("id",
				"CASE WHEN pmod(xxhash64(id, 1), 100) = 0 THEN NULL ELSE timestamp_micros(1467331200000000 + pmod(xxhash64(id, 2), 126230400) * 1000000) END AS ouverture",
				"CASE WHEN pmod(xxhash64(id, 3), 200) = 0 THEN NULL ELSE date_add(DATE '2016-07-01', CAST(pmod(xxhash64(id, 4), 1461) AS INT)) END AS jour",
				"CASE WHEN pmod(xxhash64(id, 5), 20) = 0 THEN NULL ELSE timestamp_micros(1467331200000000 + (pmod(xxhash64(id, 2), 126230400)"
						+ " + pmod(xxhash64(id, 6), 3456000)) * 1000000) END AS cloture",
				"CASE WHEN pmod(xxhash64(id, 7), 100) = 0 THEN NULL ELSE element_at(array('GFC', 'RH', 'PAIE', 'SCOL', 'RECH', 'PATRI'), CAST(1 + pmod(xxhash64(id, 8), 6) AS INT)) END AS famille",
				"CASE WHEN pmod(xxhash64(id, 9), 50) = 0 THEN NULL ELSE element_at(array('basse', 'normale', 'haute', 'urgente'), CAST(1 + pmod(xxhash64(id, 10), 4) AS INT)) END AS priorite",
				"CAST(pmod(xxhash64(id, 12), 1000000) / 100 AS DECIMAL(10, 2)) AS montant",
				"CASE WHEN pmod(xxhash64(id, 13), 10) = 0 THEN NULL ELSE pmod(xxhash64(id, 14), 3) > 0 END AS satisfait",
				"pmod(xxhash64(id, 15), 50000) AS agent", "concat('S', pmod(xxhash64(id, 16), 200)) AS site").write().parquet(folder.toString());
		try (var parts = Files.list(folder)) {
			Files.move(parts.filter(p -> p.toString().endsWith(".parquet")).findFirst().orElseThrow(), file);
		}
		try (var left = Files.list(folder)) {
			for (Path each : left.toList()) {
				Files.delete(each);
			}
		}
		Files.delete(folder);
	}
}
