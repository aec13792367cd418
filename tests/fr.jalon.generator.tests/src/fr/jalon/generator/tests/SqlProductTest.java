// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
import fr.jalon.generator.data.DataGenerator;
import fr.jalon.generator.data.DataProgress;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.testing.Postgres;
import fr.jalon.testing.PostgresServer;

/** The SQL that a warehouse is given, run as its README says, shows the figures that {@code jalon compute} finds. */
class SqlProductTest {

	private static final Path EXAMPLE = Contracts.folder("examples/amue-2016-2020-corrige");
	private static final Path CATALOGUE = Contracts.folder("tests/fr.jalon.plan.tests/src/golden/catalogue.jalon");
	private static final Pattern SCRIPT = Pattern.compile("\\$SQL/([^\"]+\\.sql)");

	@Test
	void duckDbShowsTheFiguresOfTheExample() throws Exception {
		inDuckDb(Contracts.load(EXAMPLE), EXAMPLE.resolve("donnees"));
	}

	@Test
	void duckDbShowsThoseOfEveryWayOfCalculating(@TempDir Path data) throws Exception {
		inDuckDb(catalogue(data), data);
	}

	@Test
	@ExtendWith(Postgres.class)
	void postgresShowsTheFiguresOfTheExample(PostgresServer server, @TempDir Path scripts) throws Exception {
		inPostgres(server, Contracts.load(EXAMPLE), EXAMPLE.resolve("donnees"), scripts);
	}

	@Test
	@ExtendWith(Postgres.class)
	void postgresShowsThoseOfEveryWayOfCalculating(PostgresServer server, @TempDir Path data, @TempDir Path scripts) throws Exception {
		inPostgres(server, catalogue(data), data, scripts);
	}

	@Test
	void smallCellsStayHiddenWithAllClassesOfTheirPeriod(@TempDir Path folder) throws Exception {
		Workspace workspace = Contracts.of(folder, """
				contrat Essai { période 2016..2017 axe A }
				nomenclature Sites { Nord "Nord" Sud "Sud" }
				source Agents { depuis csv "agents.csv" clé agent finalité "Essai" effectif minimal 3
				  agent : texte personnel  site : Sites  arrivée : date }
				objet Agent "agents"
				fiche Effectif { axe A unité Agent sous-indicateur "Par site" par site calcul nombre sur Agents rattaché à arrivée }
				""");
		Files.writeString(folder.resolve("agents.csv"), "agent,site,arrivée\n" + "a,Nord,2016-01-01\nb,Nord,2016-01-01\nc,Nord,2016-01-01\n"
				+ "d,Nord,2016-02-01\ne,Sud,2016-02-01\nf,Nord,2017-01-01\ng,Nord,2017-01-02\nh,Nord,2017-01-03\n");
		inDuckDb(workspace, folder);
		try (Connection connection = duckDb(workspace, folder)) {
			assertEquals(List.of("2016 null 5", "2017 null 3", "2016 Nord null", "2016 Sud null", "2017 Nord 3", "2017 Sud 0"),
					read(connection, "SELECT periode || ' ' || coalesce(code_1, 'null') || ' ' || coalesce(CAST(CAST(valeur AS INTEGER) AS VARCHAR), 'null')"
							+ " FROM \"Effectif_figures\""));
		}
	}

	private static Workspace catalogue(Path data) throws Exception {
		Workspace workspace = Contracts.of(data, Files.readString(CATALOGUE));
		DataGenerator.write(workspace.sources(), workspace.contracts().get(0), data, 300, 7, List.of(), DataProgress.NONE);
		return workspace;
	}

	// -------------------------------------------------------------------------------------------------------- engines

	private static void inDuckDb(Workspace workspace, Path data) throws Exception {
		try (Connection connection = duckDb(workspace, data)) {
			compare(workspace, data, connection);
		}
	}

	private static Connection duckDb(Workspace workspace, Path data) throws Exception {
		Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
		Map<String, String> files = files(workspace, Dialect.DUCKDB);
		try (Statement statement = connection.createStatement()) {
			statement.execute("SET file_search_path = '" + data + "'");
			for (String script : scripts(files, Dialect.DUCKDB)) {
				statement.execute(files.get(script));
			}
		}
		return connection;
	}

	/** The real {@code psql -f}, twice: scripts may be run again. */
	private static void inPostgres(PostgresServer server, Workspace workspace, Path data, Path folder) throws Exception {
		String database = server.createDatabase();
		Map<String, String> files = files(workspace, Dialect.POSTGRESQL);
		for (int i = 0; i < 2; i++) {
			for (String script : scripts(files, Dialect.POSTGRESQL)) {
				Path file = Files.writeString(folder.resolve("script.sql"), files.get(script));
				Process psql = new ProcessBuilder(server.program("psql").toString(), "-q", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p",
						String.valueOf(server.port()), "-U", PostgresServer.USER, "-f", file.toString(), database).directory(data.toFile())
								.redirectErrorStream(true).start();
				String said = new String(psql.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertEquals(0, psql.waitFor(), script + "\n" + said);
			}
		}
		try (Connection connection = server.connect(database)) {
			compare(workspace, data, connection);
		}
	}

	private static Map<String, String> files(Workspace workspace, Dialect dialect) {
		List<PlanProblem> problems = new ArrayList<>();
		Map<String, String> files = new Generation(List.of(), PlanOptions.DEFAULT, List.of(dialect)).files(workspace.sources(), workspace.fiches(),
				problems);
		assertEquals(List.of(), problems.stream().map(p -> p.object() + " " + p.message()).toList());
		return files;
	}

	/** In the order in which the README runs them. */
	private static List<String> scripts(Map<String, String> files, Dialect dialect) {
		String folder = "sql/" + dialect.id() + "/";
		Matcher matcher = SCRIPT.matcher(files.get(folder + "README.md"));
		List<String> scripts = matcher.results().map(r -> folder + r.group(1)).toList();
		assertEquals(files.size() - 1, scripts.size());
		return scripts;
	}

	// -------------------------------------------------------------------------------------------------------- comparison

	private static void compare(Workspace workspace, Path data, Connection connection) throws Exception {
		List<FichePlan> plans = workspace.fiches().stream().map(f -> PlanBuilder.build(f).plan().orElseThrow()).toList();
		for (FicheResult result : new Computation().compute(plans, data).fiches()) {
			assertNull(result.problem());
			Map<String, Figure> expected = new TreeMap<>();
			for (MeasureResult measure : result.measures()) {
				measure.figures().forEach(f -> expected.put(key(measure.name(), f), f));
			}
			Map<String, String> shown = new TreeMap<>();
			Map<String, String> due = new TreeMap<>();
			boolean anyUsed = false;
			try (Statement statement = connection.createStatement();
					ResultSet rows = statement.executeQuery("SELECT * FROM \"" + result.plan().fiche() + "_figures\"")) {
				while (rows.next()) {
					String key = key(rows);
					Figure figure = expected.get(key);
					assertTrue(figure != null, result.plan().fiche() + " has no figure " + key);
					boolean coarser = rows.getBoolean("masquee") && !figure.suppressed();
					assertTrue(!coarser || minimum(result.plan(), rows.getString("mesure")) > 1, key);
					shown.put(key, coarser ? "hidden" : text(rows));
					due.put(key, coarser ? "hidden" : text(figure));
					anyUsed |= figure.used() > 0;
				}
			}
			assertEquals(expected.keySet(), shown.keySet(), result.plan().fiche());
			assertEquals(lines(due), lines(shown), result.plan().fiche());
			assertTrue(anyUsed, result.plan().fiche() + " has no rows");
		}
	}

	private static int minimum(FichePlan plan, String measure) {
		return plan.measures().stream().filter(m -> m.name().equals(measure)).mapToInt(MeasureDefinition::minimumCell).max().orElse(0);
	}

	private static String lines(Map<String, String> figures) {
		return figures.entrySet().stream().map(e -> e.getKey() + ": " + e.getValue()).collect(Collectors.joining("\n"));
	}

	private static String key(String measure, Figure figure) {
		return measure + " " + figure.period().label() + " " + figure.classes().stream().map(c -> c.code() + "=" + (c.isUnclassified() ? Assembler.unclassifiedLabel(Locale.FRENCH) : c.label()))
				.toList();
	}

	private static String key(ResultSet rows) throws Exception {
		List<String> classes = new ArrayList<>();
		boolean broken = rows.getString("ventilation") != null;
		for (int i = 1; broken && i <= columns(rows, "code_"); i++) {
			if (rows.getString("classe_" + i) != null) {
				String code = rows.getString("code_" + i);
				classes.add((code == null ? "" : code) + "=" + rows.getString("classe_" + i));
			}
		}
		return rows.getString("mesure") + " " + rows.getString("periode") + " " + classes;
	}

	private static int columns(ResultSet rows, String prefix) throws Exception {
		int count = 0;
		for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
			count += rows.getMetaData().getColumnName(i).startsWith(prefix) ? 1 : 0;
		}
		return count;
	}

	private static String text(Figure f) {
		long excluded = f.excluded().stream().mapToLong(Exclusion::rows).sum();
		String target = f.assessment().target() == null ? "null" : f.assessment().target().text();
		return text(f.rounded(), f.used(), excluded, f.open(), f.suppressed(), target, f.assessment().status().name());
	}

	private static String text(ResultSet rows) throws Exception {
		return text(rows.getBigDecimal("valeur"), rows.getLong("utilisees"), rows.getLong("exclues"), rows.getLong("en_cours"),
				rows.getBoolean("masquee"), String.valueOf(rows.getString("cible")), rows.getString("statut"));
	}

	private static String text(BigDecimal value, long used, long excluded, long open, boolean hidden, String target, String status) {
		String number = value == null ? "-" : value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
		return number + ", " + used + " used, " + excluded + " excluded, " + open + " open, hidden " + hidden + ", " + target + ", " + status;
	}

	private static List<String> read(Connection connection, String query) throws Exception {
		try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(query)) {
			List<String> texts = new ArrayList<>();
			while (rows.next()) {
				texts.add(rows.getString(1));
			}
			return texts;
		}
	}
}
