// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import fr.jalon.conformance.Engine.Answer;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;

/** Makes a failing case smaller while it fails: fewer rows, aggregates, breakdowns, conditions; then tells all of it. */
final class Shrinker {

	private static final long NANOS = 90_000_000_000L;
	private static final int ATTEMPTS = 400;

	private final Engine engine;
	private final int index;
	private Round smallest;
	private String difference;
	private final long started = System.nanoTime();
	private int attempts;

	Shrinker(Engine engine, Round round, FichePlan plan, String difference) {
		this.engine = engine;
		this.index = round.plans().indexOf(plan);
		this.smallest = round;
		this.difference = difference;
		if (!accept(round.with(plan))) {
			// It fails in company only: what plans share is to blame.
			this.difference = "(only together with the other plans of the round) " + difference;
		}
	}

	String report() {
		if (smallest.plans().size() == 1) {
			boolean smaller = true;
			while (smaller && mayTry()) {
				smaller = fewerRows() | simplerPlan() | emptierRows();
			}
		}
		FichePlan plan = smallest.plans().get(smallest.plans().size() == 1 ? 0 : index);
		StringBuilder text = new StringBuilder(engine.name()).append(" is wrong: seed ").append(smallest.seed()).append(", plan ").append(index)
				.append(" (run it again with -Djalon.conformance.seed=").append(smallest.seed()).append(")\n").append(difference)
				.append("\n\nzone ").append(plan.zone()).append("\n");
		for (SourceTable source : smallest.sources()) {
			text.append('\n').append(source.location()).append('\n').append(smallest.csv(source));
		}
		text.append('\n').append(CanonicalForm.of(plan.scans())).append("\n\n");
		for (SqlQuery query : SqlPrinter.print(plan, Dialect.DUCKDB)) {
			text.append(query.text()).append('\n');
		}
		return text.toString();
	}

	private boolean mayTry() {
		return attempts < ATTEMPTS && System.nanoTime() - started < NANOS;
	}

	/** Keeps the round when the engine is wrong on it, too. */
	private boolean accept(Round round) {
		if (!mayTry()) {
			return false;
		}
		attempts++;
		try {
			FichePlan plan = round.plans().get(0);
			Answer answer = engine.compute(List.of(round)).get(0).get(0);
			String found = new Conformance(engine).difference(plan, new Reference(plan, round.tables()), answer);
			if (found == null || !kind(found).equals(kind(difference))) {
				return false;
			}
			smallest = round;
			difference = found;
			return true;
		} catch (Exception notBuilt) {
			return false;
		}
	}

	/** States that differ, figures that do, or the key of a message. */
	private static String kind(String difference) {
		return difference.startsWith("no figure") ? difference.split(":")[1] : difference.split("\n")[0];
	}

	private boolean fewerRows() {
		boolean smaller = false;
		for (SourceTable source : smallest.sources()) {
			for (int chunk = Math.max(1, smallest.tables().get(source.name()).size() / 2); chunk > 0; chunk /= 2) {
				for (int from = 0; from < smallest.tables().get(source.name()).size();) {
					List<Map<String, Object>> rows = new ArrayList<>(smallest.tables().get(source.name()));
					rows.subList(from, Math.min(rows.size(), from + chunk)).clear();
					if (accept(smallest.with(with(source, rows)))) {
						smaller = true;
					} else {
						from += chunk;
					}
					if (!mayTry()) {
						return smaller;
					}
				}
			}
		}
		return smaller;
	}

	private boolean emptierRows() {
		boolean smaller = false;
		for (SourceTable source : smallest.sources()) {
			for (String column : source.columns().stream().map(c -> c.name()).filter(c -> !source.key().contains(c)).toList()) {
				List<Map<String, Object>> rows = new ArrayList<>();
				boolean any = false;
				for (Map<String, Object> row : smallest.tables().get(source.name())) {
					Map<String, Object> emptier = new LinkedHashMap<>(row);
					any |= emptier.put(column, null) != null;
					rows.add(emptier);
				}
				smaller |= any && accept(smallest.with(with(source, rows)));
			}
		}
		return smaller;
	}

	private Map<String, List<Map<String, Object>>> with(SourceTable source, List<Map<String, Object>> rows) {
		Map<String, List<Map<String, Object>>> tables = new LinkedHashMap<>(smallest.tables());
		tables.put(source.name(), rows);
		return tables;
	}

	private boolean simplerPlan() {
		boolean smaller = tryPlan(p -> plan(p, p.scans().subList(0, 1), p.periods().size())) | tryPlan(p -> plan(p, p.scans().subList(1, 2), p.periods().size()))
				| tryPlan(p -> plan(p, p.scans(), 1)) | tryPlan(p -> plan(p, p.scans(), p.periods().size()));
		for (int i = 2; i >= 0; i--) {
			int index = i;
			smaller |= tryScan(s -> withoutAggregate(s, index));
			smaller |= tryScan(s -> new Scan(s.name(), s.base(), s.joins(), s.dimensions(), without(s.groupings(), index), s.aggregates(), s.branches()));
			smaller |= tryScan(s -> new Scan(s.name(), s.base(), without(s.joins(), index), s.dimensions(), s.groupings(), s.aggregates(), s.branches()));
		}
		smaller |= tryScan(s -> new Scan(s.name(), s.base(), s.joins(), List.of(), List.of(), s.aggregates(),
				s.branches().stream().map(b -> new Branch(b.assignment(), List.of(), b.rules())).toList()));
		smaller |= tryScan(s -> new Scan(s.name(), s.base(), s.joins(), s.dimensions(), s.groupings(), s.aggregates(), without(s.branches(), 1)));
		smaller |= tryScan(s -> new Scan(s.name(), s.base(), s.joins(), s.dimensions(), s.groupings(), s.aggregates(), without(s.branches(), 0)));
		smaller |= tryRules(r -> new RowRule(null, r.open(), r.exclusions(), r.argument(), r.second()));
		smaller |= tryRules(r -> new RowRule(r.condition(), null, r.exclusions(), r.argument(), r.second()));
		return smaller;
	}

	private boolean tryRules(Function<RowRule, RowRule> change) {
		return tryScan(s -> new Scan(s.name(), s.base(), s.joins(), s.dimensions(), s.groupings(), s.aggregates(), s.branches().stream()
				.map(b -> new Branch(b.assignment(), b.classes(), b.rules().stream().map(change).toList())).toList()));
	}

	private boolean tryScan(Function<Scan, Scan> change) {
		return tryPlan(p -> plan(p, p.scans().stream().map(change).toList(), p.periods().size()));
	}

	private boolean tryPlan(Function<FichePlan, FichePlan> change) {
		FichePlan before = smallest.plans().get(0);
		try {
			FichePlan after = change.apply(before);
			return !after.equals(before) && accept(smallest.with(after));
		} catch (RuntimeException cannotBe) {
			return false;
		}
	}

	private static FichePlan plan(FichePlan plan, List<Scan> scans, int periods) {
		return new FichePlan(plan.fiche(), plan.title(), plan.notes(), plan.zone(), plan.periods().subList(0, periods), plan.calendars(), plan.sources(), scans,
				List.of());
	}

	private static Scan withoutAggregate(Scan s, int index) {
		return new Scan(s.name(), s.base(), s.joins(), s.dimensions(), s.groupings(), without(s.aggregates(), index),
				s.branches().stream().map(b -> new Branch(b.assignment(), b.classes(), without(b.rules(), index))).toList());
	}

	private static <T> List<T> without(List<T> list, int index) {
		return list.size() < 2 && index == 0 ? list
				: IntStream.range(0, list.size()).filter(i -> i != index).mapToObj(list::get).toList();
	}
}
