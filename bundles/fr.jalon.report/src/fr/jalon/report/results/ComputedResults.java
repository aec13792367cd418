// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import fr.jalon.contract.Fiche;

/**
 * All that a computation left behind in results.json.
 *
 * @param sources in the order of the file, like the sheets
 */
public record ComputedResults(List<ComputedSource> sources, List<ComputedFiche> fiches) {

	public static final ComputedResults NONE = new ComputedResults(List.of(), List.of());

	public ComputedResults {
		sources = List.copyOf(sources);
		fiches = List.copyOf(fiches);
	}

	public Optional<ComputedFiche> fiche(String name) {
		return fiches.stream().filter(each -> each.name().equals(name)).findFirst();
	}

	public Optional<ComputedSource> source(String name) {
		return sources.stream().filter(each -> each.name().equals(name)).findFirst();
	}

	/** The last figure of each measure of a sheet; empty when the sheet was not computed. */
	public List<LastFigure> lastFigures(Fiche fiche, Locale locale) {
		return fiche.getName() == null ? List.of()
				: fiche(fiche.getName()).map(each -> each.lastFigures(fiche, locale)).orElse(List.of());
	}
}
