// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import fr.jalon.report.chart.ChartData;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.PageBreak;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.Inline.Mark;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.Quantity;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.figure.Aim;
import fr.jalon.runtime.figure.Direction;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureBaseline;
import fr.jalon.runtime.figure.FigureTarget;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.time.Period;

/** A document with all that a document can hold, in places where it can hold it. */
final class EveryBlock {

	static final String HOSTILE = "Titre \"cité\" & <w:p/> ]]> ${x} \u0007 *\u002F 😀 d’un\tbout\nà l’autre";

	private EveryBlock() {
	}

	static Document in(Locale locale) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new TableOfContents("Sommaire", 3));
		for (int level = 1; level <= 6; level++) {
			blocks.add(new PageBreak());
			blocks.add(new Heading(level, "1." + level, HOSTILE, level == 2 ? "" : "même ancre"));
			blocks.add(new Paragraph(ParagraphStyle.values()[level % ParagraphStyle.values().length], inlines()));
		}
		blocks.addAll(List.of(lists(), new PageBreak(), table("Produits", TableStyle.FIGURES), table("", TableStyle.SHEET), table("Suite", TableStyle.FIGURES)));
		blocks.add(new Chart("Délai", "Le délai baisse.", delay()));
		blocks.add(new Chart("", "Un seul point.", new ChartData("Coût", "", 0, Aim.NONE, List.of(figure(2020, 9_554_383, Aim.NONE)))));
		blocks.add(new Chart("Rien", "Aucun résultat.", new ChartData("Rien", "%", 1, Aim.NONE, List.of())));
		blocks.add(new Zone("engagement.e1", HOSTILE, "Dire l’état.", List.of()));
		blocks.add(new Zone("engagement.e0", "Sans conseil", "", List.of()));
		blocks.add(new Zone("engagement.e2", "Écrit", "Dire l’état.", List.of(Paragraph.of(ParagraphStyle.AUTHORED, "Fait."), lists(),
				table("", TableStyle.FIGURES), new Heading(4, "", "Un titre de l’auteur", ""))));
		return new Document(HOSTILE, "Bilan", "Agence & partenaires", locale, LocalDate.of(2020, 12, 31), "Document produit par Jalon.", blocks);
	}

	private static List<Inline> inlines() {
		return List.of(Inline.Text.of("Un texte  à deux espaces, "), new Inline.Text("appuyé", Set.of(Mark.STRONG)),
				new Inline.Text("et tout", Set.of(Mark.values())), new Inline.Link("ici", "#même ancre"),
				new Inline.Link("ailleurs", "https://example.org/?a=1&b=deux mots"), new Inline.Link("nulle part", "javascript:alert(1)"),
				new Inline.LineBreak(), new Inline.StatusSign(Status.NOT_REACHED, "Non atteint"), Inline.Text.of(HOSTILE));
	}

	private static ItemList lists() {
		ItemList inner = new ItemList(true, List.of(List.of(Paragraph.of("premier")), List.of(Paragraph.of("second"), Paragraph.of("sa suite"))));
		return new ItemList(false, List.of(List.of(Paragraph.of("un point"), inner), List.of(Paragraph.of("un tableau"), table("", TableStyle.FIGURES))));
	}

	/** Cells that reach over columns, rows and the end of the table, a list in a cell, an empty cell, rows too short. */
	private static Table table(String caption, TableStyle style) {
		List<Column> columns = List.of(new Column(3, Alignment.LEFT), new Column(1, Alignment.RIGHT), new Column(1, Alignment.CENTER));
		ItemList list = new ItemList(false, List.of(List.of(Paragraph.of("dans une cellule"))));
		return new Table(caption, style, columns, List.of(Row.of(Cell.heading("Produit"), Cell.heading("Écart").spanning(2, 1))),
				List.of(Row.of(Cell.heading("Portail").spanning(1, 2), Cell.of(List.of(list)), Cell.of(List.of())),
						Row.of(Cell.of("12").spanning(2, 1)), Row.of(Cell.of("trop court").spanning(5, 3)), Row.of()));
	}

	/** Five years: above, on, and below what is wanted, a year without a figure, a target after the last one. */
	static ChartData delay() {
		Aim aim = new Aim(Direction.INCREASE, new FigureBaseline(Exact.of(10), LocalDate.of(2015, 12, 31)),
				List.of(new FigureTarget("", LocalDate.of(2018, 12, 31), Interval.closed(Exact.of(30), Exact.of(30)), Exact.ZERO),
						new FigureTarget("", LocalDate.of(2020, 12, 31), Interval.closed(Exact.of(40), Exact.of(50)), Exact.ZERO)), Exact.ZERO);
		return new ChartData("Délai", "jours ouvrés", 1, aim, List.of(figure(2016, 25, aim), figure(2018, 22, aim), figure(2019, 45, aim)));
	}

	private static Figure figure(int year, int value, Aim aim) {
		Period period = Period.year(year);
		Exact exact = Exact.of(value);
		return new Figure("m", period, List.of(), Quantity.of(exact), exact.round(1), 10, List.of(), 0, false,
				aim.assess(Quantity.of(exact), period.start(), period.lastDay()));
	}
}
