// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.chart.ChartData;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.html.DocumentHtml;
import fr.jalon.report.html.Html;
import fr.jalon.report.html.Page;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.ResultTables;
import fr.jalon.report.sheet.OfficialSheet;
import fr.jalon.report.sheet.OfficialSheet.Field;
import fr.jalon.report.sheet.OfficialSheet.Line;
import fr.jalon.report.sheet.OfficialSheet.Section;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.text.Catalogue;

/**
 * One sheet as one HTML page: where the indicator stands, the official sheet, then figures, chart and findings. The same
 * report gives the same bytes: there is no clock inside.
 */
public final class FicheSheet {

	static final Catalogue WORDS = Catalogue.of(FicheSheet.class);

	private final FicheReport report;
	private final Fiche fiche;
	private final ReportOptions options;
	private final Locale locale;
	private final Words words;

	private FicheSheet(FicheReport report, ReportOptions options) {
		this.report = report;
		this.fiche = report.fiche();
		this.options = options;
		this.locale = options.locale();
		this.words = Words.in(locale);
	}

	/** The page, in UTF-8 when written; it links to {@code index.html} beside it and to nothing else. */
	public static String html(FicheReport report, ReportOptions options) {
		return new FicheSheet(report, options).page();
	}

	/** What is on the page between its head and its foot, for those who show it elsewhere. */
	public static List<Html> content(FicheReport report, ReportOptions options) {
		return new FicheSheet(report, options).content();
	}

	private String page() {
		Contract contract = Fiches.contract(fiche);
		String title = heading(fiche, words) + (contract == null ? "" : " – " + words.title(contract));
		return Page.of(locale, title, text("skip"), ReportPages.head(contract, options, true), content(), ReportPages.foot(options));
	}

	private List<Html> content() {
		List<Html> main = new ArrayList<>();
		main.add(tag("p", text("kind")).attr("class", "kind"));
		main.add(tag("h1", heading(fiche, words)));
		main.add(summary());
		OfficialSheet sheet = OfficialSheet.of(report, locale);
		main.add(section(null, text("caption.identity"), sheet.identity(), null));
		int number = 1;
		for (Section each : sheet.sections()) {
			main.add(section(each.title(), each.title(), each.fields(), "part-" + number++));
		}
		main.add(section(sheet.aims().title(), sheet.aims().title(), sheet.aims().fields(), "aims"));
		main.add(results());
		if (!report.findings().isEmpty()) {
			main.add(findings());
		}
		return main;
	}

	/** {@code Fiche 2 – Maintenance}. */
	public static String heading(Fiche fiche, Words words) {
		String title = words.title(fiche);
		if (!fiche.isSetNumber()) {
			return title;
		}
		Locale locale = words.typography() == Typography.ENGLISH ? Locale.ENGLISH : Locale.FRENCH;
		return WORDS.message("heading", Integer.toString(fiche.getNumber()), title).text(locale);
	}

	// ----------------------------------------------------------------------------------------------------- summary

	private Html summary() {
		Html list = tag("ul").attr("class", "summary");
		for (MeasureReport measure : report.measures()) {
			Figure last = Figures.last(measure.result());
			Html card = tag("li");
			if (!measure.title().isEmpty()) {
				card.add(authored(tag("p", words.typography().prose(measure.title()))));
			}
			if (last == null) {
				card.add(tag("p", text("summary.none")).attr("class", "note"));
			} else {
				card.add(tag("p", Figures.valueWithUnit(measure, last, fiche, words)).attr("class", "figure"));
				card.add(tag("p", StatusMark.of(last.assessment().status(), locale), " – " + Figures.period(last.period(), locale)));
				String aim = Figures.aim(measure, last, fiche, words);
				if (!aim.isEmpty()) {
					card.add(tag("p", aim));
				}
				if (last.assessment().cause() != null && last.value().isKnown()) {
					card.add(tag("p", Words.capital(last.assessment().cause().message().text(locale)) + ".").attr("class", "note"));
				}
				card.add(tag("p", counts(measure, last, locale)).attr("class", "note"));
			}
			list.add(card);
		}
		return report.measures().isEmpty() ? tag("p", text("summary.noMeasure")).attr("class", "note") : list;
	}

	/** {@code 1 204 lignes retenues, 12 écartées, 3 cas en cours}. */
	static String counts(MeasureReport measure, Figure last, Locale locale) {
		List<String> parts = new ArrayList<>();
		if (last.suppressed()) {
			return WORDS.message("counts.suppressed").text(locale);
		}
		parts.add(WORDS.message("counts.used", last.used()).text(locale));
		parts.add(WORDS.message("counts.excluded", Figures.excluded(last)).text(locale));
		parts.add(WORDS.message("counts.open", last.open()).text(locale));
		long hidden = measure.result().figures().stream()
				.filter(figure -> figure.suppressed() && figure.period().equals(last.period())).count();
		if (hidden > 0) {
			parts.add(WORDS.message("counts.hidden", hidden).text(locale));
		}
		return String.join(", ", parts);
	}

	// ---------------------------------------------------------------------------------------------- official sheet

	private Html section(String title, String caption, List<Field> fields, String id) {
		if (fields.size() == 1 && fields.get(0).label().equals(title)) {
			Field only = fields.get(0);
			Html box = only.isEmpty() ? tag("p", text("empty")).attr("class", "box empty")
					: tag("div", only.lines().stream().map(this::line).toList()).attr("class", "box");
			return tag("section", tag("h2", title).attr("id", id), box).attr("aria-labelledby", id);
		}
		Html table = tag("table", tag("caption", tag("span", caption).attr("class", "hidden"))).attr("class", "sheet");
		Html body = tag("tbody");
		for (Field field : fields) {
			Html cell = tag("td", field.lines().stream().map(this::line).toList());
			if (field.isEmpty()) {
				cell = tag("td", text("empty")).attr("class", "empty");
			}
			body.add(tag("tr", tag("th", field.label()).attr("scope", "row"), cell));
		}
		table.add(body);
		if (title == null) {
			return table;
		}
		return tag("section", tag("h2", title).attr("id", id), table).attr("aria-labelledby", id);
	}

	private Html line(Line line) {
		if (line instanceof Line.Calculation calculation) {
			Html block = tag("div").attr("class", "words");
			if (!calculation.title().isEmpty()) {
				block.add(authored(tag("p", tag("strong", calculation.title()))));
			}
			calculation.sentences().forEach(sentence -> block.add(tag("p", sentence)));
			return block;
		}
		Html paragraph = tag("p", line.text());
		return line instanceof Line.Authored ? authored(paragraph) : paragraph;
	}

	/** Contracts are written in French: a page in English says so where they speak. */
	private Html authored(Html element) {
		return words.typography() == Typography.ENGLISH ? element.attr("lang", "fr") : element;
	}

	// ----------------------------------------------------------------------------------------------------- results

	private Html results() {
		Html section = tag("section", tag("h2", text("results")).attr("id", "results")).attr("aria-labelledby", "results");
		boolean any = false;
		int number = 1;
		for (MeasureReport measure : report.measures()) {
			ChartData data = Figures.chart(measure, fiche, words);
			Html chart = TrajectoryChart.draw("chart-" + number++, data, locale);
			if (chart == null && measure.result() == null) {
				continue;
			}
			any = true;
			if (!measure.title().isEmpty()) {
				section.add(authored(tag("h3", data.title())));
			}
			if (chart != null) {
				section.add(tag("figure", chart));
			}
			if (measure.result() != null) {
				section.add(DocumentHtml.blocks(ResultTables.of(measure, data.unit(), locale), locale));
			}
		}
		if (!any) {
			section.add(tag("p", text("results.none")).attr("class", "note"));
		}
		return section;
	}

	private Html findings() {
		Html body = tag("tbody");
		for (ReportedFinding finding : report.findings()) {
			body.add(tag("tr", tag("th", finding.code()).attr("scope", "row"),
					tag("td", text("severity." + finding.severity().name())).attr("class", "severity"),
					tag("td", words.typography().prose(finding.message()), finding.place().isEmpty() ? null
							: tag("p", finding.place()).attr("class", "note"))));
		}
		Html head = tag("thead", tag("tr", List.of("findings.code", "findings.severity", "findings.message").stream()
				.map(key -> tag("th", text(key)).attr("scope", "col")).toList()));
		Html table = tag("table", tag("caption", tag("span", text("findings")).attr("class", "hidden")), head, body);
		return tag("section", tag("h2", text("findings")).attr("id", "findings"), table.attr("class", "figures"))
				.attr("aria-labelledby", "findings");
	}

	private String text(String key) {
		return WORDS.message(key).text(locale);
	}
}
