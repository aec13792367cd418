// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.PageBreak;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.Inlines;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.ZoneNames;
import fr.jalon.report.office.zones.ZoneWords;

/** The text of a document. */
final class Body {

	static final String[] NAMESPACES = {"xmlns:w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
			"xmlns:r", "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
			"xmlns:wp", "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
			"xmlns:a", "http://schemas.openxmlformats.org/drawingml/2006/main",
			"xmlns:c", "http://schemas.openxmlformats.org/drawingml/2006/chart"};

	/** Between the margins of a page, in twentieths of a point. */
	static final int WIDTH = 9638;

	/** A point is 12,700 of the units in which drawings are measured. */
	private static final int UNITS = 635;

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
	private final Document document;
	private final String footer;
	private final Xml xml = new Xml("w:document", NAMESPACES);
	private final Runs runs = new Runs(xml);
	private final Tables tables = new Tables(this, xml);
	private final Set<String> bookmarks = new HashSet<>();
	private final List<Heading> outline;
	private int bookmark;
	private int heading;
	private int tableNumber;
	private int figureNumber;
	private boolean pageBreak;

	Body(DocxPackage parts, String footer) {
		this.parts = parts;
		this.document = parts.document();
		this.footer = footer;
		this.outline = headings(document.blocks());
	}

	byte[] bytes() {
		xml.start("w:body");
		head();
		blocks(document.blocks(), Place.PAGE);
		xml.start("w:sectPr").empty("w:footerReference", "w:type", "default", "r:id", footer);
		xml.empty("w:pgSz", "w:w", "11906", "w:h", "16838");
		xml.empty("w:pgMar", "w:top", "1134", "w:right", "1134", "w:bottom", "1134", "w:left", "1134", "w:header", "567", "w:footer", "567",
				"w:gutter", "0");
		xml.end().end();
		return xml.bytes();
	}

	private void head() {
		if (!document.kind().isEmpty()) {
			styled("Subtitle", document.kind());
		}
		styled("Title", document.title());
		if (!document.author().isEmpty()) {
			styled("JalonAuthor", document.author());
		}
	}

	private void styled(String style, String text) {
		beginParagraph(style, Place.PAGE);
		runs.text(text);
		xml.end();
	}

	private static List<Heading> headings(List<Block> blocks) {
		List<Heading> found = new ArrayList<>();
		for (Block block : blocks) {
			if (block instanceof Heading each) {
				found.add(each);
			} else if (block instanceof Zone zone) {
				found.addAll(headings(zone.content()));
			}
		}
		return found;
	}

	void blocks(List<Block> blocks, Place place) {
		for (Block block : blocks) {
			block(block, place);
		}
	}

	private void block(Block block, Place place) {
		if (block instanceof Heading each) {
			heading(each, place);
		} else if (block instanceof Paragraph paragraph) {
			paragraph(paragraph, place);
		} else if (block instanceof ItemList list) {
			list(list, place);
		} else if (block instanceof Table table) {
			flushPageBreak();
			if (!table.caption().isEmpty()) {
				caption("table", "Tableau", ++tableNumber, table.caption(), true);
			}
			tables.write(table, place);
		} else if (block instanceof Chart chart) {
			chart(chart, place);
		} else if (block instanceof Zone zone) {
			zone(zone, place);
		} else if (block instanceof TableOfContents contents) {
			contents(contents);
		} else if (block instanceof PageBreak) {
			pageBreak = true;
		}
	}

	// ------------------------------------------------------------------------------------------------- paragraphs

	/** @param style null for the default one */
	private void beginParagraph(String style, Place place) {
		beginParagraph(style, place, false);
	}

	private void beginParagraph(String style, Place place, boolean keepNext) {
		xml.start("w:p");
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
			pageBreak = false;
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

	/** Where no paragraph of its own follows that could begin a page. */
	private void flushPageBreak() {
		if (pageBreak) {
			beginParagraph("JalonThin", Place.PAGE);
			xml.end();
		}
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

	private void paragraph(Paragraph paragraph, Place place) {
		beginParagraph(style(paragraph.style(), place), place);
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

	// --------------------------------------------------------------------------------------------------- bookmarks

	/** @return number by which it is closed; 0 when the name is taken already */
	private int openBookmark(String name) {
		if (!bookmarks.add(name)) {
			return 0;
		}
		xml.empty("w:bookmarkStart", "w:id", Integer.toString(++bookmark), "w:name", name);
		return bookmark;
	}

	private void closeBookmark(int id) {
		if (id > 0) {
			xml.empty("w:bookmarkEnd", "w:id", Integer.toString(id));
		}
	}

	private void heading(Heading each, Place place) {
		int number = ++heading;
		beginParagraph("Heading" + each.level(), Place.PAGE);
		int contents = openBookmark(contentsName(number));
		int anchor = each.anchor().isEmpty() ? 0 : openBookmark(ZoneNames.anchor(each.anchor()));
		runs.text(each.numbered());
		closeBookmark(anchor);
		closeBookmark(contents);
		xml.end();
	}

	private static String contentsName(int heading) {
		return String.format(Locale.ROOT, "_Toc%08d", 20_160_000 + heading);
	}

	/** The entries as they are now; a word processor adds the pages, which it alone knows. */
	private void contents(TableOfContents contents) {
		flushPageBreak();
		xml.start("w:sdt").start("w:sdtPr").start("w:docPartObj").empty("w:docPartGallery", "w:val", "Table of Contents")
				.empty("w:docPartUnique").end().end().start("w:sdtContent");
		if (!contents.title().isEmpty()) {
			beginParagraph("TOCHeading", Place.PAGE);
			runs.text(contents.title());
			xml.end();
		}
		boolean first = true;
		for (int i = 0; i < outline.size(); i++) {
			Heading entry = outline.get(i);
			if (entry.level() > contents.depth()) {
				continue;
			}
			beginParagraph("TOC" + entry.level(), Place.PAGE);
			if (first) {
				runs.beginField("TOC \\o \"1-" + contents.depth() + "\" \\h \\z \\u");
				first = false;
			}
			xml.start("w:hyperlink", "w:anchor", contentsName(i + 1), "w:history", "1");
			runs.text(entry.numbered());
			xml.end().end();
		}
		if (!first) {
			beginParagraph("JalonThin", Place.PAGE);
			runs.endField();
			xml.end();
		}
		xml.end().end();
	}

	private void caption(String word, String sequence, int number, String text, boolean above) {
		beginParagraph("Caption", Place.PAGE, above);
		runs.text(OfficeWords.WORDS.message(word).text(document.locale()) + "\u00A0");
		runs.field("SEQ " + sequence + " \\* ARABIC", Integer.toString(number));
		runs.text("\u2002" + text);
		xml.end();
	}

	// ------------------------------------------------------------------------------------------------------- lists

	private void list(ItemList list, Place place) {
		flushPageBreak();
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

	private void chart(Chart chart, Place place) {
		ChartPart part = parts.chart(chart);
		if (part.isEmpty()) {
			paragraph(Paragraph.of(ParagraphStyle.NOTE, chart.description()), place);
		} else {
			drawing(chart, part, place);
		}
		if (!chart.caption().isEmpty()) {
			caption("figure", "Figure", ++figureNumber, chart.caption(), false);
		}
	}

	private void drawing(Chart chart, ChartPart part, Place place) {
		String relation = parts.addChart(part);
		String width = Integer.toString(place.width() * UNITS);
		String height = Integer.toString(Math.min(place.width() * UNITS / 2, 3_000_000));
		String number = Integer.toString(parts.chartNumber());
		beginParagraph("JalonChart", Place.PAGE, true);
		xml.start("w:r").start("w:drawing").start("wp:inline", "distT", "0", "distB", "0", "distL", "0", "distR", "0");
		xml.empty("wp:extent", "cx", width, "cy", height);
		xml.empty("wp:docPr", "id", number, "name", OfficeWords.WORDS.message("chart.name", number).text(document.locale()), "descr",
				chart.description());
		xml.start("a:graphic").start("a:graphicData", "uri", "http://schemas.openxmlformats.org/drawingml/2006/chart");
		xml.empty("c:chart", "r:id", relation);
		xml.end().end().end().end().end().end();
	}

	// ------------------------------------------------------------------------------------------------------- zones

	private void zone(Zone zone, Place place) {
		boolean written = !zone.content().isEmpty();
		beginParagraph("JalonZone", Place.PAGE, true);
		int span = openBookmark(ZoneNames.zone(zone.id(), zone.title()));
		own(zone, ZoneNames.Role.TITLE, ZoneWords.title(zone, document.locale()));
		xml.end();
		if (written) {
			blocks(zone.content(), place.inZone());
		} else if (!zone.hint().isEmpty()) {
			beginParagraph("JalonZoneHint", Place.PAGE);
			own(zone, ZoneNames.Role.HINT, zone.hint());
			xml.end();
		} else {
			beginParagraph("JalonZoneText", Place.PAGE);
			xml.end();
		}
		beginParagraph("JalonZoneEnd", Place.PAGE);
		own(zone, ZoneNames.Role.END, ZoneWords.end(zone, document.locale()));
		closeBookmark(span);
		xml.end();
	}

	private void own(Zone zone, ZoneNames.Role role, String text) {
		String allowed = Xml.allowed(text).replaceAll("\\s+", " ");
		int mark = openBookmark(ZoneNames.own(zone.id(), role, allowed));
		runs.text(allowed);
		closeBookmark(mark);
	}
}
