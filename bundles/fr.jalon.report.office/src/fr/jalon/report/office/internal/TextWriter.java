// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import fr.jalon.report.document.Block;
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
import fr.jalon.report.office.zones.ZoneWords;

/**
 * Writes the text of a document, in the same order and under the same names in every format; a format says how it marks lines,
 * tables and charts. Styles are named as users see them ({@code Jalon Zone Text}).
 *
 * @param <P> where a block stands: on the page, in a cell, in a list
 */
public abstract class TextWriter<P> {

	protected final Document document;
	private final List<Heading> outline;
	private final P page;
	private final Set<String> names = new HashSet<>();
	private int headings;
	private int tables;
	private int figures;
	private boolean pageBreak;

	/** @param page where blocks stand that are in no other */
	protected TextWriter(Document document, P page) {
		this.document = document;
		this.outline = Heading.in(document.blocks());
		this.page = page;
	}

	// -------------------------------------------------------------------------------------------- what a format says

	/** Begins a line of the page, in a style of paragraphs. */
	protected abstract void beginLine(String style);

	/** Begins a heading, which may begin a page. */
	protected abstract void beginHeading(int level);

	protected abstract void endLine();

	protected abstract void text(String text);

	/** A name for what is written from here on. */
	protected abstract void openName(String name);

	protected abstract void closeName(String name);

	/** Name of the place that the table of contents shows for a heading. @param number of the heading, from 1 */
	protected abstract String contentsName(int number);

	/** Text and field of a caption, above a table or below a figure. */
	protected abstract void caption(boolean table, int number, String text);

	protected abstract void paragraph(Paragraph paragraph, P place);

	protected abstract void list(ItemList list, P place);

	protected abstract void table(Table table, P place);

	/** @return false when there is nothing to draw */
	protected abstract boolean chart(Chart chart, P place);

	protected abstract void contents(TableOfContents contents);

	/** The same place, for what an author wrote. */
	protected abstract P inZone(P place);

	// ------------------------------------------------------------------------------------------------------- blocks

	/** All of it. */
	protected final void document() {
		if (!document.kind().isEmpty()) {
			line("Subtitle", document.kind());
		}
		line("Title", document.title());
		if (!document.author().isEmpty()) {
			line("Jalon Author", document.author());
		}
		blocks(document.blocks(), page);
	}

	public final void blocks(List<Block> blocks, P place) {
		blocks.forEach(block -> block(block, place));
	}

	protected final void block(Block block, P place) {
		if (block instanceof Heading each) {
			heading(each);
		} else if (block instanceof Paragraph paragraph) {
			paragraph(paragraph, place);
		} else if (block instanceof ItemList list) {
			items(list, place);
		} else if (block instanceof Table table) {
			if (!table.caption().isEmpty()) {
				caption(true, ++tables, table.caption());
			}
			flushPageBreak();
			table(table, place);
		} else if (block instanceof Chart chart) {
			if (!chart(chart, place)) {
				paragraph(Paragraph.of(ParagraphStyle.NOTE, chart.description()), place);
			}
			if (!chart.caption().isEmpty()) {
				caption(false, ++figures, chart.caption());
			}
		} else if (block instanceof Zone zone) {
			zone(zone, place);
		} else if (block instanceof TableOfContents contents) {
			flushPageBreak();
			contents(contents);
		} else if (block instanceof PageBreak) {
			pageBreak = true;
		}
	}

	private void items(ItemList list, P place) {
		if (!list.items().isEmpty()) {
			flushPageBreak();
			list(list, place);
		}
	}

	protected final void line(String style, String text) {
		beginLine(style);
		text(text);
		endLine();
	}

	/** Whether the line that is begun now begins a page; asked once for each. */
	protected final boolean takePageBreak() {
		boolean now = pageBreak;
		pageBreak = false;
		return now;
	}

	/** Where no paragraph of its own follows that could begin a page. */
	private void flushPageBreak() {
		if (pageBreak) {
			line("Jalon Thin", "");
		}
	}

	// ------------------------------------------------------------------------------------------------------ headings

	private void heading(Heading each) {
		beginHeading(each.level());
		String text = each.numbered();
		String contents = contentsName(++headings);
		openName(contents);
		if (each.anchor().isEmpty()) {
			text(text);
		} else {
			named(ZoneNames.anchor(each.anchor()), text);
		}
		closeName(contents);
		endLine();
	}

	/** A text under a name, unless something else has the name already. */
	private void named(String name, String text) {
		boolean free = names.add(name);
		if (free) {
			openName(name);
		}
		text(text);
		if (free) {
			closeName(name);
		}
	}

	/** What an entry of a table of contents shows. @param target name of the place that it leads to */
	protected record Entry(Heading heading, String target) {
	}

	protected final List<Entry> entries(TableOfContents contents) {
		return IntStream.range(0, outline.size()).mapToObj(i -> new Entry(outline.get(i), contentsName(i + 1)))
				.filter(entry -> entry.heading().level() <= contents.depth()).toList();
	}

	/** "Tableau" or "Figure", in the language of the document, and the space before its number. */
	protected final String captionWord(boolean table) {
		return OfficeWords.WORDS.message(table ? "table" : "figure").text(document.locale()) + "\u00A0";
	}

	// --------------------------------------------------------------------------------------------------------- zones

	private void zone(Zone zone, P place) {
		String name = ZoneNames.zone(zone.id(), zone.title());
		boolean free = names.add(name);
		beginLine("Jalon Zone");
		if (free) {
			openName(name);
		}
		own(zone, ZoneNames.Role.TITLE, ZoneWords.title(zone, document.locale()));
		endLine();
		if (!zone.content().isEmpty()) {
			blocks(zone.content(), inZone(place));
		} else if (!zone.hint().isEmpty()) {
			beginLine("Jalon Zone Hint");
			own(zone, ZoneNames.Role.HINT, zone.hint());
			endLine();
		} else {
			line("Jalon Zone Text", "");
		}
		beginLine("Jalon Zone End");
		own(zone, ZoneNames.Role.END, ZoneWords.end(zone, document.locale()));
		if (free) {
			closeName(name);
		}
		endLine();
	}

	/** Words of Jalon in a zone, under a name that says which they were, so that they are told from an author's. */
	private void own(Zone zone, ZoneNames.Role role, String words) {
		String allowed = Xml.allowed(words).replaceAll("\\s+", " ");
		named(ZoneNames.own(zone.id(), role, allowed), allowed);
	}
}
