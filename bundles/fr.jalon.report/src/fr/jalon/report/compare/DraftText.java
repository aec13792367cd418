// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.Locale;
import java.util.Map;

import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.Difference.Matter;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.report.compare.DraftReport.Chapter;
import fr.jalon.report.compare.DraftReport.Entry;

/** Differences as plain lines for a terminal or a mail. */
public final class DraftText {

	private DraftText() {
	}

	/** Chapters with indented lines; ends with a line end. */
	public static String of(DraftReport report, Locale locale) {
		DifferenceWords words = DifferenceWords.in(locale);
		StringBuilder text = new StringBuilder();
		for (Chapter chapter : report.chapters()) {
			text.append(line(ElementLabels.in(locale).kindAndLabel(chapter.element()))).append('\n');
			for (Entry entry : chapter.entries()) {
				String indent = "  ";
				if (entry.element() != chapter.element()) {
					text.append(indent).append(line(ElementLabels.in(locale).kindAndLabel(entry.element()))).append('\n');
					indent = "    ";
				}
				for (Difference difference : entry.differences()) {
					text.append(indent).append(line(words.line(difference))).append('\n');
				}
			}
			report.effects(chapter).forEach(effect -> text.append("  ").append(line(effect.line(locale))).append('\n'));
			text.append('\n');
		}
		report.otherEffects().forEach(effect -> text.append(line(ElementLabels.in(locale).kindAndLabel(effect.fiche()))).append("\n  ")
				.append(line(effect.line(locale))).append("\n\n"));
		return text.append(summary(report, locale)).append('\n').toString();
	}

	/** How many differences there are, in one line. */
	public static String summary(DraftReport report, Locale locale) {
		Map<Matter, Long> counts = report.counts();
		return DraftWords.summary(report.differences().size(), counts, locale);
	}

	/** A title must neither move the cursor nor begin a line of its own. */
	private static String line(String text) {
		return text.replaceAll("[\\p{Cntrl}\\s&&[^\\u00A0\\u202F]]+", " ").strip();
	}
}
