// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.plan.ir.CalendarSpec;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.SourceTable;

/**
 * Scans of one source, read once: its rows are counted and summed in cells, one per combination of the keys that occurs; each
 * part then takes its figures from the cells.
 *
 * @param joins the references that all parts follow
 * @param keys what rows are told apart by; none: there is one cell
 * @param sums what is kept of them besides their number
 */
public record ScanGroup(SourceTable base, List<Join> joins, ZoneId zone, List<CalendarSpec> calendars, List<Key> keys,
		List<CellSum> sums, List<Part> parts) {

	public ScanGroup {
		joins = List.copyOf(joins);
		calendars = List.copyOf(calendars);
		keys = List.copyOf(keys);
		sums = List.copyOf(sums);
		parts = List.copyOf(parts);
	}

	/** About how many cells there are, if every combination occurs; at most {@link Long#MAX_VALUE}. */
	public long cells() {
		return cells(keys);
	}

	/** Names of the fiches that are computed from it, each once. */
	public List<String> fiches() {
		return parts.stream().map(p -> p.plan().fiche()).distinct().toList();
	}

	static long cells(List<Key> keys) {
		long cells = 1;
		for (Key key : keys) {
			long high = Math.multiplyHigh(cells, key.values());
			cells = high == 0 && cells * key.values() >= 0 ? cells * key.values() : Long.MAX_VALUE;
		}
		return cells;
	}

	/** Names of the columns read, those of referred sources as {@code reference.column}. */
	public Set<String> columns() {
		Set<String> names = new TreeSet<>();
		keys.forEach(k -> add(k.value(), names));
		for (CellSum sum : sums) {
			add(sum.value(), names);
			if (sum.factor() != null) {
				add(sum.factor(), names);
			}
		}
		joins.forEach(j -> names.add(Expressions.path(j.on(), joins)));
		return names;
	}

	/** Names of the columns that a key is computed from. */
	public Set<String> columns(Key key) {
		Set<String> names = new TreeSet<>();
		add(key.value(), names);
		return names;
	}

	private void add(Expr expr, Set<String> names) {
		expr.columns().forEach(c -> names.add(Expressions.path(c, joins)));
	}
}
