// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.FicheReport;

/** The corrected example with the figures of its data. */
final class Example {

	private static final Path FOLDER = Path.of(System.getProperty("jalon.root"), "examples/amue-2016-2020-corrige");

	private Example() {
	}

	/** Its sheets, in order of their numbers. */
	static List<FicheReport> reports() throws Exception {
		List<Fiche> fiches = Texts.fiches(FOLDER);
		List<FichePlan> plans = fiches.stream().map(fiche -> PlanBuilder.build(fiche).plan().orElseThrow()).toList();
		List<FicheResult> results = new Computation().compute(plans, FOLDER.resolve("donnees")).fiches();
		List<FicheReport> reports = new ArrayList<>();
		for (int i = 0; i < fiches.size(); i++) {
			reports.add(FicheReport.of(fiches.get(i), plans.get(i).measures(), results.get(i).measures(), List.of()));
		}
		return reports;
	}
}
