// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Row;

/**
 * Where the cells of a table come to stand, row by row: which column each begins in, how many it really covers, and what is covered
 * from above. All formats print by it.
 */
public final class TableGrid {

	/**
	 * A cell, or what a cell from above covers.
	 *
	 * @param columns that it takes, from 1
	 * @param heading says what its row or column holds
	 * @param covered whether the cell stands in a row above
	 */
	public record Slot(int column, int columns, Cell cell, boolean heading, Alignment alignment, boolean covered) {
	}

	private static final class Span {
		private final Slot slot;
		private int rows;

		Span(Slot slot, int rows) {
			this.slot = slot;
			this.rows = rows;
		}
	}

	private final List<Column> columns;
	private final Span[] open;

	public TableGrid(List<Column> columns) {
		this.columns = columns;
		this.open = new Span[columns.size()];
	}

	/**
	 * The next row, in full: cells that it lacks are empty ones.
	 *
	 * @param head of the rows that are repeated on each page, whose cells are all headings
	 */
	public List<Slot> next(Row row, boolean head) {
		List<Slot> slots = new ArrayList<>();
		List<Cell> cells = new ArrayList<>(row.cells());
		for (int column = 0; column < open.length; column += slots.get(slots.size() - 1).columns()) {
			if (open[column] != null) {
				slots.add(covered(column));
			} else {
				slots.add(cell(cells.isEmpty() ? Cell.of(List.of()) : cells.remove(0), column, head));
			}
		}
		return slots;
	}

	private Slot covered(int column) {
		Span span = open[column];
		if (--span.rows == 0) {
			open[column] = null;
		}
		return new Slot(column, span.slot.columns(), span.slot.cell(), span.slot.heading(), span.slot.alignment(), true);
	}

	private Slot cell(Cell cell, int column, boolean head) {
		Alignment alignment = cell.heading() && !head ? Alignment.LEFT : columns.get(column).alignment();
		Slot slot = new Slot(column, free(column, cell.columns()), cell, cell.heading() || head, alignment, false);
		if (cell.rows() > 1) {
			open[column] = new Span(slot, cell.rows() - 1);
		}
		return slot;
	}

	/** As many columns as are there and nothing from above covers. */
	private int free(int column, int wanted) {
		int free = 1;
		while (free < wanted && column + free < open.length && open[column + free] == null) {
			free++;
		}
		return free;
	}
}
