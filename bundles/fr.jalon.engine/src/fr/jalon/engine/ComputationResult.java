// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.List;
import java.util.Optional;

/**
 * All that a computation found.
 *
 * @param sources in the order in which fiches need them
 */
public record ComputationResult(List<SourceReport> sources, List<FicheResult> fiches) {

	public ComputationResult {
		sources = List.copyOf(sources);
		fiches = List.copyOf(fiches);
	}

	public Optional<FicheResult> fiche(String name) {
		return fiches.stream().filter(f -> f.plan().fiche().equals(name)).findFirst();
	}

	public Optional<SourceReport> source(String name) {
		return sources.stream().filter(s -> s.source().name().equals(name)).findFirst();
	}

	/** Whether any row or file broke a rule, or any fiche could not be computed. */
	public boolean hasFindings() {
		return sources.stream().anyMatch(s -> !s.violations().isEmpty()) || fiches.stream().anyMatch(f -> f.problem() != null);
	}
}
