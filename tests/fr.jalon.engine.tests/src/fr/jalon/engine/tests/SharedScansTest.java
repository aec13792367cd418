// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.FicheResult;
import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.CellKey;

/** Fiches computed together have the figures that each has alone; the conformance suite computes all its plans so. */
class SharedScansTest {

	@TempDir
	Path folder;

	private static List<FicheResult> compute(List<FichePlan> plans, Path data, List<String> steps) throws Exception {
		return new Computation(EngineOptions.DEFAULT, (step, done, total) -> steps.add(step.text(Locale.FRENCH)), new Cancellation())
				.compute(plans, data).fiches();
	}

	@Test
	void aFicheThatCannotBeComputedLeavesTheOthersTheirFigures() throws Exception {
		// The sum of the squares of the second fiche needs more digits than there are.
		Files.writeString(folder.resolve("demandes.csv"), """
				numero,famille,bloquante,nombre,montant,debut,fin,transmission,correction,etablissement
				1,GFC,oui,9000000000000000000,1,2017-03-01,,,,
				2,GFC,oui,9000000000000000000,2,2017-03-01,,,,
				3,GRH,non,9000000000000000000,4,2017-04-01,,,,
				""");
		Expr amount = Fixture.column("nombre");
		FichePlan fine = plan("Saine", AggregateFunction.SUM, Fixture.column("montant"));
		FichePlan tooLarge = plan("Excessive", AggregateFunction.SUM, new Expr.Arithmetic(Expr.Operator.MULTIPLY, amount, amount));
		assertEquals(1, SharedScans.of(List.of(fine, tooLarge)).groups().size(), "they share a scan");
		List<String> steps = new ArrayList<>();
		List<FicheResult> results = compute(List.of(fine, tooLarge), folder, steps);
		assertTrue(steps.contains("Calcul séparé de Saine, Excessive"), steps::toString);
		assertNull(results.get(0).problem());
		assertEquals(Exact.of(7), results.get(0).cube().get("m", CellKey.total(1)).value());
		assertNotNull(results.get(1).problem(), "only the fiche with the overflow is without figures");
		assertTrue(results.get(1).problem().text(Locale.FRENCH).contains("38 chiffres"), results.get(1).problem()::toString);
	}

	private static FichePlan plan(String fiche, AggregateFunction function, Expr argument) {
		Aggregate aggregate = new Aggregate("m", function, null, false, List.of(Fixture.undecided()));
		Branch branch = new Branch(new Assignment.ByEvent(Fixture.column("debut")), List.of(),
				List.of(new RowRule(null, null, List.of(), argument, null)));
		Scan scan = new Scan("Demandes", Fixture.REQUESTS, List.of(), List.of(), List.of(), List.of(aggregate), List.of(branch));
		return new FichePlan(fiche, fiche, List.of(), Fixture.PARIS, Fixture.YEARS, List.of(), List.of(Fixture.REQUESTS), List.of(scan),
				List.of());
	}
}
