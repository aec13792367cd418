// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.contract.words.Words;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.compare.FigureEffect;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;

/** What changed calculations do to the last figure: both drafts are computed on the same data. */
final class CalculationEffects {

	private final Console console;
	private final Comparison comparison;

	CalculationEffects(Console console, Comparison comparison) {
		this.console = console;
		this.comparison = comparison;
	}

	/** Only sheets whose plans differ are computed; those that cannot be computed on either side have no effect to tell. */
	List<FigureEffect> compute(List<Fiche> former, List<Fiche> later, Path folder, EngineOptions options) {
		Map<Fiche, FichePlan> plansBefore = Calculation.plan(former).plans();
		Map<Fiche, FichePlan> plansAfter = Calculation.plan(later).plans();
		Map<Fiche, Fiche> changed = new LinkedHashMap<>();
		plansAfter.forEach((fiche, plan) -> {
			FichePlan was = plansBefore.get(comparison.before(fiche));
			if (was != null && !was.fingerprint().equals(plan.fingerprint())) {
				changed.put(comparison.before(fiche), fiche);
			}
		});
		if (changed.isEmpty()) {
			return List.of();
		}
		Map<Fiche, FicheReport> reportsBefore = reports(List.copyOf(changed.keySet()), folder, options);
		Map<Fiche, FicheReport> reportsAfter = reports(List.copyOf(changed.values()), folder, options);
		List<FigureEffect> effects = new ArrayList<>();
		changed.forEach((was, now) -> effects.addAll(effects(reportsBefore.get(was), reportsAfter.get(now))));
		return effects;
	}

	private Map<Fiche, FicheReport> reports(List<Fiche> fiches, Path folder, EngineOptions options) {
		Calculation calculation = Calculation.plan(fiches);
		ComputationResult result = new Calculator(console).compute(calculation, folder, options, KeptWork.NONE);
		Map<Fiche, FicheReport> reports = new LinkedHashMap<>();
		calculation.plans().forEach((fiche, plan) -> {
			List<MeasureResult> measures = result.fiche(plan.fiche()).map(each -> each.measures()).orElse(List.of());
			reports.put(fiche, FicheReport.of(fiche, plan.measures(), measures, List.of()));
		});
		return reports;
	}

	private List<FigureEffect> effects(FicheReport was, FicheReport now) {
		List<FigureEffect> effects = new ArrayList<>();
		for (int i = 0; i < now.measures().size(); i++) {
			MeasureReport after = now.measures().get(i);
			MeasureReport before = former(was, after, i);
			Figure figure = Figures.last(after.result());
			Figure past = before == null || figure == null ? null : at(before.result(), figure);
			if (past != null && !Objects.equals(past.value(), figure.value())) {
				Words words = Words.in(console.locale());
				effects.add(new FigureEffect(now.fiche(), after.title(), Figures.period(figure.period(), console.locale()),
						Figures.valueWithUnit(before, past, was.fiche(), words), Figures.valueWithUnit(after, figure, now.fiche(), words)));
			}
		}
		return effects;
	}

	private static MeasureReport former(FicheReport was, MeasureReport after, int position) {
		return was.measures().stream().filter(each -> each.title().equals(after.title())).findFirst()
				.orElse(position < was.measures().size() ? was.measures().get(position) : null);
	}

	/** The total of the same period. */
	private static Figure at(MeasureResult result, Figure figure) {
		return result == null ? null : result.figures().stream()
				.filter(each -> each.period().equals(figure.period()) && each.classes().isEmpty()).findFirst().orElse(null);
	}
}
