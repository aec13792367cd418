// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.PrintStream;
import java.util.List;

import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.DataFindings;
import fr.jalon.plan.PlanProblem;

/** Prints what was wrong with data, and what could not be computed. */
final class DataOutput {

	private final Console console;

	DataOutput(Console console) {
		this.console = console;
	}

	void write(ComputationResult result) {
		DataFindings.of(result, console.locale()).forEach(console.out()::println);
	}

	/** Measures that no engine could compute, with their place in the text. */
	void write(List<PlanProblem> problems, Session session) {
		write(problems, session, console.out());
	}

	void write(List<PlanProblem> problems, Session session, PrintStream to) {
		for (PlanProblem problem : problems) {
			to.println(session.place(problem.object()) + console.text("colon")
					+ console.text("data.unplanned", problem.message().text(console.locale())));
		}
	}
}
