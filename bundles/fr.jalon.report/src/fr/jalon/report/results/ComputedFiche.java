// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Fiche;
import fr.jalon.report.FicheReport;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * The figures of a sheet as they were computed.
 *
 * @param fingerprint of the calculation: another one means that the sheet, or data it reads, has been rewritten since
 * @param problem why nothing could be computed, in the language of that computation; empty when all went well
 * @param measures as {@link FicheReport#of} takes them; targets carry no tolerance, their status already counts it
 */
public record ComputedFiche(String name, String title, String fingerprint, String problem, List<MeasureResult> measures) {

	public ComputedFiche {
		measures = List.copyOf(measures);
	}

	/** The last figure of each measure that has one, in the order of the sheet. */
	public List<LastFigure> lastFigures(Fiche fiche, Locale locale) {
		return LastFigure.of(FicheReport.of(fiche, List.of(), measures, List.of()), locale);
	}
}
