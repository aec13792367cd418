// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.util.List;
import java.util.stream.Collectors;

/** A table. A table inside a cell is a block of that cell. */
public record Grid(List<Row> rows, Place place) implements Block {

	/**
	 * @param header whether the document says that it is repeated on each page
	 */
	public record Row(List<Cell> cells, boolean header) {

		public Row {
			cells = List.copyOf(cells);
		}
	}

	/**
	 * @param column     its first column, from 1; columns that a cell of a row above covers are counted
	 * @param columnSpan columns that it covers, at least 1
	 * @param rowSpan    rows that it covers, at least 1; a covered place has no cell
	 */
	public record Cell(int column, int columnSpan, int rowSpan, List<Block> blocks, Place place) {

		public Cell {
			blocks = List.copyOf(blocks);
		}

		/** The text of its blocks, one below the other. */
		public String text() {
			return blocks.stream().map(Block::text).collect(Collectors.joining("\n"));
		}
	}

	public Grid {
		rows = List.copyOf(rows);
	}

	/** The number of columns, covered ones included. */
	public int columns() {
		return rows.stream().flatMap(row -> row.cells().stream()).mapToInt(cell -> cell.column() + cell.columnSpan() - 1)
				.max().orElse(0);
	}

	@Override
	public String text() {
		return rows.stream().map(row -> row.cells().stream().map(Cell::text).collect(Collectors.joining("\t")))
				.collect(Collectors.joining("\n"));
	}
}
