// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.FicheResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.testing.Postgres;
import fr.jalon.testing.PostgresServer;

/** On PostgreSQL, too, fiches computed together have the figures that each has alone. */
@ExtendWith(Postgres.class)
class SharedScansOnPostgresTest {

	private final PostgresServer server;

	@TempDir
	Path folder;

	SharedScansOnPostgresTest(PostgresServer server) {
		this.server = server;
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void togetherAsAlone(long seed) throws Exception {
		String database = server.createDatabase();
		RandomPlans random = new RandomPlans(seed);
		Map<String, List<Map<String, Object>>> tables = random.tables();
		List<FichePlan> plans = List.of(random.plan(), random.plan(), random.plan());
		for (SourceTable source : plans.get(0).sources()) {
			PostgresTables.write(server, database, source, tables.get(source.name()));
		}
		List<String> steps = new ArrayList<>();
		EngineOptions options = EngineOptions.DEFAULT.withEngine(server.url(database) + "?user=" + PostgresServer.USER);
		List<FicheResult> results = new Computation(options, (step, done, total) -> steps.add(step.text(Locale.FRENCH)), new Cancellation())
				.compute(plans, folder).fiches();
		assertTrue(steps.stream().noneMatch(s -> s.startsWith("Calcul séparé")), () -> "seed " + seed + ": a shared query failed");
		for (int i = 0; i < plans.size(); i++) {
			FichePlan plan = plans.get(i);
			assertNull(results.get(i).problem(), () -> "seed " + seed);
			ConformanceTest.assertSame(new Reference(plan, tables).cube(), results.get(i).cube(), plan, seed);
		}
	}
}
