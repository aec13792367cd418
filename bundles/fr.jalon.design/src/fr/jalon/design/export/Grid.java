// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.export;

import java.util.List;

/**
 * A table or tree as it is to be drawn.
 *
 * @param title above the grid
 * @param head one text a column, the first one for the names of the lines; empty for a tree
 * @param lines below, each with as many cells as the head has columns
 */
record Grid(String title, List<String> head, List<Line> lines) {

	/** @param depth how far the first cell is moved to the right */
	record Line(int depth, List<Cell> cells) {
	}

	/**
	 * @param ink colour of the text, {@code #rrggbb}
	 * @param ground colour behind it, {@code #rrggbb}
	 */
	record Cell(String text, String ink, String ground, boolean bold) {
	}
}
