// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
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
import java.util.Random;
import java.util.TreeMap;

import org.duckdb.DuckDBDriver;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.ir.FichePlan;

/** A contract whose titles, names and codes would break out of a comment, a literal or a statement, if anything could. */
class HostileContractTest {

	private static final String PACKAGE = "essai.int_.";

	private static Workspace workspace;
	private static Map<String, String> files;
	private static Compiled compiled;

	@TempDir
	Path folder;

	@BeforeAll
	static void generate() throws Exception {
		workspace = Contracts.load(Golden.FOLDER.resolve("essai.jalon"));
		List<PlanProblem> problems = new ArrayList<>();
		files = new Generation().files(workspace.sources(), workspace.fiches(), problems);
		assertEquals(List.of(), problems.stream().map(problem -> problem.message().toString()).toList());
		compiled = Compiled.of(files);
	}

	@Test
	void theFilesReadAsExpected() throws Exception {
		String java = "java/src/main/java/essai/int_/";
		for (String file : List.of("Demandes.java", "DemandesValidator.java", "F2Calculator.java")) {
			// The fingerprint is that of the plan: any change of what a plan is made of changes it.
			Golden.assertSame(file, files.get(java + file).replaceAll("FINGERPRINT = \"[0-9a-f]{64}\"", "FINGERPRINT = \"…\""));
		}
		Golden.assertSame("Demandes.sql", files.get("sql/sources/Demandes.sql"));
		Golden.assertSame("F2.sql", files.get("sql/fiches/F2.sql"));
		assertEquals(13, files.size(), files.keySet().toString());
	}

	@Test
	void theCalculatorFindsTheFiguresOfDuckDb() throws Exception {
		FichePlan plan = PlanBuilder.build(workspace.fiches().get(0)).plan().orElseThrow();
		for (long seed = 0; seed < 12; seed++) {
			writeRows(seed);
			FicheResult expected = new Computation().compute(List.of(plan), folder).fiches().get(0);
			assertNull(expected.problem());
			Calculated calculated = new Calculated(compiled, Map.of("Demandes", PACKAGE + "Demandes", "Villes", PACKAGE + "Villes"), folder);
			assertEquals(expected.measures(), calculated.results(plan, PACKAGE + "F2Calculator"), "seed " + seed);
			assertTrue(expected.measures().get(0).totals().stream().anyMatch(figure -> figure.used() > 0));
		}
	}

	@Test
	void itsMainReadsTheFilesAndPrintsTheFigures() throws Exception {
		writeRows(1);
		PrintStream before = System.out;
		PrintStream errorsBefore = System.err;
		ByteArrayOutputStream printed = new ByteArrayOutputStream();
		ByteArrayOutputStream told = new ByteArrayOutputStream();
		try {
			System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
			System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
			compiled.type(PACKAGE + "F2Calculator").getMethod("main", String[].class).invoke(null, (Object) new String[] { folder.toString() });
		} finally {
			System.setOut(before);
			System.setErr(errorsBefore);
		}
		String text = printed.toString(StandardCharsets.UTF_8);
		assertTrue(text.startsWith("Délai moyen */ (jours ouvrés)\n"), text);
		assertTrue(text.contains("2017") && text.contains("non classé"), text);
		assertTrue(told.toString(StandardCharsets.UTF_8).contains("demandes.csv:"), told.toString(StandardCharsets.UTF_8));
	}

	@Test
	void theSqlRunsAndTellsAsManyFaultsAsTheEngine() throws Exception {
		writeRows(2);
		Map<String, Long> expected = new TreeMap<>();
		FichePlan plan = PlanBuilder.build(workspace.fiches().get(0)).plan().orElseThrow();
		new Computation().compute(List.of(plan), folder).sources().forEach(report -> report.violations().groups()
				.forEach((key, group) -> expected.put(key.rule().code() + " " + key.column(), group.count())));
		Map<String, Long> found = new TreeMap<>();
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement()) {
			for (String source : List.of("Villes", "Demandes")) {
				String script = files.get("sql/sources/" + source + ".sql");
				String file = source.toLowerCase(Locale.ROOT) + ".csv";
				statement.execute(script.replace("'" + file + "'", "'" + folder.resolve(file) + "'"));
				try (ResultSet rows = statement.executeQuery("SELECT regle, colonne, count(*) FROM \"" + source + " écarts\" GROUP BY ALL")) {
					while (rows.next()) {
						found.put(rows.getString(1) + " " + rows.getString(2), rows.getLong(3));
					}
				}
			}
			assertTrue(statement.execute(files.get("sql/fiches/F2.sql")));
		}
		assertEquals(expected, found);
		assertTrue(expected.size() >= 6, expected.toString());
	}

	/** Rows with gaps, unknown codes, texts that are no numbers. */
	private void writeRows(long seed) throws Exception {
		Random random = new Random(seed);
		Files.writeString(folder.resolve("villes.csv"), "code,région\n1,\"Île-de-\"\"France\"\"\"\n2,\n3,\"L'Est; --\"\n");
		StringBuilder csv = new StringBuilder("numero,famille,class,clé,cle,java,transmission,correction,ville\n");
		for (int i = 0; i < 300; i++) {
			String day = "2017-%02d-%02dT%02d:30".formatted(1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(24));
			String later = "201%d-%02d-%02dT10:00".formatted(7 + random.nextInt(2), 1 + random.nextInt(12), 1 + random.nextInt(28));
			csv.append("n").append(random.nextInt(20) == 0 ? 0 : i).append(',')
					.append(pick(random, "GFC", "GRH", "\"ét\"\"é'\"", "", "XYZ")).append(',')
					.append(pick(random, "oui", "non", "", "oui")).append(',').append(pick(random, "a", "")).append(',')
					.append(pick(random, "5", "\"99,99\"", "100", "-1.5", "", "douze")).append(",,").append(day).append(',')
					.append(pick(random, later, later, "")).append(',').append(pick(random, "1", "2", "3", "4", "")).append('\n');
		}
		Files.writeString(folder.resolve("demandes.csv"), csv);
	}

	private static String pick(Random random, String... values) {
		return values[random.nextInt(values.length)];
	}
}
