// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.jalon.engine.kept.KeptWork;
import fr.jalon.engine.kept.SourceFingerprints;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.figure.Assembler;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.text.Message;

/**
 * Computes plans with an engine: the embedded one, on the files of a data folder, unless the options name another. What is wrong
 * with rows, files or one fiche is part of the result; only what stops everything (an engine that is gone, cancellation) is an
 * exception.
 */
public final class Computation {

	/** In which instants have dates, unless the plan says otherwise. */
	public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

	private final EngineOptions options;
	private final Progress progress;
	private final Cancellation cancellation;
	private final KeptWork kept;

	public Computation(EngineOptions options, Progress progress, Cancellation cancellation) {
		this(options, KeptWork.NONE, progress, cancellation);
	}

	/** @param kept work of former computations: what has not changed is taken from it, what is done is left there */
	public Computation(EngineOptions options, KeptWork kept, Progress progress, Cancellation cancellation) {
		this.kept = kept;
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
		BackendRequest request = new BackendRequest(options, folder, zone, cancellation);
		if (!Backends.provider(options.engine()).readsFolder(options)) {
			try (Backend backend = Backends.open(request)) {
				return compute(backend, new Reuse(kept, fingerprints(backend, sources), sources, plans, options), plans, steps);
			}
		}
		Reuse reuse = reuse(plans, sources, folder);
		if (reuse.sourcesToRead().isEmpty()) {
			return allReused(plans, reuse);
		}
		try (Backend backend = Backends.open(request)) {
			return compute(backend, reuse, plans, steps);
		}
	}

	/** There is nothing to ask an engine for. */
	private static ComputationResult allReused(List<FichePlan> plans, Reuse reuse) {
		return result(reuse.reports(Map.of()), plans.stream().map(p -> reused(p, reuse)).toList(), reuse);
	}

	private ComputationResult compute(Backend backend, Reuse reuse, List<FichePlan> plans, int steps) throws EngineException {
		if (reuse.sourcesToRead().isEmpty()) {
			return allReused(plans, reuse);
		}
		Map<String, SourceReport> reports = reuse.reports(load(backend, reuse.sourcesToRead(), steps));
		List<FichePlan> computable = reuse.plansToCompute().stream().filter(p -> unusable(p, reports).isEmpty()).toList();
		Iterator<PlanRunner.Outcome> outcomes = new PlanRunner(backend, options).run(computable, listener(reuse)).iterator();
		List<FicheResult> results = new ArrayList<>();
		for (FichePlan plan : plans) {
			results.add(reuse.cube(plan) != null ? reused(plan, reuse) : unusable(plan, reports)
					.map(s -> undetermined(plan, EngineException.CATALOGUE.message("fiche.nodata", s.name(), s.location()), reuse))
					.orElseGet(() -> result(plan, outcomes.next(), reuse)));
		}
		return result(reports, results, reuse);
	}

	/** As the engine tells them, which sees one state of its tables from now on. */
	private SourceFingerprints fingerprints(Backend backend, Map<String, SourceTable> sources) throws EngineException {
		Map<String, String> known = new LinkedHashMap<>();
		for (SourceTable source : sources.values()) {
			known.put(source.name(), backend.fingerprint(source));
		}
		return SourceFingerprints.told(known);
	}

	private Reuse reuse(List<FichePlan> plans, Map<String, SourceTable> sources, Path folder) throws EngineException {
		SourceFingerprints fingerprints = SourceFingerprints.of(sources.values(), folder, options.threads(),
				cancellation::isCancelled);
		if (cancellation.isCancelled()) {
			throw EngineException.cancelled(null);
		}
		return new Reuse(kept, fingerprints, sources, plans, options);
	}

	private static ComputationResult result(Map<String, SourceReport> reports, List<FicheResult> fiches, Reuse reuse) {
		return new ComputationResult(List.copyOf(reports.values()), fiches, reuse.fingerprints());
	}

	/** From states of a former computation; aims, titles and decimals are those of today. */
	private static FicheResult reused(FichePlan plan, Reuse reuse) {
		Cube cube = reuse.cube(plan);
		return new FicheResult(plan, cube, assemble(plan, cube), null, reuse.data(plan), true);
	}

	private static List<MeasureResult> assemble(FichePlan plan, Cube cube) {
		return plan.measures().stream().map(m -> Assembler.assemble(m, cube)).toList();
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

	private PlanRunner.Listener listener(Reuse reuse) {
		// Steps that are done when the first query begins.
		int before = reuse.sourcesToRead().size() + 1;
		return new PlanRunner.Listener() {
			private int done;
			private int all;

			@Override
			public void query(List<String> fiches, int queriesDone, int of) {
				done = before + queriesDone;
				all = before + of;
				progress.step(step("step.fiche", String.join(", ", fiches)), done, all);
			}

			@Override
			public void apart(List<String> fiches) {
				progress.step(step("step.apart", String.join(", ", fiches)), done, all);
			}

			@Override
			public void computed(FichePlan plan, Cube cube) {
				reuse.keep(plan, cube);
			}
		};
	}

	/** A source of the plan that could not be read. */
	private static Optional<SourceTable> unusable(FichePlan plan, Map<String, SourceReport> reports) {
		return plan.sources().stream().filter(s -> !reports.get(s.name()).usable()).findFirst();
	}

	private static FicheResult result(FichePlan plan, PlanRunner.Outcome outcome, Reuse reuse) {
		if (outcome.problem() != null) {
			return undetermined(plan, outcome.problem().message(), reuse);
		}
		return new FicheResult(plan, outcome.cube(), assemble(plan, outcome.cube()), null, reuse.data(plan), false);
	}

	private static FicheResult undetermined(FichePlan plan, Message problem, Reuse reuse) {
		List<MeasureResult> measures = plan.measures().stream().map(m -> Assembler.undetermined(m, Cause.NO_DATA)).toList();
		return new FicheResult(plan, null, measures, problem, reuse.data(plan), false);
	}

	private static Message step(String key, Object... arguments) {
		return EngineException.CATALOGUE.message(key, arguments);
	}
}
