// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.html;

import static fr.jalon.report.html.Html.tag;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.words.Typography;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Chart;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Heading;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableOfContents;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.document.Document;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.ParagraphStyle;
import fr.jalon.report.document.TableGrid;
import fr.jalon.report.document.TableGrid.Slot;
import fr.jalon.report.sheet.StatusMark;
import fr.jalon.runtime.text.Catalogue;

/** A document as one page that loads nothing: headings in outline, tables with headers, charts drawn, zones framed. */
public final class DocumentHtml {

	private static final Catalogue WORDS = Catalogue.of(DocumentHtml.class);

	private final Locale locale;
	private final boolean english;
	/** Whether captions bear numbers, as in a document that refers to them. */
	private final boolean numbered;
	private final List<Heading> outline;
	private int tables;
	private int charts;
	private int headings;
	/** The last heading printed: what a table without caption is about. */
	private String above;

	/** @param title stands above the first heading; empty for none */
	private DocumentHtml(Locale locale, boolean numbered, String title, List<Block> blocks) {
		this.locale = locale;
		this.above = title;
		this.english = Typography.of(locale) == Typography.ENGLISH;
		this.numbered = numbered;
		this.outline = Heading.in(blocks);
	}

	/** The whole page, in UTF-8 when written. */
	public static String page(Document document) {
		DocumentHtml printer = new DocumentHtml(document.locale(), true, document.title(), document.blocks());
		List<Html> main = new ArrayList<>();
		if (!document.kind().isEmpty()) {
			main.add(tag("p", document.kind()).attr("class", "kind"));
		}
		main.add(tag("h1", document.title()).attr("lang", printer.english ? "fr" : null));
		boolean outlined = document.blocks().stream().anyMatch(TableOfContents.class::isInstance);
		main.add(tag("div", printer.print(document.blocks())).attr("class", outlined ? "document long" : "document"));
		List<Html> head = document.author().isEmpty() ? List.of() : List.of(tag("p", document.author()).attr("class", "body"));
		String edition = document.edition() == null ? ""
				: " " + printer.text("edition", Typography.of(document.locale()).date(document.edition()));
		String window = document.kind().isEmpty() ? document.title() : document.title() + " – " + document.kind();
		return Page.of(document.locale(), window, printer.text("skip"), head, main,
				List.of(tag("p", document.footer() + edition)));
	}

	/** Some blocks within another page; captions bear no numbers there. */
	public static List<Html> blocks(List<Block> blocks, Locale locale) {
		return new DocumentHtml(locale, false, "", blocks).print(blocks);
	}

	private List<Html> print(List<Block> blocks) {
		List<Html> all = new ArrayList<>();
		blocks.forEach(each -> all.addAll(print(each)));
		return all;
	}

	private List<Html> print(Block block) {
		if (block instanceof Heading heading) {
			return List.of(heading(heading));
		}
		if (block instanceof Paragraph paragraph) {
			return List.of(paragraph(paragraph));
		}
		if (block instanceof ItemList list) {
			return List.of(tag(list.ordered() ? "ol" : "ul", list.items().stream().map(item -> tag("li", print(item))).toList()));
		}
		if (block instanceof Table table) {
			return List.of(table(table));
		}
		if (block instanceof Chart chart) {
			return chart(chart);
		}
		if (block instanceof Zone zone) {
			return List.of(zone(zone));
		}
		if (block instanceof TableOfContents contents) {
			return List.of(contents(contents));
		}
		return List.of(tag("div").attr("class", "page-break"));
	}

	// ---------------------------------------------------------------------------------------------------- headings

	/** The title of the document is the only {@code h1}. */
	private Html heading(Heading heading) {
		int rank = headings++;
		above = heading.text();
		return authored(tag("h" + Math.min(6, heading.level() + 1), heading.numbered()).attr("id", id(heading, rank)), heading);
	}

	/** What the contract numbers it also words, in French. */
	private Html authored(Html element, Heading heading) {
		return english && !heading.number().isEmpty() ? element.attr("lang", "fr") : element;
	}

	private static String id(Heading heading, int rank) {
		return heading.anchor().isEmpty() ? "s" + (rank + 1) : heading.anchor();
	}

	private Html contents(TableOfContents contents) {
		Html list = tag("ul");
		int i = 0;
		while (i < outline.size()) {
			i = entries(i, contents.depth(), list);
		}
		return tag("nav", tag("p", tag("strong", contents.title())), list).attr("class", "contents").attr("aria-label", contents.title());
	}

	/**
	 * Adds an entry with those below it, as a list within.
	 *
	 * @param first rank of its heading
	 * @return the rank of the next heading that is not below it
	 */
	private int entries(int first, int depth, Html list) {
		Heading heading = outline.get(first);
		Html below = tag("ul");
		int next = first + 1;
		while (next < outline.size() && outline.get(next).level() > heading.level()) {
			next = entries(next, depth, below);
		}
		if (heading.level() <= depth) {
			Html link = tag("a", heading.numbered()).attr("href", "#" + id(heading, first));
			list.add(tag("li", authored(link, heading), below.children().isEmpty() ? null : below));
		}
		return next;
	}

	// -------------------------------------------------------------------------------------------------- paragraphs

	private Html paragraph(Paragraph paragraph) {
		Html printed = tag("p", paragraph.content().stream().map(this::inline).toList());
		return switch (paragraph.style()) {
			case BODY -> printed;
			case AUTHORED -> printed.attr("lang", english ? "fr" : null);
			case FIGURE -> printed.attr("class", "figure");
			case NOTE -> printed.attr("class", "note");
			case EMPTY -> printed.attr("class", "empty");
		};
	}

	private Object inline(Inline inline) {
		if (inline instanceof Inline.Link link) {
			// What an author pasted may lead anywhere; a script is not a place.
			return link.target().matches("(?i)(https?:|mailto:|#).*") ? tag("a", link.text()).attr("href", link.target()) : link.text();
		}
		if (inline instanceof Inline.StatusSign sign) {
			return StatusMark.of(sign.status(), locale);
		}
		if (inline instanceof Inline.LineBreak) {
			return tag("br");
		}
		Inline.Text text = (Inline.Text) inline;
		Object printed = text.text();
		for (Inline.Mark mark : Inline.Mark.values()) {
			if (text.marks().contains(mark)) {
				printed = switch (mark) {
					case STRONG -> tag("strong", printed);
					case EMPHASIS -> tag("em", printed);
					case UNDERLINED -> tag("span", printed).attr("class", "underlined");
				};
			}
		}
		return printed;
	}

	// ------------------------------------------------------------------------------------------------------ tables

	private Html table(Table table) {
		String caption = table.caption();
		if (numbered && !caption.isEmpty()) {
			caption = text("table", ++tables, caption);
		}
		Html printed = tag("table").attr("class", table.style() == TableStyle.SHEET ? "sheet" : "figures");
		if (!caption.isEmpty()) {
			printed.add(tag("caption", caption));
		} else if (!above.isEmpty()) {
			printed.add(tag("caption", tag("span", above).attr("class", "hidden")));
		}
		if (table.style() == TableStyle.FIGURES) {
			printed.add(widths(table.columns()));
		}
		TableGrid grid = new TableGrid(table.columns());
		if (!table.head().isEmpty()) {
			printed.add(tag("thead", table.head().stream().map(row -> row(grid.next(row, true), true)).toList()));
		}
		printed.add(tag("tbody", table.body().stream().map(row -> row(grid.next(row, false), false)).toList()));
		if (table.style() == TableStyle.SHEET) {
			return printed;
		}
		return tag("div", printed).attr("class", "scroll").attr("tabindex", "0").attr("role", "group")
				.attr("aria-label", caption.isEmpty() ? text("unnamed") : caption);
	}

	/** Shares of the width, as classes: the content security policy forbids styles of their own. */
	private static Html widths(List<Column> columns) {
		int sum = columns.stream().mapToInt(Column::weight).sum();
		return tag("colgroup", columns.stream().map(each -> tag("col").attr("class", "w" + Math.max(5, 5 * Math.round(20f * each.weight() / sum)))).toList());
	}

	private Html row(List<Slot> slots, boolean head) {
		return tag("tr", slots.stream().filter(slot -> !slot.covered()).map(slot -> cell(slot, head)).toList());
	}

	private Html cell(Slot slot, boolean head) {
		Cell cell = slot.cell();
		Html printed = tag(cell.heading() ? "th" : "td", content(cell.content()));
		if (cell.heading()) {
			boolean group = head ? cell.columns() > 1 : cell.rows() > 1;
			printed.attr("scope", (head ? "col" : "row") + (group ? "group" : ""));
		}
		boolean empty = !cell.content().isEmpty() && cell.content().stream()
				.allMatch(each -> each instanceof Paragraph paragraph && paragraph.style() == ParagraphStyle.EMPTY);
		String style = empty ? "empty" : slot.alignment() == Alignment.RIGHT ? "n" : slot.alignment() == Alignment.CENTER ? "c" : null;
		return printed.attr("class", style).attr("colspan", slot.columns() > 1 ? slot.columns() : null)
				.attr("rowspan", cell.rows() > 1 ? cell.rows() : null);
	}

	/** A cell with one paragraph of Jalon holds its words alone. */
	private List<Object> content(List<Block> content) {
		if (content.size() == 1 && content.get(0) instanceof Paragraph only
				&& (only.style() == ParagraphStyle.BODY || only.style() == ParagraphStyle.EMPTY)) {
			return only.content().stream().map(this::inline).toList();
		}
		return new ArrayList<>(print(content));
	}

	// ------------------------------------------------------------------------------------------------------ charts

	private List<Html> chart(Chart chart) {
		int number = ++charts;
		Html drawn = TrajectoryChart.draw("chart-" + number, chart.data(), locale);
		if (drawn == null) {
			return List.of();
		}
		Html figure = tag("figure", drawn);
		if (!chart.caption().isEmpty()) {
			figure.add(tag("figcaption", numbered ? text("figure", number, chart.caption()) : chart.caption()));
		}
		return List.of(figure);
	}

	// ------------------------------------------------------------------------------------------------------- zones

	private Html zone(Zone zone) {
		Html box = tag("section", tag("p", tag("strong", zone.content().isEmpty() ? text("todo", zone.title()) : zone.title())).attr("class", "zone-title"));
		if (zone.content().isEmpty()) {
			box.add(tag("p", zone.hint()).attr("class", "zone-hint"));
		} else {
			box.add(tag("div", print(zone.content())).attr("lang", english ? "fr" : null));
		}
		return box.attr("class", "zone").attr("id", "zone-" + zone.id()).attr("aria-label", zone.title());
	}

	private String text(String key, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}
}
