// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.contract.compare.Comparison;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.ChangedCalculations;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.report.FicheReport;
import fr.jalon.report.compare.FigureEffect;
import fr.jalon.report.compare.FigureEffects;
import fr.jalon.ui.Ui;
import fr.jalon.ui.preferences.JalonPreferences;

/** What changed calculations do to the last figures of a contract, computed on the data of the later draft. */
final class DraftEffects {

	private final Path data;
	private final Cancellation cancellation;

	private DraftEffects(Path data, Cancellation cancellation) {
		this.data = data;
		this.cancellation = cancellation;
	}

	/** None where one side is a document, which holds no formulas, and where there are no data. */
	static List<FigureEffect> of(Comparison comparison, ComparedDraft former, ComparedDraft later, Cancellation cancellation, SubMonitor progress)
			throws EngineException {
		if (later.data() == null || former.data() == null) {
			return List.of();
		}
		ChangedCalculations changed = ChangedCalculations.of(comparison, former.workspace().fiches(), later.workspace().fiches());
		if (changed.isEmpty()) {
			return List.of();
		}
		DraftEffects effects = new DraftEffects(later.data(), cancellation);
		progress.setWorkRemaining(2);
		return FigureEffects.of(comparison, effects.computed(changed.before(), progress.split(1)), effects.computed(changed.after(), progress.split(1)),
				Ui.locale());
	}

	private List<FicheReport> computed(Calculation calculation, SubMonitor progress) throws EngineException {
		ComputationResult result = calculation.compute(data, JalonPreferences.engine(),
				(step, done, total) -> progress.setWorkRemaining(Math.max(1, total - done)).split(1).setTaskName(step.text(Ui.locale())), cancellation);
		List<FicheReport> reports = new ArrayList<>();
		calculation.plans().forEach((fiche, plan) -> reports.add(FicheReport.of(fiche, plan.measures(), result.measures(plan), List.of())));
		return reports;
	}
}
