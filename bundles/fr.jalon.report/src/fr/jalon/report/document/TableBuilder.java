// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;

/** A table under headings while it is filled. */
public final class TableBuilder {

	private static final Cell NOTHING = Cell.of("–");

	private final String caption;
	private final List<Column> columns = new ArrayList<>();
	private final List<Cell> head = new ArrayList<>();
	private final List<Row> body = new ArrayList<>();

	public TableBuilder(String caption) {
		this.caption = caption;
	}

	public TableBuilder column(String title, int weight, Alignment alignment) {
		columns.add(new Column(weight, alignment));
		head.add(Cell.heading(title));
		return this;
	}

	public TableBuilder left(String title, int weight) {
		return column(title, weight, Alignment.LEFT);
	}

	public TableBuilder right(String title, int weight) {
		return column(title, weight, Alignment.RIGHT);
	}

	public TableBuilder row(Cell... cells) {
		return row(List.of(cells));
	}

	public TableBuilder row(List<Cell> cells) {
		body.add(new Row(cells));
		return this;
	}

	/** Leaves out the columns in which no row says anything, the first one apart; for tables without spans. */
	public TableBuilder compact() {
		for (int i = columns.size() - 1; i > 0; i--) {
			int column = i;
			if (body.stream().allMatch(row -> row.cells().get(column).equals(NOTHING))) {
				columns.remove(i);
				head.remove(i);
				body.replaceAll(row -> without(row, column));
			}
		}
		return this;
	}

	private static Row without(Row row, int column) {
		List<Cell> cells = new ArrayList<>(row.cells());
		cells.remove(column);
		return new Row(cells);
	}

	public int columns() {
		return columns.size();
	}

	public Table table() {
		return new Table(caption, TableStyle.FIGURES, columns, List.of(new Row(head)), body);
	}

	/** Words of the author; a dash for none. */
	public static Cell authored(String text) {
		return text.isEmpty() ? NOTHING : Cell.of(List.of(Paragraph.of(ParagraphStyle.AUTHORED, text)));
	}

	/** Words of the author, each on its lines; a dash for none. */
	public static Cell authored(List<String> texts) {
		List<Paragraph> lines = texts.stream().filter(each -> !each.isEmpty()).map(each -> Paragraph.of(ParagraphStyle.AUTHORED, each)).toList();
		return lines.isEmpty() ? NOTHING : Cell.of(lines);
	}

	/**
	 * Words of the author that say what a row is about.
	 *
	 * @param note smaller, below; empty for none
	 */
	public static Cell authoredHeading(String text, String note) {
		List<Block> lines = new ArrayList<>(List.of(Paragraph.of(ParagraphStyle.AUTHORED, text)));
		if (!note.isEmpty()) {
			lines.add(Paragraph.of(ParagraphStyle.NOTE, note));
		}
		return new Cell(true, 1, 1, lines);
	}

	public static Cell authoredHeading(String text) {
		return authoredHeading(text, "");
	}

	public static Cell stated(String text) {
		return text.isEmpty() ? NOTHING : Cell.of(text);
	}

	public static Cell strong(String text) {
		return cell(Inline.Text.strong(text));
	}

	public static Cell cell(Inline... content) {
		return cell(List.of(content));
	}

	public static Cell cell(List<Inline> content) {
		List<Block> only = List.of(new Paragraph(ParagraphStyle.BODY, content));
		return Cell.of(only);
	}
}
