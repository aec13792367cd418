// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
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
		Map<String, FichePlan> plans = new LinkedHashMap<>();
		for (Fiche fiche : workspace.fiches()) {
			plans.put(fiche.getName(), PlanBuilder.build(fiche).plan().orElseThrow());
		}
		assertTrue(plans.size() >= 8, plans.keySet().toString());
		Map<String, String> rowTypes = new HashMap<>();
		for (Source source : workspace.sources()) {
			rowTypes.put(source.getName(), PACKAGE + "." + source.getName());
		}
		Calculated calculated = new Calculated(compiled, rowTypes, DATA);
		for (FicheResult expected : new Computation().compute(List.copyOf(plans.values()), DATA).fiches()) {
			String name = expected.plan().fiche();
			assertNull(expected.problem(), name);
			assertEquals(expected.measures(), calculated.results(expected.plan(), PACKAGE + "." + name + "Calculator"), name);
			assertFalse(expected.measures().get(0).figures().stream().allMatch(figure -> figure.used() == 0), name + " has no rows");
		}
	}
}
