// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Cells by classes that only the data tell, or that are too many to have a place each. The class null is "non classé". */
public final class OpenCells<C extends Cells.Cell<C>> extends Cells<C> {

	private static final Comparator<String> BY_CODE = Comparator.nullsFirst(Comparator.naturalOrder());

	/** By period, the first one that of rows without; then by class of each dimension in turn; the last level holds cells. */
	private final List<Node<C>> periods = new ArrayList<>();

	private static final class Node<C> {
		private C cell;
		private final Map<String, Node<C>> children = new HashMap<>();
	}

	public OpenCells(Supplier<C> newCell, List<Integer> dimensions, List<List<Integer>> groupings, boolean total) {
		super(newCell, dimensions, groupings, total);
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

	@Override
	void visit(Visitor<C> visitor) {
		String[] classes = new String[depth()];
		for (int i = 0; i < periods.size(); i++) {
			visit(periods.get(i), i + FIRST_PERIOD, classes, 0, visitor);
		}
	}

	private void visit(Node<C> node, int period, String[] classes, int level, Visitor<C> visitor) {
		if (node.cell != null) {
			visitor.visit(period, classes, node.cell);
		}
		for (String code : node.children.keySet().stream().sorted(BY_CODE).toList()) {
			classes[level] = code;
			visit(node.children.get(code), period, classes, level + 1, visitor);
		}
	}

	@Override
	C cell(int period, String[] classes) {
		if (period < FIRST_PERIOD || classes.length != depth()) {
			throw new IllegalArgumentException("no such cell: " + period);
		}
		return at(period, classes);
	}

	private Node<C> node(int period) {
		int number = period - FIRST_PERIOD;
		while (number >= periods.size()) {
			periods.add(new Node<>());
		}
		return periods.get(number);
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
			node.cell = newCell();
		}
		return node.cell;
	}
}
