// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;

/** What changed calculations do to the last figure of sheets, when both drafts were computed on the same data. */
public final class FigureEffects {

	private final Words words;
	private final Locale locale;
	private final List<FigureEffect> effects = new ArrayList<>();

	private FigureEffects(Locale locale) {
		this.words = Words.in(locale);
		this.locale = locale;
	}

	/**
	 * Compares figures of the same period.
	 *
	 * @param former sheets of the former draft, computed
	 * @param later what became of them, computed
	 * @return in the order of the later sheets; none where the figure is the same, or missing on one side
	 */
	public static List<FigureEffect> of(Comparison comparison, List<FicheReport> former, List<FicheReport> later, Locale locale) {
		Map<Fiche, FicheReport> before = new HashMap<>();
		former.forEach(report -> before.put(report.fiche(), report));
		FigureEffects all = new FigureEffects(locale);
		for (FicheReport now : later) {
			FicheReport was = before.get(comparison.before(now.fiche()));
			if (was != null) {
				all.compare(was, now);
			}
		}
		return all.effects;
	}

	private void compare(FicheReport was, FicheReport now) {
		for (int i = 0; i < now.measures().size(); i++) {
			MeasureReport after = now.measures().get(i);
			MeasureReport before = former(was, after, i);
			Figure figure = Figures.last(after.result());
			Figure past = before == null || figure == null ? null : at(before.result(), figure);
			if (past != null && !Objects.equals(past.value(), figure.value())) {
				effects.add(new FigureEffect(now.fiche(), after.title(), Figures.period(figure.period(), locale),
						Figures.valueWithUnit(before, past, was.fiche(), words), Figures.valueWithUnit(after, figure, now.fiche(), words)));
			}
		}
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
