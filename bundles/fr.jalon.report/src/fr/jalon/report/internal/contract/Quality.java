// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.TableBuilder;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;

/** What the figures of each indicator rest on: rows used, left out and open, and figures that are not shown. */
final class Quality {

	/**
	 * A column.
	 *
	 * @param ofFigure counts rows of the last figure, which may have to stay hidden
	 */
	private record Count(String key, boolean always, boolean ofFigure, ToLongFunction<MeasureReport> rows) {
	}

	private static final List<Count> COUNTS = List.of(
			new Count("used", true, true, ofLast(Figure::used)),
			new Count("excluded", false, true, ofLast(Figures::excluded)),
			new Count("open", false, true, ofLast(Figure::open)),
			new Count("everExcluded", false, false, Quality::excluded),
			new Count("hidden", false, false, Quality::hidden));

	private final Facts facts;
	private final Indicators indicators;

	Quality(Facts facts) {
		this.facts = facts;
		this.indicators = new Indicators(facts);
	}

	/** Nothing when nothing was computed; no column for what never occurs. */
	List<Block> blocks() {
		List<FicheReport> computed = facts.reports.stream().filter(report -> report.measures().stream().anyMatch(each -> Figures.last(each.result()) != null))
				.toList();
		if (computed.isEmpty()) {
			return List.of();
		}
		List<MeasureReport> all = computed.stream().flatMap(each -> each.measures().stream()).toList();
		List<Count> counts = COUNTS.stream().filter(count -> count.always() || all.stream().anyMatch(each -> count.rows().applyAsLong(each) > 0)).toList();
		TableBuilder grid = new TableBuilder(facts.text("quality.caption"));
		boolean measures = computed.stream().anyMatch(Indicators::hasTitledMeasures);
		grid.left(facts.text("indicators.indicator"), 5);
		if (measures) {
			grid.left(facts.text("indicators.measure"), 4);
		}
		grid.left(facts.text("quality.period"), 3);
		counts.forEach(each -> grid.right(facts.text("quality." + each.key()), 3));
		for (FicheReport report : computed) {
			for (MeasureReport measure : report.measures()) {
				grid.row(row(report, measure, measures, counts));
			}
		}
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Heading(1, "", facts.text("quality.title"), "qualite"));
		blocks.add(Paragraph.of(facts.text("quality.intro")));
		blocks.add(grid.table());
		List<String> never = new ArrayList<>(COUNTS.stream().filter(each -> !counts.contains(each)).map(Count::key).toList());
		if (never.contains("everExcluded")) {
			// What never happened did not happen last time.
			never.remove("excluded");
		}
		if (!never.isEmpty()) {
			blocks.add(Paragraph.of(Words.capital(facts.list(never.stream().map(each -> facts.text("quality.never." + each)).toList())) + "."));
		}
		return blocks;
	}

	private List<Cell> row(FicheReport report, MeasureReport measure, boolean measures, List<Count> counts) {
		List<Cell> row = indicators.names(report, measure, measures);
		Figure last = Figures.last(measure.result());
		row.add(TableBuilder.stated(last == null ? "" : Figures.shortPeriod(last.period(), facts.locale)));
		for (Count each : counts) {
			// Rows behind a figure that is not shown are not shown either.
			row.add(TableBuilder.stated(last == null ? "" : last.suppressed() && each.ofFigure() ? Figures.value(last, facts.locale)
					: facts.typography.number(each.rows().applyAsLong(measure))));
		}
		return row;
	}

	private static ToLongFunction<MeasureReport> ofLast(ToLongFunction<Figure> rows) {
		return measure -> {
			Figure last = Figures.last(measure.result());
			return last == null ? 0 : rows.applyAsLong(last);
		};
	}

	/** Rows left out in any period, and those that belong to none. */
	private static long excluded(MeasureReport measure) {
		if (measure.result() == null) {
			return 0;
		}
		return measure.result().totals().stream().mapToLong(Figures::excluded).sum()
				+ measure.result().unassigned().stream().mapToLong(Exclusion::rows).sum();
	}

	private static long hidden(MeasureReport measure) {
		return measure.result() == null ? 0 : measure.result().figures().stream().filter(Figure::suppressed).count();
	}
}
