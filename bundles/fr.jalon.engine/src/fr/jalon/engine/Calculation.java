// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanProblem;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.ir.FichePlan;

/** The sheets of a contract, planned; then computed on a folder of data. */
public final class Calculation {

	/** Folder of the data, beside the texts, unless another one is named. */
	public static final String DATA_FOLDER = "donnees";

	private final Map<Fiche, FichePlan> plans = new LinkedHashMap<>();
	private final List<PlanProblem> problems = new ArrayList<>();

	private Calculation() {
	}

	/** Plans what can be planned; the rest is in {@link #problems()}. */
	public static Calculation plan(List<Fiche> fiches) {
		Calculation calculation = new Calculation();
		for (Fiche fiche : fiches) {
			PlanResult planned = PlanBuilder.build(fiche);
			planned.plan().ifPresent(plan -> calculation.plans.put(fiche, plan));
			calculation.problems.addAll(planned.problems());
		}
		return calculation;
	}

	/** By sheet, in the order given. */
	public Map<Fiche, FichePlan> plans() {
		return Collections.unmodifiableMap(plans);
	}

	/** Why some measures are not computed. */
	public List<PlanProblem> problems() {
		return Collections.unmodifiableList(problems);
	}

	/**
	 * Computes on the files of a folder; what is wrong with them is in the result.
	 *
	 * @throws EngineException when nothing more can be done
	 */
	public ComputationResult compute(Path folder, EngineOptions options, Progress progress, Cancellation cancellation)
			throws EngineException {
		return compute(folder, options, KeptWork.NONE, progress, cancellation);
	}

	/**
	 * The same; what has not changed since a former computation is taken from it.
	 *
	 * @param kept work of former computations, to which this one adds
	 * @throws EngineException when nothing more can be done
	 */
	public ComputationResult compute(Path folder, EngineOptions options, KeptWork kept, Progress progress, Cancellation cancellation)
			throws EngineException {
		return new Computation(options, kept, progress, cancellation).compute(List.copyOf(plans.values()), folder);
	}
}
