// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.Inlines;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.TextWriter;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.ZoneNames;

/** The text of a document. */
final class Body extends TextWriter<Body.Place> {

	static final String[] NAMESPACES = {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
			"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
			"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
			"xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"};

	/** Between the margins of a page, in twentieths of a point. */
	static final int WIDTH = 9638;

	/** A point is 12,700 of the units in which drawings are measured. */
	private static final int UNITS = 635;

	/** 7 cm, in the same units. */
	private static final int CHART_HEIGHT = 2_520_000;

	/**
	 * Where a block stands.
	 *
	 * @param cell heading or ordinary cell of a table; null elsewhere
	 * @param zone what stands here is an author's
	 * @param list number of the list that the next paragraph is an item of; 0 for none
	 * @param level of the list, from 0
	 */
	record Place(Boolean cell, Alignment alignment, boolean zone, int list, int level, int width) {

		static final Place PAGE = new Place(null, Alignment.LEFT, false, 0, -1, WIDTH);

		Place inCell(boolean heading, Alignment aligned, int room) {
			return new Place(heading, aligned, zone, 0, -1, room);
		}

		Place inZone() {
			return new Place(cell, alignment, true, 0, -1, width);
		}

		Place item(int number, int depth) {
			return new Place(cell, alignment, zone, number, depth, width);
		}
	}

	private final DocxPackage parts;
	private final String footer;
	private final Xml xml = new Xml("w:document", NAMESPACES);
	private final Runs runs = new Runs(xml);
	private final Tables tables = new Tables(this, xml);
	private final Map<String, String> bookmarks = new HashMap<>();

	Body(DocxPackage parts, String footer) {
		super(parts.document(), Place.PAGE);
		this.parts = parts;
		this.footer = footer;
	}

	byte[] bytes() {
		xml.start("w:body");
		document();
		xml.start("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", footer);
		xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
		xml.empty("w:pgMar", "w:top", "1134", "w:right", "1134", "w:bottom", "1134", "w:left", "1134", "w:header", "567", "w:footer", "567",
				"w:gutter", "0");
		xml.end().end();
		return xml.bytes();
	}

	// ------------------------------------------------------------------------------------------------- paragraphs

	@Override
	protected void beginLine(String style) {
		beginParagraph(style.replace(" ", ""), Place.PAGE, false);
	}

	@Override
	protected void beginHeading(int level) {
		beginLine("Heading" + level);
	}

	@Override
	protected void endLine() {
		xml.end();
	}

	@Override
	protected void text(String text) {
		runs.text(text);
	}

	/** @param style null for the default one */
	private void beginParagraph(String style, Place place, boolean keepNext) {
		xml.start("w:p");
		boolean pageBreak = takePageBreak();
		boolean item = place.level() >= 0;
		boolean aligned = place.cell() != null && place.alignment() != Alignment.LEFT;
		if (style == null && !item && !aligned && !pageBreak && !keepNext) {
			return;
		}
		xml.start("w:pPr");
		if (style != null) {
			xml.empty("w:pStyle", "w:val", style);
		}
		if (keepNext) {
			xml.empty("w:keepNext");
		}
		if (pageBreak) {
			xml.empty("w:pageBreakBefore");
		}
		if (item && place.list() > 0) {
			xml.start("w:numPr").empty("w:ilvl", "w:val", Integer.toString(place.level()));
			xml.empty("w:numId", "w:val", Integer.toString(place.list())).end();
		} else if (item) {
			xml.empty("w:ind", "w:left", Integer.toString(Numbering.indent(place.level())));
		}
		if (aligned) {
			xml.empty("w:jc", "w:val", place.alignment() == Alignment.RIGHT ? "right" : "center");
		}
		xml.end();
	}

	private static String style(ParagraphStyle style, Place place) {
		boolean item = place.level() >= 0;
		return switch (style) {
			case BODY, AUTHORED -> {
				if (place.cell() != null && place.cell()) {
					yield "JalonCellHeading";
				}
				if (item) {
					yield place.list() > 0 ? place.cell() != null ? "JalonCellList" : "ListParagraph" : "ListContinue";
				}
				yield place.cell() != null ? "JalonCell" : place.zone() ? "JalonZoneText" : style == ParagraphStyle.AUTHORED ? "JalonAuthored" : null;
			}
			case FIGURE -> "JalonFigure";
			case NOTE -> "JalonNote";
			case EMPTY -> "JalonEmpty";
		};
	}

	@Override
	protected void paragraph(Paragraph paragraph, Place place) {
		beginParagraph(style(paragraph.style(), place), place, false);
		paragraph.content().forEach(this::inline);
		xml.end();
	}

	private void inline(Inline inline) {
		if (inline instanceof Inline.Text text) {
			runs.text(text.text(), text.marks(), null);
		} else if (inline instanceof Inline.Link link) {
			link(link);
		} else if (inline instanceof Inline.StatusSign sign) {
			runs.text(Inlines.sign(sign.status()) + "\u00A0" + sign.word(), Set.of(), "JalonStatus" + Inlines.kind(sign.status()));
		} else if (inline instanceof Inline.LineBreak) {
			runs.lineBreak();
		}
	}

	private void link(Inline.Link link) {
		if (link.target().startsWith("#")) {
			xml.start("w:hyperlink", "w:anchor", ZoneNames.anchor(link.target().substring(1)), "w:history", "1");
			runs.text(link.text(), Set.of(), "Hyperlink");
			xml.end();
			return;
		}
		String address = Inlines.address(link.target());
		if (address == null) {
			runs.text(link.text());
			return;
		}
		xml.start("w:hyperlink", "r:id", parts.relateAddress(address), "w:history", "1");
		runs.text(link.text(), Set.of(), "Hyperlink");
		xml.end();
	}

	// ------------------------------------------------------------------------------------- bookmarks, contents, captions

	@Override
	protected void openName(String name) {
		String id = Integer.toString(bookmarks.size() + 1);
		bookmarks.put(name, id);
		xml.empty("w:bookmarkStart", "w:id", id, "w:name", name);
	}

	@Override
	protected void closeName(String name) {
		xml.empty("w:bookmarkEnd", "w:id", bookmarks.get(name));
	}

	@Override
	protected String contentsName(int number) {
		return String.format(Locale.ROOT, "_Toc%08d", 20_160_000 + number);
	}

	/** The entries as they are now; a word processor adds the pages, which it alone knows. */
	@Override
	protected void contents(TableOfContents contents) {
		xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj").empty("w:docPartGallery", "w:val", "Table of Contents")
				.empty("w:docPartUnique").end().end().start("w:sdtContent");
		if (!contents.title().isEmpty()) {
			line("TOCHeading", contents.title());
		}
		boolean first = true;
		for (Entry entry : entries(contents)) {
			beginLine("TOC" + entry.heading().level());
			if (first) {
				runs.beginField("TOC \\o \"1-" + contents.depth() + "\" \\h \\z \\u");
				first = false;
			}
			xml.start("w:hyperlink", "w:anchor", entry.target(), "w:history", "1");
			text(entry.heading().numbered());
			xml.end();
			endLine();
		}
		if (!first) {
			beginLine("Jalon Thin");
			runs.endField();
			endLine();
		}
		xml.end().end();
	}

	@Override
	protected void caption(boolean table, int number, String text) {
		beginParagraph("Caption", Place.PAGE, table);
		text(captionWord(table));
		runs.field("SEQ " + (table ? "Tableau" : "Figure") + " \\* ARABIC", Integer.toString(number));
		text("\u2002" + text);
		endLine();
	}

	// ------------------------------------------------------------------------------------------------ tables, lists

	@Override
	protected void table(Table table, Place place) {
		tables.write(table, place);
	}

	@Override
	protected void list(ItemList list, Place place) {
		int number = parts.addList(list.ordered());
		int level = Math.min(place.level() + 1, Numbering.LEVELS - 1);
		for (List<Block> item : list.items()) {
			Place at = place.item(number, level);
			for (Block block : item) {
				block(block, at);
				// what else belongs to the item stands below its first line, without a sign of its own
				at = place.item(0, level);
			}
		}
	}

	// ------------------------------------------------------------------------------------------------------ charts

	@Override
	protected boolean chart(Chart chart, Place place) {
		ChartPart part = parts.chart(chart);
		if (!part.isEmpty()) {
			drawing(chart, part, place);
		}
		return !part.isEmpty();
	}

	private void drawing(Chart chart, ChartPart part, Place place) {
		String relation = parts.addChart(part);
		String width = Integer.toString(place.width() * UNITS);
		String height = Integer.toString(Math.min(place.width() * UNITS / 2, CHART_HEIGHT));
		String number = Integer.toString(parts.chartNumber());
		beginLine("Jalon Chart");
		xml.start("w:r").start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
		xml.empty("wp:extent", "cx", width, "cy", height);
		xml.empty("wp:docPr", "id", number, "name", OfficeWords.WORDS.message("chart.name", number).text(document.locale()), "descr",
				chart.description());
		xml.start("a:graphic").start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
		xml.empty("c:chart", "r:id", relation);
		xml.end().end().end().end().end().end();
	}

	@Override
	protected Place inZone(Place place) {
		return place.inZone();
	}
}
