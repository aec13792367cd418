// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.util.List;
import java.util.function.Supplier;

import fr.jalon.runtime.figure.Periods;

/**
 * Cells by declared classes: those of a dimension are numbered from 1 as declared, and {@link #UNCLASSIFIED} is 0, so that
 * the cell of a row is found by calculation, in an array.
 */
public final class ClassCells<C extends Cells.Cell<C>> extends Cells<C> {

	/** Number of the class "non classé" in every dimension. */
	public static final int UNCLASSIFIED = 0;

	private final int periods;
	private final String[][] codes;
	/** How many numbers a second, third ... dimension has; 1 beyond the last. */
	private final int second;
	private final int third;
	private final C[] cells;

	/**
	 * @param periods those computed; rows of none have cells, too
	 * @param codes of the classes of each of the dimensions, in order
	 */
	public ClassCells(Supplier<C> newCell, Periods periods, List<Integer> dimensions, List<List<String>> codes,
			List<List<Integer>> groupings, boolean total) {
		super(newCell, dimensions, groupings, total);
		if (codes.size() != dimensions.size()) {
			throw new IllegalArgumentException("a list of classes for each dimension");
		}
		this.periods = periods.count() - FIRST_PERIOD;
		this.codes = codes.stream().map(list -> list.toArray(String[]::new)).toArray(String[][]::new);
		this.second = size(1);
		this.third = size(2);
		int size = this.periods;
		for (int i = 0; i < this.codes.length; i++) {
			size = Math.multiplyExact(size, size(i));
		}
		@SuppressWarnings("unchecked")
		C[] array = (C[]) new Cell<?>[size];
		this.cells = array;
	}

	private int size(int dimension) {
		return dimension < codes.length ? codes[dimension].length + 1 : 1;
	}

	/** The cell of a row without breakdown. */
	public C at(int period) {
		return number(period - FIRST_PERIOD);
	}

	/** The cell of a row. */
	public C at(int period, int first) {
		return number((period - FIRST_PERIOD) * (codes[0].length + 1) + first);
	}

	/** The cell of a row. */
	public C at(int period, int first, int second) {
		return number(((period - FIRST_PERIOD) * (codes[0].length + 1) + first) * this.second + second);
	}

	/** The cell of a row. */
	public C at(int period, int first, int second, int third) {
		return number((((period - FIRST_PERIOD) * (codes[0].length + 1) + first) * this.second + second) * this.third + third);
	}

	/** The cell of a row: the number of a class per dimension. */
	public C at(int period, int... classes) {
		int number = period - FIRST_PERIOD;
		for (int i = 0; i < classes.length; i++) {
			number = number * size(i) + classes[i];
		}
		return number(number);
	}

	private C number(int number) {
		C cell = cells[number];
		return cell == null ? cells[number] = newCell() : cell;
	}

	@Override
	void visit(Visitor<C> visitor) {
		String[] classes = new String[codes.length];
		for (int number = 0; number < cells.length; number++) {
			if (cells[number] == null) {
				continue;
			}
			int rest = number;
			for (int i = codes.length - 1; i >= 0; i--) {
				int numberOfClass = rest % size(i);
				classes[i] = numberOfClass == UNCLASSIFIED ? null : codes[i][numberOfClass - 1];
				rest /= size(i);
			}
			visitor.visit(rest + FIRST_PERIOD, classes, cells[number]);
		}
	}

	@Override
	C cell(int period, String[] classes) {
		int number = period - FIRST_PERIOD;
		if (number < 0 || number >= periods || classes.length != codes.length) {
			throw new IllegalArgumentException("no such cell: " + period);
		}
		for (int i = 0; i < classes.length; i++) {
			number = number * size(i) + numberOf(classes[i], codes[i]);
		}
		return number(number);
	}

	private static int numberOf(String code, String[] codes) {
		if (code == null) {
			return UNCLASSIFIED;
		}
		for (int i = 0; i < codes.length; i++) {
			if (codes[i].equals(code)) {
				return i + 1;
			}
		}
		throw new IllegalArgumentException("no such class: " + code);
	}
}
