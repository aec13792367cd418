// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * All that a computation found.
 *
 * @param sources in the order in which fiches need them
 * @param fingerprints of the data of sources, by name; none for those whose data cannot be recognised
 */
public record ComputationResult(List<SourceReport> sources, List<FicheResult> fiches, Map<String, String> fingerprints) {

	public ComputationResult {
		sources = List.copyOf(sources);
		fiches = List.copyOf(fiches);
		fingerprints = Map.copyOf(fingerprints);
	}

	/** Computed on data of which nothing is known. */
	public ComputationResult(List<SourceReport> sources, List<FicheResult> fiches) {
		this(sources, fiches, Map.of());
	}

	/** How many sheets were taken from a former computation. */
	public int reused() {
		return (int) fiches.stream().filter(FicheResult::reused).count();
	}

	public Optional<FicheResult> fiche(String name) {
		return fiches.stream().filter(f -> f.plan().fiche().equals(name)).findFirst();
	}

	/** What was computed of a planned sheet; nothing when it was not. */
	public List<MeasureResult> measures(FichePlan plan) {
		return fiche(plan.fiche()).map(FicheResult::measures).orElse(List.of());
	}

	public Optional<SourceReport> source(String name) {
		return sources.stream().filter(s -> s.source().name().equals(name)).findFirst();
	}

	/** Whether any row or file broke a rule, or any fiche could not be computed. */
	public boolean hasFindings() {
		return sources.stream().anyMatch(s -> !s.violations().isEmpty()) || fiches.stream().anyMatch(f -> f.problem() != null);
	}
}
