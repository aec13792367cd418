// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.sheet.Figures;
import fr.jalon.runtime.figure.Figure;

/** What the last figure of each indicator rests on: rows used, left out and open, and figures that are not shown. */
final class Quality {

	private final Facts facts;
	private final Indicators indicators;

	Quality(Facts facts) {
		this.facts = facts;
		this.indicators = new Indicators(facts);
	}

	/** Nothing when nothing was computed. */
	List<Block> blocks() {
		Grid grid = new Grid(facts.text("quality.caption"));
		grid.left(facts.text("quality.indicator"), 6).left(facts.text("quality.period"), 3).right(facts.text("quality.used"), 3)
				.right(facts.text("quality.excluded"), 3).right(facts.text("quality.open"), 3).right(facts.text("quality.hidden"), 3);
		for (FicheReport report : facts.reports) {
			for (MeasureReport measure : report.measures()) {
				Figure last = Figures.last(measure.result());
				if (last != null) {
					row(report, measure, last, grid);
				}
			}
		}
		if (grid.isEmpty()) {
			return List.of();
		}
		List<Block> all = new ArrayList<>();
		all.add(new Heading(1, "", facts.text("quality.title"), ""));
		all.add(Paragraph.of(facts.text("quality.intro")));
		all.add(grid.table());
		return all;
	}

	private void row(FicheReport report, MeasureReport measure, Figure last, Grid grid) {
		List<Inline> name = new ArrayList<>();
		name.add(indicators.link(report.fiche()));
		if (!measure.title().isEmpty()) {
			name.add(new Inline.LineBreak());
			name.add(Inline.Text.of(facts.typography.prose(measure.title())));
		}
		grid.row(new Block.Cell(true, 1, 1, List.of(new Paragraph(ParagraphStyle.BODY, name))),
				Grid.stated(Figures.shortPeriod(last.period(), facts.locale)), count(last, last.used()), count(last, Figures.excluded(last)),
				count(last, last.open()), Grid.stated(facts.typography.number(hidden(measure, last))));
	}

	/** Rows behind a figure that is not shown are not shown either. */
	private Block.Cell count(Figure figure, long rows) {
		return Grid.stated(figure.suppressed() ? Figures.value(figure, facts.locale) : facts.typography.number(rows));
	}

	private static long hidden(MeasureReport measure, Figure last) {
		return measure.result().figures().stream().filter(each -> each.suppressed() && each.period().equals(last.period())).count();
	}
}
