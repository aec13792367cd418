// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.util.ArrayList;
import java.util.List;

/** A table for a terminal: columns as wide as what they hold, long cells wrapped at words. */
final class TextTable {

	/** How a column is set. */
	enum Align {
		LEFT, RIGHT
	}

	private record Column(String heading, Align align, int widest) {
	}

	private final List<Column> columns = new ArrayList<>();
	private final List<List<String>> rows = new ArrayList<>();

	/** @param widest characters beyond which cells are wrapped */
	TextTable column(String heading, Align align, int widest) {
		columns.add(new Column(heading, align, widest));
		return this;
	}

	/** One cell per column. */
	void row(String... cells) {
		if (cells.length != columns.size()) {
			throw new IllegalArgumentException(cells.length + " cells, " + columns.size() + " columns");
		}
		List<String> clean = new ArrayList<>();
		for (String cell : cells) {
			// A control character in a title must not move the cursor of whoever reads the table.
			clean.add(cell.replaceAll("[\\p{Cntrl}\\s]+", " ").strip());
		}
		rows.add(clean);
	}

	@Override
	public String toString() {
		int[] widths = new int[columns.size()];
		for (int i = 0; i < widths.length; i++) {
			widths[i] = width(columns.get(i).heading());
			for (List<String> row : rows) {
				widths[i] = Math.max(widths[i], Math.min(columns.get(i).widest(), width(row.get(i))));
			}
		}
		StringBuilder text = new StringBuilder();
		append(text, columns.stream().map(Column::heading).toList(), widths);
		List<String> rule = new ArrayList<>();
		for (int width : widths) {
			rule.add("─".repeat(width));
		}
		append(text, rule, widths);
		rows.forEach(row -> append(text, row, widths));
		return text.toString();
	}

	private void append(StringBuilder text, List<String> row, int[] widths) {
		List<List<String>> cells = new ArrayList<>();
		int lines = 1;
		for (int i = 0; i < widths.length; i++) {
			List<String> wrapped = wrap(row.get(i), widths[i]);
			lines = Math.max(lines, wrapped.size());
			cells.add(wrapped);
		}
		for (int line = 0; line < lines; line++) {
			StringBuilder whole = new StringBuilder();
			for (int i = 0; i < widths.length; i++) {
				String part = line < cells.get(i).size() ? cells.get(i).get(line) : "";
				String space = " ".repeat(Math.max(0, widths[i] - width(part)));
				whole.append(i == 0 ? "" : "  ");
				whole.append(columns.get(i).align() == Align.RIGHT ? space + part : part + space);
			}
			text.append(whole.toString().stripTrailing()).append('\n');
		}
	}

	private static List<String> wrap(String cell, int width) {
		List<String> lines = new ArrayList<>();
		String rest = cell;
		while (width(rest) > width) {
			int cut = rest.lastIndexOf(' ', width);
			if (cut <= 0) {
				cut = width;
			}
			lines.add(rest.substring(0, cut).stripTrailing());
			rest = rest.substring(cut).stripLeading();
		}
		lines.add(rest);
		return lines;
	}

	private static int width(String text) {
		return text.codePointCount(0, text.length());
	}
}
