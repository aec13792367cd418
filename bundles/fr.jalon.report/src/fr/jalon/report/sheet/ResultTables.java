// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.sheet;

import java.util.ArrayList;
import java.util.Collection;
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
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.document.TableBuilder;
import fr.jalon.runtime.Cause;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.Assessment;
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
	public static List<Block> of(MeasureReport measure, String unit, Locale locale) {
		return new ResultTables(measure, unit, locale).tables();
	}

	private List<Block> tables() {
		List<Block> all = new ArrayList<>();
		all.add(totals());
		for (List<Figure> breakdown : breakdowns()) {
			all.add(breakdown(breakdown));
		}
		all.addAll(notes());
		all.addAll(quality());
		return all;
	}

	// ------------------------------------------------------------------------------------------------------ totals

	private Table totals() {
		List<Figure> totals = result.totals();
		boolean trajectory = totals.stream().anyMatch(figure -> figure.assessment().expected() != null);
		boolean targets = totals.stream().anyMatch(figure -> figure.assessment().target() != null);
		boolean statuses = targets && commonCause() == null;
		TableBuilder table = new TableBuilder(withUnit(text("caption.totals")));
		table.left(text("table.period"), 6).right(text("table.result"), 6);
		if (targets) {
			table.right(text("table.target"), 6);
		}
		if (trajectory) {
			table.right(text("table.expected"), 6);
		}
		if (statuses) {
			table.left(text("table.status"), 13);
		}
		table.right(text("table.used"), 6).right(text("table.excluded"), 6).right(text("table.open"), 6);
		for (Figure figure : totals) {
			List<Cell> row = new ArrayList<>();
			row.add(Cell.heading(Figures.shortPeriod(figure.period(), locale)));
			row.add(cell(Inline.Text.strong(Figures.value(figure, locale))));
			if (targets) {
				row.add(Cell.of(target(figure.assessment().target())));
			}
			if (trajectory) {
				row.add(Cell.of(expected(figure)));
			}
			if (statuses) {
				row.add(status(figure));
			}
			for (long rows : new long[] {figure.used(), Figures.excluded(figure), figure.open()}) {
				row.add(Cell.of(figure.suppressed() ? Figures.value(figure, locale) : typography.number(rows)));
			}
			table.row(row);
		}
		return table.table();
	}

	/** Why no period has a status, when the reason is always the same; said once instead of in every row. */
	private Cause commonCause() {
		List<Assessment> all = result.totals().stream().map(Figure::assessment).toList();
		if (!all.isEmpty() && all.stream().allMatch(each -> each.target() == null)) {
			return Cause.NO_TARGET;
		}
		List<Cause> causes = all.stream().map(Assessment::cause).distinct().toList();
		return causes.size() == 1 ? causes.get(0) : null;
	}

	/** The status, and why when it cannot be told. */
	private Cell status(Figure figure) {
		Inline sign = sign(figure);
		Cause cause = figure.assessment().cause();
		return cause == null ? cell(sign) : cell(sign, Inline.Text.of(" – " + cause.message().text(locale)));
	}

	private Inline sign(Figure figure) {
		return Figures.sign(figure.assessment().status(), locale);
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

	private Table breakdown(List<Figure> figures) {
		Set<Period> periods = new TreeSet<>();
		Set<String> classes = new LinkedHashSet<>();
		Map<String, Figure> cells = new LinkedHashMap<>();
		for (Figure figure : figures) {
			String label = Figures.classes(figure.classes(), locale);
			periods.add(figure.period());
			classes.add(label);
			cells.put(figure.period().label() + '\n' + label, figure);
		}
		TableBuilder table = new TableBuilder(withUnit(title(figures.get(0))));
		if (periods.size() <= MOST_PERIODS) {
			table.left(text("table.class"), 4);
			periods.forEach(period -> table.right(heading(period), 2));
			for (String each : classes) {
				table.row(cells(each, periods.stream().map(period -> cells.get(period.label() + '\n' + each)).toList()));
			}
		} else if (classes.size() <= MOST_CLASSES) {
			table.left(text("table.period"), 3);
			classes.forEach(each -> table.right(each, 3));
			for (Period period : periods) {
				table.row(cells(Figures.shortPeriod(period, locale),
						classes.stream().map(each -> cells.get(period.label() + '\n' + each)).toList()));
			}
		} else {
			table.left(text("table.period"), 3).left(text("table.class"), 5).right(text("table.result"), 3);
			for (Figure figure : figures) {
				table.row(Cell.heading(Figures.shortPeriod(figure.period(), locale)),
						Cell.of(Figures.classes(figure.classes(), locale)), cell(figure));
			}
		}
		return table.table();
	}

	private List<Cell> cells(String heading, Collection<Figure> figures) {
		List<Cell> row = new ArrayList<>();
		row.add(Cell.heading(heading));
		figures.forEach(figure -> row.add(cell(figure)));
		return row;
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

	private Cell cell(Figure figure) {
		if (figure == null) {
			return Cell.of("–");
		}
		if (figure.assessment().target() == null || figure.assessment().status() == Status.UNDETERMINED) {
			return Cell.of(Figures.value(figure, locale));
		}
		return cell(Inline.Text.of(Figures.value(figure, locale)), new Inline.LineBreak(), sign(figure));
	}

	// ------------------------------------------------------------------------------------------------------- notes

	/** What the abbreviations of the tables stand for, where they occur. */
	private List<Block> notes() {
		List<Block> notes = new ArrayList<>();
		if (commonCause() != null) {
			notes.add(note(WORDS.message("note.status", commonCause().message().text(locale)).text(locale)));
		}
		if (result.figures().stream().anyMatch(Figure::suppressed)) {
			notes.add(note(text("note.suppressed")));
		}
		Set<String> reasons = new LinkedHashSet<>();
		result.figures().stream().filter(figure -> !figure.suppressed() && !figure.value().isKnown())
				.forEach(figure -> reasons.add(Figures.why(figure, locale)));
		if (!reasons.isEmpty()) {
			notes.add(note(WORDS.message("note.undetermined", String.join(typography.prose(" ; "), reasons)).text(locale)));
		}
		return notes;
	}

	/** Rows left out, by reason, over all periods. */
	private List<Block> quality() {
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
		TableBuilder table = new TableBuilder(text("caption.quality")).left(text("table.reason"), 5).right(text("table.rows"), 1);
		reasons.forEach((reason, rows) -> table.row(Cell.heading(Words.capital(typography.prose(reason))), Cell.of(typography.number(rows))));
		return List.of(table.table());
	}

	// ------------------------------------------------------------------------------------------------------ pieces

	/** The caption of a table whose figures are in the unit of the measure. */
	private String withUnit(String caption) {
		return unit.isEmpty() ? caption : caption + " (" + unit + ")";
	}

	private static Cell cell(Inline... content) {
		return Cell.of(List.of(new Paragraph(ParagraphStyle.BODY, List.of(content))));
	}

	private static Paragraph note(String text) {
		return Paragraph.of(ParagraphStyle.NOTE, text);
	}

	private String text(String key) {
		return WORDS.message(key).text(locale);
	}
}
