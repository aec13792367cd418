// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import static fr.jalon.report.html.Html.tag;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractPackage.Literals;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.html.Html;
import fr.jalon.report.html.Page;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.io.AtomicFiles;
import fr.jalon.runtime.text.Catalogue;

/** The sheets of a contract as pages in one folder, with an index. */
public final class ReportPages {

	/** File name of the index. */
	public static final String INDEX = "index.html";

	private static final Catalogue WORDS = FicheSheet.WORDS;

	private ReportPages() {
	}

	/**
	 * Writes a page per sheet and the index, each whole or not at all.
	 *
	 * @param folder created when missing; other files in it are left alone
	 * @return the files, the index first
	 * @throws IOException when a file cannot be written; those written before are whole
	 */
	public static List<Path> write(Path folder, List<FicheReport> reports, ReportOptions options) throws IOException {
		Map<FicheReport, String> names = fileNames(reports);
		List<Path> written = new ArrayList<>();
		for (FicheReport report : names.keySet()) {
			Path file = folder.resolve(names.get(report));
			AtomicFiles.writeString(file, FicheSheet.html(report, options));
			written.add(file);
		}
		// The index comes last, so that it never names a page that is not there.
		Path index = folder.resolve(INDEX);
		AtomicFiles.writeString(index, index(names, options));
		written.add(0, index);
		return written;
	}

	/** The file of each sheet, in the order of the index: by number, then as given. */
	public static Map<FicheReport, String> fileNames(List<FicheReport> reports) {
		FileNames names = new FileNames();
		Map<FicheReport, String> files = new LinkedHashMap<>();
		List<FicheReport> ordered = new ArrayList<>(reports);
		ordered.sort((a, b) -> Integer.compare(number(a.fiche()), number(b.fiche())));
		ordered.forEach(report -> files.put(report, names.next(report.fiche().getName(), ".html")));
		return files;
	}

	private static int number(Fiche fiche) {
		return fiche.isSetNumber() ? fiche.getNumber() : Integer.MAX_VALUE;
	}

	/** The page that lists sheets with their last result and status. */
	static String index(Map<FicheReport, String> files, ReportOptions options) {
		Locale locale = options.locale();
		Words words = Words.in(locale);
		Contract contract = files.keySet().stream().map(report -> Fiches.contract(report.fiche())).filter(c -> c != null).findFirst().orElse(null);
		Html body = tag("tbody");
		files.forEach((report, file) -> rows(report, file, words, locale).forEach(body::add));
		Html head = tag("tr");
		for (String key : List.of("index.fiche", "index.axis", "index.result", "index.period", "index.status")) {
			head.add(tag("th", text(key, locale)).attr("scope", "col"));
		}
		String title = text("index.title", locale);
		Html table = tag("table", tag("caption", title), tag("thead", head), body).attr("class", "figures");
		List<Html> main = List.of(tag("p", text("index.kind", locale)).attr("class", "kind"),
				tag("h1", contract == null ? title : words.title(contract)),
				tag("div", table).attr("class", "scroll").attr("tabindex", "0").attr("role", "group").attr("aria-label", title));
		return Page.of(locale, contract == null ? title : title + " – " + words.title(contract), text("skip", locale),
				head(contract, options, false), main, foot(options));
	}

	private static List<Html> rows(FicheReport report, String file, Words words, Locale locale) {
		List<Html> rows = new ArrayList<>();
		Fiche fiche = report.fiche();
		int span = Math.max(1, report.measures().size());
		Html link = tag("a", FicheSheet.heading(fiche, words)).attr("href", file);
		for (int i = 0; i < span; i++) {
			MeasureReport measure = report.measures().isEmpty() ? null : report.measures().get(i);
			Html row = tag("tr");
			if (i == 0) {
				String spans = span == 1 ? null : Integer.toString(span);
				row.add(tag("th", link).attr("scope", span == 1 ? "row" : "rowgroup").attr("rowspan", spans),
						tag("td", axes(fiche, words, locale)).attr("rowspan", spans));
			}
			Figure last = measure == null ? null : Figures.last(measure.result());
			List<Html> lead = measure == null || measure.title().isEmpty() ? List.of()
					: List.of(tag("span", words.typography().prose(measure.title())).attr("class", "note"), tag("br"));
			if (last == null) {
				row.add(tag("td", lead, text("summary.none", locale)), tag("td", "–"), tag("td", "–"));
			} else {
				row.add(tag("td", lead, tag("strong", Figures.valueWithUnit(measure, last, fiche, words))),
						tag("td", Figures.period(last.period(), locale)).attr("class", "period"), tag("td", StatusMark.of(last.assessment().status(), locale)));
			}
			rows.add(row);
		}
		return rows;
	}

	private static String axes(Fiche fiche, Words words, Locale locale) {
		if (Fiches.speaker(fiche, Literals.FICHE__ALL_AXES).isAllAxes()) {
			return text("index.allAxes", locale);
		}
		List<String> axes = Fiches.speaker(fiche, Literals.FICHE__AXES).getAxes().stream().map(words::title).toList();
		return axes.isEmpty() ? "–" : String.join(", ", axes);
	}

	/** Who commits itself, in which contract, and the way to the other sheets. */
	public static List<Html> head(Contract contract, ReportOptions options, boolean toIndex) {
		Words words = Words.in(options.locale());
		List<Html> head = new ArrayList<>();
		if (contract != null) {
			String operators = String.join(", ", contract.getParties().stream().filter(party -> party.getRole() == PartyRole.OPERATOR)
					.map((Party party) -> words.title(party)).toList());
			Html body = tag("p", operators.isEmpty() ? words.title(contract) : operators).attr("class", "body");
			head.add(operators.isEmpty() ? tag("div", body) : tag("div", body, tag("p", words.title(contract))));
		}
		if (toIndex) {
			head.add(tag("nav", tag("a", text("toIndex", options.locale())).attr("href", INDEX)).attr("aria-label", text("nav", options.locale())));
		}
		return head;
	}

	/** The foot of each page: who made it, and when if the options say so. */
	public static List<Html> foot(ReportOptions options) {
		Locale locale = options.locale();
		String edition = options.edition() == null ? "" : " " + WORDS.message("foot.edition", Typography.of(locale).date(options.edition())).text(locale);
		return List.of(tag("p", text("foot", locale) + edition));
	}

	private static String text(String key, Locale locale) {
		return WORDS.message(key).text(locale);
	}
}
