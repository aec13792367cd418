// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.contract.words.Typography;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.html.Html;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.time.Period;

/** The figures of a measure as tables: totals with what they rest on, then one table per breakdown. */
public final class ResultTables {

	private static final Catalogue WORDS = Catalogue.of(ResultTables.class);
	/** More columns than these do not fit a printed page: the table is turned, or made long. */
	private static final int MOST_PERIODS = 10;
	private static final int MOST_CLASSES = 6;

	private final MeasureResult result;
	private final Map<String, String> titles = new HashMap<>();
	private final String unit;
	private final Locale locale;
	private final Typography typography;

	private ResultTables(MeasureReport measure, String unit, Locale locale) {
		this.result = measure.result();
		measure.dimensions().forEach(each -> titles.put(each.name(), each.title()));
		this.unit = unit;
		this.locale = locale;
		this.typography = Typography.of(locale);
	}

	/**
	 * @param measure with a result
	 * @param unit in the plural; empty for a bare number
	 */
	public static List<Html> of(MeasureReport measure, String unit, Locale locale) {
		return new ResultTables(measure, unit, locale).tables();
	}

	private List<Html> tables() {
		List<Html> all = new ArrayList<>();
		all.add(totals());
		for (List<Figure> breakdown : breakdowns()) {
			all.add(breakdown(breakdown));
		}
		all.addAll(notes());
		all.addAll(quality());
		return all;
	}

	// ------------------------------------------------------------------------------------------------------ totals

	private Html totals() {
		List<Figure> totals = result.totals();
		boolean trajectory = totals.stream().anyMatch(figure -> figure.assessment().expected() != null);
		boolean targets = totals.stream().anyMatch(figure -> figure.assessment().target() != null);
		Html head = tag("tr", column("table.period", false), column("table.result", true));
		if (targets) {
			head.add(column("table.target", true));
		}
		if (trajectory) {
			head.add(column("table.expected", true));
		}
		boolean statuses = commonCause() == null;
		if (statuses) {
			head.add(column("table.status", false));
		}
		head.add(column("table.used", true), column("table.excluded", true), column("table.open", true));
		Html body = tag("tbody");
		for (Figure figure : totals) {
			Html row = tag("tr", tag("th", Figures.shortPeriod(figure.period(), locale)).attr("scope", "row").attr("class", "period"),
					number(tag("strong", Figures.value(figure, locale))));
			if (targets) {
				row.add(number(target(figure.assessment().target())));
			}
			if (trajectory) {
				row.add(number(expected(figure)));
			}
			if (statuses) {
				row.add(tag("td", status(figure)));
			}
			for (long rows : new long[] {figure.used(), Figures.excluded(figure), figure.open()}) {
				row.add(number(figure.suppressed() ? Figures.value(figure, locale) : typography.number(rows)));
			}
			body.add(row);
		}
		return table(caption(text("caption.totals")), tag("thead", head), body);
	}

	/** Why no period has a status, when the reason is always the same; said once instead of in every row. */
	private Cause commonCause() {
		List<Cause> causes = result.totals().stream().map(figure -> figure.assessment().cause()).distinct().toList();
		return causes.size() == 1 ? causes.get(0) : null;
	}

	/** The status, and why when it cannot be told. */
	private List<Object> status(Figure figure) {
		List<Object> parts = new ArrayList<>();
		parts.add(StatusMark.of(figure.assessment().status(), locale));
		Cause cause = figure.assessment().cause();
		if (cause != null) {
			parts.add(tag("span", " – " + cause.message().text(locale)).attr("class", "note"));
		}
		return parts;
	}

	private String expected(Figure figure) {
		Exact expected = figure.assessment().expected();
		return expected == null ? "–" : typography.plain(expected.round(Math.max(1, result.unit().decimals())));
	}

	private String target(FigureTarget target) {
		return target == null ? "–" : Figures.interval(target.satisfying(), typography);
	}

	// -------------------------------------------------------------------------------------------------- breakdowns

	private List<List<Figure>> breakdowns() {
		Map<List<String>, List<Figure>> found = new LinkedHashMap<>();
		for (Figure figure : result.figures()) {
			if (!figure.isTotal()) {
				found.computeIfAbsent(Figures.dimensions(figure), d -> new ArrayList<>()).add(figure);
			}
		}
		return List.copyOf(found.values());
	}

	private Html breakdown(List<Figure> figures) {
		Set<Period> periods = new TreeSet<>();
		Set<String> classes = new LinkedHashSet<>();
		Map<String, Figure> cells = new LinkedHashMap<>();
		for (Figure figure : figures) {
			String label = Figures.classes(figure.classes(), locale);
			periods.add(figure.period());
			classes.add(label);
			cells.put(figure.period().label() + '\n' + label, figure);
		}
		String caption = caption(title(figures.get(0)));
		if (periods.size() <= MOST_PERIODS) {
			Html head = tag("tr", column("table.class", false));
			periods.forEach(period -> head.add(tag("th", heading(period)).attr("scope", "col").attr("class", "n")));
			Html body = tag("tbody");
			for (String each : classes) {
				Html row = tag("tr", tag("th", each).attr("scope", "row"));
				periods.forEach(period -> row.add(cell(cells.get(period.label() + '\n' + each))));
				body.add(row);
			}
			return table(caption, tag("thead", head), body);
		}
		if (classes.size() <= MOST_CLASSES) {
			Html head = tag("tr", column("table.period", false));
			classes.forEach(each -> head.add(tag("th", each).attr("scope", "col").attr("class", "n")));
			Html body = tag("tbody");
			for (Period period : periods) {
				Html row = tag("tr", tag("th", Figures.shortPeriod(period, locale)).attr("scope", "row").attr("class", "period"));
				classes.forEach(each -> row.add(cell(cells.get(period.label() + '\n' + each))));
				body.add(row);
			}
			return table(caption, tag("thead", head), body);
		}
		Html body = tag("tbody");
		for (Figure figure : figures) {
			body.add(tag("tr", tag("th", Figures.shortPeriod(figure.period(), locale)).attr("scope", "row").attr("class", "period"),
					tag("td", Figures.classes(figure.classes(), locale)), cell(figure)));
		}
		return table(caption, tag("thead", tag("tr", column("table.period", false), column("table.class", false),
				column("table.result", true))), body);
	}

	/** Over a column a period may take two lines. */
	private String heading(Period period) {
		return Figures.shortPeriod(period, locale).replace(Typography.NO_BREAK, " ");
	}

	/** The title that the sheet gives to a breakdown, else the names of its dimensions. */
	private String title(Figure figure) {
		List<String> names = Figures.dimensions(figure);
		if (titles.keySet().containsAll(names)) {
			return String.join(" × ", names.stream().map(titles::get).map(typography::prose).distinct().toList());
		}
		return WORDS.message("caption.breakdown", String.join(" × ", names.stream().map(typography::prose).toList())).text(locale);
	}

	private Html cell(Figure figure) {
		if (figure == null) {
			return number("–");
		}
		Html cell = number(Figures.value(figure, locale));
		if (figure.assessment().target() != null && figure.assessment().status() != Status.UNDETERMINED) {
			cell.add(tag("br"), StatusMark.of(figure.assessment().status(), locale));
		}
		return cell;
	}

	// ------------------------------------------------------------------------------------------------------- notes

	/** What the abbreviations of the tables stand for, where they occur. */
	private List<Html> notes() {
		List<Html> notes = new ArrayList<>();
		if (commonCause() != null) {
			notes.add(tag("p", WORDS.message("note.status", commonCause().message().text(locale)).text(locale)).attr("class", "note"));
		}
		if (result.figures().stream().anyMatch(Figure::suppressed)) {
			notes.add(tag("p", text("note.suppressed")).attr("class", "note"));
		}
		Set<String> reasons = new LinkedHashSet<>();
		result.figures().stream().filter(figure -> !figure.suppressed() && !figure.value().isKnown())
				.forEach(figure -> reasons.add(Figures.why(figure, locale)));
		if (!reasons.isEmpty()) {
			notes.add(tag("p", WORDS.message("note.undetermined", String.join(typography.prose(" ; "), reasons)).text(locale))
					.attr("class", "note"));
		}
		return notes;
	}

	/** Rows left out, by reason, over all periods. */
	private List<Html> quality() {
		Map<String, Long> reasons = new LinkedHashMap<>();
		for (Figure figure : result.totals()) {
			for (Exclusion exclusion : figure.excluded()) {
				reasons.merge(exclusion.message().text(locale), exclusion.rows(), Long::sum);
			}
		}
		for (Exclusion exclusion : result.unassigned()) {
			reasons.merge(exclusion.message().text(locale), exclusion.rows(), Long::sum);
		}
		if (reasons.isEmpty()) {
			return List.of();
		}
		Html body = tag("tbody");
		reasons.forEach((reason, rows) -> body.add(tag("tr", tag("th", Words.capital(typography.prose(reason))).attr("scope", "row"),
				number(typography.number(rows)))));
		return List.of(table(text("caption.quality"),
				tag("thead", tag("tr", column("table.reason", false), column("table.rows", true))), body));
	}

	// ------------------------------------------------------------------------------------------------------ pieces

	private static Html table(String caption, Html head, Html body) {
		return tag("div", tag("table", tag("caption", caption), head, body).attr("class", "figures")).attr("class", "scroll").attr("tabindex", "0")
				.attr("role", "region").attr("aria-label", caption);
	}

	private String caption(String text) {
		return unit.isEmpty() ? text : text + " (" + unit + ")";
	}

	private Html column(String key, boolean number) {
		return tag("th", text(key)).attr("scope", "col").attr("class", number ? "n" : null);
	}

	private static Html number(Object content) {
		return tag("td", content).attr("class", "n");
	}

	private String text(String key) {
		return WORDS.message(key).text(locale);
	}
}
