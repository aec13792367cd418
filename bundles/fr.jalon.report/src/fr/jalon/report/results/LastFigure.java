// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Measure;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.Status;

/**
 * Where a measure stands, in one line: {@code 13,8 jours ouvrés} in {@code 2017}, {@code ≤ 12} aimed at, {@code +1,8} too
 * many, {@code en voie}. Texts are plain and set in the typography of their language.
 *
 * @param title of the measure; empty for the only one of a sheet
 * @param value with its unit, or why there is none
 * @param period in words
 * @param target the values aimed at in signs: {@code ≤ 12}; empty without target
 * @param aim the target in full, with its unit and date; empty without target
 * @param gap exact distance to the nearest value that reaches the target, positive above it; zero when reached, null
 *     without target or figure
 * @param gapText {@code gap} as shown, with its sign; empty when null
 * @param statusText in words
 */
public record LastFigure(Measure measure, String title, Figure figure, String value, String period, String target, String aim,
		Exact gap, String gapText, String statusText) {

	/** One per measure that was computed. */
	public static List<LastFigure> of(FicheReport report, Locale locale) {
		Words words = Words.in(locale);
		List<LastFigure> all = new ArrayList<>();
		for (MeasureReport measure : report.measures()) {
			Figure last = Figures.last(measure.result());
			if (last == null) {
				continue;
			}
			Interval target = last.assessment().target() == null ? null : last.assessment().target().satisfying();
			Exact gap = target == null || !last.value().isKnown() ? null
					: last.assessment().status() == Status.REACHED ? Exact.ZERO : gap(last.value().value(), target);
			int decimals = measure.result().unit().decimals();
			all.add(new LastFigure(measure.measure(), measure.title(), last, Figures.valueWithUnit(measure, last, report.fiche(), words),
					Figures.period(last.period(), locale), target == null ? "" : Figures.interval(target, words.typography()),
					Figures.aim(measure, last, report.fiche(), words), gap,
					gap == null ? "" : signed(gap, decimals, words.typography()), last.assessment().status().message().text(locale)));
		}
		return all;
	}

	public Status status() {
		return figure.assessment().status();
	}

	private static Exact gap(Exact value, Interval target) {
		if (target.lower() != null && value.compareTo(target.lower()) < 0) {
			return value.minus(target.lower());
		}
		return target.upper() != null && value.compareTo(target.upper()) > 0 ? value.minus(target.upper()) : Exact.ZERO;
	}

	private static String signed(Exact gap, int decimals, Typography typography) {
		return (gap.signum() > 0 ? "+" : "") + typography.plain(gap.round(decimals));
	}
}
