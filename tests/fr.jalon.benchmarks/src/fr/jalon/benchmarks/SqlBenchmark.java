// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import fr.jalon.engine.FicheResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.ClassOf;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.FigureDimension;

/**
 * Fiches computed by Jalon on a native table against what an expert writes for DuckDB by hand (rivals/F1.sql …). Jalon's time
 * is that of the whole computation: planning the queries, asking them, dividing, judging.
 */
final class SqlBenchmark {

	/** Of F7 only the growth is measured. */
	private static final List<String> FICHES = List.of("F1", "F2", "F3", "F4", "F5", "F6", "F7");
	private static final List<String> FOUR = List.of("F1", "F2", "F3", "F4");

	private SqlBenchmark() {
	}

	static void run(NativeTable table, int rounds, Scores scores) throws Exception {
		for (String fiche : FICHES) {
			List<FichePlan> plan = List.of(Workload.plan(fiche));
			String expert = expert(fiche);
			sameFigures(table.compute(plan).fiches().get(0), table.ask(expert));
			Duel duel = Duel.of(rounds, () -> table.compute(plan), () -> table.ask(expert));
			scores.atMost("SQL, " + fiche + " " + plan.get(0).title(), table.rows(), duel, "by hand", 1.1);
		}
		oneScan(table, rounds, scores);
	}

	static void oneScan(NativeTable table, int rounds, Scores scores) throws Exception {
		List<FichePlan> four = FOUR.stream().map(Workload::plan).toList();
		Duel generated = Duel.of(rounds, () -> table.compute(four), () -> {
			for (FichePlan plan : four) {
				table.compute(List.of(plan));
			}
		});
		scores.faster("one scan, four fiches", table.rows(), generated, "generated, one by one", 2);
		Duel byHand = Duel.of(rounds, () -> table.compute(four), () -> {
			for (String fiche : FOUR) {
				table.ask(expert(fiche));
			}
		});
		scores.faster("one scan, four fiches", table.rows(), byHand, "four queries by hand", 2);
		scores.rate("one scan, four fiches (F1 to F4)", table.rows(), byHand.jalon(), 40);
		List<FichePlan> all = FICHES.stream().map(Workload::plan).toList();
		scores.rate("all seven fiches, with median and distinct count", table.rows(), Duel.alone(rounds, () -> table.compute(all)), 0);
	}

	static String expert(String fiche) {
		return Workload.text("rivals/" + fiche + ".sql");
	}

	/**
	 * Every figure of the expert's is Jalon's to the last digit, with as many rows used and left out; what the expert has no row
	 * for, Jalon shows as empty.
	 */
	static void sameFigures(FicheResult jalon, List<List<String>> expert) {
		List<String> dimensions = jalon.plan().measures().get(0).dimensions().stream().map(FigureDimension::name).toList();
		Map<List<String>, Figure> figures = new HashMap<>();
		for (Figure figure : jalon.measures().get(0).figures()) {
			List<String> key = Arrays.asList(figure.period().start().toString(), null, null);
			for (ClassOf c : figure.classes()) {
				key.set(1 + dimensions.indexOf(c.dimension()), c.isUnclassified() ? "" : c.code());
			}
			figures.put(key, figure);
		}
		for (List<String> row : expert) {
			List<String> key = new ArrayList<>(row.subList(0, 3));
			key.set(0, LocalDate.parse(row.get(0).substring(0, 10)).toString());
			Figure figure = figures.remove(key);
			String where = jalon.plan().fiche() + " " + key;
			if (figure == null && row.get(5).equals("0") && "0".equals(row.get(6))) {
				// Rows without class that the fiche has nothing to do with: Jalon does not show them.
				continue;
			}
			if (figure == null) {
				throw new AssertionError(where + ": only the rival has a figure");
			}
			BigDecimal denominator = new BigDecimal(row.get(4));
			if (denominator.signum() == 0) {
				same(where, false, figure.value().isKnown());
			} else {
				same(where, Exact.of(new BigDecimal(row.get(3))).dividedBy(Exact.of(denominator)), figure.value().value());
			}
			same(where + " used", Long.parseLong(row.get(5)), figure.used());
			if (row.get(6) != null) {
				same(where + " excluded", Long.parseLong(row.get(6)), figure.excluded().stream().mapToLong(Exclusion::rows).sum());
			}
		}
		figures.forEach((key, figure) -> same(jalon.plan().fiche() + " " + key + ": only Jalon has rows", 0L, figure.used()));
	}

	static void same(String where, Object rival, Object jalon) {
		if (!Objects.equals(rival, jalon)) {
			throw new AssertionError(where + ": Jalon says " + jalon + ", the rival " + rival);
		}
	}
}
