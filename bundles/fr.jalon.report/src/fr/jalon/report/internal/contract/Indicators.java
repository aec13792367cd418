// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.internal.contract;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Action;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.StructureElement;
import fr.jalon.contract.Unit;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.document.TableBuilder;
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

	/** Those of an objective that belongs to no axis; none for another, as they are with its axis. */
	List<FicheReport> of(Objective objective) {
		if (objective.getAxis() != null) {
			return List.of();
		}
		return facts.reports.stream().filter(each -> Facts.axes(each.fiche()).isEmpty() && Facts.objective(each.fiche()) == objective).toList();
	}

	/**
	 * The indicators that measure an element of the structure itself, where neither a table of its own nor one of its
	 * commitments has named them.
	 */
	List<Block> lines(StructureElement element, List<Commitment> commitments) {
		List<Block> lines = new ArrayList<>();
		for (FicheReport report : facts.reports) {
			Fiche fiche = report.fiche();
			if (Facts.measured(fiche) != element) {
				continue;
			}
			boolean named = commitments.stream().anyMatch(each -> each.getMeasuredBy().contains(fiche))
					|| of(element instanceof Action action ? action.getObjective() : (Objective) element).contains(report);
			if (!named) {
				lines.add(new Paragraph(ParagraphStyle.BODY, List.of(Inline.Text.of(facts.typography.labelled(facts.text("indicators.indicator"), "")),
						link(fiche), Inline.Text.of(", "), Figures.sign(Standing.of(report), facts.locale))));
			}
		}
		return lines;
	}

	/** Nothing for none. */
	List<Block> table(List<FicheReport> reports, String of) {
		if (reports.isEmpty()) {
			return List.of();
		}
		TableBuilder grid = new TableBuilder(facts.captionOf("indicators.caption", of));
		boolean measures = reports.stream().anyMatch(Indicators::hasTitledMeasures);
		grid.left(facts.text("indicators.indicator"), 5);
		if (measures) {
			grid.left(facts.text("indicators.measure"), 4);
		}
		grid.left(facts.text("indicators.result"), 4).left(facts.text("indicators.target"), 5).left(facts.text("indicators.status"), 4);
		for (FicheReport report : reports) {
			if (report.measures().isEmpty()) {
				grid.row(heading(report, measures), TableBuilder.stated(facts.text("indicators.noMeasure")), TableBuilder.stated(""), TableBuilder.stated(""));
			}
			for (MeasureReport measure : report.measures()) {
				List<Cell> row = names(report, measure, measures);
				row.addAll(figures(report.fiche(), measure));
				grid.row(row);
			}
		}
		return List.of(grid.table());
	}

	static boolean hasTitledMeasures(FicheReport report) {
		return report.measures().stream().anyMatch(each -> !each.title().isEmpty());
	}

	/**
	 * What a row is about: the sheet, beside its first measure, and the measure.
	 *
	 * @param measures whether the table has a column for measures
	 */
	List<Cell> names(FicheReport report, MeasureReport measure, boolean measures) {
		List<Cell> cells = new ArrayList<>();
		if (measure == report.measures().get(0)) {
			cells.add(heading(report, measures));
		}
		if (hasTitledMeasures(report)) {
			cells.add(TableBuilder.authoredHeading(facts.typography.prose(measure.title())));
		}
		return cells;
	}

	private Cell heading(FicheReport report, boolean measures) {
		Cell cell = new Cell(true, 1, 1, List.of(new Paragraph(ParagraphStyle.BODY, List.of(link(report.fiche())))));
		return cell.spanning(measures && !hasTitledMeasures(report) ? 2 : 1, Math.max(1, report.measures().size()));
	}

	private List<Cell> figures(Fiche fiche, MeasureReport measure) {
		Figure last = Figures.last(measure.result());
		if (last == null) {
			return List.of(TableBuilder.stated(facts.text("indicators.none")), TableBuilder.stated(""), TableBuilder.stated(""));
		}
		List<Inline> result = new ArrayList<>();
		result.add(Inline.Text.strong(Figures.valueWithUnit(measure, last, fiche, facts.words)));
		result.add(new Inline.LineBreak());
		result.add(Inline.Text.of(Figures.period(last.period(), facts.locale)));
		FigureTarget target = last.assessment().target();
		if (target == null) {
			return List.of(TableBuilder.cell(result), TableBuilder.stated(""), TableBuilder.stated(facts.text("indicators.noTarget")));
		}
		return List.of(TableBuilder.cell(result), TableBuilder.cell(target(measure, fiche, target)), TableBuilder.cell(Figures.sign(last.assessment().status(), facts.locale)));
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

	/** {@code Maintenance (fiche 2)}. */
	String titled(Fiche fiche) {
		String title = facts.title(fiche);
		return fiche.isSetNumber() ? facts.text("indicators.titled", title, Integer.toString(fiche.getNumber())) : title;
	}

	/** The title of a sheet, which leads to it. */
	Inline link(Fiche fiche) {
		return new Inline.Link(titled(fiche), "#" + anchor(fiche));
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
			String name = fiche.isSetNumber() ? facts.text("indicators.number", Integer.toString(fiche.getNumber())) : facts.title(fiche);
			lines.add(new Inline.Link(name, "#" + anchor(fiche)));
			lines.add(Inline.Text.of(" "));
			lines.add(Figures.sign(Standing.of(report), facts.locale));
		}
		return lines.isEmpty() ? TableBuilder.stated("") : TableBuilder.cell(lines);
	}
}
