// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
import fr.jalon.generator.data.DataGenerator;
import fr.jalon.generator.data.DataProgress;
import fr.jalon.generator.data.Fault;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.ir.FichePlan;

/** The corrected example: all that is generated from it compiles, and its calculators find DuckDB's figures to the last digit. */
class CorrectedExampleTest {

	private static final Path FOLDER = Contracts.folder("examples/amue-2016-2020-corrige");
	private static final Path DATA = FOLDER.resolve("donnees");
	private static final String PACKAGE = "amue.corrige";

	private static Workspace workspace;
	private static Map<String, String> files;
	private static Compiled compiled;

	@BeforeAll
	static void generate() throws Exception {
		workspace = Contracts.load(FOLDER);
		List<PlanProblem> problems = new ArrayList<>();
		files = new Generation().files(workspace.sources(), workspace.fiches(), problems);
		assertEquals(List.of(), problems.stream().map(problem -> problem.message().toString()).toList());
		compiled = Compiled.of(files);
	}

	@Test
	void everySheetHasTheFiguresOfDuckDb() throws Exception {
		for (FicheResult expected : compare(DATA, "example")) {
			assertFalse(expected.measures().get(0).figures().stream().allMatch(figure -> figure.used() == 0),
					expected.plan().fiche() + " has no rows");
		}
	}

	@Test
	void everySqlFileRunsByItself() throws Exception {
		try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
				Statement statement = connection.createStatement()) {
			for (Source source : workspace.sources()) {
				String script = files.get("sql/sources/" + source.getName() + ".sql");
				statement.execute(script.replace("'" + source.getLocation() + "'", "'" + DATA.resolve(source.getLocation()) + "'"));
			}
			for (Fiche fiche : workspace.fiches()) {
				assertTrue(statement.execute(files.get("sql/fiches/" + fiche.getName() + ".sql")), fiche.getName());
			}
		}
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3 })
	void soHasEverySheetOnOtherDataWithFaults(long seed, @TempDir Path folder) throws Exception {
		Random random = new Random(seed);
		List<Fault> faults = new ArrayList<>();
		for (int i = 0; i < 40; i++) {
			// Twice the same row may not be faulty, so each has its own.
			long row = 2 + 5L * i + random.nextInt(4);
			Fault.Kind[] kinds = { Fault.Kind.UNKNOWN_REFERENCE, Fault.Kind.MISSING_VALUE, Fault.Kind.DUPLICATE_KEY,
					Fault.Kind.MISSING_FIELD, Fault.Kind.EXTRA_FIELD };
			faults.add(new Fault(kinds[random.nextInt(kinds.length)], random.nextBoolean() ? "Demandes" : "Deploiements", row, null));
		}
		DataGenerator.write(workspace.sources(), workspace.contracts().get(0), folder, 400, seed, faults, DataProgress.NONE);
		compare(folder, "seed " + seed);
	}

	private static List<FicheResult> compare(Path data, String what) throws Exception {
		Map<String, FichePlan> plans = new LinkedHashMap<>();
		for (Fiche fiche : workspace.fiches()) {
			plans.put(fiche.getName(), PlanBuilder.build(fiche).plan().orElseThrow());
		}
		assertTrue(plans.size() >= 8, plans.keySet().toString());
		Map<String, String> rowTypes = new HashMap<>();
		for (Source source : workspace.sources()) {
			rowTypes.put(source.getName(), PACKAGE + "." + source.getName());
		}
		Calculated calculated = new Calculated(compiled, rowTypes, data);
		List<FicheResult> results = new Computation().compute(List.copyOf(plans.values()), data).fiches();
		for (FicheResult expected : results) {
			String name = expected.plan().fiche();
			assertNull(expected.problem(), what + ", " + name);
			assertEquals(expected.measures(), calculated.results(expected.plan(), PACKAGE + "." + name + "Calculator"), what + ", " + name);
		}
		return results;
	}
}
