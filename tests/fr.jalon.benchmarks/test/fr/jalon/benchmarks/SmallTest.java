// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.jalon.engine.FicheResult;

/** Every benchmark runs, and Jalon and its rivals agree; how long it takes is of no concern here. */
class SmallTest {

	@Test
	void jalonAndItsRivalsSayTheSame() throws Exception {
		Scores scores = Benchmarks.small(1000);
		for (String what : List.of("SQL, F1", "SQL, F6", "one scan", "Java, F4", "CSV checked", "share with a breakdown")) {
			assertTrue(scores.lines().stream().anyMatch(line -> line.what().startsWith(what)), what + " is missing from\n" + scores);
		}
	}

	@Test
	void aRivalWithAnotherFigureIsNoRival() throws Exception {
		try (NativeTable table = new NativeTable(1000, 1)) {
			FicheResult jalon = table.compute(List.of(Workload.plan("F2"))).fiches().get(0);
			List<List<String>> rows = new ArrayList<>(table.ask(SqlBenchmark.expert("F2")));
			SqlBenchmark.sameFigures(jalon, rows);
			List<String> wrong = new ArrayList<>(rows.get(0));
			wrong.set(3, wrong.get(3) + "1");
			rows.set(0, wrong);
			assertThrows(AssertionError.class, () -> SqlBenchmark.sameFigures(jalon, rows));
		}
	}

	@Test
	void theRowsAreTheSameEachTime() throws Exception {
		String sum = "SELECT count(*), sum(hash(d)::HUGEINT) FROM \"Demandes\" d";
		List<List<String>> first;
		try (NativeTable table = new NativeTable(500, 2)) {
			first = table.ask(sum);
		}
		try (NativeTable table = new NativeTable(500, 1)) {
			assertEquals(first, table.ask(sum));
		}
	}
}
