// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.validation.Codes;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.SourceValidator;
import fr.jalon.runtime.validation.Violation;

/** What validators of sources tell, with a source as the generator would write it. */
class SourceValidatorTest {

	record Loan(String id, String family, BigDecimal rate, Long year, String city) {
	}

	static final class LoanValidator extends SourceValidator<Loan> {
		private static final Codes FAMILIES = new Codes(List.of("GFC", "GRH"));
		private static final Interval RATES = Interval.halfOpen(Exact.ZERO, Exact.HUNDRED);

		LoanValidator(Consumer<Violation> found) {
			super("Prets", List.of("id", "famille", "taux", "annee", "ville"), ZoneId.of("Europe/Paris"), found);
		}

		@Override
		protected Loan read() {
			return new Loan(text(0), text(1), decimal(2), integer(3), text(4));
		}

		@Override
		protected void check(Loan row) {
			if (!key(List.of(0, 3), row.id(), row.year())) {
				return;
			}
			mandatory(0, row.id());
			code(1, row.family(), FAMILIES);
			range(2, row.rate(), RATES);
			reference(4, row.city(), "Villes", Set.of("Paris"));
		}
	}

	private final List<Violation> violations = new ArrayList<>();

	@Test
	void goodRowsPassAndEachFaultIsToldOnceWithItsPlace() throws IOException {
		List<Loan> rows = read("""
				id,famille,taux,annee,ville
				a,GFC,"12,5",2017,Paris
				b,XXX,100,2017,Lyon
				c,GRH,douze,deux,Paris
				a,GFC,1,2017,Paris

				,GFC,1,2017,
				a,,,2018,
				""");
		assertEquals(List.of("a", "b", "null", "a"), rows.stream().map(r -> String.valueOf(r.id())).toList());
		assertEquals(List.of("CODE 2 3 famille XXX", "RANGE 2 3 taux 100", "REFERENCE 2 3 ville Lyon", "TYPE 3 4 taux douze",
				"TYPE 3 4 annee deux", "KEY 4 5 id a / 2017", "MANDATORY 5 7 id "), told());
	}

	@Test
	void aLineThatIsNoRowCostsThatLine() throws IOException {
		List<Loan> rows = read("""
				id,famille,taux,annee,ville
				a,GFC,1
				b,GFC,1,2017,Paris
				""");
		assertEquals(1, rows.size());
		assertEquals(List.of("STRUCTURE 0 2  "), told());
	}

	@Test
	void aFileWithoutADeclaredColumnIsNotRead() throws IOException {
		assertEquals(List.of(), read("""
				id,famille,taux,ville
				a,GFC,1,Paris
				"""));
		assertEquals(List.of("COLUMN 0 0  "), told());
		assertTrue(violations.get(0).message().toString().contains("annee"));
	}

	@Test
	void aFurtherColumnIsToldAndIgnored() throws IOException {
		assertEquals(1, read("""
				note,id,famille,taux,annee,ville
				x,a,GFC,1,2017,Paris
				""").size());
		assertEquals(List.of("UNDECLARED_COLUMN 0 0  "), told());
	}

	@Test
	void aFileWithoutRowsSaysSo() throws IOException {
		assertEquals(List.of(), read("id,famille,taux,annee,ville\n"));
		assertEquals(List.of("FILE 0 0  "), told());
	}

	@Test
	void aMissingFileIsToldNotThrown(@TempDir Path folder) throws IOException {
		assertTrue(!new LoanValidator(violations::add).rows(folder.resolve("absent.csv")).hasNext());
		assertEquals(List.of("FILE 0 0  "), told());
	}

	@Test
	void theDelimiterIsFoundOut(@TempDir Path folder) throws IOException {
		for (String delimiter : List.of(",", ";", "\t")) {
			Path file = Files.writeString(folder.resolve("prets.csv"), """
					id|famille|taux|annee|ville
					a|GFC|1|2017|Paris
					""".replace("|", delimiter));
			try (var rows = new LoanValidator(violations::add).rows(file)) {
				assertEquals(new Loan("a", "GFC", new BigDecimal(1), 2017L, "Paris"), rows.next());
			}
		}
		assertEquals(List.of(), violations);
	}

	@Test
	void rowsFromElsewhereAreCheckedToo() {
		Loan good = new Loan("a", "GFC", new BigDecimal("1.50"), 2017L, "Paris");
		Loan bad = new Loan("b", "?", new BigDecimal("-1.50"), 2017L, "Paris");
		Iterator<Loan> rows = new LoanValidator(violations::add).rows(List.of(good, good, bad).iterator());
		List<Loan> passed = new ArrayList<>();
		rows.forEachRemaining(passed::add);
		assertEquals(List.of(good, bad), passed);
		assertEquals(List.of("KEY 2 0 id a / 2017", "CODE 3 0 famille ?", "RANGE 3 0 taux -1.50"), told());
	}

	private List<Loan> read(String csv) throws IOException {
		List<Loan> rows = new ArrayList<>();
		byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);
		try (var read = new LoanValidator(violations::add).rows(new ByteArrayInputStream(bytes), "prets.csv", CsvFormat.COMMA)) {
			read.forEachRemaining(rows::add);
		}
		return rows;
	}

	private List<String> told() {
		return violations.stream().map(v -> {
			Rule rule = v.rule();
			return rule + " " + v.row() + " " + v.line() + " " + v.column() + " " + v.value();
		}).toList();
	}
}
