// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.util.List;

/**
 * How one aggregate treats one row, in this order: the condition is missing → excluded under the first reason; it is false →
 * no concern; the case is open → counted as open; a test of {@code exclusions} holds → excluded under that reason; else used.
 *
 * @param condition null: every row
 * @param open null: no row is
 * @param exclusions one per reason of the aggregate but the first
 * @param argument null for a count; for a share, the condition of the numerator
 * @param second the weight of a weighted mean, or the distinct value counted by a share; null otherwise
 */
public record RowRule(Expr condition, Expr open, List<Expr> exclusions, Expr argument, Expr second) {

	public RowRule {
		exclusions = List.copyOf(exclusions);
	}
}
