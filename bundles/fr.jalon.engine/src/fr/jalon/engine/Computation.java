// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Message;

/**
 * Computes plans with an engine: the embedded one, on the files of a data folder, unless the options name another. What is wrong with rows, files or one fiche is part
 * of the result; only what stops everything (memory, disk, cancellation) is an exception.
 */
public final class Computation {

	/** In which instants have dates, unless the plan says otherwise. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private final EngineOptions options;
	private final Progress progress;
	private final Cancellation cancellation;

	public Computation(EngineOptions options, Progress progress, Cancellation cancellation) {
		this.options = options;
		this.progress = progress;
		this.cancellation = cancellation;
	}

	/** With default limits, silently. */
	public Computation() {
		this(EngineOptions.DEFAULT, Progress.SILENT, new Cancellation());
	}

	/** Reads and checks only the sources that the plans need: see {@link #compute(List, List, Path)}. */
	public ComputationResult compute(List<FichePlan> plans, Path folder) throws EngineException {
		return compute(plans, List.of(), folder);
	}

	/**
	 * Reads and checks sources, then computes every plan.
	 *
	 * @param declared sources to check besides those that the plans need; references to sources that are not read are not checked
	 * @param folder where the files of the sources are
	 * @throws EngineException when nothing more can be done
	 */
	public ComputationResult compute(List<FichePlan> plans, List<SourceTable> declared, Path folder) throws EngineException {
		Map<String, SourceTable> sources = new LinkedHashMap<>();
		declared.forEach(s -> sources.put(s.name(), s));
		plans.forEach(p -> p.sources().forEach(s -> sources.put(s.name(), s)));
		ZoneId zone = plans.isEmpty() ? ZONE : plans.get(0).zone();
		int steps = sources.size() + 1 + plans.size();
		try (Backend backend = Backends.open(new BackendRequest(options, folder, zone, cancellation))) {
			Map<String, SourceReport> reports = load(backend, List.copyOf(sources.values()), steps);
			List<FicheResult> results = new ArrayList<>();
			for (FichePlan plan : plans) {
				progress.step(step("step.fiche", plan.fiche()), steps - plans.size() + results.size(), steps);
				results.add(compute(backend, plan, reports));
			}
			return new ComputationResult(List.copyOf(reports.values()), results);
		}
	}

	/** Only reads and checks sources. */
	public List<SourceReport> check(List<SourceTable> sources, Path folder) throws EngineException {
		try (Backend backend = Backends.open(new BackendRequest(options, folder, ZONE, cancellation))) {
			return List.copyOf(load(backend, sources, sources.size() + 1).values());
		}
	}

	private Map<String, SourceReport> load(Backend backend, List<SourceTable> sources, int steps) throws EngineException {
		int done = 0;
		for (SourceTable source : sources) {
			progress.step(step("step.source", source.location()), done++, steps);
			backend.load(source);
		}
		progress.step(step("step.check"), done, steps);
		return backend.finish();
	}

	private FicheResult compute(Backend backend, FichePlan plan, Map<String, SourceReport> reports) throws EngineException {
		for (SourceTable source : plan.sources()) {
			if (!reports.get(source.name()).usable()) {
				return undetermined(plan, EngineException.CATALOGUE.message("fiche.nodata", source.name(), source.location()));
			}
		}
		try {
			Cube cube = new PlanRunner(backend).run(plan);
			List<MeasureResult> measures = plan.measures().stream().map(m -> Assembler.assemble(m, cube)).toList();
			return new FicheResult(plan, cube, measures, null);
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			return undetermined(plan, e.message());
		}
	}

	private static FicheResult undetermined(FichePlan plan, Message problem) {
		List<MeasureResult> measures = plan.measures().stream().map(m -> Assembler.undetermined(m, Cause.NO_DATA)).toList();
		return new FicheResult(plan, null, measures, problem);
	}

	private static Message step(String key, Object... arguments) {
		return EngineException.CATALOGUE.message(key, arguments);
	}
}
