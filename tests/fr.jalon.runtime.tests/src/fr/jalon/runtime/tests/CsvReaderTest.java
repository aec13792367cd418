// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvProblem;
import fr.jalon.runtime.csv.CsvReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CsvReaderTest {

	@Test
	void fieldsRowsAndLinesOfAnOrdinaryFile() throws Exception {
		assertEquals(List.of("2/1 [1, é, null]", "3/2 [2, a,b, x\"y]"), read("a,b,c\r\n1,é,\r\n2,\"a,b\",\"x\"\"y\"\r\n"));
	}

	@Test
	void aLineEndWithinQuotesBelongsToTheField() throws Exception {
		assertEquals(List.of("2/1 [1, x\ny]", "4/2 [2, z]"), read("a,b\n1,\"x\ny\"\n2,z"));
	}

	@Test
	void blankLinesAreSkippedButCounted() throws Exception {
		assertEquals(List.of("3/1 [1, 2]", "6/2 [3, 4]"), read("a,b\n\n1,2\n\n\n3,4\n\n"));
	}

	@Test
	void inAFileOfOneColumnABlankLineIsAMissingValue() throws Exception {
		assertEquals(List.of("2/1 [1]", "3/2 [null]", "4/3 [2]"), read("a\n1\n\n2\n"));
	}

	@Test
	void anEmptyFieldIsMissingQuotedOrNot() throws Exception {
		assertEquals(List.of("2/1 [null, null]"), read("a,b\n,\"\"\n"));
	}

	@Test
	void delimitersAtTheEndOfALineAreIgnored() throws Exception {
		assertEquals(List.of("2/1 [1, 2]", "3/2 [null, null]", "4 EXTRA_FIELD 0", "5/3 [\u0020, 4]"), read("a,b\n1,2,\n,,,\n1,2,,3\n ,4\n"));
	}

	@Test
	void aByteOrderMarkIsNotPartOfTheFirstName() throws Exception {
		try (CsvReader csv = reader("\uFEFFa;b\n".getBytes(StandardCharsets.UTF_8), CsvFormat.SEMICOLON)) {
			assertEquals(List.of("a", "b"), csv.header());
			assertFalse(csv.next());
		}
	}

	@Test
	void badRowsAreNamedAndGoodRowsStillRead() throws Exception {
		assertEquals(List.of("2/1 [1, 2]", "3 MISSING_FIELD 0", "4 EXTRA_FIELD 0", "5/2 [3, 4]", "6 BAD_QUOTE 0", "7/3 [5, 6]"),
				read("a,b\n1,2\n1\n1,2,3\n3,4\n\"x\"y,4\n5,6\n"));
	}

	@Test
	void aQuoteNeverClosedIsReportedWhereItsRowBegins() throws Exception {
		assertEquals(List.of("2/1 [1, 2]", "3 BAD_QUOTE 2"), read("a,b\n1,2\n3,\"open\n5,6\n"));
	}

	@Test
	void textInAnotherEncodingIsReportedWithItsColumn() throws Exception {
		byte[] latin = "a,b\n1,2\n3,école\n5,6\n".getBytes(Charset.forName("ISO-8859-1"));
		assertEquals(List.of("2/1 [1, 2]", "3 NOT_UTF8 2", "4/2 [5, 6]"), read(latin, CsvFormat.COMMA));
	}

	/** With another delimiter than its own it is none, which is no reason to refuse the file. */
	@Test
	void aHeaderInQuotesIsRead(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("a.csv"), "\"numéro\";\"d'un \"\"acte\"\"\"\n1;2\n");
		assertEquals(CsvFormat.SEMICOLON, CsvFormat.detect(file, List.of("numéro", "d'un \"acte\""), CsvFormat.MAX_RECORD_BYTES));
	}

	@Test
	void anEmptyFileHasNoHeader() {
		for (String text : List.of("", "\n\n", "\uFEFF")) {
			CsvException e = assertThrows(CsvException.class, () -> read(text));
			assertEquals(CsvProblem.EMPTY_FILE, e.problem());
		}
	}

	@Test
	void aHugeLineIsAnErrorNotAFullMemory() throws Exception {
		// 200 MB without a line end, produced on the fly: only the limit is ever kept.
		InputStream huge = new InputStream() {
			private final byte[] head = "a,b\n1,2\n3,".getBytes(StandardCharsets.UTF_8);
			private final byte[] tail = "\n5,6\n".getBytes(StandardCharsets.UTF_8);
			private long at;

			@Override
			public int read() {
				long i = at++;
				if (i < head.length) {
					return head[(int) i];
				}
				long t = i - head.length - 200_000_000L;
				return t < 0 ? 'x' : t < tail.length ? tail[(int) t] : -1;
			}

			@Override
			public int read(byte[] b, int off, int len) {
				int n = 0;
				for (int c; n < len && (c = read()) >= 0; n++) {
					b[off + n] = (byte) c;
				}
				return n == 0 ? -1 : n;
			}
		};
		assertEquals(List.of("2/1 [1, 2]", "3 TOO_LONG 0", "4/2 [5, 6]"), rows(new CsvReader(huge, "huge.csv", CsvFormat.COMMA)));
	}

	@Test
	void messagesTellTheRemedyInBothLanguages() {
		CsvException e = assertThrows(CsvException.class, () -> read(""));
		assertTrue(e.message().text(java.util.Locale.FRENCH).contains("en-tête"));
		assertTrue(e.message().text(java.util.Locale.ENGLISH).contains("header"));
	}

	@Property
	void whatIsWrittenIsRead(@ForAll("tables") List<List<String>> table) throws Exception {
		StringBuilder text = new StringBuilder("c1,c2,c3\n");
		for (List<String> row : table) {
			text.append(String.join(",", row.stream().map(f -> f.isEmpty() ? "" : '"' + f.replace("\"", "\"\"") + '"').toList()))
					.append("\r\n");
		}
		List<List<String>> read = new ArrayList<>();
		try (CsvReader csv = reader(text.toString().getBytes(StandardCharsets.UTF_8), CsvFormat.COMMA)) {
			while (csv.next()) {
				read.add(Arrays.asList(csv.field(0), csv.field(1), csv.field(2)));
			}
		}
		List<List<String>> expected = table.stream().map(r -> r.stream().map(f -> f.isEmpty() ? null : f).toList()).toList();
		assertEquals(expected.toString(), read.toString());
	}

	@Provide
	Arbitrary<List<List<String>>> tables() {
		Arbitrary<String> field = Arbitraries.strings().withChars('a', 'é', '"', ',', '\n', '\r', '€', ' ').ofMaxLength(6);
		return field.list().ofSize(3).list().ofMaxSize(8);
	}

	private static List<String> read(String text) throws IOException, CsvException {
		return read(text.getBytes(StandardCharsets.UTF_8), CsvFormat.COMMA);
	}

	private static List<String> read(byte[] bytes, CsvFormat format) throws IOException, CsvException {
		return rows(reader(bytes, format));
	}

	private static CsvReader reader(byte[] bytes, CsvFormat format) throws IOException, CsvException {
		return new CsvReader(new ByteArrayInputStream(bytes), "essai.csv", format);
	}

	private static List<String> rows(CsvReader csv) throws IOException {
		List<String> rows = new ArrayList<>();
		while (true) {
			try {
				if (!csv.next()) {
					return rows;
				}
				List<String> fields = new ArrayList<>();
				for (int i = 0; i < csv.header().size(); i++) {
					fields.add(csv.field(i));
				}
				rows.add(csv.line() + "/" + csv.row() + " " + fields);
			} catch (CsvException e) {
				rows.add(e.line() + " " + e.problem() + " " + e.column());
			}
		}
	}
}
