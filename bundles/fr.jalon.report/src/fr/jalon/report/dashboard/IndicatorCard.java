// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.dashboard;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.html.Html;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.figure.Status;

/** One indicator: its last figures with status and aim, and for each its chart, its formula, its rows and its sheet. */
final class IndicatorCard {

	private final FicheReport report;
	private final Fiche fiche;
	private final String page;
	private final String id;
	private final List<Axis> axes;
	private final Families families;
	private final Locale locale;
	private final Words words;

	/**
	 * @param page of the sheet, relative to the dashboard
	 * @param number of the card on the page, from 1
	 */
	IndicatorCard(FicheReport report, String page, int number, List<Axis> axes, Families families, Locale locale) {
		this.report = report;
		this.fiche = report.fiche();
		this.page = page;
		this.id = "indicateur-" + number;
		this.axes = axes;
		this.families = families;
		this.locale = locale;
		this.words = Words.in(locale);
	}

	/** Statuses of the last figures; a measure without any is undetermined. */
	static List<Status> statuses(FicheReport report) {
		if (report.measures().isEmpty()) {
			return List.of(Status.UNDETERMINED);
		}
		return report.measures().stream().map(each -> Figures.last(each.result()))
				.map(last -> last == null ? Status.UNDETERMINED : last.assessment().status()).distinct().toList();
	}

	Html html() {
		Html card = tag("article", tag("h3", tag("a", FicheSheet.heading(fiche, words)).attr("href", page)).attr("id", id))
				.attr("class", "card").attr("aria-labelledby", id)
				.attr("data-axes", axes.stream().map(each -> String.valueOf(each.getName())).collect(Collectors.joining(" ")))
				.attr("data-statuses", statuses(report).stream().map(Enum::name).collect(Collectors.joining(" ")));
		if (!axes.isEmpty()) {
			card.add(tag("p", axes.stream().map(words::title).collect(Collectors.joining(" · "))).attr("class", "note"));
		}
		int number = 1;
		for (MeasureReport measure : report.measures()) {
			card.add(measure(measure, number++));
		}
		if (report.measures().isEmpty()) {
			card.add(tag("p", Dashboard.text("card.noMeasure", locale)).attr("class", "note"));
		}
		return card;
	}

	private Html measure(MeasureReport measure, int number) {
		Html section = tag("section").attr("class", "measure");
		String name = measure.title().isEmpty() ? words.title(fiche) : words.typography().prose(measure.title());
		if (!measure.title().isEmpty()) {
			section.add(tag("h4", name));
		}
		Figure last = Figures.last(measure.result());
		if (last == null) {
			section.add(tag("p", Dashboard.text("card.none", locale)).attr("class", "note"));
		} else {
			section.add(tag("p", Figures.valueWithUnit(measure, last, fiche, words)).attr("class", "figure"),
					tag("p", StatusMark.of(last.assessment().status(), locale), " – " + Figures.period(last.period(), locale)));
			String aim = Figures.aim(measure, last, fiche, words);
			if (!aim.isEmpty()) {
				section.add(tag("p", aim));
			}
			section.add(byFamily(measure, last));
		}
		section.add(chart(measure, number));
		String own = id + "-" + number;
		section.add(details(own + "-calcul", "card.formula", name, words.calculation(fiche, measure.measure()).stream().map(each -> tag("p", each)).toList()));
		if (last != null) {
			section.add(details(own + "-lignes", "card.rows", name, List.of(rows(measure.result(), last))));
		}
		section.add(tag("p", tag("a", Dashboard.text("card.sheet", locale), tag("span", Dashboard.text("card.of", locale, name)).attr("class", "hidden"))
				.attr("href", page)).attr("class", "to-sheet"));
		return section;
	}

	private Html byFamily(MeasureReport measure, Figure last) {
		List<Figure> figures = families.figures(measure, last.period());
		if (figures.isEmpty()) {
			return null;
		}
		Html list = tag("ul").attr("class", "families");
		for (Figure figure : figures) {
			list.add(tag("li", tag("span", Figures.classes(figure.classes(), locale)), " ", tag("strong", Figures.value(figure, locale)))
					.attr("data-family", families.code(figure)));
		}
		return list;
	}

	private Html chart(MeasureReport measure, int number) {
		Html chart = TrajectoryChart.draw(id + "-" + number + "-courbe", Figures.chart(measure, fiche, words), locale);
		return chart == null ? null : tag("figure", chart);
	}

	/** @param name of the measure, so that a list of all such buttons can be told apart by ear */
	private Html details(String anchor, String key, String name, List<Html> content) {
		return tag("details", tag("summary", Dashboard.text(key, locale), tag("span", Dashboard.text("card.of", locale, name)).attr("class", "hidden")),
				tag("div", content).attr("class", "words")).attr("id", anchor);
	}

	/** What the last figure rests on. */
	private Html rows(MeasureResult result, Figure last) {
		if (last.suppressed()) {
			return tag("p", Dashboard.text("rows.suppressed", locale));
		}
		List<Html> lines = new ArrayList<>();
		lines.add(row(Dashboard.text("rows.used", locale), last.used()));
		for (Exclusion exclusion : last.excluded()) {
			String reason = words.typography().prose(exclusion.message().text(locale));
			lines.add(row(Dashboard.text("rows.excluded", locale, reason), exclusion.rows()));
		}
		lines.add(row(Dashboard.text("rows.open", locale), last.open()));
		lines.add(row(Dashboard.text("rows.hidden", locale),
				result.figures().stream().filter(each -> each.suppressed() && each.period().equals(last.period())).count()));
		return tag("table", tag("caption", Dashboard.text("rows.caption", locale, Figures.period(last.period(), locale))), tag("tbody", lines))
				.attr("class", "figures");
	}

	private Html row(String label, long rows) {
		return tag("tr", tag("th", label).attr("scope", "row"), tag("td", words.typography().number(rows)).attr("class", "n"));
	}
}
