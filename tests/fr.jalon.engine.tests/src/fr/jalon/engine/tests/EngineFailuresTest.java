// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.Progress;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;

/** An engine that cannot go on: what it costs, what is said, and what is left. Here the embedded one. */
class EngineFailuresTest {

	private static final SourceTable A = SmallPlans.source("a");
	private static final SourceTable B = SmallPlans.source("b");

	@TempDir
	Path folder;

	private static String problem(FicheResult fiche) {
		return fiche.problem().text(Locale.FRENCH);
	}

	private static Exact total(FicheResult fiche) {
		return fiche.measures().get(0).figures().get(0).value().value();
	}

	@Test
	void anUnknownEngineNamesThoseThatAreThere() {
		EngineException e = assertThrows(EngineException.class, () -> new Computation(EngineOptions.DEFAULT.withEngine("jdbc:oracle:moi/secret@hote"),
				Progress.SILENT, new Cancellation()).compute(List.of(SmallPlans.sum("F", A)), folder));
		String said = e.message().text(Locale.FRENCH);
		assertTrue(said.startsWith("aucun moteur ne s’appelle « jdbc:oracle:… » : donnez "), said);
		assertTrue(said.contains("duckdb, jdbc:postgresql://…"), said);
	}

	@Test
	void anOverflowCostsItsFicheAndNamesTheMeasure() throws Exception {
		Files.writeString(folder.resolve("a.csv"), "groupe,montant\n" + "x,999999999999.999999\n".repeat(200));
		ComputationResult result = new Computation().compute(List.of(SmallPlans.sum("F1", A), SmallPlans.squares("F2", A)), folder);
		assertEquals(Exact.parse("199999999999999999800/1000000"), total(result.fiches().get(0)));
		assertEquals("mesure « Montant total » : un nombre dépasse la capacité de calcul (38 chiffres) : vérifiez les valeurs de la source,"
				+ " ou donnez une unité plus grande", problem(result.fiches().get(1)));
	}

	@Test
	void moreClassesThanAnybodyReadsCostTheirFiche() throws Exception {
		try (BufferedWriter csv = Files.newBufferedWriter(folder.resolve("a.csv"))) {
			csv.write("groupe,montant\n");
			for (int i = 0; i < 3_000; i++) {
				csv.write("groupe " + i + ",1\n");
			}
		}
		ComputationResult result = new Computation(EngineOptions.DEFAULT.withMaxCells(1_000), Progress.SILENT, new Cancellation())
				.compute(List.of(SmallPlans.sum("F1", A), SmallPlans.byGroup("F2", A)), folder);
		assertEquals(Exact.of(3_000), total(result.fiches().get(0)));
		String said = problem(result.fiches().get(1)).replace('\u202f', ' ').replace('\u00a0', ' ');
		assertTrue(said.startsWith("le résultat a plus de 1 000 classes"), said);
	}

	@Test
	void whatFitsNeitherInMemoryNorOnDiskCostsItsSource() throws Exception {
		try (Connection connection = DriverManager.getConnection("jdbc:duckdb:"); Statement statement = connection.createStatement()) {
			statement.execute("COPY (SELECT CAST(NULL AS VARCHAR) AS groupe, CAST(i AS DECIMAL(18, 6)) AS montant FROM range(12000000) AS t(i)) TO '"
					+ folder.resolve("a.parquet") + "'");
		}
		SourceTable large = new SourceTable(A.name(), "", A.columns(), A.key(), SourceTable.Format.PARQUET, "a.parquet");
		Files.writeString(folder.resolve("b.csv"), "groupe,montant\nx,2\n");
		EngineOptions little = EngineOptions.DEFAULT.withMemory(64).withThreads(1).withSetting("spill", "1");
		ComputationResult result = new Computation(little, Progress.SILENT, new Cancellation())
				.compute(List.of(SmallPlans.sum("F1", large), SmallPlans.sum("F2", B)), folder);
		assertEquals("la source a (a.parquet) n’a pas pu être lue", problem(result.fiches().get(0)));
		assertEquals("plus de place dans le dossier temporaire : libérez-en ou choisissez un autre dossier",
				result.source("a").orElseThrow().violations().groups().values().iterator().next().first().get(0).message().text(Locale.FRENCH));
		assertEquals(Exact.of(2), total(result.fiches().get(1)));
	}

	/** What the process that is killed does: it computes the first fiche, says so, and never gets to the second. */
	static final class Killed {
		public static void main(String[] arguments) throws Exception {
			Path folder = Path.of(arguments[0]);
			Progress stuck = (step, done, total) -> {
				if (step.text(Locale.FRENCH).equals("Calcul de F2")) {
					System.out.println("F2");
					System.out.flush();
					try {
						Thread.sleep(Long.MAX_VALUE);
					} catch (InterruptedException e) {
						throw new IllegalStateException(e);
					}
				}
			};
			new Computation(EngineOptions.DEFAULT, KeptWork.in(folder), stuck, new Cancellation())
					.compute(List.of(SmallPlans.sum("F1", A), SmallPlans.sum("F2", B)), folder);
		}
	}

	@Test
	void afterAKillTheSameComputationGoesOnWhereItWas() throws Exception {
		Files.writeString(folder.resolve("a.csv"), "groupe,montant\nx,1\n");
		Files.writeString(folder.resolve("b.csv"), "groupe,montant\nx,2\n");
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp", classPath(),
				Killed.class.getName(), folder.toString()).redirectErrorStream(true).start();
		try (BufferedReader said = process.inputReader()) {
			assertEquals("F2", said.readLine());
		} finally {
			process.destroyForcibly().waitFor();
		}
		ComputationResult result = new Computation(EngineOptions.DEFAULT, KeptWork.in(folder), Progress.SILENT, new Cancellation())
				.compute(List.of(SmallPlans.sum("F1", A), SmallPlans.sum("F2", B)), folder);
		assertEquals(List.of(true, false), result.fiches().stream().map(FicheResult::reused).toList());
		assertEquals(List.of(Exact.of(1), Exact.of(2)), result.fiches().stream().map(EngineFailuresTest::total).toList());
		assertNull(result.fiches().get(1).problem());
		try (Stream<Path> files = Files.walk(folder)) {
			assertFalse(files.anyMatch(f -> f.toString().endsWith(".part")), "something half-written was left");
		}
	}

	/** That of this test: of its class loader where the runner made one, else of the JVM. */
	private static String classPath() {
		return EngineFailuresTest.class.getClassLoader() instanceof URLClassLoader loader
				? Stream.of(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(File.pathSeparator))
				: System.getProperty("java.class.path");
	}
}
