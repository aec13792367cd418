// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.w3c.dom.Element;

import fr.jalon.report.document.Block;
import fr.jalon.report.document.Block.Alignment;
import fr.jalon.report.document.Block.Cell;
import fr.jalon.report.document.Block.Column;
import fr.jalon.report.document.Block.Row;
import fr.jalon.report.document.Block.Table;
import fr.jalon.report.document.Block.TableStyle;
import fr.jalon.report.office.internal.Dom;

/** A table that an author made. */
final class TableReader {

	private static final int MOST_COLUMNS = 63;

	private static final class Place {
		private final int column;
		private final int columns;
		private int rows = 1;
		private final boolean heading;
		private final List<Block> content;

		Place(int column, int columns, boolean heading, List<Block> content) {
			this.column = column;
			this.columns = columns;
			this.heading = heading;
			this.content = content;
		}
	}

	private final Function<Element, List<Block>> cells;
	private final DocxStyles styles;

	/** @param cells reads what a cell holds */
	TableReader(Function<Element, List<Block>> cells, DocxStyles styles) {
		this.cells = cells;
		this.styles = styles;
	}

	Table read(Element table) {
		List<List<Place>> rows = new ArrayList<>();
		List<Boolean> heads = new ArrayList<>();
		int width = 1;
		Alignment[] aligned = new Alignment[MOST_COLUMNS];
		Place[] above = new Place[MOST_COLUMNS];
		for (Element row : Dom.children(table, "tr")) {
			List<Place> places = new ArrayList<>();
			int column = 0;
			boolean head = Dom.child(Dom.child(row, "trPr"), "tblHeader") != null && heads.stream().allMatch(Boolean::booleanValue);
			for (Element cell : Dom.children(row, "tc")) {
				Element properties = Dom.child(cell, "tcPr");
				int columns = Math.min(Dom.count(Dom.child(properties, "gridSpan"), "val"), MOST_COLUMNS - column);
				if (columns <= 0) {
					// wider than any word processor makes: what it says stays, in the last cell
					break;
				}
				Element merge = Dom.child(properties, "vMerge");
				boolean continued = merge != null && !Dom.attribute(merge, "val").equals("restart") && above[column] != null;
				if (continued) {
					above[column].rows++;
				} else {
					Element first = Dom.child(Dom.child(cell, "p"), "pPr");
					Place place = new Place(column, columns, styles.nameOfParagraph(first).equals("jalon cell heading"), cells.apply(cell));
					places.add(place);
					for (int i = column; i < column + columns; i++) {
						above[i] = place;
					}
					if (!head && columns == 1) {
						aligned[column] = alignment(Dom.attribute(Dom.child(first, "jc"), "val"));
					}
				}
				column += columns;
			}
			width = Math.max(width, column);
			rows.add(places);
			heads.add(head);
		}
		return table(rows, heads, columns(Dom.child(table, "tblGrid"), width, aligned));
	}

	private static Table table(List<List<Place>> rows, List<Boolean> heads, List<Column> columns) {
		List<Row> head = new ArrayList<>();
		List<Row> body = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			List<Cell> line = rows.get(i).stream().map(place -> new Cell(place.heading, place.columns, place.rows, place.content)).toList();
			(heads.get(i) ? head : body).add(new Row(line));
		}
		return new Table("", TableStyle.FIGURES, columns, head, body);
	}

	private static List<Column> columns(Element grid, int width, Alignment[] aligned) {
		List<Element> given = grid == null ? List.of() : Dom.children(grid, "gridCol");
		List<Column> columns = new ArrayList<>();
		for (int i = 0; i < width; i++) {
			int weight = i < given.size() ? Dom.count(given.get(i), "w") : 1000;
			columns.add(new Column(Math.min(weight, 100_000), aligned[i] == null ? Alignment.LEFT : aligned[i]));
		}
		return columns;
	}

	private static Alignment alignment(String word) {
		return switch (word) {
			case "right", "end" -> Alignment.RIGHT;
			case "center" -> Alignment.CENTER;
			default -> Alignment.LEFT;
		};
	}
}
