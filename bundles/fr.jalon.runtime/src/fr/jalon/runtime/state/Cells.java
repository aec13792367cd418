// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/**
 * What a calculator keeps while rows stream past it: one cell per period and combination of classes that occurs. Memory grows
 * with those combinations, not with the rows. Totals and coarser breakdowns are added up at the end, by {@link #fill}.
 *
 * @param <C> the states of one cell, a class of the calculator
 */
public final class Cells<C extends Cells.Cell<C>> {

	/** The states of all aggregates in one cell. */
	public interface Cell<C> {

		/** Adds what another cell has seen. */
		void merge(C other);

		/** Puts the state of each aggregate in its place. */
		void put(Cube cube, CellKey key);
	}

	private final Supplier<C> newCell;
	private final List<Integer> dimensions;
	private final List<List<Integer>> groupings;
	private final boolean total;
	/** By period, then by class of each dimension in turn; the last level holds cells. The class null is "non classé". */
	private final Map<Integer, Node<C>> periods = new HashMap<>();

	private static final class Node<C> {
		private C cell;
		private final Map<String, Node<C>> children = new HashMap<>();
	}

	/**
	 * @param dimensions numbers of the dimensions by which rows are told apart
	 * @param groupings sets of dimension numbers to add up by, each a part of {@code dimensions}
	 * @param total whether the total over all classes is added up, too
	 */
	public Cells(Supplier<C> newCell, List<Integer> dimensions, List<List<Integer>> groupings, boolean total) {
		this.newCell = newCell;
		this.dimensions = List.copyOf(dimensions);
		this.groupings = List.copyOf(groupings);
		this.total = total;
	}

	/** The cell of a row without breakdown. */
	public C at(int period) {
		return cell(node(period));
	}

	/** The cell of a row. */
	public C at(int period, String first) {
		return cell(child(node(period), first));
	}

	/** The cell of a row. */
	public C at(int period, String first, String second) {
		return cell(child(child(node(period), first), second));
	}

	/** The cell of a row: one class per dimension, null for "non classé". */
	public C at(int period, String... classes) {
		Node<C> node = node(period);
		for (String each : classes) {
			node = child(node, each);
		}
		return cell(node);
	}

	/** Adds what others have seen; they stay as they are. */
	public void merge(Cells<C> other) {
		other.periods.forEach((period, node) -> merge(node(period), node));
	}

	/** Puts all states in their places: total, breakdowns, crossings. */
	public void fill(Cube cube) {
		Map<CellKey, C> sums = new LinkedHashMap<>();
		periods.forEach((period, node) -> addUp(node, period, new ArrayList<>(), sums));
		sums.forEach((key, cell) -> cell.put(cube, key));
	}

	private void addUp(Node<C> node, int period, List<String> classes, Map<CellKey, C> sums) {
		if (node.cell != null) {
			if (total) {
				add(CellKey.total(period), node.cell, sums);
			}
			for (List<Integer> grouping : groupings) {
				CellKey key = CellKey.total(period);
				for (int dimension : grouping) {
					key = key.with(dimension, Optional.ofNullable(classes.get(dimensions.indexOf(dimension))));
				}
				add(key, node.cell, sums);
			}
		}
		node.children.forEach((code, child) -> {
			classes.add(code);
			addUp(child, period, classes, sums);
			classes.remove(classes.size() - 1);
		});
	}

	private void add(CellKey key, C cell, Map<CellKey, C> sums) {
		sums.computeIfAbsent(key, k -> newCell.get()).merge(cell);
	}

	private void merge(Node<C> into, Node<C> from) {
		if (from.cell != null) {
			cell(into).merge(from.cell);
		}
		from.children.forEach((code, node) -> merge(child(into, code), node));
	}

	private Node<C> node(int period) {
		return periods.computeIfAbsent(period, p -> new Node<>());
	}

	private Node<C> child(Node<C> node, String code) {
		Node<C> child = node.children.get(code);
		if (child == null) {
			child = new Node<>();
			node.children.put(code, child);
		}
		return child;
	}

	private C cell(Node<C> node) {
		if (node.cell == null) {
			node.cell = newCell.get();
		}
		return node.cell;
	}
}
