// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
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
public abstract sealed class Cells<C extends Cells.Cell<C>> permits ClassCells, OpenCells {

	/** The states of all aggregates in one cell. */
	public interface Cell<C> {

		/** Adds what another cell has seen. */
		void merge(C other);

		/** Puts the state of each aggregate in its place. */
		void put(Cube cube, CellKey key);

		/** Writes the state of each aggregate. */
		void write(PartialWriter out) throws IOException;

		/** Adds states that were written. */
		void read(PartialReader in) throws IOException;
	}

	/** Goes through cells; {@code classes} has one code per dimension, null for "non classé", and may be reused. */
	interface Visitor<C> {
		void visit(int period, String[] classes, C cell);
	}

	/** The first number that stands for rows of no period. */
	static final int FIRST_PERIOD = CellKey.OUTSIDE;

	private final Supplier<C> newCell;
	private final List<Integer> dimensions;
	private final List<List<Integer>> groupings;
	private final boolean total;

	/**
	 * @param dimensions numbers of the dimensions by which rows are told apart
	 * @param groupings sets of dimension numbers to add up by, each a part of {@code dimensions}
	 * @param total whether the total over all classes is added up, too
	 */
	Cells(Supplier<C> newCell, List<Integer> dimensions, List<List<Integer>> groupings, boolean total) {
		this.newCell = newCell;
		this.dimensions = List.copyOf(dimensions);
		this.groupings = List.copyOf(groupings);
		this.total = total;
	}

	final C newCell() {
		return newCell.get();
	}

	final int depth() {
		return dimensions.size();
	}

	/** All cells that a row fell into, in an order that depends on them alone. */
	abstract void visit(Visitor<C> visitor);

	/** The cell of a period and one code per dimension, null for "non classé"; made when it is new. */
	abstract C cell(int period, String[] classes);

	/** Adds what others have seen; they stay as they are. */
	public final void merge(Cells<C> other) {
		other.visit((period, classes, cell) -> cell(period, classes).merge(cell));
	}

	/** Puts all states in their places: total, breakdowns, crossings. */
	public final void fill(Cube cube) {
		Map<CellKey, C> sums = new LinkedHashMap<>();
		visit((period, classes, cell) -> addUp(period, classes, cell, sums));
		sums.forEach((key, cell) -> cell.put(cube, key));
	}

	private void addUp(int period, String[] classes, C cell, Map<CellKey, C> sums) {
		if (total) {
			add(CellKey.total(period), cell, sums);
		}
		for (List<Integer> grouping : groupings) {
			CellKey key = CellKey.total(period);
			for (int dimension : grouping) {
				key = key.with(dimension, Optional.ofNullable(classes[dimensions.indexOf(dimension)]));
			}
			add(key, cell, sums);
		}
	}

	private void add(CellKey key, C cell, Map<CellKey, C> sums) {
		sums.computeIfAbsent(key, k -> newCell.get()).merge(cell);
	}
}
