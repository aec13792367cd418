// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Party;
import fr.jalon.contract.PartyRole;
import fr.jalon.contract.words.Words;
import fr.jalon.report.FicheReport.MeasureReport;
import fr.jalon.report.chart.ChartData;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.OfficialSheet;
import fr.jalon.report.sheet.OfficialSheet.Field;
import fr.jalon.report.sheet.OfficialSheet.Line;
import fr.jalon.report.sheet.OfficialSheet.Section;
import fr.jalon.report.sheet.ResultTables;
import fr.jalon.runtime.figure.Figure;

/** One sheet as a document: where the indicator stands, the official sheet, its figures, and a place for the operator's words. */
public final class FicheDocument {

	private final FicheReport report;
	private final Fiche fiche;
	private final Locale locale;
	private final Words words;

	private FicheDocument(FicheReport report, Locale locale) {
		this.report = report;
		this.fiche = report.fiche();
		this.locale = locale;
		this.words = Words.in(locale);
	}

	/** The same report gives an equal document. */
	public static Document of(FicheReport report, ReportOptions options) {
		FicheDocument printer = new FicheDocument(report, options.locale());
		Contract contract = Fiches.contract(report.fiche());
		String author = contract == null ? "" : String.join(", ", contract.getParties().stream()
				.filter(party -> party.getRole() == PartyRole.OPERATOR).map((Party party) -> printer.words.title(party)).toList());
		return new Document(FicheSheet.heading(report.fiche(), printer.words), printer.text("kind"), author, options.locale(),
				options.edition(), printer.text("foot"), printer.blocks());
	}

	private List<Block> blocks() {
		List<Block> all = new ArrayList<>();
		report.measures().forEach(measure -> all.addAll(standing(measure)));
		if (report.measures().isEmpty()) {
			all.add(Paragraph.of(ParagraphStyle.NOTE, text("summary.noMeasure")));
		}
		OfficialSheet sheet = OfficialSheet.of(report, locale);
		all.add(table(sheet.identity()));
		sheet.sections().forEach(section -> all.addAll(section(section)));
		all.addAll(section(sheet.aims()));
		all.addAll(results());
		all.addAll(findings());
		all.add(heading(1, text("comment")));
		all.add(new Zone(zone("commentaire", fiche.getName()), text("comment") + " – " + words.title(fiche), text("comment.hint"), List.of()));
		return all;
	}

	/** A lasting id out of a name, which a reader may have typed with any character. */
	static String zone(String kind, String name) {
		String safe = name == null ? "" : name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
		return safe.isEmpty() ? kind : kind + "." + safe;
	}

	private List<Block> standing(MeasureReport measure) {
		List<Block> all = new ArrayList<>();
		if (!measure.title().isEmpty()) {
			all.add(new Paragraph(ParagraphStyle.AUTHORED, List.of(Inline.Text.strong(words.typography().prose(measure.title())))));
		}
		Figure last = Figures.last(measure.result());
		if (last == null) {
			all.add(Paragraph.of(ParagraphStyle.NOTE, text("summary.none")));
			return all;
		}
		all.add(Paragraph.of(ParagraphStyle.FIGURE, Figures.valueWithUnit(measure, last, fiche, words)));
		all.add(new Paragraph(ParagraphStyle.BODY, List.of(Figures.sign(last.assessment().status(), locale),
				Inline.Text.of(" – " + Figures.period(last.period(), locale)))));
		String aim = Figures.aim(measure, last, fiche, words);
		if (!aim.isEmpty()) {
			all.add(Paragraph.of(aim));
		}
		if (last.assessment().cause() != null && last.value().isKnown()) {
			all.add(Paragraph.of(ParagraphStyle.NOTE, Words.capital(last.assessment().cause().message().text(locale)) + "."));
		}
		all.add(Paragraph.of(ParagraphStyle.NOTE, FicheSheet.counts(measure, last, locale)));
		return all;
	}

	private List<Block> section(Section section) {
		return List.of(heading(1, section.title()), table(section.fields()));
	}

	private Table table(List<Field> fields) {
		List<Row> rows = new ArrayList<>();
		for (Field field : fields) {
			List<Block> lines = new ArrayList<>();
			field.lines().forEach(line -> lines.addAll(line(line)));
			if (lines.isEmpty()) {
				lines.add(Paragraph.of(ParagraphStyle.EMPTY, text("empty")));
			}
			rows.add(Row.of(Cell.heading(field.label()), Cell.of(lines)));
		}
		return new Table("", TableStyle.SHEET, List.of(new Column(3, Alignment.LEFT), new Column(7, Alignment.LEFT)), List.of(), rows);
	}

	private static List<Block> line(Line line) {
		if (line instanceof Line.Calculation calculation) {
			List<Block> all = new ArrayList<>();
			if (!calculation.title().isEmpty()) {
				all.add(new Paragraph(ParagraphStyle.AUTHORED, List.of(Inline.Text.strong(calculation.title()))));
			}
			calculation.sentences().forEach(sentence -> all.add(Paragraph.of(sentence)));
			return all;
		}
		return List.of(Paragraph.of(line instanceof Line.Authored ? ParagraphStyle.AUTHORED : ParagraphStyle.BODY, line.text()));
	}

	private List<Block> results() {
		List<Block> all = new ArrayList<>();
		all.add(heading(1, text("results")));
		for (MeasureReport measure : report.measures()) {
			ChartData data = Figures.chart(measure, fiche, words);
			String description = TrajectoryChart.describe(data, locale);
			if (description.isEmpty() && measure.result() == null) {
				continue;
			}
			if (!measure.title().isEmpty()) {
				all.add(heading(2, data.title()));
			}
			if (!description.isEmpty()) {
				all.add(new Chart(data.title(), description, data));
			}
			if (measure.result() != null) {
				all.addAll(ResultTables.of(measure, data.unit(), locale));
			}
		}
		if (all.size() == 1) {
			all.add(Paragraph.of(ParagraphStyle.NOTE, text("results.none")));
		}
		return all;
	}

	/** What the checks say of the sheet; nothing when they are silent. */
	private List<Block> findings() {
		if (report.findings().isEmpty()) {
			return List.of();
		}
		List<Row> rows = new ArrayList<>();
		for (ReportedFinding finding : report.findings()) {
			List<Block> message = new ArrayList<>(List.of(Paragraph.of(words.typography().prose(finding.message()))));
			if (!finding.place().isEmpty()) {
				message.add(Paragraph.of(ParagraphStyle.NOTE, finding.place()));
			}
			rows.add(Row.of(Cell.heading(finding.code()), Cell.of(text("severity." + finding.severity().name())), Cell.of(message)));
		}
		Row head = new Row(Stream.of("findings.code", "findings.severity", "findings.message").map(key -> Cell.heading(text(key))).toList());
		List<Column> columns = List.of(new Column(2, Alignment.LEFT), new Column(3, Alignment.LEFT), new Column(9, Alignment.LEFT));
		return List.of(heading(1, text("findings")), new Table("", TableStyle.FIGURES, columns, List.of(head), rows));
	}

	private static Heading heading(int level, String title) {
		return new Heading(level, "", title, "");
	}

	private String text(String key) {
		return FicheSheet.WORDS.message(key).text(locale);
	}
}
