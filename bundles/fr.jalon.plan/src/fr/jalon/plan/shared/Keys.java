// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.shared;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Scan;

/** The keys and sums of a group, while they are being found. */
final class Keys {

	private final Map<Expr, Draft> keys = new LinkedHashMap<>();
	private final List<CellSum> sums = new ArrayList<>();

	private record Draft(Expr.Column column, TreeSet<LocalDate> bounds, long values) {
	}

	boolean has(Expr value) {
		return keys.containsKey(value);
	}

	/** The column of the cells that holds a value of rows. */
	Expr.Column of(Expr value, long values) {
		return draft(value, values).column();
	}

	/** The column of the cells that stands for a date or an instant, on the same side of each of the bounds. */
	Expr.Column time(Expr.Column value, Collection<LocalDate> bounds) {
		Draft draft = draft(value, 0);
		draft.bounds().addAll(bounds);
		return draft.column();
	}

	boolean isTime(Expr value) {
		return keys.containsKey(value) && !keys.get(value).bounds().isEmpty();
	}

	private Draft draft(Expr value, long values) {
		return keys.computeIfAbsent(value,
				v -> new Draft(new Expr.Column(Scan.BASE, "cle_" + (keys.size() + 1), v.type()), new TreeSet<>(), values));
	}

	/** The name of a sum, the same for the same sum. */
	String sum(CellSum.Kind kind, Expr value, Expr factor) {
		for (CellSum known : sums) {
			if (known.equals(new CellSum(known.name(), kind, value, factor))) {
				return known.name();
			}
		}
		CellSum sum = new CellSum("somme_" + (sums.size() + 1), kind, value, factor);
		sums.add(sum);
		return sum.name();
	}

	List<Key> keys() {
		List<Key> list = new ArrayList<>();
		keys.forEach((value, draft) -> {
			// Before the first bound, from one to the next, from the last one on.
			long values = draft.bounds().isEmpty() ? draft.values() : draft.bounds().size() + 1L;
			list.add(new Key(draft.column().name(), value, List.copyOf(draft.bounds()), values));
		});
		return list;
	}

	List<CellSum> sums() {
		return List.copyOf(sums);
	}
}
