// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.flow;

import java.util.List;
import java.util.stream.Collectors;

import fr.jalon.drafts.document.Place;

/** A draft as lines and tables in reading order, whatever format it came in. */
public sealed interface Piece {

	Place place();

	/**
	 * A line, or a whole paragraph of a format that knows paragraphs.
	 *
	 * @param columns what wide gaps separate; one for running text
	 * @param starts where each column begins, from 1
	 * @param level of a heading, 0 for others
	 * @param number of a heading, where the format tells it apart
	 * @param item whether it is an item of a list
	 */
	record Text(List<String> columns, List<Integer> starts, Place place, int level, String number, boolean item) implements Piece {

		public Text {
			columns = List.copyOf(columns);
			starts = List.copyOf(starts);
		}

		public String text() {
			return columns.stream().collect(Collectors.joining(" "));
		}
	}

	/** An empty line, or the end of a paragraph. */
	record Gap(Place place) implements Piece {
	}

	/** A table; cells that others cover are left out. */
	record Table(List<List<Cell>> rows, Place place) implements Piece {

		public Table {
			rows = rows.stream().map(List::copyOf).toList();
		}
	}

	/** @param column from 1 */
	record Cell(int column, List<String> lines, Place place) {

		public Cell {
			lines = List.copyOf(lines);
		}

		public String text() {
			return String.join("\n", lines);
		}
	}
}
