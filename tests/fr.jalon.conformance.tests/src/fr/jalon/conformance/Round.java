// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.conformance;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;

/**
 * Rows, and several plans to compute on them: each plan is a case. A round loads its rows once, which is what makes many cases
 * cheap.
 *
 * @param seed makes the same round again
 * @param tables rows by name of the source: values by name of the column; numbers are {@link BigDecimal}
 */
public record Round(long seed, List<SourceTable> sources, Map<String, List<Map<String, Object>>> tables, List<FichePlan> plans) {

	public static Round of(long seed, int plans) {
		Random random = new Random(seed);
		World world = new World(random);
		Map<String, List<Map<String, Object>>> tables = new RandomRows(random, world.zone).tables(world);
		RandomPlans of = new RandomPlans(random, world);
		List<FichePlan> list = new ArrayList<>();
		for (int i = 0; i < plans; i++) {
			list.add(of.plan("F" + i));
		}
		return new Round(seed, world.sources(), tables, List.copyOf(list));
	}

	Round with(Map<String, List<Map<String, Object>>> other) {
		return new Round(seed, sources, other, plans);
	}

	Round with(FichePlan plan) {
		return new Round(seed, sources, tables, List.of(plan));
	}

	/** Writes the rows as CSV files where the sources say they are. */
	public void write(Path folder) throws IOException {
		for (SourceTable source : sources) {
			Files.writeString(folder.resolve(source.location()), csv(source));
		}
	}

	String csv(SourceTable source) {
		StringBuilder csv = new StringBuilder(String.join(",", source.columns().stream().map(SourceColumn::name).map(Round::field).toList())).append('\n');
		for (Map<String, Object> row : tables.get(source.name())) {
			csv.append(String.join(",", source.columns().stream().map(c -> field(row.get(c.name()))).toList())).append('\n');
		}
		return csv.toString();
	}

	/** As the data files of a contract have it: exact, and with an offset where there is a time. */
	private static String field(Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof BigDecimal number) {
			return number.toPlainString();
		}
		if (value instanceof Boolean truth) {
			return truth ? "oui" : "non";
		}
		if (value instanceof Instant instant) {
			String text = instant.toString();
			return text.substring(0, Math.min(text.length() - 1, 26)) + "Z";
		}
		return '"' + value.toString().replace("\"", "\"\"") + '"';
	}
}
