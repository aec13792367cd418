// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.Arrays;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.ItemList;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.TableGrid;
import fr.jalon.report.document.TableGrid.Slot;
import fr.jalon.report.office.internal.Xml;

/** Tables: widths in full, heading rows that come again on each page, cells that cover others. */
final class Tables {

	/** Left and right of the text of a cell together, in twentieths of a point. */
	private static final int PADDING = 2 * 85;

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
		TableGrid grid = new TableGrid(table.columns());
		table.head().forEach(row -> row(grid.next(row, true), true, widths, place));
		table.body().forEach(row -> row(grid.next(row, false), false, widths, place));
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

	private void row(List<Slot> slots, boolean head, int[] widths, Body.Place place) {
		xml.start("w:tr").start("w:trPr").empty("w:cantSplit");
		if (head) {
			xml.empty("w:tblHeader");
		}
		xml.end();
		for (Slot slot : slots) {
			int width = width(widths, slot);
			if (slot.covered()) {
				covered(slot, width);
			} else {
				cell(slot, width, place);
			}
		}
		xml.end();
	}

	private static int width(int[] widths, Slot slot) {
		return Arrays.stream(widths, slot.column(), slot.column() + slot.columns()).sum();
	}

	private void covered(Slot slot, int width) {
		xml.start("w:tc");
		properties(slot, width, "continue");
		xml.empty("w:p").end();
	}

	private void cell(Slot slot, int width, Body.Place place) {
		Cell cell = slot.cell();
		xml.start("w:tc");
		properties(slot, width, cell.rows() > 1 ? "restart" : null);
		body.blocks(cell.content(), place.inCell(slot.heading(), slot.alignment(), width - PADDING));
		if (!endsWithParagraph(cell.content())) {
			xml.start("w:p").start("w:pPr").empty("w:pStyle", "w:val", slot.heading() ? "JalonCellHeading" : "JalonCell").end().end();
		}
		xml.end();
	}

	/** A table ends with a paragraph of its own; what prints nothing is none. */
	private static boolean endsWithParagraph(List<Block> content) {
		return content.stream().anyMatch(block -> !(block instanceof Block.PageBreak) && !(block instanceof ItemList list && list.items().isEmpty())
				&& !(block instanceof Table));
	}

	private void properties(Slot slot, int width, String merge) {
		xml.start("w:tcPr").empty("w:tcW", "w:w", Integer.toString(width), "w:type", "dxa");
		if (slot.columns() > 1) {
			xml.empty("w:gridSpan", "w:val", Integer.toString(slot.columns()));
		}
		if (merge != null) {
			xml.empty("w:vMerge", "w:val", merge);
		}
		if (slot.heading()) {
			xml.empty("w:shd", "w:val", "clear", "w:color", "auto", "w:fill", "F5F5FE");
		}
		xml.end();
	}
}
