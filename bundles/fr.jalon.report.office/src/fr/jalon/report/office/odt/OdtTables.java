// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
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
		// rows that a cell from above still covers, by column
		int[] covered = new int[widths.length];
		if (!table.head().isEmpty()) {
			xml.start("table:table-header-rows");
			table.head().forEach(row -> row(row, true, table, widths, covered, place));
			xml.end();
			java.util.Arrays.fill(covered, 0);
		}
		table.body().forEach(row -> row(row, false, table, widths, covered, place));
		xml.end();
	}

	private static double[] widths(List<Column> columns, double room) {
		int weights = columns.stream().mapToInt(Column::weight).sum();
		return columns.stream().mapToDouble(column -> room * column.weight() / weights).toArray();
	}

	private void row(Row row, boolean head, Table table, double[] widths, int[] covered, OdtBody.Place place) {
		xml.start("table:table-row");
		List<Cell> cells = new ArrayList<>(row.cells());
		for (int column = 0; column < widths.length;) {
			if (covered[column] > 0) {
				covered[column]--;
				xml.empty("table:covered-table-cell");
				column++;
				continue;
			}
			Cell cell = cells.isEmpty() ? Cell.of(List.of()) : cells.remove(0);
			int columns = free(covered, column, cell.columns());
			cell(cell, head, columns, table, column, widths, place);
			for (int i = column; i < column + columns; i++) {
				covered[i] = cell.rows() - 1;
				if (i > column) {
					xml.empty("table:covered-table-cell");
				}
			}
			column += columns;
		}
		xml.end();
	}

	/** As many columns as are there and nothing from above covers. */
	private static int free(int[] covered, int column, int wanted) {
		int columns = 1;
		while (columns < wanted && column + columns < covered.length && covered[column + columns] == 0) {
			columns++;
		}
		return columns;
	}

	private void cell(Cell cell, boolean head, int columns, Table table, int column, double[] widths, OdtBody.Place place) {
		boolean heading = cell.heading() || head;
		xml.start("table:table-cell", "table:style-name", AutomaticStyles.cell(table.style() == TableStyle.SHEET, heading));
		if (columns > 1) {
			xml.attribute("table:number-columns-spanned", Integer.toString(columns));
		}
		if (cell.rows() > 1) {
			xml.attribute("table:number-rows-spanned", Integer.toString(cell.rows()));
		}
		double width = -PADDING;
		for (int i = column; i < column + columns; i++) {
			width += widths[i];
		}
		Alignment aligned = cell.heading() && !head ? Alignment.LEFT : table.columns().get(column).alignment();
		body.blocks(cell.content(), place.inCell(heading, aligned, width));
		if (cell.content().stream().noneMatch(OdtTables::printsLine)) {
			xml.empty("text:p", "text:style-name", heading ? "Jalon_20_Cell_20_Heading" : "Jalon_20_Cell");
		}
		xml.end();
	}

	private static boolean printsLine(Block block) {
		return !(block instanceof Block.PageBreak);
	}
}
