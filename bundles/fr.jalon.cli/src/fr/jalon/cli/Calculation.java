// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.text.Message;

/** The sheets of a contract, planned and computed. */
final class Calculation {

	private final Console console;
	private final Map<Fiche, FichePlan> plans = new LinkedHashMap<>();
	private final List<PlanProblem> problems = new ArrayList<>();

	private Calculation(Console console) {
		this.console = console;
	}

	/** Plans what can be planned; the rest is in {@link #problems()}. */
	static Calculation plan(Console console, List<Fiche> fiches) {
		Calculation calculation = new Calculation(console);
		for (Fiche fiche : fiches) {
			PlanResult planned = PlanBuilder.build(fiche);
			planned.plan().ifPresent(plan -> calculation.plans.put(fiche, plan));
			calculation.problems.addAll(planned.problems());
		}
		return calculation;
	}

	/** By sheet, in the order of the texts. */
	Map<Fiche, FichePlan> plans() {
		return plans;
	}

	/** Why some measures are not computed. */
	List<PlanProblem> problems() {
		return problems;
	}

	/** {@link #compute}; without the folder a note and null, for a draft can be looked at before any data are collected. */
	ComputationResult computeIfPresent(Path folder, EngineOptions options) {
		if (Files.isDirectory(folder)) {
			return compute(folder, options);
		}
		console.note("data.none", folder.toString());
		return null;
	}

	/**
	 * Computes on the files of a folder; what is wrong with them is in the result.
	 *
	 * @throws UserError when the folder is missing, or nothing more can be done
	 */
	ComputationResult compute(Path folder, EngineOptions options) {
		if (!Files.isDirectory(folder)) {
			throw new UserError(Console.message("data.missing", folder.toString()));
		}
		Cancellation cancellation = new Cancellation();
		Thread stop = new Thread(cancellation::cancel);
		Runtime.getRuntime().addShutdownHook(stop);
		try (Progress progress = new Progress(console)) {
			Computation computation = new Computation(options, (step, done, total) -> progress.accept(step(step, done, total)),
					cancellation);
			return computation.compute(List.copyOf(plans.values()), folder);
		} catch (EngineException e) {
			throw new UserError(e.message());
		} finally {
			removeHook(stop);
		}
	}

	private String step(Message step, int done, int total) {
		return "[" + (done + 1) + "/" + total + "] " + step.text(console.locale());
	}

	private static void removeHook(Thread stop) {
		try {
			Runtime.getRuntime().removeShutdownHook(stop);
		} catch (IllegalStateException e) {
			// The process is being stopped: the hook has done its work.
		}
	}
}
