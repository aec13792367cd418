// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FIGURE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE__EXPRESSION;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Product;
import fr.jalon.contract.Severity;

/** Family 7: what adds up from the beginning never falls. */
final class CumulativeFigures extends CheckFamily {

	CumulativeFigures() {
		check(CheckCodes.CUMULATIVE_FIGURE_FALLS, Severity.WARNING, FigureSeries.class, CumulativeFigures::figure);
		check(CheckCodes.CUMULATIVE_MEASURE_TO_FALL, Severity.WARNING, Fiche.class, CumulativeFigures::measure);
	}

	private static void figure(FigureSeries series, Findings findings) {
		if (!(series.eContainer() instanceof Product product)) {
			return;
		}
		List<Figure> figures = new ArrayList<>(Aims.actual(series));
		figures.addAll(Aims.ahead(series));
		Figure before = null;
		for (Figure figure : figures) {
			// An earlier column may not be said to add up; but whatever was there then is in the sum of a later one.
			if (figure.isCumulative() && before != null && figure.getValue().compareTo(before.getValue()) < 0) {
				findings.report(figure, FIGURE__VALUE, figure.getValue(), before.getValue(), product);
			}
			before = before == null || figure.getValue().compareTo(before.getValue()) > 0 ? figure : before;
		}
	}

	private static void measure(Fiche fiche, Findings findings) {
		if (fiche.isModel() || Aims.direction(fiche) != Direction.DECREASE) {
			return;
		}
		List<Measure> measures = Fiches.measures(fiche);
		// With several measures the direction may be about another one.
		if (measures.size() != 1 || !(measures.get(0).getExpression() instanceof Cumulative cumulative) || !isCount(cumulative)) {
			return;
		}
		if (Aims.answersFor(fiche, measures.get(0))) {
			Aims.report(findings, fiche, measures.get(0), measures.get(0), MEASURE__EXPRESSION, fiche);
		}
	}

	/** A sum of amounts may well fall when amounts are negative; a count cannot. */
	private static boolean isCount(Cumulative cumulative) {
		return cumulative.getMeasure() instanceof Aggregation aggregation
				&& (aggregation.getFunction() == AggregateFunction.COUNT || aggregation.getFunction() == AggregateFunction.DISTINCT_COUNT);
	}
}
