// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import com.google.inject.Injector;

import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;

/** A whole contract: the file of results is the same, byte for byte, whichever engine computed. */
class ExampleTest {

	private static final Injector INJECTOR = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration();

	@Test
	void theContractOfTheExampleHasTheSameResults() throws Exception {
		Path example = Path.of(System.getProperty("jalon.root")).resolve("examples/amue-2016-2020-corrige");
		Workspace workspace = INJECTOR.getInstance(Workspace.class);
		workspace.add(example);
		List<FichePlan> plans = workspace.fiches().stream().flatMap(f -> PlanBuilder.build(f).plan().stream()).toList();
		assertTrue(plans.size() > 5, "the whole contract, not " + plans.size());
		Path data = example.resolve("donnees");
		String embedded = results(OnSpark.embedded(), plans, data);
		String spark = results(OnSpark.computation(), plans, data);
		assertEquals(embedded, spark);
		assertTrue(spark.contains("\"usable\": true") && !spark.contains("\"usable\": false"), "all sources were read");
	}

	@Test
	void nothingIsLeftInTheFolderFromWhichItWasStarted() throws Exception {
		OnSpark.computation();
		try (Stream<Path> files = Files.list(Path.of("").toAbsolutePath())) {
			List<String> names = files.map(f -> f.getFileName().toString()).toList();
			for (String unwanted : List.of("spark-warehouse", "derby.log", "metastore_db", "artifacts")) {
				assertTrue(!names.contains(unwanted), names.toString());
			}
		}
	}

	private static String results(Computation computation, List<FichePlan> plans, Path data) throws Exception {
		ComputationResult result = computation.compute(plans, data);
		result.fiches().stream().filter(f -> f.problem() != null).findFirst().ifPresent(f -> {
			throw new AssertionError(f.plan().fiche() + " : " + f.problem().text(Locale.FRENCH));
		});
		return new ResultsWriter(Locale.FRENCH).toJson(result);
	}
}
