// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;

import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Paragraph;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Inline;
import fr.jalon.report.document.TableGrid;
import fr.jalon.report.document.TableGrid.Slot;

class TableGridTest {

	private static final Column LEFT = new Column(1, Alignment.LEFT);
	private static final Column RIGHT = new Column(1, Alignment.RIGHT);

	private final TableGrid grid = new TableGrid(List.of(LEFT, RIGHT, RIGHT));

	@Test
	void cellsStandBesideWhatReachesDownFromAbove() {
		assertEquals("0+1 a, 1+2 b", next(Row.of(Cell.heading("a").spanning(1, 2), Cell.of("b").spanning(2, 1))));
		assertEquals("(0+1 a), 1+1 c, 2+1 d", next(Row.of(Cell.of("c"), Cell.of("d"))));
		assertEquals("0+1 e, 1+1 f, 2+1 g", next(Row.of(Cell.of("e"), Cell.of("f"), Cell.of("g"))));
	}

	@Test
	void cellsCoverWhatIsThereAndRowsAreFilledUp() {
		assertEquals("0+2 a, 2+1 b", next(Row.of(Cell.of("a").spanning(2, 1), Cell.of("b").spanning(9, 2))));
		assertEquals("0+2 c, (2+1 b)", next(Row.of(Cell.of("c").spanning(3, 1))));
		assertEquals("0+1 d, 1+1 , 2+1 ", next(Row.of(Cell.of("d"))));
	}

	@Test
	void figuresAreAlignedAsTheirColumnAndNamesOfRowsAreNot() {
		List<Slot> slots = grid.next(Row.of(Cell.of("a"), Cell.heading("b"), Cell.of("c")), false);
		assertEquals(List.of(Alignment.LEFT, Alignment.LEFT, Alignment.RIGHT), slots.stream().map(Slot::alignment).toList());
		assertEquals(List.of(Alignment.LEFT, Alignment.RIGHT, Alignment.RIGHT),
				grid.next(Row.of(Cell.of("a"), Cell.heading("b"), Cell.of("c")), true).stream().map(Slot::alignment).toList());
	}

	/** Column, columns covered and text of each slot; what is covered from above in brackets. */
	private String next(Row row) {
		return grid.next(row, false).stream().map(TableGridTest::said).collect(Collectors.joining(", "));
	}

	private static String said(Slot slot) {
		String text = slot.cell().content().stream().map(block -> ((Inline.Text) ((Paragraph) block).content().get(0)).text())
				.collect(Collectors.joining());
		String all = slot.column() + "+" + slot.columns() + " " + text;
		return slot.covered() ? "(" + all + ")" : all;
	}
}
