// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import fr.jalon.generator.Generation;
import fr.jalon.plan.PlanOptions;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.figure.AggregateState;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;

/**
 * Generated calculators against a loop written by hand (rivals/ByHand.java.txt) over the same records in memory; then one
 * thread against two, whose calculators are merged.
 */
final class JavaBenchmark {

	/** Records in memory at a time; more rows are passes over them. */
	private static final int RECORDS = 500_000;

	private final Generated generated;
	private final List<Object> records;
	private final int passes;
	private final int rounds;
	private final Scores scores;

	private JavaBenchmark(NativeTable table, int rounds, Scores scores) throws Exception {
		this.rounds = rounds;
		this.scores = scores;
		Map<String, String> sources = new LinkedHashMap<>(
				new Generation(Set.of(Generation.Part.JAVA), PlanOptions.DEFAULT).files(Workload.SOURCES, Workload.FICHES, new ArrayList<>()));
		sources.put("contrat/ByHand.java", Workload.text("rivals/ByHand.java.txt"));
		generated = Generated.of(sources);
		records = records(table);
		passes = (int) Math.max(1, Math.min(table.rows(), 10_000_000) / records.size());
	}

	static void run(NativeTable table, int rounds, Scores scores) throws Exception {
		JavaBenchmark benchmark = new JavaBenchmark(table, rounds, scores);
		benchmark.againstHand("F1", "urgent", JavaBenchmark::urgent);
		benchmark.againstHand("F2", "satisfied", JavaBenchmark::satisfied);
		benchmark.againstHand("F4", "delays", JavaBenchmark::delays);
		benchmark.twoThreads("F4");
	}

	/** What a calculator counted, in the words of the loop. */
	private interface InWords {
		Map<String, Long> of(Cube cube);
	}

	private void againstHand(String fiche, String method, InWords words) throws Exception {
		Method byHand = generated.type("ByHand").getMethod(method, Iterator.class);
		Map<String, Long> expected = without0((Map<?, ?>) byHand.invoke(null, records.iterator()));
		SqlBenchmark.same("Java, " + fiche, expected, without0(words.of(cube(count(calculator(fiche), records)))));
		long rows = (long) records.size() * passes;
		Duel duel = Duel.of(rounds, () -> {
			Object calculator = calculator(fiche);
			for (int i = 0; i < passes; i++) {
				count(calculator, records);
			}
			cube(calculator);
		}, () -> {
			for (int i = 0; i < passes; i++) {
				byHand.invoke(null, records.iterator());
			}
		});
		scores.atMost("Java, " + fiche + " " + Workload.plan(fiche).title(), rows, duel, "loop by hand", 1.2);
	}

	private void twoThreads(String fiche) throws Exception {
		long rows = (long) records.size() * passes;
		List<Object> first = records.subList(0, records.size() / 2);
		List<Object> second = records.subList(records.size() / 2, records.size());
		Duel.Work two = () -> {
			Object calculator = calculator(fiche);
			Object other = calculator(fiche);
			Thread thread = new Thread(() -> {
				try {
					for (int i = 0; i < passes; i++) {
						count(other, second);
					}
				} catch (ReflectiveOperationException e) {
					throw new IllegalStateException(e);
				}
			});
			thread.start();
			for (int i = 0; i < passes; i++) {
				count(calculator, first);
			}
			thread.join();
			calculator.getClass().getMethod("merge", calculator.getClass()).invoke(calculator, other);
			SqlBenchmark.same("two threads", rows, rows(cube(calculator)));
		};
		Duel duel = Duel.of(rounds, two, () -> {
			Object calculator = calculator(fiche);
			for (int i = 0; i < passes; i++) {
				count(calculator, records);
			}
			SqlBenchmark.same("one thread", rows, rows(cube(calculator)));
		});
		scores.faster("Java, " + fiche + ", two threads merged", rows, duel, "one thread", 0);
	}

	private Object calculator(String fiche) throws ReflectiveOperationException {
		return generated.type(fiche + "Calculator").getConstructor().newInstance();
	}

	private static Object count(Object calculator, List<Object> rows) throws ReflectiveOperationException {
		calculator.getClass().getMethod("addDemandes", Iterator.class).invoke(calculator, rows.iterator());
		return calculator;
	}

	private static Cube cube(Object calculator) throws ReflectiveOperationException {
		return (Cube) calculator.getClass().getMethod("cube").invoke(calculator);
	}

	private List<Object> records(NativeTable table) throws SQLException, ReflectiveOperationException {
		Constructor<?> constructor = generated.type("Demandes").getConstructors()[0];
		List<Object> all = new ArrayList<>();
		for (List<String> row : table.ask("SELECT id, epoch_us(ouverture), jour, epoch_us(cloture), famille, priorite, montant, satisfait, agent, site"
				+ " FROM \"Demandes\" ORDER BY id LIMIT " + RECORDS)) {
			Object[] values = new Object[row.size()];
			for (int i = 0; i < values.length; i++) {
				values[i] = row.get(i) == null ? null : value(row.get(i), constructor.getParameterTypes()[i]);
			}
			all.add(constructor.newInstance(values));
		}
		return all;
	}

	private static Object value(String text, Class<?> type) {
		if (type == Long.class || type == long.class) {
			return Long.valueOf(text);
		}
		if (type == Instant.class) {
			long micros = Long.parseLong(text);
			return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
		}
		if (type == LocalDate.class) {
			return LocalDate.parse(text);
		}
		if (type == BigDecimal.class) {
			return new BigDecimal(text);
		}
		return type == Boolean.class ? (Object) text.startsWith("t") : text;
	}

	// --- the words of the loop

	private static Map<String, Long> urgent(Cube cube) {
		return words(cube, List.of("GFC", "RH", "PAIE", "SCOL", "RECH", "PATRI"), "F1", (key, state, words) -> words.put(key, state.used()));
	}

	private static Map<String, Long> satisfied(Cube cube) {
		return words(cube, List.of("basse", "normale", "haute", "urgente"), "F2", (key, state, words) -> {
			words.put(key + " yes", number(state.value()));
			words.put(key + " known", number(state.base()));
		});
	}

	private static Map<String, Long> delays(Cube cube) {
		return words(cube, List.of("GFC", "RH", "PAIE", "SCOL", "RECH", "PATRI"), "F4", (key, state, words) -> {
			words.put(key + " sum", number(state.value()));
			words.put(key + " used", state.used());
		});
	}

	private interface Word {
		void say(String key, AggregateState state, Map<String, Long> words);
	}

	private static Map<String, Long> words(Cube cube, List<String> codes, String fiche, Word word) {
		Map<String, Long> words = new TreeMap<>();
		for (String aggregate : cube.aggregates()) {
			for (CellKey key : cube.cells(aggregate)) {
				if (key.period() >= 0 && !key.classes().isEmpty()) {
					int code = key.classes().values().iterator().next().map(codes::indexOf).orElse(codes.size());
					word.say(Workload.plan(fiche).periods().get(key.period()).label() + " " + code, cube.get(aggregate, key), words);
				}
			}
		}
		return words;
	}

	private static long number(Exact exact) {
		return exact == null ? 0 : exact.numerator().longValueExact();
	}

	private static Map<String, Long> without0(Map<?, ?> words) {
		Map<String, Long> left = new TreeMap<>();
		words.forEach((key, value) -> {
			if ((Long) value != 0) {
				left.put((String) key, (Long) value);
			}
		});
		return left;
	}

	/** Rows that a calculator was given, whatever became of them. */
	private static long rows(Cube cube) {
		long rows = 0;
		for (String aggregate : cube.aggregates()) {
			for (CellKey key : cube.cells(aggregate)) {
				if (key.classes().isEmpty()) {
					AggregateState state = cube.get(aggregate, key);
					rows += state.retained() + state.excluded().get(0);
				}
			}
		}
		return rows;
	}
}
