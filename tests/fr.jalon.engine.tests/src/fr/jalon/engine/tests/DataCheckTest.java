// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.check.DataCheck;
import fr.jalon.engine.check.DataCheckResult;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;

/** A check of files says what the engine says, and writes the rows at fault. */
class DataCheckTest {

	private static final SourceTable CITIES = new SourceTable("Villes", "", List.of(SourceColumn.of("code", ValueType.INTEGER),
			SourceColumn.of("nom", ValueType.TEXT).optionally()), List.of("code"), SourceTable.Format.CSV, "villes.csv");

	private static final SourceTable LOANS = new SourceTable("Prêts", "", List.of(SourceColumn.of("dossier", ValueType.TEXT),
			SourceColumn.of("année", ValueType.INTEGER).within(Interval.closed(Exact.of(2000), Exact.of(2100))),
			SourceColumn.of("famille", ValueType.TEXT).optionally().amongCodes(List.of("GFC", "GRH", "l'été")),
			SourceColumn.of("montant", ValueType.DECIMAL).optionally().within(Interval.halfOpen(Exact.parse("-3/2"), Exact.of(10))),
			SourceColumn.of("soldé", ValueType.BOOLEAN), SourceColumn.of("début", ValueType.DATE).optionally(),
			SourceColumn.of("reçu", ValueType.INSTANT).optionally(),
			SourceColumn.of("ville", ValueType.INTEGER).optionally().referringTo("Villes", "code"),
			SourceColumn.of("avant", ValueType.TEXT).optionally()), List.of("dossier", "année"), SourceTable.Format.CSV, "prets.csv");

	private static final List<String> TEXTS = List.of("", "", "", "a", "b", "c", "GFC", "GRH", "gfc", "l'été", " ", "1", "2", "-1", "-0", "007", "12",
			"9.99", "10", "-1,5", "-1.500001", "1999", "2000", "2100", "2101", "2016", "99999999999999999999", "999999999999999999", "1000000000000",
			"1.1234567", "oui", "NON", "vrai", "0", "2017-02-29", "2016-02-29", "0000-01-01", "1900-02-29", "2000-02-29", "2017-03-26T02:30",
			"2017-01-01 24:00", "2017-01-01T10:00:00Z", "2017-01-01T10:00:00.5+14:59", "2017-01-01T10:00:00.", "2017-01-01T10:00Z", "2017-02-30T10:00",
			"\"x\"", "\"x,y\"", "\"x;\"\"y\"\"\"", "\"a\nb\"", "\"a\rb\"", "\"a\r\nb\"", "\"\"", "é", "😀", "x\"y", "\"x\"y", "\u0000");

	@TempDir
	Path folder;

	// -------------------------------------------------------------------------------------- the same as the engine

	@Property(tries = 60, shrinking = ShrinkingMode.OFF)
	void checksSayWhatTheEngineSays(@ForAll long seed) throws Exception {
		Random random = new Random(seed);
		Path data = Files.createTempDirectory("jalon-check-");
		try {
			Files.writeString(data.resolve("villes.csv"), csv(CITIES, random, 6));
			Files.writeString(data.resolve("prets.csv"), csv(LOANS, random, 40));
			assertSame(List.of(CITIES, LOANS), data);
		} finally {
			Files.delete(data.resolve("villes.csv"));
			Files.delete(data.resolve("prets.csv"));
			Files.delete(data);
		}
	}

	private static String csv(SourceTable table, Random random, int rows) {
		String line = List.of("\n", "\r\n").get(random.nextInt(2));
		char delimiter = random.nextInt(3) == 0 ? ';' : ',';
		StringBuilder csv = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
		csv.append(String.join(String.valueOf(delimiter), table.columns().stream().map(SourceColumn::name).toList())).append(line);
		List<String> keys = List.of("2016", "2001", "2002");
		for (int r = 0; r < rows; r++) {
			List<String> fields = new ArrayList<>();
			for (SourceColumn column : table.columns()) {
				fields.add(random.nextInt(6) == 0 ? TEXTS.get(random.nextInt(TEXTS.size())) : good(column, keys, random));
			}
			if (random.nextInt(30) == 0) {
				fields.add(random.nextBoolean() ? "" : "de trop");
			}
			csv.append(String.join(String.valueOf(delimiter), fields)).append(random.nextInt(20) == 0 ? line + line : line);
		}
		return csv.toString();
	}

	private static String good(SourceColumn column, List<String> keys, Random random) {
		return switch (column.type().kind()) {
			case NUMBER -> column.name().equals("année") ? keys.get(random.nextInt(3)) : String.valueOf(random.nextInt(9));
			case BOOLEAN -> "oui";
			case DATE -> "2017-03-31";
			case INSTANT -> "2017-03-31T10:00";
			case TEXT -> column.codes().isEmpty() ? "d" + random.nextInt(20) : "GRH";
		};
	}

	private static void assertSame(List<SourceTable> sources, Path data) throws Exception {
		EngineOptions options = EngineOptions.DEFAULT.withThreads(2).withKeptViolations(10_000);
		List<SourceReport> engine = new Computation(options, Progress.SILENT, new Cancellation()).check(sources, data);
		DataCheckResult check = new DataCheck(options, Progress.SILENT, new Cancellation()).check(sources, data, null, false);
		for (int i = 0; i < sources.size(); i++) {
			SourceReport theirs = engine.get(i);
			SourceReport ours = check.sources().get(i);
			Set<String> onlyTheirs = shown(theirs);
			onlyTheirs.removeAll(shown(ours));
			Set<String> onlyOurs = shown(ours);
			onlyOurs.removeAll(shown(theirs));
			assertEquals(String.join("\n", onlyTheirs), String.join("\n", onlyOurs));
			assertEquals(theirs.rows() + " rows, " + theirs.kept() + " kept, " + theirs.usable(), ours.rows() + " rows, " + ours.kept() + " kept, " + ours.usable());
			assertEquals(theirs.violations().count(), ours.violations().count());
		}
	}

	private static Set<String> shown(SourceReport report) {
		Set<String> lines = new TreeSet<>();
		report.violations().groups().values().forEach(group -> group.first().forEach(v -> lines.add(v.rule() + " row " + v.row() + " line " + v.line()
				+ " " + v.column() + " = " + v.value() + " : " + v.message())));
		return lines;
	}
}
