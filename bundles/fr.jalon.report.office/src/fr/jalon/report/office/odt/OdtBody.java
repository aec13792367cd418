// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.office.internal.ChartSeries;
import fr.jalon.report.office.internal.TextWriter;
import fr.jalon.report.office.internal.Xml;

/** The text of a document. */
final class OdtBody extends TextWriter<OdtBody.Place> {

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
	private final AutomaticStyles styles = new AutomaticStyles();
	private final Xml xml = Xml.fragment("office:body");
	private final OdtText text = new OdtText(xml, styles);
	private final OdtTables tables = new OdtTables(this, xml, styles);

	OdtBody(OdtPackage parts) {
		super(parts.document(), Place.PAGE);
		this.parts = parts;
	}

	/** The part that holds the text; the styles of its lines, which stand before it, are known only when it is written. */
	byte[] bytes() {
		xml.start("office:text");
		xml.start("text:sequence-decls");
		for (String sequence : List.of("Tableau", "Figure")) {
			xml.empty("text:sequence-decl", "text:display-outline-level", "0", "text:name", sequence);
		}
		xml.end();
		document();
		String body = xml.markup();
		Xml content = new Xml("office:document-content", NAMESPACES);
		styles.write(content);
		return content.insert(body).bytes();
	}

	// ------------------------------------------------------------------------------------------------- paragraphs

	@Override
	protected void beginLine(String style) {
		beginParagraph(style.replace(" ", "_20_"), Place.PAGE);
	}

	@Override
	protected void beginHeading(int level) {
		begin("text:h", "Heading_20_" + level, Place.PAGE).attribute("text:outline-level", Integer.toString(level));
	}

	@Override
	protected void endLine() {
		xml.end();
	}

	@Override
	protected void text(String words) {
		text.text(words);
	}

	private void beginParagraph(String style, Place place) {
		begin("text:p", style, place);
	}

	private Xml begin(String element, String style, Place place) {
		Alignment aligned = place.cell() == null ? Alignment.LEFT : place.alignment();
		// a page begins with a line of the page, not of a cell
		boolean pageBreak = place.cell() == null && takePageBreak();
		text.beginLine();
		return xml.start(element, "text:style-name", styles.line(new AutomaticStyles.Line(style, aligned, pageBreak)));
	}

	@Override
	protected void paragraph(Paragraph paragraph, Place place) {
		beginParagraph(style(paragraph.style(), place), place);
		paragraph.content().forEach(text::inline);
		endLine();
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

	// ------------------------------------------------------------------------------------- bookmarks, contents, captions

	@Override
	protected void openName(String name) {
		xml.empty("text:bookmark-start", "text:name", name);
	}

	@Override
	protected void closeName(String name) {
		xml.empty("text:bookmark-end", "text:name", name);
	}

	@Override
	protected String contentsName(int number) {
		return "__RefHeading___Jalon_" + number;
	}

	/** The entries as they are now; each page number is a reference, which a word processor counts when it opens the file. */
	@Override
	protected void contents(TableOfContents contents) {
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
			line("Contents Heading", contents.title());
			xml.end();
		}
		entries(contents).forEach(this::entry);
		xml.end().end();
	}

	private void entry(Entry entry) {
		beginLine("Contents " + entry.heading().level());
		xml.start("text:a", "xlink:type", "simple", "xlink:href", "#" + entry.target(), "text:style-name", "Index_20_Link",
				"text:visited-style-name", "Index_20_Link");
		text(entry.heading().numbered() + "\t");
		xml.leaf("text:bookmark-ref", "", "text:reference-format", "page", "text:ref-name", entry.target()).end();
		endLine();
	}

	@Override
	protected void caption(boolean table, int number, String words) {
		String sequence = table ? "Tableau" : "Figure";
		beginLine(table ? "Table" : "Figure");
		text(captionWord(table));
		xml.leaf("text:sequence", Integer.toString(number), "text:ref-name", "ref" + sequence + (number - 1), "text:name", sequence,
				"text:formula", "ooow:" + sequence + "+1", "style:num-format", "1");
		text("\u2002" + words);
		endLine();
	}

	// ------------------------------------------------------------------------------------------------ tables, lists

	@Override
	protected void table(Table table, Place place) {
		tables.write(table, place);
	}

	@Override
	protected void list(ItemList list, Place place) {
		List<Block> below = new ArrayList<>();
		items(list, place.inItem(), below);
		blocks(below, place);
	}

	/** @param below what the format does not let stand in an item, such as a table: it comes after the list */
	private void items(ItemList list, Place place, List<Block> below) {
		xml.start("text:list", "text:style-name", list.ordered() ? "Jalon_20_Numbers" : "Jalon_20_Bullets");
		for (List<Block> item : list.items()) {
			xml.start("text:list-item");
			for (Block block : item) {
				if (block instanceof ItemList inner) {
					items(inner, place, below);
				} else if (block instanceof Paragraph || block instanceof Heading) {
					block(block, place);
				} else {
					below.add(block);
				}
			}
			xml.end();
		}
		xml.end();
	}

	// ------------------------------------------------------------------------------------------------------ charts

	@Override
	protected boolean chart(Chart chart, Place place) {
		ChartSeries series = new ChartSeries(chart.data(), document.locale());
		if (series.isEmpty()) {
			return false;
		}
		String object = parts.addChart(series, chart.data().unit(), chart.data().decimals());
		beginLine("Jalon Chart");
		xml.start("draw:frame", "draw:style-name", "Jalon_20_Object", "draw:name", object, "text:anchor-type", "as-char", "svg:width",
				AutomaticStyles.centimetres(place.width()), "svg:height", AutomaticStyles.centimetres(Math.min(OdtChart.HEIGHT, place.width() / 2)));
		xml.empty("draw:object", "xlink:href", "./" + object, "xlink:type", "simple", "xlink:show", "embed", "xlink:actuate", "onLoad");
		xml.leaf("svg:title", chart.caption()).leaf("svg:desc", chart.description());
		xml.end().end();
		return true;
	}

	@Override
	protected Place inZone(Place place) {
		return place.inZone();
	}
}
