// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.contract.Column;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Source;
import fr.jalon.contract.ValueReference;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.Join;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;

/** The references followed from the rows of one source; the same path always leads to the same alias. */
final class Joins {

	private final Source base;
	private final Map<List<String>, Join> byPath = new LinkedHashMap<>();

	Joins(Source base) {
		this.base = base;
	}

	Source base() {
		return base;
	}

	/** The column that a reference names, with the joins that lead to it. */
	Expr.Column column(ValueReference reference, Column target) {
		String alias = Scan.BASE;
		Source at = base;
		List<String> path = new ArrayList<>();
		for (Column via : reference.getVia()) {
			if (via.getSource() != at || !(via.getType() instanceof ReferenceType type)) {
				throw new Unplannable(reference, "reference.path", text(via.getName()));
			}
			Column key = SourceTables.keyOf(type.getSource());
			if (key == null) {
				throw new Unplannable(reference, "reference.key", text(via.getName()));
			}
			path.add(via.getName());
			Expr.Column on = new Expr.Column(alias, via.getName(), SourceTables.type(via));
			SourceTable table = SourceTables.of(type.getSource());
			Join join = byPath.computeIfAbsent(List.copyOf(path), p -> new Join("r" + (byPath.size() + 1), table, key.getName(), on));
			alias = join.alias();
			at = type.getSource();
		}
		if (target.getSource() != at) {
			throw new Unplannable(reference, "reference.column", text(target.getName()), text(at.getName()));
		}
		return new Expr.Column(alias, target.getName(), SourceTables.type(target));
	}

	List<Join> list() {
		return List.copyOf(byPath.values());
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}
}
