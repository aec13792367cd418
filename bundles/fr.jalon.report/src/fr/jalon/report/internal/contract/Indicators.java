// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Unit;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.Standing;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureTarget;

/** Indicators of a part of the contract, with their last figures, what they aim at and where they stand. */
final class Indicators {

	private final Facts facts;

	Indicators(Facts facts) {
		this.facts = facts;
	}

	List<FicheReport> of(Axis axis) {
		return facts.reports.stream().filter(each -> Facts.axes(each.fiche()).contains(axis)).toList();
	}

	/** Those of an objective that belongs to no axis. */
	List<FicheReport> of(Objective objective) {
		return facts.reports.stream().filter(each -> Facts.axes(each.fiche()).isEmpty() && Facts.objective(each.fiche()) == objective).toList();
	}

	/** Nothing for none. */
	List<Block> table(List<FicheReport> reports, String of) {
		if (reports.isEmpty()) {
			return List.of();
		}
		Grid grid = new Grid(of.isEmpty() ? facts.text("indicators.caption") : facts.text("indicators.captionOf", of));
		grid.left(facts.text("indicators.indicator"), 6).left(facts.text("indicators.result"), 4).left(facts.text("indicators.target"), 5)
				.left(facts.text("indicators.status"), 4);
		reports.forEach(each -> rows(each, grid));
		return List.of(grid.table());
	}

	private void rows(FicheReport report, Grid grid) {
		Inline link = link(report.fiche());
		if (report.measures().isEmpty()) {
			grid.row(heading(List.of(link)), Grid.stated(facts.text("indicators.noMeasure")), Grid.stated(""), Grid.stated(""));
			return;
		}
		for (int i = 0; i < report.measures().size(); i++) {
			MeasureReport measure = report.measures().get(i);
			List<Inline> name = new ArrayList<>();
			if (i == 0) {
				name.add(link);
			}
			if (!measure.title().isEmpty()) {
				if (i == 0) {
					name.add(new Inline.LineBreak());
				}
				name.add(Inline.Text.of(facts.typography.prose(measure.title())));
			}
			if (name.isEmpty()) {
				name.add(link);
			}
			row(report.fiche(), measure, heading(name), grid);
		}
	}

	private void row(Fiche fiche, MeasureReport measure, Cell name, Grid grid) {
		Figure last = Figures.last(measure.result());
		if (last == null) {
			grid.row(name, Grid.stated(facts.text("indicators.none")), Grid.stated(""), Grid.stated(""));
			return;
		}
		List<Inline> result = new ArrayList<>();
		result.add(Inline.Text.strong(Figures.valueWithUnit(measure, last, fiche, facts.words)));
		result.add(new Inline.LineBreak());
		result.add(Inline.Text.of(Figures.period(last.period(), facts.locale)));
		FigureTarget target = last.assessment().target();
		Inline sign = target == null ? Inline.Text.of(facts.text("indicators.noTarget")) : Figures.sign(last.assessment().status(), facts.locale);
		grid.row(name, Grid.cell(result), target == null ? Grid.stated("") : Grid.cell(target(measure, fiche, target)), Grid.cell(sign));
	}

	private List<Inline> target(MeasureReport measure, Fiche fiche, FigureTarget target) {
		List<Inline> lines = new ArrayList<>();
		lines.add(Inline.Text.of(facts.typography.withUnit(Figures.interval(target.satisfying(), facts.typography), unit(measure, fiche))));
		if (target.due() != null) {
			lines.add(new Inline.LineBreak());
			lines.add(Inline.Text.of(facts.text("indicators.due", facts.typography.date(target.due()))));
		}
		return lines;
	}

	private String unit(MeasureReport measure, Fiche fiche) {
		Unit unit = Fiches.unit(fiche, measure.measure());
		return unit != null ? facts.words.unit(unit) : measure.result() == null ? "" : measure.result().unit().name();
	}

	private static Cell heading(List<Inline> content) {
		return new Cell(true, 1, 1, List.of(new Paragraph(ParagraphStyle.BODY, content)));
	}

	/** The title of a sheet, which leads to it. */
	Inline link(Fiche fiche) {
		return new Inline.Link(FicheSheet.heading(fiche, facts.words), "#" + anchor(fiche));
	}

	String anchor(Fiche fiche) {
		return facts.ids.of("fiche", fiche);
	}

	/** Sheets with where they stand, for a narrow cell; a dash for none. */
	Cell signs(List<Fiche> fiches) {
		List<Inline> lines = new ArrayList<>();
		for (Fiche fiche : fiches) {
			FicheReport report = facts.report(fiche);
			if (report == null) {
				continue;
			}
			if (!lines.isEmpty()) {
				lines.add(new Inline.LineBreak());
			}
			String name = fiche.isSetNumber() ? facts.text("indicators.number", Integer.toString(fiche.getNumber())) : facts.title((Element) fiche);
			lines.add(new Inline.Link(name, "#" + anchor(fiche)));
			lines.add(Inline.Text.of(" "));
			lines.add(Figures.sign(Standing.of(report), facts.locale));
		}
		return lines.isEmpty() ? Grid.stated("") : Grid.cell(lines);
	}
}
