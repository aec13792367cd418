// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import fr.jalon.report.chart.ChartData;

/** A part of a document that stands on its own lines. */
public sealed interface Block {

	/**
	 * A heading of the outline.
	 *
	 * @param level from 1
	 * @param number as the contract numbers it, such as {@code 2.1}; empty for none
	 * @param anchor what links name; empty for none
	 */
	record Heading(int level, String number, String text, String anchor) implements Block {

		public Heading {
			if (level < 1 || level > 6) {
				throw new IllegalArgumentException("level " + level);
			}
		}

		/** Number and text, as they are printed where a format does not number by itself. */
		public String numbered() {
			return number.isEmpty() ? text : number + "\u2002" + text;
		}

		/** The outline that blocks make; headings of authors in their zones count, too. */
		public static List<Heading> in(List<Block> blocks) {
			return blocks.stream().flatMap(Heading::of).toList();
		}

		private static Stream<Heading> of(Block block) {
			if (block instanceof Zone zone) {
				return in(zone.content()).stream();
			}
			return block instanceof Heading heading ? Stream.of(heading) : Stream.empty();
		}
	}

	record Paragraph(ParagraphStyle style, List<Inline> content) implements Block {

		public Paragraph {
			Objects.requireNonNull(style);
			content = List.copyOf(content);
		}

		public static Paragraph of(String text) {
			return of(ParagraphStyle.BODY, text);
		}

		public static Paragraph of(ParagraphStyle style, String text) {
			return new Paragraph(style, List.of(Inline.Text.of(text)));
		}
	}

	/** @param items each one or several blocks: paragraphs, lists inside */
	record ItemList(boolean ordered, List<List<Block>> items) implements Block {

		public ItemList {
			items = items.stream().map(List::copyOf).toList();
		}
	}

	/**
	 * @param caption printed above, after the word for a table and its number; empty for a table that needs none
	 * @param columns from the left; their widths share the line
	 * @param head rows repeated on each page
	 */
	record Table(String caption, TableStyle style, List<Column> columns, List<Row> head, List<Row> body) implements Block {

		public Table {
			columns = List.copyOf(columns);
			head = List.copyOf(head);
			body = List.copyOf(body);
		}
	}

	/** @param weight of its width among the others, positive */
	record Column(int weight, Alignment alignment) {
	}

	/** @param cells one per column that no cell from the left or from above covers */
	record Row(List<Cell> cells) {

		public Row {
			cells = List.copyOf(cells);
		}

		public static Row of(Cell... cells) {
			return new Row(List.of(cells));
		}
	}

	/**
	 * @param heading says what its row or column holds
	 * @param columns that it covers, from 1
	 * @param rows that it covers, from 1
	 */
	record Cell(boolean heading, int columns, int rows, List<Block> content) {

		public Cell {
			content = List.copyOf(content);
		}

		public static Cell of(String text) {
			return of(List.of(Paragraph.of(text)));
		}

		public static Cell of(List<? extends Block> content) {
			return new Cell(false, 1, 1, List.copyOf(content));
		}

		public static Cell heading(String text) {
			return new Cell(true, 1, 1, List.of(Paragraph.of(text)));
		}

		public Cell spanning(int coveredColumns, int coveredRows) {
			return new Cell(heading, coveredColumns, coveredRows, content);
		}
	}

	enum Alignment {
		LEFT, RIGHT, CENTER
	}

	enum TableStyle {
		/** Labels on the left, words on the right: an official sheet. */
		SHEET,
		/** Figures under headings. */
		FIGURES
	}

	/**
	 * A drawing of figures.
	 *
	 * @param caption printed below, after the word for a figure and its number
	 * @param description what is drawn, in words, for whoever does not see it
	 */
	record Chart(String caption, String description, ChartData data) implements Block {
	}

	/**
	 * What an author writes, and finds again when the document is written anew.
	 *
	 * @param id lasting name of the place: its kind, a dot, and the name of the element; letters, digits, {@code . _ -}
	 * @param title what is to be written there, and for which element: the place is known by it when the element has another name
	 * @param hint how; printed while nothing is written
	 * @param content what the author wrote; empty while nothing is
	 */
	record Zone(String id, String title, String hint, List<Block> content) implements Block {

		public Zone {
			if (!id.matches("[\\p{L}\\p{N}._-]+")) {
				throw new IllegalArgumentException(id);
			}
			content = List.copyOf(content);
		}

		public Zone with(List<Block> written) {
			return new Zone(id, title, hint, written);
		}
	}

	/** @param depth the lowest level of headings that it lists */
	record TableOfContents(String title, int depth) implements Block {
	}

	/** What follows begins a page. */
	record PageBreak() implements Block {
	}
}
