// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.FigureDimension;
import fr.jalon.runtime.figure.MeasureDefinition;
import fr.jalon.runtime.figure.MeasureResult;

/**
 * A sheet and what is known of it.
 *
 * @param measures in the order of the sheet; one per measure that it declares
 * @param findings what the checks say of it, in reading order
 */
public record FicheReport(Fiche fiche, List<MeasureReport> measures, List<ReportedFinding> findings) {

	/**
	 * @param measure as the sheet declares it
	 * @param title what a reader sees; empty for the only measure of a sheet
	 * @param aim what the total aims at
	 * @param dimensions by which it is broken down, for their titles
	 * @param result its figures; null when it was not computed
	 */
	public record MeasureReport(Measure measure, String title, Aim aim, List<FigureDimension> dimensions, MeasureResult result) {

		public MeasureReport {
			dimensions = List.copyOf(dimensions);
		}
	}

	public FicheReport {
		measures = List.copyOf(measures);
		findings = List.copyOf(findings);
	}

	/** A sheet without figures: a draft, or data that could not be read. */
	public static FicheReport of(Fiche fiche) {
		return of(fiche, List.of(), List.of(), List.of());
	}

	/**
	 * Brings together what the plan defines and what the engine computed.
	 *
	 * @param definitions of the plan, for their aims; empty: aims are read from the sheet
	 * @param results found by the name of their measure, as the plan names it: an unnamed one after its sheet
	 */
	public static FicheReport of(Fiche fiche, List<MeasureDefinition> definitions, List<MeasureResult> results,
			List<ReportedFinding> findings) {
		List<Measure> measures = Fiches.measures(fiche);
		Map<String, MeasureResult> computed = byName(results, MeasureResult::name);
		Map<String, MeasureDefinition> defined = byName(definitions, MeasureDefinition::name);
		List<MeasureReport> reports = new ArrayList<>();
		for (int i = 0; i < measures.size(); i++) {
			Measure measure = measures.get(i);
			boolean alone = measures.size() == 1;
			String name = measure.getName() != null ? measure.getName() : alone ? fiche.getName() : fiche.getName() + "_" + (i + 1);
			MeasureDefinition definition = defined.get(name);
			Aim aim = definition != null ? definition.aim() : Aims.of(fiche, measure);
			List<FigureDimension> dimensions = definition == null ? List.of() : definition.dimensions();
			reports.add(new MeasureReport(measure, title(measure, alone), aim, dimensions, computed.get(name)));
		}
		return new FicheReport(fiche, reports, findings);
	}

	private static String title(Measure measure, boolean alone) {
		if (measure.getTitle() != null && !measure.getTitle().isBlank()) {
			return measure.getTitle();
		}
		return alone || measure.getName() == null ? "" : measure.getName();
	}

	private static <T> Map<String, T> byName(List<T> all, Function<T, String> name) {
		return all.stream().filter(each -> name.apply(each) != null)
				.collect(Collectors.toMap(name, Function.identity(), (first, second) -> first));
	}
}
