// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.shared.Part;
import fr.jalon.plan.shared.RowScan;
import fr.jalon.plan.shared.ScanGroup;
import fr.jalon.plan.shared.SharedScans;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.ScanColumns;
import fr.jalon.plan.sql.SharedQuery;
import fr.jalon.plan.sql.SharedScanPrinter;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.MeasureDefinition;

/**
 * Runs the queries of plans and gathers the states that they return. Plans that read the same source are computed together
 * (see {@link SharedScans}); when a query for several fails, each is asked for alone, and only those that fail again have failed.
 */
final class PlanRunner {

	/** What became of a plan: its states, or why there are none. */
	record Outcome(Cube cube, EngineException problem) {
	}

	/** Told how the work goes. */
	interface Listener {
		/** Before each query: which fiches it is for, how many queries are done, and how many there are. */
		void query(List<String> fiches, int done, int of);

		/** A query for these fiches failed: each will be asked for alone. */
		void apart(List<String> fiches);

		/** All states of a plan are there, while others may still be awaited. */
		void computed(FichePlan plan, Cube cube);
	}

	private final Backend backend;
	private final Dialect dialect;
	private final int maxCells;

	PlanRunner(Backend backend, EngineOptions options) {
		this.backend = backend;
		this.maxCells = options.maxCells();
		this.dialect = backend.dialect();
	}

	/**
	 * @return one outcome per plan
	 * @throws EngineException when nothing more can be asked
	 */
	List<Outcome> run(List<FichePlan> plans, Listener listener) throws EngineException {
		Work work = new Work(plans);
		SharedScans scans = SharedScans.of(plans);
		work.await(scans);
		int queries = scans.groups().size() + scans.rows().size();
		int done = 0;
		for (ScanGroup group : scans.groups()) {
			listener.query(group.fiches(), done++, queries);
			run(group, work, listener);
			group.parts().forEach(part -> work.done(part.plan(), listener));
		}
		for (RowScan rows : scans.rows()) {
			listener.query(List.of(rows.plan().fiche()), done++, queries);
			run(rows.plan(), rows.scan(), work);
			work.done(rows.plan(), listener);
		}
		return work.outcomes();
	}

	/** What is known of each plan so far. Two plans may be equal: they are told apart by identity. */
	private static final class Work {
		private final List<FichePlan> plans;
		private final Cube[] cubes;
		private final EngineException[] problems;

		/** Parts and scans of each plan that are still to be asked for. */
		private final int[] awaited;

		Work(List<FichePlan> plans) {
			this.plans = plans;
			this.cubes = new Cube[plans.size()];
			this.problems = new EngineException[plans.size()];
			this.awaited = new int[plans.size()];
			Arrays.setAll(cubes, i -> new Cube());
		}

		private int index(FichePlan plan) {
			for (int i = 0; i < plans.size(); i++) {
				if (plans.get(i) == plan) {
					return i;
				}
			}
			throw new IllegalArgumentException("not among the plans: " + plan.fiche());
		}

		Cube cube(FichePlan plan) {
			return cubes[index(plan)];
		}

		void fail(FichePlan plan, EngineException problem) {
			problems[index(plan)] = problem;
		}

		void await(SharedScans scans) {
			scans.groups().forEach(g -> g.parts().forEach(part -> awaited[index(part.plan())]++));
			scans.rows().forEach(r -> awaited[index(r.plan())]++);
		}

		/** One of them is over. */
		void done(FichePlan plan, Listener listener) {
			int index = index(plan);
			if (--awaited[index] == 0 && problems[index] == null) {
				listener.computed(plan, cubes[index]);
			}
		}

		boolean failed(FichePlan plan) {
			return problems[index(plan)] != null;
		}

		List<Outcome> outcomes() {
			List<Outcome> outcomes = new ArrayList<>();
			for (int i = 0; i < cubes.length; i++) {
				outcomes.add(problems[i] == null ? new Outcome(cubes[i], null) : new Outcome(null, problems[i]));
			}
			return outcomes;
		}
	}

	private void run(ScanGroup group, Work work, Listener listener) throws EngineException {
		SharedQuery query = SharedScanPrinter.print(group, dialect);
		try (Backend.Stored cells = query.cells() == null ? null : backend.store(SharedQuery.CELLS, query.cells())) {
			ask(cells == null ? query.text() : query.figures(), rows -> read(rows, query, work));
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			listener.apart(group.fiches());
			// One of them has a value that cannot be computed: the others need not suffer for it. What has been read already is
			// read again, and stays the same.
			for (Part part : group.parts()) {
				run(part.plan(), part.scan(), work);
			}
		}
	}

	private void run(FichePlan plan, Scan scan, Work work) throws EngineException {
		if (work.failed(plan)) {
			return;
		}
		SqlQuery query = SqlPrinter.print(plan, scan, dialect);
		try {
			ask(query.text(), rows -> read(rows, scan, query.columns(), work.cube(plan)));
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			work.fail(plan, e.isOverflow() ? named(e, plan, scan) : e);
		}
	}

	private interface CellReader {
		void read(Rows rows) throws EngineException;
	}

	/** No more cells than are of use to anybody: the engine stops there, and so does the reading. */
	private void ask(String sql, CellReader reader) throws EngineException {
		backend.query("SELECT * FROM (\n" + sql + ") AS figures LIMIT " + (maxCells + 1L), rows -> {
			reader.read(new Bounded(rows, maxCells));
			return null;
		});
	}

	/** Rows of which there may not be more than a number. */
	private static final class Bounded implements Rows {
		private final Rows rows;
		private final int most;
		private int read;

		Bounded(Rows rows, int most) {
			this.rows = rows;
			this.most = most;
		}

		@Override
		public boolean next() throws EngineException {
			if (!rows.next()) {
				return false;
			}
			if (++read > most) {
				throw new EngineException(EngineException.CATALOGUE.message("cells", most), null);
			}
			return true;
		}

		@Override
		public long number(int column) throws EngineException {
			return rows.number(column);
		}

		@Override
		public boolean bool(int column) throws EngineException {
			return rows.bool(column);
		}

		@Override
		public String text(int column) throws EngineException {
			return rows.text(column);
		}

		@Override
		public Exact exact(int column) throws EngineException {
			return rows.exact(column);
		}
	}

	/** An overflow with the measure in which it happened: each aggregate is asked for alone until one overflows again. */
	private EngineException named(EngineException overflow, FichePlan plan, Scan scan) throws EngineException {
		for (int i = 0; i < scan.aggregates().size(); i++) {
			try {
				ask(SqlPrinter.print(plan, only(scan, i), dialect).text(), rows -> {
				});
			} catch (EngineException e) {
				if (e.endsAll()) {
					throw e;
				}
				if (e.isOverflow()) {
					String aggregate = scan.aggregates().get(i).name();
					String measure = plan.measures().stream().filter(m -> m.exclusions().containsKey(aggregate)).map(MeasureDefinition::title)
							.filter(t -> !t.isEmpty()).findFirst().orElse(aggregate);
					return new EngineException(EngineException.CATALOGUE.message("overflow.measure", measure), overflow);
				}
			}
		}
		return overflow;
	}

	private static Scan only(Scan scan, int aggregate) {
		List<Branch> branches = scan.branches().stream().map(b -> new Branch(b.assignment(), b.classes(), List.of(b.rules().get(aggregate)))).toList();
		return new Scan(scan.name(), scan.base(), scan.joins(), scan.dimensions(), scan.groupings(), List.of(scan.aggregates().get(aggregate)),
				branches);
	}

	private static void read(Rows rows, SharedQuery query, Work work) throws EngineException {
		List<Part> parts = query.group().parts();
		List<Scan> scans = parts.stream().map(Part::scan).toList();
		Numbers numbers = i -> rows.text(i) == null ? null : Exact.of(new BigDecimal(rows.text(i)));
		while (rows.next()) {
			int part = (int) rows.number(0);
			CellKey key = key(rows, scans.get(part), 1, SharedQuery.FIRST_CLASS);
			put(scans.get(part), query.columns().get(part), query.firstState(), numbers, key, work.cube(parts.get(part).plan()));
		}
	}

	private static void read(Rows rows, Scan scan, ScanColumns columns, Cube cube) throws EngineException {
		while (rows.next()) {
			put(scan, columns, 2 + scan.dimensions().size(), rows::exact, key(rows, scan, 0, 2), cube);
		}
	}

	/** @param period position of the column of the period; that of the level follows */
	private static CellKey key(Rows rows, Scan scan, int period, int firstClass) throws EngineException {
		int dimensions = scan.dimensions().size();
		long level = rows.number(period + 1);
		SortedMap<Integer, Optional<String>> classes = new TreeMap<>();
		for (int i = 0; i < dimensions; i++) {
			boolean totalled = (level >> (dimensions - 1 - i) & 1) == 1;
			if (!totalled) {
				classes.put(scan.dimensions().get(i), Optional.ofNullable(rows.text(firstClass + i)));
			}
		}
		return new CellKey((int) rows.number(period), classes);
	}

	private static void put(Scan scan, ScanColumns columns, int firstState, Numbers numbers, CellKey key, Cube cube) throws EngineException {
		State[] states = new State[scan.aggregates().size()];
		for (int i = 0; i < states.length; i++) {
			states[i] = new State(scan.aggregates().get(i));
		}
		for (int c = 0; c < columns.states().size(); c++) {
			ScanColumns.State column = columns.states().get(c);
			states[column.aggregate()].set(column, numbers.at(firstState + c));
		}
		for (State state : states) {
			cube.put(state.aggregate.name(), key, state.toState());
		}
	}

	/** The numbers of a row, whatever their columns hold; null for NULL. */
	private interface Numbers {
		Exact at(int column) throws EngineException;
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

		void set(ScanColumns.State column, Exact number) {
			switch (column.role()) {
				case USED -> used = count(number);
				case OPEN -> open = count(number);
				case EXCLUDED -> excluded[column.reason()] = count(number);
				case VALUE -> value = number;
				case BASE -> base = number;
			}
		}

		private static long count(Exact number) {
			return number == null ? 0 : number.numerator().longValueExact();
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
