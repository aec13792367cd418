// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import fr.jalon.contract.compare.Difference.Matter;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.runtime.text.Catalogue;

/** Words of comparisons that belong to reports. */
final class DraftWords {

	private static final Catalogue WORDS = Catalogue.of(DraftWords.class);

	private DraftWords() {
	}

	static String text(String key, Locale locale, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}

	/** {@code 3 différences : cibles et points de départ 1, calcul 2}. */
	static String summary(int all, Map<Matter, Long> counts, Locale locale) {
		if (all == 0) {
			return text("none", locale);
		}
		DifferenceWords words = DifferenceWords.in(locale);
		String parts = counts.entrySet().stream()
				.map(each -> words.word("matter." + each.getKey()).toLowerCase(locale) + " " + words.typography().number(each.getValue()))
				.collect(Collectors.joining(", "));
		return text(all == 1 ? "summary.one" : "summary", locale, all, parts);
	}
}
