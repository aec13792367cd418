// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.Backends;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;
import fr.jalon.testing.Postgres;
import fr.jalon.testing.PostgresServer;

/** What a user of a warehouse gets: the same figures and the same findings as from files, and nothing changed in the database. */
@ExtendWith(Postgres.class)
class PostgresBackendTest {

	private static final SourceTable SMALL = new SourceTable("Petite", "", List.of(SourceColumn.of("id", ValueType.TEXT),
			SourceColumn.of("n", ValueType.INTEGER).optionally().within(Interval.closed(Exact.ZERO, Exact.of(20))),
			SourceColumn.of("code", ValueType.TEXT).optionally().amongCodes(List.of("A", "B")),
			SourceColumn.of("jour", ValueType.DATE).optionally()), List.of("id"), SourceTable.Format.TABLE, "petite");

	private final PostgresServer server;
	private String database;

	@TempDir
	Path folder;

	PostgresBackendTest(PostgresServer server) {
		this.server = server;
	}

	@BeforeEach
	void emptyDatabase() throws SQLException {
		database = server.createDatabase();
	}

	private EngineOptions options() {
		return EngineOptions.DEFAULT.withEngine(server.url(database) + "?user=" + PostgresServer.USER);
	}

	private SourceReport check(EngineOptions options, SourceTable source) throws Exception {
		return new Computation(options, Progress.SILENT, new Cancellation()).check(List.of(source), folder).get(0);
	}

	private static List<String> told(SourceReport report) {
		List<String> told = new ArrayList<>();
		for (Violations.Group group : report.violations().groups().values()) {
			for (Violation v : group.first()) {
				told.add(v.rule().code() + " " + v.column() + " " + v.message().text(Locale.FRENCH));
			}
		}
		return told;
	}

	@Test
	void rowsAreCheckedByTheRulesOfFilesAndToldByTheirKey() throws Exception {
		server.execute(database, "CREATE TABLE petite (id text, n numeric, code varchar(10), jour date, autre int)", """
				INSERT INTO petite VALUES ('a', 1, 'A', '2017-01-01'), ('a', 5, 'A', NULL), ('b', 2.5, 'B', NULL), ('c', 'NaN', 'A', NULL),
				  ('d', 21, 'C', 'infinity'), ('e', 20, '', '2017-02-01'), ('', 6, 'B', NULL), (NULL, 7, 'B', NULL), ('f', 22, 'Z', NULL),
				  ('g', 9223372036854775808, 'A', NULL)""");
		SourceReport report = check(options(), SMALL);
		assertTrue(report.usable());
		assertEquals("public.petite", report.file());
		assertEquals(10, report.rows());
		assertEquals(5, report.kept());
		String exactly = "(12 chiffres et 6 décimales, entier de 64 bits, années 1 à 9999) : corrigez-la";
		assertEquals(List.of(
				"JAL-D02 n clé « b » : « 2.5 » n’est pas une valeur que Jalon calcule exactement comme entier " + exactly,
				"JAL-D02 n clé « c » : « NaN » n’est pas une valeur que Jalon calcule exactement comme entier " + exactly,
				"JAL-D02 n clé « g » : « 9223372036854775808 » n’est pas une valeur que Jalon calcule exactement comme entier " + exactly,
				"JAL-D02 jour clé « d » : « infinity » n’est pas une valeur que Jalon calcule exactement comme date " + exactly,
				"JAL-D04 id la clé « a » est déjà prise par une ligne précédente : seule la première compte, corrigez ou supprimez les autres",
				"JAL-D03 id « id » est obligatoire et vide : remplissez la valeur, ou déclarez la colonne facultative",
				"JAL-D03 id « id » est obligatoire et vide : remplissez la valeur, ou déclarez la colonne facultative",
				"JAL-D06 n clé « f » : « 22 » est hors de l’intervalle permis [0, 20]",
				"JAL-D05 code clé « f » : le code « Z » n’est pas dans la nomenclature (A, B) : la ligne va en « non classé »"), told(report));
	}

	@Test
	void everyMissingColumnAndWrongTypeIsToldBeforeAnythingIsComputed() throws Exception {
		server.execute(database, "CREATE TABLE petite (id text, n double precision, jour text)");
		SourceReport report = check(options(), SMALL);
		assertFalse(report.usable());
		assertEquals(List.of("JAL-D08  colonne absente : code ; la table contient id, n, jour : corrigez la déclaration de la source, ou lisez une vue qui les donne (--table)"),
				told(report));
		server.execute(database, "ALTER TABLE petite ADD COLUMN code text");
		assertEquals(List.of(
				"JAL-D08  la colonne « n » est de type double precision dans la base, la source déclare entier : donnez une vue où elle est bigint (--table), ou corrigez la déclaration",
				"JAL-D08  la colonne « jour » est de type text dans la base, la source déclare date : donnez une vue où elle est date (--table), ou corrigez la déclaration"),
				told(check(options(), SMALL)));
	}

	@Test
	void aMissingTableNamesWhereItWasLookedForAndTheRemedy() throws Exception {
		assertEquals(List.of("JAL-D10  aucune table petite dans les schémas public : donnez le schéma (--schema), ou la table (--table Petite=schema.table)"),
				told(check(options(), SMALL)));
	}

	@Test
	void tablesAreFoundByLocationNameFileOrAsTheUserSays() throws Exception {
		String columns = "(id text, n int, code text, jour date)";
		server.execute(database, "CREATE SCHEMA \"Entrepôt\"", "CREATE TABLE \"Entrepôt\".\"Ma.table\" " + columns, "CREATE SCHEMA s",
				"CREATE TABLE s.petite " + columns, "CREATE VIEW autre AS SELECT * FROM s.petite");
		assertEquals("Entrepôt.Ma.table", check(options().withSetting("table.Petite", "Entrepôt.\"Ma.table\""), SMALL).file());
		assertEquals("s.petite", check(options().withSetting("schema", "Entrepôt, s"), SMALL).file());
		assertEquals("public.autre", check(options(), located(SourceTable.Format.TABLE, "autre")).file());
		assertEquals("s.petite", check(options().withSetting("schema", "s"), located(SourceTable.Format.CSV, "dossier/rien.csv")).file());
		assertEquals("public.autre", check(options(), located(SourceTable.Format.PARQUET, "dossier/Autre.parquet")).file());
	}

	private static SourceTable located(SourceTable.Format format, String location) {
		return new SourceTable(SMALL.name(), "", SMALL.columns(), SMALL.key(), format, location);
	}

	@Test
	void columnsWrittenWithoutQuotesAreFoundWhateverTheirCapitals() throws Exception {
		server.execute(database, "CREATE TABLE petite (ID text, N int, Code text, JOUR date)", "INSERT INTO petite VALUES ('a', 1, 'A', '2017-01-01')");
		SourceTable capitals = new SourceTable("Petite", "", List.of(SourceColumn.of("Id", ValueType.TEXT), SourceColumn.of("Jour", ValueType.DATE)),
				List.of("Id"), SourceTable.Format.TABLE, "petite");
		SourceReport report = check(options(), capitals);
		assertEquals(List.of(), told(report));
		assertEquals(1, report.kept());
	}

	@Test
	void aReaderWithoutRightsIsToldToAskForThem() throws Exception {
		server.execute(database, "CREATE TABLE petite (id text, n int, code text, jour date)", "CREATE ROLE sans_droit_" + database + " LOGIN");
		EngineOptions other = EngineOptions.DEFAULT.withEngine(server.url(database) + "?user=sans_droit_" + database);
		assertEquals(List.of("JAL-D10  pas le droit de lire public.petite : demandez le droit SELECT sur cette table"), told(check(other, SMALL)));
	}

	@Test
	void nothingCanBeChangedAndAllQueriesSeeTheSameRows() throws Exception {
		server.execute(database, "CREATE TABLE petite (id text PRIMARY KEY, n int, code text, jour date)", "INSERT INTO petite VALUES ('a', 1, 'A', NULL)",
				"CREATE SEQUENCE compteur");
		try (Backend backend = Backends.open(new BackendRequest(options(), folder, Fixture.PARIS, new Cancellation()))) {
			backend.load(SMALL);
			backend.finish();
			server.execute(database, "INSERT INTO petite VALUES ('b', 2, 'B', NULL)", "DELETE FROM petite WHERE id = 'a'");
			assertEquals("a", backend.query("SELECT id FROM \"Petite\" ORDER BY id", rows -> rows.next() ? rows.text(0) : ""));
			String refused = assertThrows(EngineException.class,
					() -> backend.query("SELECT nextval('compteur') AS n", rows -> rows.next())).message().text(Locale.FRENCH);
			assertTrue(refused.contains("read-only transaction"), refused);
			assertEquals(1, (long) backend.query("SELECT count(*) AS n FROM \"Petite\"", rows -> rows.next() ? rows.number(0) : 0),
					"a query that fails takes nothing with it");
		}
		try (Connection connection = server.connect(database)) {
			assertFalse(connection.isReadOnly());
		}
	}

	@Test
	void theSameRowsGiveTheSameResultsAsFromFiles() throws Exception {
		for (int seed = 1; seed <= 25; seed++) {
			RandomPlans random = new RandomPlans(seed);
			Map<String, List<Map<String, Object>>> tables = random.tables();
			FichePlan plan = random.plan();
			for (SourceTable source : plan.sources()) {
				PostgresTables.write(server, database, source, tables.get(source.name()));
				RandomCases.write(folder, source, tables.get(source.name()));
			}
			ComputationResult files = new Computation().compute(List.of(plan), folder);
			ComputationResult base = new Computation(options(), Progress.SILENT, new Cancellation()).compute(List.of(plan), folder);
			assertNull(base.fiches().get(0).problem(), "seed " + seed);
			assertEquals(figures(files), figures(base), "seed " + seed);
			assertEquals(counts(files), counts(base), "seed " + seed);
		}
	}

	private static String figures(ComputationResult result) {
		String json = new ResultsWriter(Locale.FRENCH).toJson(new ComputationResult(List.of(), result.fiches()));
		return json.replaceAll("\\s*\"data\": \"[^\"]*\",?", "");
	}

	private static List<String> counts(ComputationResult result) {
		List<String> counts = new ArrayList<>();
		for (SourceReport report : result.sources()) {
			counts.add(report.source().name() + " " + report.kept() + "/" + report.rows());
			report.violations().groups().forEach((key, group) -> counts.add(key + " " + group.count()));
		}
		return counts;
	}

	@Test
	void wallClockTimesAreInstantsOfTheZoneAsInFiles() throws Exception {
		SourceTable source = new SourceTable("Heures", "", List.of(SourceColumn.of("id", ValueType.INTEGER), SourceColumn.of("quand", ValueType.INSTANT)),
				List.of("id"), SourceTable.Format.CSV, "heures.csv");
		// The hour that exists twice, the one that does not exist, and both neighbours.
		List<String> times = List.of("2017-10-29 01:59:59", "2017-10-29 02:00:00", "2017-10-29 02:30:00", "2017-10-29 03:00:00", "2017-03-26 01:59:59",
				"2017-03-26 02:00:00", "2017-03-26 02:30:00", "2017-03-26 03:00:00", "1950-06-01 00:00:00", "2080-07-01 00:00:00", "0001-01-03 00:00:00");
		StringBuilder csv = new StringBuilder("id,quand\n");
		server.execute(database, "CREATE TABLE heures (id smallint, quand timestamp)");
		for (int i = 0; i < times.size(); i++) {
			csv.append(i).append(',').append(times.get(i)).append('\n');
			server.execute(database, "INSERT INTO heures VALUES (" + i + ", '" + times.get(i) + "')");
		}
		Files.writeString(folder.resolve("heures.csv"), csv);
		assertEquals(instants(EngineOptions.DEFAULT, source, "SELECT id, epoch_us(quand) FROM \"Heures\" ORDER BY id"),
				instants(options(), source, "SELECT id, CAST(extract(epoch FROM quand) * 1000000 AS BIGINT) AS us FROM \"Heures\" ORDER BY id"));
	}

	private List<Long> instants(EngineOptions options, SourceTable source, String sql) throws Exception {
		try (Backend backend = Backends.open(new BackendRequest(options, folder, Fixture.PARIS, new Cancellation()))) {
			backend.load(source);
			assertEquals(List.of(), told(backend.finish().get("Heures")));
			return backend.query(sql, rows -> {
				List<Long> all = new ArrayList<>();
				while (rows.next()) {
					all.add(rows.number(1));
				}
				return all;
			});
		}
	}
}
