// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.odt;

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
final class OdtTableReader {

	private static final int MOST_COLUMNS = 63;

	private final Function<Element, List<Block>> cells;
	private final OdtStyles styles;
	private final List<Integer> widths = new ArrayList<>();
	private final Alignment[] aligned = new Alignment[MOST_COLUMNS];
	private final List<Row> head = new ArrayList<>();
	private final List<Row> body = new ArrayList<>();
	private int columns = 1;

	/** @param cells reads what a cell holds */
	OdtTableReader(Function<Element, List<Block>> cells, OdtStyles styles) {
		this.cells = cells;
		this.styles = styles;
	}

	Table read(Element table) {
		parts(table, false);
		List<Column> all = new ArrayList<>();
		for (int i = 0; i < columns; i++) {
			int width = i < widths.size() ? widths.get(i) : 0;
			all.add(new Column(width > 0 ? width : 1000, aligned[i] == null ? Alignment.LEFT : aligned[i]));
		}
		return new Table("", TableStyle.FIGURES, all, head, body);
	}

	private void parts(Element container, boolean inHead) {
		for (Element each : Dom.children(container)) {
			switch (Dom.name(each)) {
				case "table-column" -> {
					int width = styles.width(Dom.attribute(each, "style-name"));
					for (int i = Dom.count(each, "number-columns-repeated"); i > 0 && widths.size() < MOST_COLUMNS; i--) {
						widths.add(width);
					}
				}
				case "table-row" -> row(each, inHead);
				case "table-header-rows" -> parts(each, true);
				default -> parts(each, inHead);
			}
		}
	}

	private void row(Element row, boolean inHead) {
		List<Cell> read = new ArrayList<>();
		int column = 0;
		for (Element each : Dom.children(row)) {
			boolean cell = Dom.name(each).equals("table-cell");
			if (!cell && !Dom.name(each).equals("covered-table-cell")) {
				continue;
			}
			for (int i = Dom.count(each, "number-columns-repeated"); i > 0 && column < MOST_COLUMNS; i--) {
				if (cell) {
					read.add(cell(each, column, inHead));
				}
				column++;
			}
		}
		columns = Math.max(columns, column);
		(inHead ? head : body).add(new Row(read));
	}

	private Cell cell(Element cell, int column, boolean inHead) {
		Element first = Dom.child(cell, "p");
		String style = Dom.attribute(first, "style-name");
		int spanned = Math.min(Dom.count(cell, "number-columns-spanned"), MOST_COLUMNS - column);
		if (!inHead && spanned == 1) {
			aligned[column] = styles.alignment(style);
		}
		boolean heading = styles.nameOfParagraph(style).equals("jalon cell heading");
		return new Cell(heading, spanned, Dom.count(cell, "number-rows-spanned"), cells.apply(cell));
	}
}
