// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Backends;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;

/** What goes wrong in Spark is one sentence, with the remedy. */
class FailuresTest {

	private static final SourceTable SOURCE = new SourceTable("T", "", List.of(SourceColumn.of("n", ValueType.INTEGER)), List.of(),
			SourceTable.Format.CSV, "t.csv");

	@TempDir
	Path folder;

	@BeforeAll
	static void start() throws Exception {
		OnSpark.running();
	}

	@Test
	void anOverflowIsSaidAndAnotherQueryCanBeAsked() throws Exception {
		try (Backend spark = open(OnSpark.OPTIONS, new Cancellation())) {
			load(spark, "n\n9223372036854775807\n1\n");
			EngineException overflow = assertThrows(EngineException.class, () -> exact(spark, "SELECT sum(n) FROM T"));
			assertEquals("un nombre dépasse la capacité de calcul (38 chiffres) : vérifiez les valeurs de la source", said(overflow));
			assertEquals(false, overflow.endsAll());
			assertEquals(Exact.of(2), exact(spark, "SELECT count(*) FROM T"));
		}
	}

	@Test
	void whatSparkSaysIsCutToOneSentence() throws Exception {
		try (Backend spark = open(OnSpark.OPTIONS, new Cancellation())) {
			EngineException failure = assertThrows(EngineException.class, () -> exact(spark, "SELECT 1 / raise_error('assez')"));
			assertEquals("Spark a échoué : [USER_RAISED_EXCEPTION] assez SQLSTATE: P0001", said(failure));
		}
	}

	@Test
	void aFileThatDisappearsIsSaid() throws Exception {
		OnSpark.running().spark().sql("SELECT id AS n FROM range(10)").write().parquet(folder.resolve("p").toString());
		SourceTable parquet = new SourceTable("T", "", SOURCE.columns(), List.of(), SourceTable.Format.PARQUET, "p");
		try (Backend spark = open(OnSpark.OPTIONS, new Cancellation())) {
			spark.load(parquet);
			spark.finish();
			try (var files = Files.list(folder.resolve("p"))) {
				for (Path file : files.toList()) {
					Files.delete(file);
				}
			}
			EngineException failure = assertThrows(EngineException.class, () -> exact(spark, "SELECT sum(n) FROM T"));
			assertTrue(said(failure).startsWith("un fichier a disparu pendant le calcul : "), said(failure));
			assertEquals(1, said(failure).lines().count());
		}
	}

	@Test
	void aCancelledComputationSaysSo() throws Exception {
		Cancellation cancellation = new Cancellation();
		try (Backend spark = open(OnSpark.OPTIONS, cancellation)) {
			load(spark, "n\n1\n");
			Thread stop = new Thread(() -> {
				try {
					Thread.sleep(500);
				} catch (InterruptedException e) {
					Thread.currentThread().interrupt();
				}
				cancellation.cancel();
			});
			stop.start();
			// hours, were it not stopped
			EngineException stopped = assertThrows(EngineException.class,
					() -> exact(spark, "SELECT count(*) FROM range(0, 100000000000000, 1, 2) WHERE id % 1000003 = 3"));
			assertTrue(stopped.isCancelled(), said(stopped));
			stop.join();
		}
	}

	@Test
	void aFolderThatIsNotThereIsSaid() {
		EngineException missing = assertThrows(EngineException.class,
				() -> open(OnSpark.OPTIONS.withSetting("data", folder.resolve("rien").toUri().toString()), new Cancellation()));
		assertEquals("le dossier des données " + folder.resolve("rien") + " n’existe pas", said(missing));
		EngineException unknown = assertThrows(EngineException.class, () -> open(OnSpark.OPTIONS.withSetting("data", "magie://ici/là"), new Cancellation()));
		assertTrue(said(unknown).startsWith("le dossier des données magie://ici/là ne peut pas être lu : "), said(unknown));
	}

	private Backend open(EngineOptions options, Cancellation cancellation) throws EngineException {
		return Backends.open(new BackendRequest(options, folder, OnSpark.PARIS, cancellation));
	}

	private void load(Backend spark, String csv) throws Exception {
		Files.writeString(folder.resolve("t.csv"), csv);
		spark.load(SOURCE);
		spark.finish();
	}

	private static Exact exact(Backend spark, String sql) throws EngineException {
		return spark.query(sql, rows -> rows.next() ? rows.exact(0) : null);
	}

	private static String said(EngineException e) {
		return e.message().text(Locale.FRENCH);
	}
}
