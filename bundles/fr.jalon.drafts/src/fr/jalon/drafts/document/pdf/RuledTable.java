// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

import fr.jalon.drafts.document.pdf.Glyphs.Rule;

/** A table that lines frame: its columns and rows are between them, a cell reaches as far as no line crosses it. */
final class RuledTable {

	/**
	 * @param row    from 0
	 * @param column from 0
	 */
	record Box(int row, int column, int rows, int columns, float x0, float y0, float x1, float y1) {

		boolean holds(float x, float y) {
			return x >= x0 && x <= x1 && y >= y0 && y <= y1;
		}
	}

	/** Lines nearer than this are the same one. */
	private static final float NEAR = 3;
	private static final int MAX_LINES = 400;
	private static final int MAX_RULES = 3000;

	private final List<Box> boxes;
	private final int rows;
	private final float x0;
	private final float y0;
	private final float x1;
	private final float y1;

	private RuledTable(List<Box> boxes, int rows, float x0, float y0, float x1, float y1) {
		this.boxes = boxes;
		this.rows = rows;
		this.x0 = x0;
		this.y0 = y0;
		this.x1 = x1;
		this.y1 = y1;
	}

	List<Box> boxes() {
		return boxes;
	}

	int rows() {
		return rows;
	}

	float top() {
		return y0;
	}

	float left() {
		return x0;
	}

	float right() {
		return x1;
	}

	float bottom() {
		return y1;
	}

	boolean holds(float x, float y) {
		return x >= x0 - 1 && x <= x1 + 1 && y >= y0 - 1 && y <= y1 + 1;
	}

	/** The tables of a page, from top to bottom; frames around one text are none. */
	static List<RuledTable> find(List<Rule> drawn) {
		List<Rule> rules = merge(drawn);
		if (rules.size() > MAX_RULES) {
			return List.of();
		}
		int[] group = new int[rules.size()];
		for (int at = 0; at < group.length; at++) {
			group[at] = at;
		}
		for (int a = 0; a < group.length; a++) {
			for (int b = a + 1; b < group.length; b++) {
				if (rules.get(a).horizontal() != rules.get(b).horizontal() && touch(rules.get(a), rules.get(b))) {
					group[root(group, a)] = root(group, b);
				}
			}
		}
		List<RuledTable> tables = new ArrayList<>();
		for (int root = 0; root < group.length; root++) {
			List<Rule> own = new ArrayList<>();
			for (int at = 0; at < group.length; at++) {
				if (root(group, at) == root) {
					own.add(rules.get(at));
				}
			}
			RuledTable table = own.size() < 4 ? null : table(own);
			if (table != null && table.boxes.size() > 1) {
				tables.add(table);
			}
		}
		tables.sort(Comparator.comparingDouble(RuledTable::top));
		return tables;
	}

	private static int root(int[] group, int at) {
		int root = at;
		while (group[root] != root) {
			root = group[root];
		}
		group[at] = root;
		return root;
	}

	private static boolean touch(Rule a, Rule b) {
		return a.x0() <= b.x1() + NEAR && b.x0() <= a.x1() + NEAR && a.y0() <= b.y1() + NEAR && b.y0() <= a.y1() + NEAR;
	}

	/** Puts the pieces of a line together: each cell draws its own edge. */
	private static List<Rule> merge(List<Rule> drawn) {
		List<Rule> merged = new ArrayList<>();
		for (boolean horizontal : new boolean[] { true, false }) {
			ToDoubleFunction<Rule> across = horizontal ? rule -> (rule.y0() + rule.y1()) / 2 : rule -> (rule.x0() + rule.x1()) / 2;
			ToDoubleFunction<Rule> along = horizontal ? Rule::x0 : Rule::y0;
			List<Rule> same = new ArrayList<>(drawn.stream().filter(rule -> rule.horizontal() == horizontal).toList());
			same.sort(Comparator.comparingDouble(across));
			List<Rule> line = new ArrayList<>();
			for (Rule rule : same) {
				if (!line.isEmpty() && across.applyAsDouble(rule) - across.applyAsDouble(line.get(0)) > NEAR) {
					merged.addAll(join(line, horizontal, along));
					line.clear();
				}
				line.add(rule);
			}
			merged.addAll(join(line, horizontal, along));
		}
		return merged;
	}

	private static List<Rule> join(List<Rule> line, boolean horizontal, ToDoubleFunction<Rule> along) {
		List<Rule> joined = new ArrayList<>();
		line.sort(Comparator.comparingDouble(along));
		for (Rule rule : line) {
			Rule last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
			if (last != null && along.applyAsDouble(rule) <= (horizontal ? last.x1() : last.y1()) + NEAR) {
				joined.set(joined.size() - 1, new Rule(Math.min(last.x0(), rule.x0()), Math.min(last.y0(), rule.y0()),
						Math.max(last.x1(), rule.x1()), Math.max(last.y1(), rule.y1())));
			} else {
				joined.add(rule);
			}
		}
		// dots and underlined letters frame nothing
		joined.removeIf(rule -> Math.max(rule.x1() - rule.x0(), rule.y1() - rule.y0()) < 2 * NEAR);
		return joined;
	}

	private static RuledTable table(List<Rule> rules) {
		List<Float> xs = positions(rules.stream().filter(rule -> !rule.horizontal()).map(rule -> (rule.x0() + rule.x1()) / 2).toList());
		List<Float> ys = positions(rules.stream().filter(Rule::horizontal).map(rule -> (rule.y0() + rule.y1()) / 2).toList());
		if (xs.size() < 2 || ys.size() < 2 || xs.size() > MAX_LINES || ys.size() > MAX_LINES) {
			return null;
		}
		int columns = xs.size() - 1;
		int rows = ys.size() - 1;
		boolean[][] taken = new boolean[rows][columns];
		List<Box> boxes = new ArrayList<>();
		for (int row = 0; row < rows; row++) {
			for (int column = 0; column < columns; column++) {
				if (taken[row][column]) {
					continue;
				}
				int right = column;
				while (right + 1 < columns && !taken[row][right + 1] && !vertical(rules, xs.get(right + 1), ys.get(row), ys.get(row + 1))) {
					right++;
				}
				int bottom = row;
				while (bottom + 1 < rows && open(rules, xs, ys, bottom + 1, column, right)) {
					bottom++;
				}
				for (int r = row; r <= bottom; r++) {
					for (int c = column; c <= right; c++) {
						taken[r][c] = true;
					}
				}
				boxes.add(new Box(row, column, bottom - row + 1, right - column + 1, xs.get(column), ys.get(row), xs.get(right + 1),
						ys.get(bottom + 1)));
			}
		}
		return new RuledTable(boxes, rows, xs.get(0), ys.get(0), xs.get(columns), ys.get(rows));
	}

	/** Whether a cell goes on into the row below: no line above it, none inside, and its sides go on. */
	private static boolean open(List<Rule> rules, List<Float> xs, List<Float> ys, int row, int from, int to) {
		for (int column = from; column <= to; column++) {
			if (horizontal(rules, ys.get(row), xs.get(column), xs.get(column + 1))) {
				return false;
			}
			if (column < to && vertical(rules, xs.get(column + 1), ys.get(row), ys.get(row + 1))) {
				return false;
			}
		}
		return true;
	}

	private static List<Float> positions(List<Float> values) {
		List<Float> positions = new ArrayList<>();
		for (float value : values.stream().sorted().toList()) {
			if (positions.isEmpty() || value - positions.get(positions.size() - 1) > NEAR) {
				positions.add(value);
			}
		}
		return positions;
	}

	private static boolean vertical(List<Rule> rules, float x, float y0, float y1) {
		float middle = (y0 + y1) / 2;
		return rules.stream().anyMatch(rule -> !rule.horizontal() && Math.abs((rule.x0() + rule.x1()) / 2 - x) <= NEAR
				&& rule.y0() <= middle && rule.y1() >= middle);
	}

	private static boolean horizontal(List<Rule> rules, float y, float x0, float x1) {
		float middle = (x0 + x1) / 2;
		return rules.stream().anyMatch(rule -> rule.horizontal() && Math.abs((rule.y0() + rule.y1()) / 2 - y) <= NEAR
				&& rule.x0() <= middle && rule.x1() >= middle);
	}
}
