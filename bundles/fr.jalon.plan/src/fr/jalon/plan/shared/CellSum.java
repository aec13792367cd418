// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;

/**
 * What is kept of the rows of a cell besides their number. Sums of sums are sums, the least of the least is the least: coarser
 * cells are made of finer ones.
 *
 * @param name of its column in the cells
 * @param factor for {@link Kind#SUM_OF_PRODUCTS}: what each value is multiplied by; null otherwise
 */
public record CellSum(String name, Kind kind, Expr value, Expr factor) {

	public enum Kind {
		SUM, SUM_OF_PRODUCTS, MIN, MAX
	}

	/** The type of what is kept. */
	public ValueType type() {
		if (kind == Kind.MIN || kind == Kind.MAX) {
			return value.type();
		}
		return ValueType.number(ValueType.MAX_PRECISION, value.type().scale() + (factor == null ? 0 : factor.type().scale()));
	}
}
