// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.contract.Fiche;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.PlanResult;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.plan.sql.SqlPrinter;
import fr.jalon.plan.sql.SqlQuery;

/**
 * The SQL of each sheet of {@code catalogue.jalon} for each engine, as kept beside it. After a change that is meant, run with
 * {@code -Djalon.golden=write} and read the difference.
 */
class GoldenSqlTest {

	private static final Path GOLDEN = Path.of(System.getProperty("jalon.root"), "tests", "fr.jalon.plan.tests", "src", "golden");

	static Stream<Arguments> catalogue() throws IOException {
		List<Fiche> fiches = Texts.fiches(Files.readString(GOLDEN.resolve("catalogue.jalon")));
		return Dialect.ALL.stream().flatMap(d -> fiches.stream().map(f -> Arguments.of(Named.of(d.label(), d), Named.of(f.getName(), f))));
	}

	@ParameterizedTest
	@MethodSource("catalogue")
	void sql(Dialect dialect, Fiche fiche) throws IOException {
		PlanResult result = PlanBuilder.build(fiche);
		assertEquals(List.of(), result.problems().stream().map(p -> p.message().toString()).toList());
		String sql = SqlPrinter.print(result.plan().orElseThrow(), dialect).stream().map(SqlQuery::text).collect(Collectors.joining(";\n\n"));
		Path file = GOLDEN.resolve(dialect.id()).resolve(fiche.getName() + ".sql");
		if (System.getProperty("jalon.golden", "").equals("write")) {
			Files.writeString(file, sql);
			return;
		}
		if (!Files.exists(file)) {
			fail("no golden file " + file.getFileName());
		}
		assertEquals(Files.readString(file), sql);
	}
}
