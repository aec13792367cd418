// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.compare;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.contract.compare.WordChanges;
import fr.jalon.contract.words.ElementLabels;
import fr.jalon.report.compare.DraftReport.Chapter;
import fr.jalon.report.compare.DraftReport.Entry;
import fr.jalon.report.html.Html;
import fr.jalon.report.html.Page;

/** Differences as one page; in texts the words that went and came are marked. */
public final class DraftPage {

	/** Characters from which two texts are compared word by word. */
	private static final int WORDING = 40;

	private final DraftReport report;
	private final Locale locale;
	private final DifferenceWords words;

	private DraftPage(DraftReport report, Locale locale) {
		this.report = report;
		this.locale = locale;
		this.words = DifferenceWords.in(locale);
	}

	public static String of(DraftReport report, Locale locale) {
		return new DraftPage(report, locale).page();
	}

	private String page() {
		String title = DraftWords.text("title", locale);
		List<Html> main = new ArrayList<>();
		main.add(tag("p", DraftWords.text("kind", locale)).attr("class", "kind"));
		main.add(tag("h1", title));
		main.add(tag("p", DraftWords.text("drafts", locale, report.before(), report.after())));
		main.add(tag("p", DraftText.summary(report, locale)));
		for (Chapter chapter : report.chapters()) {
			List<Html> rows = new ArrayList<>();
			for (Entry entry : chapter.entries()) {
				if (entry.element() != chapter.element()) {
					rows.add(tag("tr", tag("th", ElementLabels.in(locale).kindAndLabel(entry.element())).attr("colspan", 4).attr("scope", "rowgroup")
							.attr("class", "part")));
				}
				entry.differences().forEach(each -> rows.add(row(each)));
			}
			report.effects(chapter).forEach(effect -> rows.add(row(effect)));
			chapter(main, ElementLabels.in(locale).kindAndLabel(chapter.element()), rows);
		}
		for (FigureEffect effect : report.otherEffects()) {
			chapter(main, ElementLabels.in(locale).kindAndLabel(effect.fiche()), List.of(row(effect)));
		}
		return Page.of(locale, title, DraftWords.text("skip", locale), List.of(), main, List.of(tag("p", DraftWords.text("foot", locale))));
	}

	private void chapter(List<Html> main, String title, List<Html> rows) {
		Html head = tag("tr");
		for (String column : List.of("what", "was", "now", "sense")) {
			head.add(tag("th", DraftWords.text("column." + column, locale)).attr("scope", "col"));
		}
		main.add(tag("h2", title));
		main.add(tag("div", tag("table", tag("thead", head), tag("tbody", rows)).attr("class", "figures changes")).attr("class", "scroll")
				.attr("tabindex", "0").attr("role", "group").attr("aria-label", title));
	}

	private Html row(Difference difference) {
		Html was = tag("td");
		Html now = tag("td");
		fill(difference, was, now);
		return tag("tr", tag("th", words.what(difference)).attr("scope", "row"), was, now, tag("td", words.senses(difference)));
	}

	private Html row(FigureEffect effect) {
		String note = effect.measure().isEmpty() ? effect.period() : effect.measure() + ", " + effect.period();
		Html what = tag("th", DraftWords.text("effect.what", locale), tag("br"), tag("span", note).attr("class", "note")).attr("scope", "row");
		return tag("tr", what, tag("td", tag("strong", effect.was())), tag("td", tag("strong", effect.now())), tag("td"));
	}

	/** Two wordings show where they part; everything else stands side by side. */
	private void fill(Difference difference, Html was, Html now) {
		String former = words.was(difference);
		String later = words.now(difference);
		boolean wordings = difference.kind() == Difference.Kind.CHANGED && Math.min(former.length(), later.length()) >= WORDING;
		if (!wordings) {
			was.add(former);
			now.add(later);
			return;
		}
		for (WordChanges.Run run : WordChanges.between(former, later)) {
			if (run.fate() != WordChanges.Fate.COME) {
				was.add(run.fate() == WordChanges.Fate.GONE ? tag("del", run.words()) : run.words(), " ");
			}
			if (run.fate() != WordChanges.Fate.GONE) {
				now.add(run.fate() == WordChanges.Fate.COME ? tag("ins", run.words()) : run.words(), " ");
			}
		}
	}
}
