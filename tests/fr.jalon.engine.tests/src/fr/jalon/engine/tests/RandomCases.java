// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/** Rows of random plans as files, and states compared; engines are compared with a reference by the conformance suite. */
final class RandomCases {

	private RandomCases() {
	}

	static void assertSame(Cube expected, Cube actual, FichePlan plan, long seed) {
		for (Aggregate aggregate : plan.scans().get(0).aggregates()) {
			Set<String> differences = new TreeSet<>();
			for (CellKey key : cells(aggregate, actual, expected)) {
				String theirs = show(actual.get(aggregate.name(), key));
				String ours = show(expected.get(aggregate.name(), key));
				if (!theirs.equals(ours)) {
					differences.add(key + "\n  expected " + ours + "\n  DuckDB   " + theirs);
				}
			}
			assertEquals(Set.of(), differences,
					() -> "seed " + seed + ", " + aggregate + "\n" + SqlPrinter.print(plan, Dialect.DUCKDB).get(0).text());
		}
	}

	private static List<CellKey> cells(Aggregate aggregate, Cube a, Cube b) {
		List<CellKey> keys = new ArrayList<>(a.cells(aggregate.name()));
		b.cells(aggregate.name()).stream().filter(k -> !keys.contains(k)).forEach(keys::add);
		return keys;
	}

	/** A cell without rows is like no cell. */
	private static String show(AggregateState state) {
		if (state.retained() == 0 && state.excluded().stream().allMatch(e -> e == 0)) {
			return "nothing";
		}
		String value = state.used() == 0 ? "-" : String.valueOf(state.value());
		Exact base = state.used() == 0 ? null : state.base();
		return state.used() + " used, " + state.open() + " open, excluded " + state.excluded() + ", " + value + " over " + base;
	}

	static void write(Path folder, SourceTable source, List<Map<String, Object>> rows) throws IOException {
		StringBuilder csv = new StringBuilder(String.join(",", source.columns().stream().map(SourceColumn::name).toList())).append('\n');
		for (Map<String, Object> row : rows) {
			csv.append(String.join(",", source.columns().stream().map(c -> field(row.get(c.name()))).toList())).append('\n');
		}
		Files.writeString(folder.resolve(source.location()), csv);
	}

	private static String field(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal d) {
			return d.toPlainString();
		}
		if (value instanceof Boolean b) {
			return b ? "oui" : "non";
		}
		if (value instanceof Instant i) {
			String text = i.toString();
			return text.substring(0, Math.min(text.length() - 1, 26)) + "Z";
		}
		return '"' + value.toString().replace("\"", "\"\"") + '"';
	}
}
