// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.Arrays;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.document.TableGrid;
import fr.jalon.report.document.TableGrid.Slot;
import fr.jalon.report.office.internal.Xml;

/** Tables, whose head is repeated on each page. */
final class OdtTables {

	/** Left and right of the text of a cell together, in centimetres. */
	private static final double PADDING = 0.3;

	private final OdtBody body;
	private final Xml xml;
	private final AutomaticStyles styles;

	OdtTables(OdtBody body, Xml xml, AutomaticStyles styles) {
		this.body = body;
		this.xml = xml;
		this.styles = styles;
	}

	void write(Table table, OdtBody.Place place) {
		if (table.head().isEmpty() && table.body().isEmpty() || table.columns().isEmpty()) {
			return;
		}
		double[] widths = widths(table.columns(), place.width());
		String name = styles.table(widths);
		xml.start("table:table", "table:name", name, "table:style-name", name);
		for (int i = 0; i < widths.length; i++) {
			xml.empty("table:table-column", "table:style-name", AutomaticStyles.column(name, i));
		}
		if (!table.head().isEmpty()) {
			xml.start("table:table-header-rows");
			rows(table.head(), true, table, widths, place);
			xml.end();
		}
		rows(table.body(), false, table, widths, place);
		xml.end();
	}

	/** Head and body each on their own: no cell reaches from one into the other. */
	private void rows(List<Row> rows, boolean head, Table table, double[] widths, OdtBody.Place place) {
		TableGrid grid = new TableGrid(table.columns());
		for (Row row : rows) {
			xml.start("table:table-row");
			grid.next(row, head).forEach(slot -> slot(slot, table.style(), widths, place));
			xml.end();
		}
	}

	private void slot(Slot slot, TableStyle style, double[] widths, OdtBody.Place place) {
		if (!slot.covered()) {
			cell(slot, style, widths, place);
		}
		for (int i = slot.covered() ? 0 : 1; i < slot.columns(); i++) {
			xml.empty("table:covered-table-cell");
		}
	}

	private static double[] widths(List<Column> columns, double room) {
		int weights = columns.stream().mapToInt(Column::weight).sum();
		return columns.stream().mapToDouble(column -> room * column.weight() / weights).toArray();
	}

	private void cell(Slot slot, TableStyle style, double[] widths, OdtBody.Place place) {
		Cell cell = slot.cell();
		xml.start("table:table-cell", "table:style-name", AutomaticStyles.cell(style == TableStyle.SHEET, slot.heading()));
		if (slot.columns() > 1) {
			xml.attribute("table:number-columns-spanned", Integer.toString(slot.columns()));
		}
		if (cell.rows() > 1) {
			xml.attribute("table:number-rows-spanned", Integer.toString(cell.rows()));
		}
		double width = Arrays.stream(widths, slot.column(), slot.column() + slot.columns()).sum() - PADDING;
		body.blocks(cell.content(), place.inCell(slot.heading(), slot.alignment(), width));
		if (cell.content().stream().noneMatch(OdtTables::printsLine)) {
			xml.empty("text:p", "text:style-name", slot.heading() ? "Jalon_20_Cell_20_Heading" : "Jalon_20_Cell");
		}
		xml.end();
	}

	private static boolean printsLine(Block block) {
		return !(block instanceof Block.PageBreak);
	}
}
