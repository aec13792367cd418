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

	/** Blocks that end anywhere, also within quotes and between CR and LF, change nothing: this file has several. */
	@Test
	void blocksAreCutWhereRecordsEnd() throws Exception {
		Random random = new Random(7);
		Files.writeString(folder.resolve("villes.csv"), "code,nom\n1,a\n2,b\n");
		StringBuilder csv = new StringBuilder("dossier,année,famille,montant,soldé,début,reçu,ville,avant\r\n");
		while (csv.length() < 3_500_000) {
			csv.append('d').append(random.nextInt(30_000)).append(",2016,GFC,1,oui,,,").append(random.nextInt(3)).append(",\"ligne\r\nde \"\"plus\"\"");
			csv.append("é".repeat(random.nextInt(40))).append("\"\r\n");
		}
		Files.writeString(folder.resolve("prets.csv"), csv);
		assertSame(List.of(CITIES, LOANS), folder);
		Files.writeString(folder.resolve("prets.csv"), csv.toString().replace("\r\n", "\r"));
		DataCheckResult check = check(List.of(CITIES, LOANS), null, false);
		assertEquals(csv.toString().split("\r\n").length / 2, check.sources().get(1).rows());
	}

	// ------------------------------------------------------------------------------------------------- odd files

	private static final SourceTable TWO = new SourceTable("T", "", List.of(SourceColumn.of("a", ValueType.TEXT), SourceColumn.of("b", ValueType.DECIMAL).optionally()),
			List.of(), SourceTable.Format.CSV, "t.csv");

	private DataCheckResult check(List<SourceTable> sources, Path rejects, boolean showPersonal) throws Exception {
		return new DataCheck(EngineOptions.DEFAULT.withThreads(2), Progress.SILENT, new Cancellation()).check(sources, folder,
				rejects == null ? null : new DataCheck.RejectsOptions(rejects, Locale.FRENCH), showPersonal);
	}

	/** What is found in a file, the same by both readers: rule, line and column of each violation. */
	private String found(byte[] bytes) throws Exception {
		Files.write(folder.resolve("t.csv"), bytes);
		assertSame(List.of(TWO), folder);
		SourceReport report = check(List.of(TWO), null, false).sources().get(0);
		List<String> all = new ArrayList<>();
		report.violations().groups().values().forEach(g -> g.first().forEach(v -> all.add(v.rule() + ":" + v.line() + (v.column().isEmpty() ? "" : ":" + v.column()))));
		return report.rows() + " " + String.join(" ", all);
	}

	private String found(String text) throws Exception {
		return found(text.getBytes(StandardCharsets.UTF_8));
	}

	@Test
	void oddFilesAreReadAlike() throws Exception {
		assertEquals("1 ", found("\uFEFFa,b\nx,1\n"));
		assertEquals("2 ", found("a;b\r\nx;1,5\r\ny;-0\r\n"));
		assertEquals("2 ", found("b\ta\n1\tx\n\n2\ty"));
		assertEquals("1 STRUCTURE:2:a", found("a,b\ncaf\u00e9,1\nx,1\n".getBytes(Charset.forName("windows-1252"))));
		assertEquals("2 TYPE:3:b TYPE:4:b".replace("2 ", "3 "), found("a,b\nx,1\ny,1 000\nz,31/12/2016\n"));
		assertEquals("1 ", found("a,b\nx\u0000y,1\n"));
		assertEquals("1 STRUCTURE:3", found("a,b\nx,1\ny"));
		assertEquals("1 STRUCTURE:3:b", found("a,b\nx,1\ny,\"1\nz,2\n"));
		assertEquals("0 FILE:0", found(""));
		assertEquals("0 FILE:0", found("\n\n"));
		assertEquals("0 FILE:0", found("a,b\n"));
		assertEquals("0 COLUMN:0", found("a|b\nx|1\n"));
		assertEquals("0 COLUMN:0", found("a,b,a\nx,1,y\n"));
		assertEquals("1 UNDECLARED_COLUMN:0", found("a,c,b\nx,y,1\n"));
		assertEquals("1 ", found("a,b\n\"" + "long ".repeat(100_000) + "\",1\n"));
		assertEquals("1 STRUCTURE:2", found("a,b\n\"" + "long\n".repeat(500_000) + "\",1\nx,1\n"));
		assertEquals("1 STRUCTURE:2", found("a,b\n" + "long ".repeat(500_000) + ",1\nx,1\n"));
		assertEquals("1 STRUCTURE:3", found("a,b\nx,1\n\"" + "long\n".repeat(500_000)).replace(":b", "").replace(":a", ""));
	}

	@Test
	void aCompressedFileIsNotTakenForText() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
			gzip.write("a,b\nx,1\n".getBytes(StandardCharsets.UTF_8));
		}
		Files.write(folder.resolve("t.csv"), bytes.toByteArray());
		SourceReport report = check(List.of(TWO), null, false).sources().get(0);
		assertFalse(report.usable());
	}

	/** A header of 100,000 columns, two of them declared. */
	@Test
	void aVeryWideHeaderIsNoTrouble() throws Exception {
		StringBuilder header = new StringBuilder("a");
		StringBuilder row = new StringBuilder("x");
		for (int i = 0; i < 100_000; i++) {
			header.append(",c").append(i);
			row.append(',');
		}
		Files.writeString(folder.resolve("t.csv"), header + ",b\n" + row + ",1\n" + row + ",x\n");
		SourceReport report = check(List.of(TWO), null, false).sources().get(0);
		assertEquals(2, report.rows());
		assertEquals(1, report.kept());
		assertEquals(1, report.violations().count(Rule.UNDECLARED_COLUMN));
	}

	// ----------------------------------------------------------------------------------------------- failing rows

	private static final SourceTable PEOPLE = new SourceTable("Agents/=x", "", List.of(SourceColumn.of("numero", ValueType.INTEGER),
			new SourceColumn("nom", ValueType.INTEGER, true, List.of(), null, null, true)), List.of("numero"), SourceTable.Format.CSV, "t.csv");

	/** Every row fails, several blocks of them: all are written, each once, with its line. */
	@Test
	void allFailingRowsAreWritten() throws Exception {
		int rows = 120_000;
		StringBuilder csv = new StringBuilder("nom;numero;libre\n");
		for (int i = 0; i < rows; i++) {
			csv.append("Nom").append(i).append(';').append(i).append(";\"=1\n+2\"\n");
		}
		Files.writeString(folder.resolve("t.csv"), csv);
		DataCheckResult result = check(List.of(PEOPLE), folder.resolve("rejets"), true);
		assertEquals(rows, result.sources().get(0).violations().count(Rule.TYPE));
		Path file = result.rejects().get("Agents/=x");
		assertEquals(folder.resolve("rejets/Agents__x.csv"), file);
		try (CsvReader read = new CsvReader(Files.newInputStream(file), "rejets", CsvFormat.SEMICOLON)) {
			assertEquals(List.of("nom", "numero", "libre", "jalon_ligne", "jalon_regle", "jalon_colonne", "jalon_message", "jalon_texte"), read.header());
			for (int i = 0; i < rows; i++) {
				assertTrue(read.next());
				assertEquals("Nom" + i, read.field(0));
				assertEquals("'=1\n+2", read.field(2));
				assertEquals(String.valueOf(2 + 2 * i), read.field(3));
			}
			assertFalse(read.next());
		}
	}

	@Test
	void personalValuesAreMaskedEverywhereUnlessAskedFor() throws Exception {
		Files.writeString(folder.resolve("t.csv"), "nom,numero\nDurand,1\n7,1\n");
		for (SourceReport report : List.of(new Computation().check(List.of(PEOPLE), folder).get(0), check(List.of(PEOPLE), null, false).sources().get(0))) {
			Violation violation = report.violations().groups().values().iterator().next().first().get(0);
			assertEquals(Violation.MASKED, violation.value());
			assertFalse(violation.message().toString().contains("Durand"), violation.toString());
		}
		Violation shown = check(List.of(PEOPLE), null, true).sources().get(0).violations().groups().values().iterator().next().first().get(0);
		assertTrue(shown.message().toString().contains("Durand"));
	}

	@Test
	void whatCannotBeWrittenIsSaidAndNothingIsLeftBehind() throws Exception {
		Files.writeString(folder.resolve("t.csv"), "nom,numero\nx,1\n");
		Path blocked = Files.writeString(folder.resolve("rejets"), "un fichier");
		assertThrows(IOException.class, () -> check(List.of(PEOPLE), blocked, false));
		assertEquals("un fichier", Files.readString(blocked));
	}

	@Test
	void aCheckCanBeStopped() throws Exception {
		Files.writeString(folder.resolve("t.csv"), "nom,numero\n1,1\n");
		Cancellation cancellation = new Cancellation();
		cancellation.cancel();
		EngineException stopped = assertThrows(EngineException.class,
				() -> new DataCheck(EngineOptions.DEFAULT, Progress.SILENT, cancellation).check(List.of(PEOPLE), folder, null, false));
		assertTrue(stopped.isCancelled());
	}

	/** Keys that are equal though spelt differently, and an empty part, which is no key. */
	@Test
	void keysAreComparedAsValues() throws Exception {
		SourceTable table = new SourceTable("T", "", List.of(SourceColumn.of("a", ValueType.DECIMAL).optionally(), SourceColumn.of("b", ValueType.INSTANT).optionally(),
				SourceColumn.of("c", ValueType.BOOLEAN).optionally(), SourceColumn.of("d", ValueType.TEXT).optionally()), List.of("a", "b", "c", "d"), SourceTable.Format.CSV, "t.csv");
		Files.writeString(folder.resolve("t.csv"), "a;b;c;d\n1,5;2017-01-01T10:00;oui;x\n1.50;2017-01-01 09:00:00Z;VRAI;x\n1,5;2017-01-01T10:00;oui;\n"
				+ "1,5;2017-01-01T10:00;oui;\n1,5;2017-01-01T10:00;non;x\n-0;2017-01-01T10:00;non;x\n0;2017-01-01T10:00;non;x\n");
		assertSame(List.of(table), folder);
		assertEquals(2, check(List.of(table), null, false).sources().get(0).violations().count(Rule.KEY));
	}
}
