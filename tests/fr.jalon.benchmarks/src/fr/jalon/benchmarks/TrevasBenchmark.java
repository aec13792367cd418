// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.script.ScriptContext;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineManager;

import fr.insee.vtl.model.Dataset;
import fr.insee.vtl.model.InMemoryDataset;
import fr.insee.vtl.model.Structured;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.runtime.figure.Figure;

/**
 * A share with a breakdown (F2) against Trevas, INSEE's engine for VTL, in memory. Trevas is given only the columns that it
 * needs, quarters worked out beforehand and no missing class, none of which is timed; its script (rivals/part.vtl) groups the
 * rows once.
 */
final class TrevasBenchmark {

	/** As many as fit in memory with what Trevas makes of them; enough that what any computation costs does not count. */
	private static final int MOST = 2_000_000;

	private TrevasBenchmark() {
	}

	static void run(long rows, int threads, int rounds, Scores scores) throws Exception {
		try (NativeTable table = new NativeTable(Math.min(rows, MOST), threads)) {
			Dataset data = data(table);
			List<FichePlan> plan = List.of(Workload.plan("F2"));
			SqlBenchmark.same("Trevas", figures(trevas(data)), figures(table.compute(plan).fiches().get(0).measures().get(0).figures()));
			Duel duel = Duel.of(Math.min(3, rounds), () -> table.compute(plan), () -> trevas(data));
			scores.faster("share with a breakdown (F2)", table.rows(), duel, "Trevas vtl-engine", 30);
		}
	}

	private static Dataset data(NativeTable table) throws Exception {
		List<List<Object>> rows = new ArrayList<>();
		for (List<String> row : table.ask("SELECT id, year(jour) || '-T' || quarter(jour), coalesce(priorite, ''), satisfait FROM \"Demandes\""
				+ " WHERE jour >= DATE '2017-01-01' AND jour < DATE '2020-01-01' ORDER BY id")) {
			List<Object> values = new ArrayList<>();
			values.add(Long.valueOf(row.get(0)));
			values.add(row.get(1));
			values.add(row.get(2));
			values.add(row.get(3) == null ? null : row.get(3).startsWith("t"));
			rows.add(values);
		}
		return new InMemoryDataset(rows, List.of(new Structured.Component("id", Long.class, Dataset.Role.IDENTIFIER),
				new Structured.Component("trimestre", String.class, Dataset.Role.MEASURE),
				new Structured.Component("priorite", String.class, Dataset.Role.MEASURE),
				new Structured.Component("satisfait", Boolean.class, Dataset.Role.MEASURE)));
	}

	private static Map<String, List<List<Object>>> trevas(Dataset data) throws Exception {
		ScriptEngine engine = new ScriptEngineManager().getEngineByName("vtl");
		engine.getBindings(ScriptContext.ENGINE_SCOPE).put("demandes", data);
		engine.eval(Workload.text("rivals/part.vtl"));
		Map<String, List<List<Object>>> found = new TreeMap<>();
		for (String name : List.of("parts", "totaux")) {
			found.put(name, ((Dataset) engine.getBindings(ScriptContext.ENGINE_SCOPE).get(name)).getDataAsList());
		}
		return found;
	}

	/** Shares with eight decimals, for Trevas divides binary fractions: "2017-T1 haute" to 66.66666667. */
	private static Map<String, String> figures(Map<String, List<List<Object>>> trevas) {
		Map<String, String> figures = new TreeMap<>();
		trevas.get("parts").forEach(row -> figures.put(row.get(0) + " " + row.get(1), rounded(new BigDecimal(row.get(4).toString()))));
		trevas.get("totaux").forEach(row -> figures.put(String.valueOf(row.get(0)), rounded(new BigDecimal(row.get(3).toString()))));
		return figures;
	}

	private static Map<String, String> figures(List<Figure> jalon) {
		Map<String, String> figures = new TreeMap<>();
		for (Figure figure : jalon) {
			if (figure.used() > 0) {
				figures.put(figure.period().label() + (figure.isTotal() ? "" : " " + figure.classes().get(0).code()),
						rounded(figure.value().value().round(20)));
			}
		}
		return figures;
	}

	private static String rounded(BigDecimal share) {
		return share.setScale(8, RoundingMode.HALF_UP).toPlainString();
	}
}
