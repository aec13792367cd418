// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import java.util.List;
import java.util.Locale;

import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.report.compare.DraftReport.Chapter;
import fr.jalon.report.compare.DraftReport.Entry;

/** Differences as Markdown with tables, for a merge request or a wiki. Titles stay data: what means something is escaped. */
public final class DraftMarkdown {

	private DraftMarkdown() {
	}

	/** Ends with a line end. */
	public static String of(DraftReport report, Locale locale) {
		DifferenceWords words = DifferenceWords.in(locale);
		ElementLabels labels = ElementLabels.in(locale);
		StringBuilder text = new StringBuilder("# ").append(DraftWords.text("title", locale)).append("\n\n");
		text.append(escape(DraftWords.text("drafts", locale, report.before(), report.after()))).append("\n\n");
		text.append(escape(DraftText.summary(report, locale))).append('\n');
		for (Chapter chapter : report.chapters()) {
			head(text, labels.kindAndLabel(chapter.element()), locale);
			for (Entry entry : chapter.entries()) {
				String inner = entry.element() == chapter.element() ? "" : labels.kindAndLabel(entry.element()) + " – ";
				for (Difference difference : entry.differences()) {
					row(text, inner + words.what(difference), words.was(difference), words.now(difference), words.senses(difference));
				}
			}
			effects(text, report.effects(chapter), locale);
		}
		for (FigureEffect effect : report.otherEffects()) {
			head(text, labels.kindAndLabel(effect.fiche()), locale);
			effects(text, List.of(effect), locale);
		}
		return text.toString();
	}

	private static void head(StringBuilder text, String title, Locale locale) {
		text.append("\n## ").append(escape(title)).append("\n\n");
		row(text, DraftWords.text("column.what", locale), DraftWords.text("column.was", locale), DraftWords.text("column.now", locale),
				DraftWords.text("column.sense", locale));
		text.append("|---|---|---|---|\n");
	}

	private static void effects(StringBuilder text, List<FigureEffect> effects, Locale locale) {
		for (FigureEffect effect : effects) {
			String what = DraftWords.text("effect.what", locale) + " " + (effect.measure().isEmpty() ? "" : effect.measure() + ", ")
					+ effect.period();
			row(text, what, effect.was(), effect.now(), "");
		}
	}

	private static void row(StringBuilder text, String... cells) {
		for (String cell : cells) {
			text.append("| ").append(escape(cell)).append(cell.isEmpty() ? "" : " ");
		}
		text.append("|\n");
	}

	/** One line, and no character that Markdown or HTML would read as its own. */
	private static String escape(String text) {
		StringBuilder escaped = new StringBuilder();
		text.codePoints().forEach(c -> {
			if (Character.isISOControl(c) || c == 0x2028 || c == 0x2029) {
				escaped.append(' ');
			} else if (c == '<') {
				escaped.append("&lt;");
			} else if (c == '&') {
				escaped.append("&amp;");
			} else {
				escaped.append("\\`*_{}[]()#+!|~>$".indexOf(c) >= 0 ? "\\" : "").appendCodePoint(c);
			}
		});
		return escaped.toString();
	}
}
