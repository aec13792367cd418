// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResourceSet;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Source;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;

/** The contract {@code charge.jalon}, planned; and rows for it, the same for the same number on any machine. */
final class Workload {

	static final List<Fiche> FICHES = new ArrayList<>();
	static final List<Source> SOURCES = new ArrayList<>();
	static final Map<String, FichePlan> PLANS = new LinkedHashMap<>();
	static final SourceTable SOURCE;

	static {
		load();
		SOURCE = plan("F1").sources().get(0);
	}

	private Workload() {
	}

	static FichePlan plan(String fiche) {
		return PLANS.get(fiche);
	}

	/** A file beside this class. */
	static String text(String name) {
		try (InputStream in = Workload.class.getResourceAsStream(name)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/**
	 * A query for so many rows, as DuckDB makes them out of the number of each row: some values missing, some codes unknown, some
	 * days outside the contract.
	 */
	static String rows(long count) {
		return """
				(SELECT i AS id,
				  CASE WHEN hash(i, 1) %% 100 = 0 THEN NULL ELSE make_timestamptz(1467331200000000 + (hash(i, 2) %% 126230400)::BIGINT * 1000000) END AS ouverture,
				  CASE WHEN hash(i, 3) %% 200 = 0 THEN NULL ELSE DATE '2016-07-01' + (hash(i, 4) %% 1461)::INTEGER END AS jour,
				  CASE WHEN hash(i, 5) %% 20 = 0 THEN NULL
				    ELSE make_timestamptz(1467331200000000 + (hash(i, 2) %% 126230400 + hash(i, 6) %% 3456000)::BIGINT * 1000000) END AS cloture,
				  CASE WHEN hash(i, 7) %% 100 = 0 THEN NULL ELSE ['GFC', 'RH', 'PAIE', 'SCOL', 'RECH', 'PATRI'][1 + (hash(i, 8) %% 6)::INTEGER] END AS famille,
				  CASE WHEN hash(i, 9) %% 50 = 0 THEN NULL ELSE ['basse', 'normale', 'haute', 'urgente'][1 + (hash(i, 10) %% 4)::INTEGER] END AS priorite,
				  CASE WHEN hash(i, 11) %% 30 = 0 THEN NULL ELSE ((hash(i, 12) %% 1000000)::BIGINT / 100)::DECIMAL(10, 2) END AS montant,
				  CASE WHEN hash(i, 13) %% 10 = 0 THEN NULL ELSE hash(i, 14) %% 3 > 0 END AS satisfait,
				  (hash(i, 15) %% 50000)::BIGINT AS agent,
				  'S' || (hash(i, 16) %% 200) AS site
				FROM range(%d) numbers(i))""".formatted(count);
	}

	private static void load() {
		try {
			Resource resource = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(XtextResourceSet.class)
					.createResource(URI.createURI("charge.jalon"));
			resource.load(new ByteArrayInputStream(text("charge.jalon").getBytes(StandardCharsets.UTF_8)), Map.of());
			if (!resource.getErrors().isEmpty()) {
				throw new IllegalStateException(resource.getErrors().toString());
			}
			resource.getAllContents().forEachRemaining(each -> {
				if (each instanceof Fiche fiche) {
					FICHES.add(fiche);
				} else if (each instanceof Source source) {
					SOURCES.add(source);
				}
			});
			FICHES.forEach(fiche -> PLANS.put(fiche.getName(), PlanBuilder.build(fiche).plan().orElseThrow()));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
