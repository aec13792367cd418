// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.time.LocalDate;
import java.util.List;

import fr.jalon.plan.ir.Expr;

/**
 * What tells the cells of a group apart: rows of a cell have the same value.
 *
 * @param name of its column in the cells
 * @param value of a row of the source
 * @param bounds for a date or an instant, in order: rows of a cell lie between the same two of these days, and the column has a
 *            value that stands for all of them, on the same side of every bound; empty for other kinds, which keep their value
 * @param values about how many there are that many rows have
 */
public record Key(String name, Expr value, List<LocalDate> bounds, long values) {

	public Key {
		bounds = List.copyOf(bounds);
	}

	public boolean isTime() {
		return !bounds.isEmpty();
	}
}
