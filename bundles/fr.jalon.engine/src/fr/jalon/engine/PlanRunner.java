// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.ScanColumns;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/** Runs the queries of a plan and gathers the states that they return. */
final class PlanRunner {

	private final Backend backend;

	PlanRunner(Backend backend) {
		this.backend = backend;
	}

	Cube run(FichePlan plan) throws EngineException {
		Cube cube = new Cube();
		List<SqlQuery> queries = SqlPrinter.print(plan, Dialect.DUCKDB);
		for (int i = 0; i < queries.size(); i++) {
			Scan scan = plan.scans().get(i);
			SqlQuery query = queries.get(i);
			backend.query(query.text(), rows -> {
				while (rows.next()) {
					read(rows, scan, query.columns(), cube);
				}
				return null;
			});
		}
		return cube;
	}

	private static void read(Rows rows, Scan scan, ScanColumns columns, Cube cube) throws EngineException {
		int dimensions = scan.dimensions().size();
		long level = rows.number(1);
		SortedMap<Integer, Optional<String>> classes = new TreeMap<>();
		for (int i = 0; i < dimensions; i++) {
			boolean totalled = (level >> (dimensions - 1 - i) & 1) == 1;
			if (!totalled) {
				classes.put(scan.dimensions().get(i), Optional.ofNullable(rows.text(2 + i)));
			}
		}
		CellKey key = new CellKey((int) rows.number(0), classes);
		State[] states = new State[scan.aggregates().size()];
		for (int i = 0; i < states.length; i++) {
			states[i] = new State(scan.aggregates().get(i));
		}
		for (int c = 0; c < columns.states().size(); c++) {
			ScanColumns.State column = columns.states().get(c);
			states[column.aggregate()].set(column, rows, 2 + dimensions + c);
		}
		for (State state : states) {
			cube.put(state.aggregate.name(), key, state.toState());
		}
	}

	/** One aggregate's columns of one row, as they come. */
	private static final class State {
		private final Aggregate aggregate;
		private long used;
		private long open;
		private final Long[] excluded;
		private Exact value;
		private Exact base;

		State(Aggregate aggregate) {
			this.aggregate = aggregate;
			this.excluded = new Long[aggregate.exclusions().size()];
			Arrays.fill(excluded, 0L);
		}

		void set(ScanColumns.State column, Rows rows, int index) throws EngineException {
			switch (column.role()) {
				case USED -> used = rows.number(index);
				case OPEN -> open = rows.number(index);
				case EXCLUDED -> excluded[column.reason()] = rows.number(index);
				case VALUE -> value = rows.exact(index);
				case BASE -> base = rows.exact(index);
			}
		}

		AggregateState toState() {
			long byValue = 0;
			for (int i = 1; i < excluded.length; i++) {
				byValue += excluded[i];
			}
			return new AggregateState(used + open + byValue, used, open, List.of(excluded), value, base);
		}
	}
}
