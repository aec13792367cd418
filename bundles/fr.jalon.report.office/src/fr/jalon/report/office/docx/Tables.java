// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.office.internal.Xml;

/** Tables: widths in full, heading rows that come again on each page, cells that cover others. */
final class Tables {

	/** Left and right of the text of a cell together, in twentieths of a point. */
	private static final int PADDING = 2 * 85;

	/** A cell that reaches down into later rows. */
	private static final class Span {
		private final int columns;
		private final boolean heading;
		private int rows;

		Span(int columns, int rows, boolean heading) {
			this.columns = columns;
			this.rows = rows;
			this.heading = heading;
		}
	}

	private final Body body;
	private final Xml xml;

	Tables(Body body, Xml xml) {
		this.body = body;
		this.xml = xml;
	}

	void write(Table table, Body.Place place) {
		if (table.head().isEmpty() && table.body().isEmpty() || table.columns().isEmpty()) {
			return;
		}
		int[] widths = widths(table.columns(), place.width());
		xml.start("w:tbl").start("w:tblPr");
		xml.empty("w:tblStyle", "w:val", table.style() == TableStyle.SHEET ? "JalonSheet" : "JalonFigures");
		xml.empty("w:tblW", "w:w", Integer.toString(place.width()), "w:type", "dxa").empty("w:tblLayout", "w:type", "fixed");
		xml.end().start("w:tblGrid");
		for (int width : widths) {
			xml.empty("w:gridCol", "w:w", Integer.toString(width));
		}
		xml.end();
		Span[] open = new Span[widths.length];
		table.head().forEach(row -> row(row, true, table, widths, open, place));
		table.body().forEach(row -> row(row, false, table, widths, open, place));
		xml.end();
		// two tables in a row would become one; a cell must end with a paragraph
		xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", "JalonThin").end().end();
	}

	private static int[] widths(List<Column> columns, int room) {
		int weights = columns.stream().mapToInt(Column::weight).sum();
		int[] widths = new int[columns.size()];
		int given = 0;
		int counted = 0;
		for (int i = 0; i < widths.length; i++) {
			counted += columns.get(i).weight();
			widths[i] = (int) ((long) room * counted / weights) - given;
			given += widths[i];
		}
		return widths;
	}

	private void row(Row row, boolean head, Table table, int[] widths, Span[] open, Body.Place place) {
		xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
		if (head) {
			xml.empty("w:tblHeader");
		}
		xml.end();
		List<Cell> cells = new ArrayList<>(row.cells());
		for (int column = 0; column < widths.length;) {
			Span above = open[column];
			if (above != null) {
				covered(above, width(widths, column, above.columns));
				if (--above.rows == 0) {
					open[column] = null;
				}
				column += above.columns;
				continue;
			}
			Cell cell = cells.isEmpty() ? Cell.of(List.of()) : cells.remove(0);
			int columns = free(open, column, cell.columns());
			boolean heading = cell.heading() || head;
			Alignment aligned = cell.heading() && !head ? Alignment.LEFT : table.columns().get(column).alignment();
			cell(cell, heading, columns, width(widths, column, columns), aligned, place);
			if (cell.rows() > 1) {
				open[column] = new Span(columns, cell.rows() - 1, heading);
			}
			column += columns;
		}
		xml.end();
	}

	/** As many columns as are there and nothing from above covers. */
	private static int free(Span[] open, int column, int wanted) {
		int columns = 1;
		while (columns < wanted && column + columns < open.length && open[column + columns] == null) {
			columns++;
		}
		return columns;
	}

	private static int width(int[] widths, int column, int columns) {
		int sum = 0;
		for (int i = column; i < column + columns; i++) {
			sum += widths[i];
		}
		return sum;
	}

	private void covered(Span above, int width) {
		xml.start("w:tc");
		properties(width, above.columns, "continue", above.heading);
		xml.empty("w:p").end();
	}

	private void cell(Cell cell, boolean heading, int columns, int width, Alignment aligned, Body.Place place) {
		xml.start("w:tc");
		properties(width, columns, cell.rows() > 1 ? "restart" : null, heading);
		body.blocks(cell.content(), place.inCell(heading, aligned, width - PADDING));
		if (!endsWithParagraph(cell.content())) {
			xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", heading ? "JalonCellHeading" : "JalonCell").end().end();
		}
		xml.end();
	}

	/** A table ends with a paragraph of its own; what prints nothing is none. */
	private static boolean endsWithParagraph(List<Block> content) {
		return content.stream().anyMatch(block -> !(block instanceof Block.PageBreak) && !(block instanceof ItemList list && list.items().isEmpty())
				&& !(block instanceof Table));
	}

	private void properties(int width, int columns, String merge, boolean heading) {
		xml.start("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
		if (columns > 1) {
			xml.empty("w:gridSpan", "w:val", Integer.toString(columns));
		}
		if (merge != null) {
			xml.empty("w:vMerge", "w:val", merge);
		}
		if (heading) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F5F5FE");
		}
		xml.end();
	}
}
