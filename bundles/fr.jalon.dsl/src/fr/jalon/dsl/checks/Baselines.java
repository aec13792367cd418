// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FICHE__BASELINES;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__LAST_RESULT;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__MEASURE;

import java.math.BigDecimal;
import java.util.Map;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;
import fr.jalon.dsl.checks.Aims.Followed;

/** Family 2: without a value to start from, nobody can say whether a figure has moved. */
final class Baselines extends CheckFamily {

	Baselines() {
		check(CheckCodes.BASELINE_ABSENT, Severity.WARNING, Fiche.class, Baselines::absent);
		check(CheckCodes.LAST_RESULT_WITHOUT_VALUE, Severity.WARNING, Fiche.class, Baselines::lastResultWithoutValue);
		check(CheckCodes.MEASURE_WITHOUT_BASELINE, Severity.WARNING, Target.class, Baselines::measureWithout);
		check(CheckCodes.LAST_RESULT_WITHOUT_PERIOD, Severity.WARNING, Fiche.class, Baselines::lastResultWithoutPeriod);
	}

	private static void absent(Fiche fiche, Findings findings) {
		// A model is completed by the sheets that extend it.
		if (fiche.isModel() || hasBaseline(fiche, findings.model())) {
			return;
		}
		// A result that lacks its value is the more precise finding.
		if (isResultWithoutValue(Aims.lastResult(fiche))) {
			return;
		}
		findings.missing(fiche, FICHE__BASELINES, fiche);
	}

	private static boolean hasBaseline(Fiche fiche, WholeModel model) {
		if (!Fiches.baselines(fiche).isEmpty()) {
			return true;
		}
		KnownResult last = Aims.lastResult(fiche);
		return last != null && last.getValue() != null || planHasBaseline(fiche, model);
	}

	/** A table of products is a baseline only when it counts what the sheet counts. */
	private static boolean planHasBaseline(Fiche fiche, WholeModel model) {
		var counted = Aims.countedObjects(fiche);
		return Aims.plans(fiche, model).stream().flatMap(plan -> plan.getProducts().stream())
				.flatMap(product -> product.getSeries().stream())
				.anyMatch(series -> counted.contains(object(series)) && !Aims.actual(series).isEmpty());
	}

	private static MeasuredObject object(FigureSeries series) {
		return series.getObject();
	}

	private static void lastResultWithoutValue(Fiche fiche, Findings findings) {
		KnownResult last = Aims.lastResult(fiche);
		// With a baseline beside it, an empty last result keeps nobody from measuring progress.
		if (fiche.isModel() || !isResultWithoutValue(last) || !Aims.answersFor(fiche, last) || hasBaseline(fiche, findings.model())) {
			return;
		}
		Aims.report(findings, fiche, last, fiche, FICHE__LAST_RESULT, fiche, last.getPeriod() == null ? "?" : last.getPeriod());
	}

	private static boolean isResultWithoutValue(KnownResult last) {
		return last != null && last.getValue() == null;
	}

	private static void lastResultWithoutPeriod(Fiche fiche, Findings findings) {
		KnownResult last = Aims.lastResult(fiche);
		boolean undated = last != null && last.getPeriod() == null && last.getValue() != null;
		if (fiche.isModel() || !undated || !Aims.answersFor(fiche, last)) {
			return;
		}
		Aims.report(findings, fiche, last, fiche, FICHE__LAST_RESULT, fiche, last.getValue());
	}

	private static void measureWithout(Target target, Findings findings) {
		if (!(target.eContainer() instanceof Fiche fiche) || !WholeModel.isLinked(target.getMeasure())) {
			return;
		}
		Map<Followed, BigDecimal> start = Aims.startingValues(fiche);
		// Without any baseline the sheet as a whole is reported; a value for a class is enough to start from.
		if (start.isEmpty() || start.keySet().stream().anyMatch(each -> each.measure() == null || each.measure() == target.getMeasure())) {
			return;
		}
		findings.report(target, TARGET__MEASURE, target.getMeasure(), fiche);
	}
}
