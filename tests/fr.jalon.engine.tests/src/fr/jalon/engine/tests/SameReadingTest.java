// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.Cancellation;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.Progress;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.Aggregate;
import fr.jalon.plan.ir.Assignment;
import fr.jalon.plan.ir.Branch;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.ir.RowRule;
import fr.jalon.plan.ir.Scan;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.figure.AggregateFunction;
import fr.jalon.runtime.figure.CellKey;
import fr.jalon.runtime.figure.Cube;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.time.Durations;
import fr.jalon.runtime.time.Period;
import fr.jalon.runtime.validation.BadValue;
import fr.jalon.runtime.validation.Fields;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violations;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A text is a value, a row is a row, in DuckDB exactly when it is one in Java. */
class SameReadingTest {

	private static final List<String> TEXTS = List.of("0", "-0", "+1", "1", "-1", "01", "007", " 1", "1 ", "1.0", "1,5", ".5", "5.", "1e3", "0x10",
			"1_000", "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "999999999999.999999",
			"1000000000000", "0.0000001", "1.1234567", "NaN", "inf", "-inf", "Infinity", "١٢", "true", "TRUE", "t", "yes", "oui", "OUI", "Vrai",
			"faux", "non", "n", "0.0", "2017-01-01", "2017-1-1", "2017-02-29", "2016-02-29", "0000-01-01", "0001-01-01", "9999-12-31",
			"10000-01-01", "2017/01/01", "20170101", "2017-01-01 ", "epoch", "infinity", "2017-01-01 (BC)", "2017-01-01T10:00",
			"2017-01-01 10:00", "2017-01-01T10:00:00", "2017-01-01 10:00:00", "2017-01-01T10", "2017-01-01T24:00:00", "2017-01-01T23:59:60",
			"2017-01-01T10:00Z", "2017-01-01T10:00:00Z", "2017-01-01T10:00:00z", "2017-01-01T10:00:00+01:00", "2017-01-01T10:00:00+01",
			"2017-01-01T10:00:00+0100", "2017-01-01T10:00:00-14:59", "2017-01-01T10:00:00+15:00", "2017-01-01T10:00:00.5",
			"2017-01-01T10:00:00.123456", "2017-01-01T10:00:00.1234567", "2017-01-01T10:00:00,5", "2017-01-01T10:00:00.123456+02:00",
			"2024-03-31T02:30:00", "2024-10-27T02:30:00", "2024-10-27T02:00:00", "2024-10-27T03:00:00", "2024-03-31T02:00:00",
			"2024-03-31T03:00:00", "1911-03-10T23:50:00", "1944-08-25T12:00:00", "2100-07-01T12:00:00", "2069-12-31T23:30:00",
			"1970-01-03T12:00:00", "1900-01-01T00:00:00", "2017-02-30T10:00:00", "2017-01-01T10:00:00 Europe/Paris", "2017-01-01T10:00:00+00:00:30",
			"0001-01-01T00:00:00", "9999-12-31T23:59:59");

	@TempDir
	Path folder;

	@Test
	void aTextIsAValueForBothOrForNone() throws Exception {
		for (ValueType type : List.of(ValueType.INTEGER, ValueType.DECIMAL, ValueType.BOOLEAN, ValueType.DATE, ValueType.INSTANT)) {
			assertEquals(inJava(type), inDuckDb(type), type.toString());
		}
	}

	/** The texts that Java takes. */
	private static List<String> inJava(ValueType type) {
		List<String> taken = new ArrayList<>();
		for (String text : TEXTS) {
			try {
				read(type, text);
				taken.add(text);
			} catch (BadValue bad) {
				// Not one of them.
			}
		}
		return taken;
	}

	private static Object read(ValueType type, String text) throws BadValue {
		return switch (type.kind()) {
			case NUMBER -> type.scale() == 0 ? Fields.integer(text) : Fields.decimal(text);
			case BOOLEAN -> Fields.bool(text);
			case DATE -> Fields.date(text);
			case INSTANT -> Fields.instant(text, Fixture.PARIS);
			case TEXT -> text;
		};
	}

	/** The texts that DuckDB does not report. */
	private List<String> inDuckDb(ValueType type) throws Exception {
		SourceTable source = new SourceTable("T", "", List.of(SourceColumn.of("t", ValueType.TEXT), SourceColumn.of("v", type)), List.of(),
				SourceTable.Format.CSV, "t.csv");
		List<String> taken = new ArrayList<>();
		StringBuilder csv = new StringBuilder("t,v\n");
		TEXTS.forEach(t -> csv.append(quoted(t)).append(',').append(quoted(t)).append('\n'));
		Files.writeString(folder.resolve("t.csv"), csv);
		SourceReport report = new Computation(EngineOptions.DEFAULT.withKeptViolations(1000), Progress.SILENT,
				new Cancellation()).check(List.of(source), folder).get(0);
		Violations.Group bad = report.violations().groups().get(new Violations.Key(Rule.TYPE, "v"));
		List<Long> rows = bad == null ? List.of() : bad.first().stream().map(v -> v.row()).toList();
		for (int i = 0; i < TEXTS.size(); i++) {
			if (!rows.contains(i + 1L)) {
				taken.add(TEXTS.get(i));
			}
		}
		return taken;
	}

	/** Each text is the class of its row; the sum over one row is its instant. */
	@Test
	void anInstantIsTheSameForBoth() throws Exception {
		List<String> texts = inJava(ValueType.INSTANT);
		StringBuilder csv = new StringBuilder("t,v\n");
		texts.forEach(t -> csv.append(t).append(',').append(t).append('\n'));
		Files.writeString(folder.resolve("t.csv"), csv);
		SourceTable source = new SourceTable("T", "", List.of(SourceColumn.of("t", ValueType.TEXT), SourceColumn.of("v", ValueType.INSTANT)),
				List.of(), SourceTable.Format.CSV, "t.csv");
		Expr v = new Expr.Column(Scan.BASE, "v", ValueType.INSTANT);
		Expr micros = new Expr.Elapsed(new Expr.InstantLiteral(Instant.EPOCH), v);
		Expr days = new Expr.Days(new Expr.DateLiteral(LocalDate.EPOCH), new Expr.DateOf(v));
		Exclusion undecided = new Exclusion(ExclusionReason.UNDECIDED_CONDITION, "", 0);
		Branch branch = new Branch(new Assignment.Whole(), List.of(new Expr.Column(Scan.BASE, "t", ValueType.TEXT)),
				List.of(new RowRule(null, null, List.of(), micros, null), new RowRule(null, null, List.of(), days, null)));
		Scan scan = new Scan("T", source, List.of(), List.of(0), List.of(List.of(0)),
				List.of(new Aggregate("micros", AggregateFunction.SUM, null, false, List.of(undecided)),
						new Aggregate("days", AggregateFunction.SUM, null, false, List.of(undecided))),
				List.of(branch));
		FichePlan plan = new FichePlan("T", "", List.of(), Fixture.PARIS, List.of(Period.year(2017)), List.of(), List.of(source), List.of(scan),
				List.of());
		Cube cube = new Computation().compute(List.of(plan), folder).fiches().get(0).cube();
		for (String text : texts) {
			Instant instant = Fields.instant(text, Fixture.PARIS);
			CellKey key = CellKey.total(0).with(0, Optional.of(text));
			assertEquals(Exact.of(Durations.micros(instant)), cube.get("micros", key).value(), text);
			assertEquals(Exact.of(Durations.date(instant, Fixture.PARIS).toEpochDay()), cube.get("days", key).value(), text);
		}
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\"\"") + '"';
	}

	@Property(tries = 60)
	void aRowIsARowForBothOrForNone(@ForAll("files") String text) throws Exception {
		Path temporary = Files.createTempDirectory("jalon-reading-");
		try {
			byte[] bytes = ("a,b\n" + text).getBytes(StandardCharsets.UTF_8);
			Files.write(temporary.resolve("f.csv"), bytes);
			SourceTable source = new SourceTable("F", "", List.of(SourceColumn.of("a", ValueType.TEXT).optionally(), SourceColumn.of("b", ValueType.TEXT).optionally()),
					List.of(), SourceTable.Format.CSV, "f.csv");
			SourceReport report = new Computation().check(List.of(source), temporary).get(0);
			long good = 0;
			long bad = 0;
			try (CsvReader csv = new CsvReader(new ByteArrayInputStream(bytes), "f.csv", CsvFormat.COMMA)) {
				while (true) {
					try {
						if (!csv.next()) {
							break;
						}
						good++;
					} catch (CsvException e) {
						bad++;
					}
				}
			}
			assertEquals(good, report.rows(), "good rows");
			assertEquals(bad > 0, report.violations().count(Rule.STRUCTURE) > 0, "bad rows");
		} finally {
			Files.delete(temporary.resolve("f.csv"));
			Files.delete(temporary);
		}
	}

	@Provide
	Arbitrary<String> files() {
		Arbitrary<String> piece = Arbitraries.of("x", "é", ",", "\"", "\"y\"", "\"a,b\"", "\"a\nb\"", "\"\"", "\"z\"\"z\"", "\n", "\n", "1,2\n", "\n\n", "1,2,3\n");
		return piece.list().ofMaxSize(12).map(p -> String.join("", p) + "\n");
	}
}
