// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.PageBreak;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.ChartSeries;
import fr.jalon.report.office.internal.OfficeWords;
import fr.jalon.report.office.internal.Xml;
import fr.jalon.report.office.internal.ZoneNames;
import fr.jalon.report.office.zones.ZoneWords;

/** The text of a document. */
final class OdtBody {

	static final String[] NAMESPACES = {"xmlns:office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
			"xmlns:style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
			"xmlns:text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
			"xmlns:table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
			"xmlns:draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
			"xmlns:fo", "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0",
			"xmlns:svg", "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
			"xmlns:xlink", "http://www.w3.org/1999/xlink",
			"xmlns:ooow", "http://openoffice.org/2004/writer",
			"office:version", OdtPackage.VERSION};

	/** Between the margins of a page, in centimetres. */
	private static final double WIDTH = 17;
	private static final double CHART_HEIGHT = 8;

	/**
	 * Where a block stands.
	 *
	 * @param cell heading or ordinary cell of a table; null elsewhere
	 * @param zone what stands here is an author's
	 * @param item of a list
	 * @param width of the line, in centimetres
	 */
	record Place(Boolean cell, Alignment alignment, boolean zone, boolean item, double width) {

		static final Place PAGE = new Place(null, Alignment.LEFT, false, false, WIDTH);

		Place inCell(boolean heading, Alignment aligned, double room) {
			return new Place(heading, aligned, zone, false, room);
		}

		Place inZone() {
			return new Place(cell, alignment, true, false, width);
		}

		Place inItem() {
			return new Place(cell, alignment, zone, true, width - 0.7);
		}
	}

	private final OdtPackage parts;
	private final Document document;
	private final AutomaticStyles styles = new AutomaticStyles();
	private final Xml xml = Xml.fragment("office:body");
	private final OdtText text = new OdtText(xml, styles);
	private final OdtTables tables = new OdtTables(this, xml, styles);
	private final Set<String> bookmarks = new HashSet<>();
	private final List<Heading> outline;
	private int heading;
	private int tableNumber;
	private int figureNumber;
	private boolean pageBreak;

	OdtBody(OdtPackage parts) {
		this.parts = parts;
		this.document = parts.document();
		this.outline = headings(document.blocks());
	}

	/** The part that holds the text; the styles of its lines, which stand before it, are known only when it is written. */
	byte[] bytes() {
		xml.start("office:text");
		xml.start("text:sequence-decls");
		for (String sequence : List.of("Tableau", "Figure")) {
			xml.empty("text:sequence-decl", "text:display-outline-level", "0", "text:name", sequence);
		}
		xml.end();
		head();
		blocks(document.blocks(), Place.PAGE);
		String body = xml.markup();
		Xml content = new Xml("office:document-content", NAMESPACES);
		styles.write(content);
		return content.insert(body).bytes();
	}

	private void head() {
		if (!document.kind().isEmpty()) {
			styled("Subtitle", document.kind());
		}
		styled("Title", document.title());
		if (!document.author().isEmpty()) {
			styled("Jalon_20_Author", document.author());
		}
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
		blocks.forEach(block -> block(block, place));
	}

	private void block(Block block, Place place) {
		if (block instanceof Heading each) {
			heading(each);
		} else if (block instanceof Paragraph paragraph) {
			beginParagraph(style(paragraph.style(), place), place, false);
			paragraph.content().forEach(text::inline);
			xml.end();
		} else if (block instanceof ItemList list) {
			list(list, place);
		} else if (block instanceof Table table) {
			if (table.caption().isEmpty()) {
				flushPageBreak();
			} else {
				caption("table", "Table", "Tableau", ++tableNumber, table.caption());
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

	private void beginParagraph(String style, Place place, boolean keepNext) {
		Alignment aligned = place.cell() == null ? Alignment.LEFT : place.alignment();
		xml.start("text:p", "text:style-name", styles.line(new AutomaticStyles.Line(style, aligned, takePageBreak(place), keepNext)));
		text.beginLine();
	}

	/** A page begins with a line of the page, not of a cell. */
	private boolean takePageBreak(Place place) {
		boolean now = pageBreak && place.cell() == null;
		pageBreak &= !now;
		return now;
	}

	/** Where no paragraph of its own follows that could begin a page. */
	private void flushPageBreak() {
		if (pageBreak) {
			styled("Jalon_20_Thin", "");
		}
	}

	private void styled(String style, String words) {
		beginParagraph(style, Place.PAGE, false);
		text.text(words);
		xml.end();
	}

	private static String style(ParagraphStyle style, Place place) {
		return switch (style) {
			case BODY, AUTHORED -> {
				if (place.cell() != null) {
					yield place.cell() ? "Jalon_20_Cell_20_Heading" : "Jalon_20_Cell";
				}
				if (place.item()) {
					yield "List_20_Contents";
				}
				yield place.zone() ? "Jalon_20_Zone_20_Text" : style == ParagraphStyle.AUTHORED ? "Jalon_20_Authored" : "Text_20_body";
			}
			case FIGURE -> "Jalon_20_Figure";
			case NOTE -> "Jalon_20_Note";
			case EMPTY -> "Jalon_20_Empty";
		};
	}

	private void heading(Heading each) {
		String style = "Heading_20_" + each.level();
		xml.start("text:h", "text:style-name", styles.line(new AutomaticStyles.Line(style, Alignment.LEFT, takePageBreak(Place.PAGE), false)),
				"text:outline-level", Integer.toString(each.level()));
		text.beginLine();
		String contents = contentsName(++heading);
		bookmark(contents, "start");
		String anchor = each.anchor().isEmpty() ? "" : ZoneNames.anchor(each.anchor());
		boolean named = !anchor.isEmpty() && bookmarks.add(anchor);
		if (named) {
			bookmark(anchor, "start");
		}
		text.text(each.numbered());
		if (named) {
			bookmark(anchor, "end");
		}
		bookmark(contents, "end");
		xml.end();
	}

	private void bookmark(String name, String edge) {
		xml.empty("text:bookmark-" + edge, "text:name", name);
	}

	private static String contentsName(int heading) {
		return "__RefHeading___Jalon_" + heading;
	}

	// ------------------------------------------------------------------------------------------- contents, captions

	/** The entries as they are now; each page number is a reference, which a word processor counts when it opens the file. */
	private void contents(TableOfContents contents) {
		flushPageBreak();
		String name = contents.title().isEmpty() ? "Sommaire" : contents.title();
		xml.start("text:table-of-content", "text:name", name, "text:protected", "true");
		xml.start("text:table-of-content-source", "text:outline-level", Integer.toString(contents.depth()));
		xml.leaf("text:index-title-template", contents.title(), "text:style-name", "Contents_20_Heading");
		for (int level = 1; level <= 6; level++) {
			xml.start("text:table-of-content-entry-template", "text:outline-level", Integer.toString(level), "text:style-name",
					"Contents_20_" + level);
			xml.empty("text:index-entry-link-start", "text:style-name", "Index_20_Link").empty("text:index-entry-text")
					.empty("text:index-entry-tab-stop", "style:type", "right", "style:leader-char", ".")
					.empty("text:index-entry-page-number").empty("text:index-entry-link-end").end();
		}
		xml.end().start("text:index-body");
		if (!contents.title().isEmpty()) {
			xml.start("text:index-title", "text:name", name + " (titre)");
			styled("Contents_20_Heading", contents.title());
			xml.end();
		}
		for (int i = 0; i < outline.size(); i++) {
			Heading entry = outline.get(i);
			if (entry.level() <= contents.depth()) {
				entry(entry, contentsName(i + 1));
			}
		}
		xml.end().end();
	}

	private void entry(Heading entry, String target) {
		beginParagraph("Contents_20_" + entry.level(), Place.PAGE, false);
		xml.start("text:a", "xlink:type", "simple", "xlink:href", "#" + target, "text:style-name", "Index_20_Link",
				"text:visited-style-name", "Index_20_Link");
		text.text(entry.numbered() + "\t");
		xml.leaf("text:bookmark-ref", "", "text:reference-format", "page", "text:ref-name", target);
		xml.end().end();
	}

	private void caption(String word, String style, String sequence, int number, String words) {
		beginParagraph(style, Place.PAGE, false);
		text.text(OfficeWords.WORDS.message(word).text(document.locale()) + "\u00A0");
		xml.leaf("text:sequence", Integer.toString(number), "text:ref-name", "ref" + sequence + (number - 1), "text:name", sequence,
				"text:formula", "ooow:" + sequence + "+1", "style:num-format", "1");
		text.text("\u2002" + words);
		xml.end();
	}

	// ------------------------------------------------------------------------------------------------------- lists

	private void list(ItemList list, Place place) {
		if (list.items().isEmpty()) {
			return;
		}
		flushPageBreak();
		xml.start("text:list", "text:style-name", list.ordered() ? "Jalon_20_Numbers" : "Jalon_20_Bullets");
		List<Block> below = new ArrayList<>();
		items(list, place.inItem(), below);
		xml.end();
		blocks(below, place);
	}

	/** @param below what the format does not let stand in an item, such as a table: it comes after the list */
	private void items(ItemList list, Place place, List<Block> below) {
		for (List<Block> item : list.items()) {
			xml.start("text:list-item");
			for (Block block : item) {
				if (block instanceof ItemList inner) {
					xml.start("text:list", "text:style-name", inner.ordered() ? "Jalon_20_Numbers" : "Jalon_20_Bullets");
					items(inner, place, below);
					xml.end();
				} else if (block instanceof Paragraph || block instanceof Heading) {
					block(block, place);
				} else {
					below.add(block);
				}
			}
			xml.end();
		}
	}

	// ------------------------------------------------------------------------------------------------------ charts

	private void chart(Chart chart, Place place) {
		ChartSeries series = new ChartSeries(chart.data(), document.locale());
		if (series.isEmpty()) {
			block(Paragraph.of(ParagraphStyle.NOTE, chart.description()), place);
			return;
		}
		String object = parts.addChart(series, chart.data().unit(), chart.data().decimals());
		beginParagraph("Jalon_20_Chart", Place.PAGE, false);
		xml.start("draw:frame", "draw:style-name", "Jalon_20_Object", "draw:name", object, "text:anchor-type", "as-char", "svg:width",
				AutomaticStyles.centimetres(place.width()), "svg:height", AutomaticStyles.centimetres(Math.min(CHART_HEIGHT, place.width() / 2)));
		xml.empty("draw:object", "xlink:href", "./" + object, "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad");
		xml.leaf("svg:title", chart.caption()).leaf("svg:desc", chart.description());
		xml.end().end();
		if (!chart.caption().isEmpty()) {
			caption("figure", "Figure", "Figure", ++figureNumber, chart.caption());
		}
	}

	// ------------------------------------------------------------------------------------------------------- zones

	private void zone(Zone zone, Place place) {
		beginParagraph("Jalon_20_Zone", Place.PAGE, false);
		String name = ZoneNames.zone(zone.id(), zone.title());
		boolean named = bookmarks.add(name);
		if (named) {
			bookmark(name, "start");
		}
		own(zone, ZoneNames.Role.TITLE, ZoneWords.title(zone, document.locale()));
		xml.end();
		if (!zone.content().isEmpty()) {
			blocks(zone.content(), place.inZone());
		} else if (!zone.hint().isEmpty()) {
			beginParagraph("Jalon_20_Zone_20_Hint", Place.PAGE, false);
			own(zone, ZoneNames.Role.HINT, zone.hint());
			xml.end();
		} else {
			styled("Jalon_20_Zone_20_Text", "");
		}
		beginParagraph("Jalon_20_Zone_20_End", Place.PAGE, false);
		own(zone, ZoneNames.Role.END, ZoneWords.end(zone, document.locale()));
		if (named) {
			bookmark(name, "end");
		}
		xml.end();
	}

	private void own(Zone zone, ZoneNames.Role role, String words) {
		String allowed = Xml.allowed(words).replaceAll("\\s+", " ");
		String name = ZoneNames.own(zone.id(), role, allowed);
		boolean named = bookmarks.add(name);
		if (named) {
			bookmark(name, "start");
		}
		text.text(allowed);
		if (named) {
			bookmark(name, "end");
		}
	}
}
