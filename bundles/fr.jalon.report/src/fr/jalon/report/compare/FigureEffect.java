// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.Locale;

import fr.jalon.contract.Fiche;

/**
 * What a changed calculation does to a figure, both computed on the same data.
 *
 * @param fiche of the later draft
 * @param measure title of the measure; empty when the sheet has one alone
 * @param period for which it was computed, in words
 * @param was figure of the former calculation with its unit, in words
 * @param now figure of the later one
 */
public record FigureEffect(Fiche fiche, String measure, String period, String was, String now) {

	/** {@code Effet sur le résultat 2016 : 8,5 jours ouvrés → 9,1 jours ouvrés}. */
	public String line(Locale locale) {
		return measure.isEmpty() ? DraftWords.text("effect", locale, period, was, now) : DraftWords.text("effect.measure", locale, measure, period, was, now);
	}
}
