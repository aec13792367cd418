// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.dashboard;

import static fr.jalon.report.html.Html.tag;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.html.Html;
import fr.jalon.report.html.Page;
import fr.jalon.report.map.MapDrawing;
import fr.jalon.report.sheet.Standing;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.text.Catalogue;

/**
 * All indicators on one page, in one file that loads nothing: filters by axis, status, family and words, which are kept in the
 * address so that a view can be sent; without scripts everything is shown. Accessibility follows RGAA 4.
 */
public final class Dashboard {

	/** File name of the page. */
	public static final String FILE = "tableau-de-bord.html";

	private static final Catalogue WORDS = Catalogue.of(Dashboard.class);

	private final Map<FicheReport, String> pages;
	private final boolean map;
	private final ReportOptions options;
	private final Locale locale;
	private final Words words;
	private final Contract contract;

	private Dashboard(Map<FicheReport, String> pages, boolean map, ReportOptions options) {
		this.pages = pages;
		this.map = map;
		this.options = options;
		this.locale = options.locale();
		this.words = Words.in(locale);
		this.contract = pages.keySet().stream().map(each -> Fiches.contract(each.fiche())).filter(each -> each != null).findFirst().orElse(null);
	}

	/**
	 * Writes the page, whole or not at all; it leads to the map of the contract where there is one beside it.
	 *
	 * @param folder of the page
	 * @param sheets folder of the sheets' pages below it, as {@link ReportPages} names them
	 * @throws IOException when it cannot be written
	 */
	public static Path write(Path folder, String sheets, List<FicheReport> reports, ReportOptions options) throws IOException {
		Path file = folder.resolve(FILE);
		boolean map = Files.exists(folder.resolve(MapDrawing.FILE));
		AtomicFiles.writeString(file, new Dashboard(pages(sheets, reports), map, options).page());
		return file;
	}

	/** The page. */
	public static String html(String sheets, List<FicheReport> reports, ReportOptions options) {
		return new Dashboard(pages(sheets, reports), false, options).page();
	}

	private static Map<FicheReport, String> pages(String sheets, List<FicheReport> reports) {
		Map<FicheReport, String> pages = new LinkedHashMap<>();
		ReportPages.fileNames(reports).forEach((report, file) -> pages.put(report, sheets + "/" + file));
		return pages;
	}

	private String page() {
		String title = text("title", locale);
		List<FicheReport> reports = List.copyOf(pages.keySet());
		Families families = new Families(reports.stream().map(FicheReport::fiche).toList(), words);
		Html cards = tag("div").attr("class", "cards");
		int number = 1;
		for (Map.Entry<FicheReport, String> each : pages.entrySet()) {
			cards.add(new IndicatorCard(each.getKey(), each.getValue(), number++, axes(each.getKey().fiche()), families, locale).html());
		}
		List<Html> main = new ArrayList<>();
		main.add(tag("p", text("kind", locale)).attr("class", "kind"));
		main.add(tag("h1", contract == null ? title : title + " – " + words.title(contract)));
		if (map) {
			main.add(tag("p", tag("a", text("map", locale)).attr("href", MapDrawing.FILE)));
		}
		main.add(summary(reports));
		main.add(filters(reports, families.present(reports)));
		main.add(tag("section", tag("h2", text("indicators", locale)).attr("id", "indicateurs"),
				tag("p", text("count", locale, reports.size())).attr("id", "nombre").attr("role", "status")
						// The sentences that the script may need: words are not the script's business.
						.attr("data-none", text("count", locale, 0)).attr("data-one", text("count", locale, 1)).attr("data-many", text("count", locale, 777)),
				cards).attr("aria-labelledby", "indicateurs"));
		return Page.interactive(locale, contract == null ? title : title + " – " + words.title(contract), text("skip", locale),
				ReportPages.head(contract, options, false), main, ReportPages.foot(options), Dashboard.class, "dashboard");
	}

	// ---------------------------------------------------------------------------------------------------- summary

	/** How many indicators have which status; one with several measures counts for the worst. */
	private Html summary(List<FicheReport> reports) {
		Map<Status, Integer> counts = new EnumMap<>(Status.class);
		reports.forEach(each -> counts.merge(Standing.of(each), 1, Integer::sum));
		Html list = tag("ul").attr("class", "tiles");
		for (Status status : List.of(Status.REACHED, Status.ON_TRACK, Status.NOT_REACHED, Status.UNDETERMINED)) {
			list.add(tag("li", tag("span", words.typography().number(counts.getOrDefault(status, 0))).attr("class", "figure"), " ",
					StatusMark.of(status, locale)));
		}
		return tag("section", tag("h2", text("summary", locale)).attr("id", "synthese"), list).attr("aria-labelledby", "synthese");
	}

	// ---------------------------------------------------------------------------------------------------- filters

	private Html filters(List<FicheReport> reports, Map<String, String> families) {
		Map<String, String> axes = new LinkedHashMap<>();
		reports.forEach(report -> axes(report.fiche()).forEach(axis -> axes.putIfAbsent(String.valueOf(axis.getName()), words.title(axis))));
		Map<String, String> statuses = new LinkedHashMap<>();
		Set<Status> present = new LinkedHashSet<>();
		reports.forEach(report -> present.addAll(IndicatorCard.statuses(report)));
		for (Status status : Status.values()) {
			if (present.contains(status)) {
				statuses.put(status.name(), Words.capital(status.message().text(locale)));
			}
		}
		Html form = tag("form", choice("axe", text("filter.axis", locale), axes), choice("statut", text("filter.status", locale), statuses),
				choice("famille", text("filter.family", locale), families),
				tag("p", tag("label", text("filter.text", locale)).attr("for", "texte"),
						tag("input").attr("type", "search").attr("id", "texte").attr("autocomplete", "off")).attr("class", "field"),
				tag("p", tag("button", text("filter.reset", locale)).attr("type", "reset")).attr("class", "field"))
				.attr("id", "filtres").attr("role", "search").attr("aria-label", text("filter", locale)).attr("hidden", "hidden");
		return form;
	}

	private Html choice(String id, String label, Map<String, String> values) {
		if (values.size() < 2) {
			return null;
		}
		Html select = tag("select", tag("option", text("filter.all", locale)).attr("value", "")).attr("id", id);
		values.forEach((value, title) -> select.add(tag("option", title).attr("value", value)));
		return tag("p", tag("label", label).attr("for", id), select).attr("class", "field");
	}

	private List<Axis> axes(Fiche fiche) {
		Contract its = Fiches.contract(fiche);
		if (Fiches.speaker(fiche, Literals.FICHE__ALL_AXES).isAllAxes() && its != null) {
			return its.getAxes();
		}
		return Fiches.speaker(fiche, Literals.FICHE__AXES).getAxes();
	}

	static String text(String key, Locale locale, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}
}
