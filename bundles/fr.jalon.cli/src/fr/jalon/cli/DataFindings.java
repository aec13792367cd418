// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.PrintStream;
import java.util.List;

import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.PlanProblem;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/** What was wrong with data, and what could not be computed. */
final class DataFindings {

	/** Rows shown for each rule and column; all are counted. */
	private static final int SHOWN = 3;

	private final Console console;

	DataFindings(Console console) {
		this.console = console;
	}

	/** One line per kind of fault, then its first rows. */
	void write(ComputationResult result) {
		PrintStream out = console.out();
		for (SourceReport report : result.sources()) {
			report.violations().groups().forEach((key, group) -> write(report, group));
			if (report.rejected() > 0) {
				out.println(console.text("data.kept", report.file(), report.kept(), report.kept() + report.rejected()));
			}
		}
		for (FicheResult fiche : result.fiches()) {
			if (fiche.problem() != null) {
				out.println(console.text("data.fiche", fiche.plan().fiche(), fiche.problem().text(console.locale())));
			}
		}
	}

	private void write(SourceReport report, Violations.Group group) {
		List<Violation> first = group.first();
		for (Violation violation : first.subList(0, Math.min(SHOWN, first.size()))) {
			console.out().println(place(report, violation) + console.text("colon") + violation.message().text(console.locale()));
		}
		if (group.count() > SHOWN) {
			console.out().println(console.text("data.more", report.file(), group.count() - SHOWN));
		}
	}

	private String place(SourceReport report, Violation violation) {
		String place = violation.line() > 0 ? report.file() + ":" + violation.line() : report.file();
		return violation.column().isEmpty() ? place : place + console.text("data.column", violation.column());
	}

	/** Measures that no engine could compute, with their place in the text. */
	void write(List<PlanProblem> problems, Session session) {
		for (PlanProblem problem : problems) {
			console.out().println(session.place(problem.object()) + console.text("colon")
					+ console.text("data.unplanned", problem.message().text(console.locale())));
		}
	}
}
