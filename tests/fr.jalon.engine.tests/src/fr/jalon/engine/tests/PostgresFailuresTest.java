// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.Progress;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;
import fr.jalon.testing.Postgres;
import fr.jalon.testing.PostgresServer;

/** A database that cannot be reached, goes away, or has more than can be told: what it costs, what is said, and what is left. */
@ExtendWith(Postgres.class)
@Timeout(180)
class PostgresFailuresTest {

	private static final SourceTable A = SmallPlans.source("a");
	private static final SourceTable B = SmallPlans.source("b");
	private static final List<FichePlan> TWO = List.of(SmallPlans.sum("F1", A), SmallPlans.sum("F2", B));

	private final PostgresServer server;
	private String database;

	@TempDir
	Path folder;

	PostgresFailuresTest(PostgresServer server) {
		this.server = server;
	}

	@BeforeEach
	void twoTables() throws SQLException {
		database = server.createDatabase();
		fill(server, database);
	}

	private static void fill(PostgresServer server, String database) throws SQLException {
		server.execute(database, "CREATE TABLE a (groupe text, montant numeric)", "INSERT INTO a VALUES ('x', 1)",
				"CREATE TABLE b (groupe text, montant numeric)", "INSERT INTO b VALUES ('x', 2)");
	}

	private static EngineOptions on(String url) {
		return EngineOptions.DEFAULT.withEngine(url);
	}

	private EngineOptions options() {
		return on(server.url(database) + "?user=" + PostgresServer.USER);
	}

	private ComputationResult compute(EngineOptions options, List<FichePlan> plans, Progress progress) throws EngineException {
		return new Computation(options, KeptWork.in(folder), progress, new Cancellation()).compute(plans, folder);
	}

	private EngineException failure(EngineOptions options, Progress progress) {
		return assertThrows(EngineException.class, () -> compute(options, TWO, progress));
	}

	private static String said(EngineException e) {
		return e.message().text(Locale.FRENCH);
	}

	@Test
	void theMessageTellsWhyThereIsNoConnection() throws Exception {
		String place = " (127.0.0.1:" + server.port() + ")";
		EngineException password = failure(on(server.url(database) + "?user=" + PostgresServer.GUARDED_USER), Progress.SILENT);
		assertTrue(said(password).contains(database + place) && said(password).contains("PGPASSWORD"), said(password));
		assertFalse(password.isUnfinished());
		EngineException nowhere = failure(on(server.url("nulle_part") + "?user=" + PostgresServer.USER), Progress.SILENT);
		assertEquals("la base nulle_part" + place + " n’existe pas : vérifiez son nom à la fin de l’adresse", said(nowhere));
		EngineException host = failure(on("jdbc:postgresql://serveur.invalid/base"), Progress.SILENT);
		assertEquals("serveur inconnu pour la base base (serveur.invalid) : vérifiez le nom d’hôte et le réseau", said(host));
		EngineException closed = failure(on("jdbc:postgresql://127.0.0.1:1/base"), Progress.SILENT);
		assertTrue(said(closed).startsWith("aucun serveur ne répond pour la base base (127.0.0.1:1)"), said(closed));
	}

	@Test
	void aPasswordInTheAddressIsRefusedAndNotRepeated() {
		for (String address : List.of("jdbc:postgresql://moi:secret@hote/base", "jdbc:postgresql://hote/base?user=moi&Password=secret")) {
			EngineException e = failure(on(address), Progress.SILENT);
			assertTrue(said(e).startsWith("le mot de passe ne se donne pas dans l’adresse"), said(e));
			assertFalse(said(e).contains("secret"), said(e));
		}
	}

	@Test
	void afterALostConnectionTheSameComputationGoesOnWhereItWas() throws Exception {
		Progress broken = (step, done, total) -> {
			if (step.text(Locale.FRENCH).equals("Calcul de F2")) {
				terminate();
			}
		};
		EngineException lost = failure(options(), broken);
		assertTrue(lost.isUnfinished());
		assertTrue(said(lost).startsWith("la connexion à la base " + database + " (127.0.0.1:" + server.port() + ") est perdue"), said(lost));
		ComputationResult result = compute(options(), TWO, Progress.SILENT);
		assertEquals(List.of(true, false), result.fiches().stream().map(FicheResult::reused).toList());
		assertEquals(List.of(Exact.of(1), Exact.of(2)), result.fiches().stream().map(f -> f.measures().get(0).figures().get(0).value().value()).toList());
		server.execute(database, "UPDATE a SET montant = 5");
		assertEquals(List.of(false, true), compute(options(), TWO, Progress.SILENT).fiches().stream().map(FicheResult::reused).toList());
	}

	private void terminate() {
		try {
			server.execute("postgres", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '" + database + "'");
			while (sessions() > 0) {
				Thread.onSpinWait();
			}
		} catch (SQLException e) {
			throw new IllegalStateException(e);
		}
	}

	private long sessions() throws SQLException {
		try (Connection connection = server.connect("postgres");
				ResultSet rows = connection.createStatement().executeQuery("SELECT count(*) FROM pg_stat_activity WHERE datname = '" + database + "'")) {
			rows.next();
			return rows.getLong(1);
		}
	}

	@Test
	void aServerThatDiesInTheMiddleIsOneMessage() throws Exception {
		try (PostgresServer own = PostgresServer.start()) {
			fill(own, "postgres");
			Progress killing = (step, done, total) -> {
				if (step.text(Locale.FRENCH).equals("Calcul de F2")) {
					crash(own);
				}
			};
			EngineException lost = failure(on(own.url("postgres") + "?user=" + PostgresServer.USER), killing);
			assertTrue(lost.isUnfinished());
			assertTrue(said(lost).contains("est perdue : relancez la même commande"), said(lost));
		}
	}

	private static void crash(PostgresServer server) {
		try {
			server.crash();
		} catch (Exception e) {
			throw new IllegalStateException(e);
		}
	}

	@Test
	void aQueryThatTakesTooLongSaysSo() throws Exception {
		server.execute(database, "DROP TABLE a", "CREATE VIEW a AS SELECT 'x'::text AS groupe, 1::numeric AS montant FROM pg_sleep(60)");
		ComputationResult result = compute(options().withSetting("timeout", "1"), TWO, Progress.SILENT);
		String said = result.source("a").orElseThrow().violations().groups().values().iterator().next().first().get(0).message().text(Locale.FRENCH);
		assertTrue(said.startsWith("la base n’a pas répondu en 1 s : augmentez --timeout"), said);
		assertEquals(Exact.of(2), result.fiches().get(1).measures().get(0).figures().get(0).value().value(), "the other fiche is computed");
	}

	@Test
	void cancellingEndsTheQueryOnTheServer() throws Exception {
		server.execute(database, "DROP TABLE a", "CREATE VIEW a AS SELECT 'x'::text AS groupe, 1::numeric AS montant FROM pg_sleep(600)");
		Cancellation cancellation = new Cancellation();
		Thread canceller = new Thread(() -> {
			try {
				while (sessions() == 0) {
					Thread.sleep(10);
				}
				cancellation.cancel();
			} catch (SQLException | InterruptedException e) {
				throw new IllegalStateException(e);
			}
		});
		canceller.start();
		EngineException e = assertThrows(EngineException.class,
				() -> new Computation(options(), KeptWork.NONE, Progress.SILENT, cancellation).compute(TWO, folder));
		canceller.join();
		assertTrue(e.isCancelled());
		while (sessions() > 0) {
			Thread.sleep(10);
		}
	}

	@Test
	void moreClassesThanAnybodyReadsCostTheirFiche() throws Exception {
		server.execute(database, "INSERT INTO a SELECT i, 1 FROM generate_series(1, 3000) AS t(i)");
		ComputationResult result = compute(options().withMaxCells(1000), List.of(SmallPlans.byGroup("F1", A), SmallPlans.sum("F2", B)), Progress.SILENT);
		String said = result.fiches().get(0).problem().text(Locale.FRENCH).replaceAll("\\h", " ");
		assertTrue(said.startsWith("le résultat a plus de 1 000 classes"), said);
		assertEquals(Exact.of(2), result.fiches().get(1).measures().get(0).figures().get(0).value().value());
	}

	@Test
	void whatOverflowsElsewhereIsExactHere() throws Exception {
		server.execute(database, "DELETE FROM a", "INSERT INTO a SELECT 'x', 999999999999.999999 FROM generate_series(1, 200)");
		ComputationResult result = compute(options(), List.of(SmallPlans.squares("F1", A)), Progress.SILENT);
		Exact one = Exact.parse("999999999999999999/1000000");
		assertEquals(one.times(one).times(Exact.of(200)), result.fiches().get(0).measures().get(0).figures().get(0).value().value());
	}
}
