// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;

/** What is wrong with files and rows is told by Spark as by the embedded engine: same counts, same places, same words. */
class SameFindingsTest {

	private static final SourceTable SITES = new SourceTable("Sites", "", List.of(SourceColumn.of("site", ValueType.TEXT),
			SourceColumn.of("région", ValueType.TEXT).optionally()), List.of("site"), SourceTable.Format.CSV, "sites.csv");

	private static final SourceTable SMALL = new SourceTable("Petite", "", List.of(SourceColumn.of("id", ValueType.TEXT),
			SourceColumn.of("n", ValueType.INTEGER).optionally().within(Interval.closed(Exact.ZERO, Exact.of(20))),
			SourceColumn.of("code", ValueType.TEXT).optionally().amongCodes(List.of("A", "B")), SourceColumn.of("jour", ValueType.DATE).optionally(),
			SourceColumn.of("montant", ValueType.DECIMAL).optionally().within(Interval.halfOpen(null, Exact.of(100))),
			new SourceColumn("site", ValueType.TEXT, true, List.of(), null, new SourceColumn.Reference("Sites", "site"), true)),
			List.of("id"), SourceTable.Format.CSV, "petite.csv");

	@TempDir
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {
			"id,n,code,jour,montant,site\na,1,A,2017-01-01,1,s1\n\nb,\"2\n\",B,,,\nc,x,A,31/12/2017,,\nd,3\ne,4,A,2017-01-01,,s1,de trop\n"
					+ "a,5,A,,,\nf,21,C,2017-02-30,,\n,6,B,,,\ng,\"7\"x,A,,,\nh,8,B,2017-01-02,,\n",
			"id;n;code;jour;montant;site\r\na;21;Z;;100,0;s9\r\nb;20;A;;99,99;s1\r\na;-1;Q;;1e3;\r\nc;;;;101;s8\r\n",
			"\ufeffid\tn\tcode\tjour\tmontant\tsite\na\t1\tA\t2017-01-01\t\t\n",
			"id,nombre,code\na,1,A\n", "jour,\"#0 x\",n,id,code,id ,montant,site\n2017-01-01,?,3,a,A,?,,\n", "id,n,code,jour,n,montant,site\na,1,A,,2,,\n", "",
			"id,n,code,jour,montant,site\n", "id,n,code,jour,montant,site\nx,1,A,,,\nx,1,A,,,\nx,99,Z,,,s7\n,1,A,,,\n,1,A,,,\n" })
	void ofAFile(String csv) throws Exception {
		write(csv, StandardCharsets.UTF_8);
		assertSame();
	}

	@Test
	void ofBytesThatAreNotUtf8() throws Exception {
		write("id,n,code,jour,montant,site\na,1,A,,,\né,2,B,,,\nc,3,A,,,\n", StandardCharsets.ISO_8859_1);
		assertSame();
	}

	@Test
	void ofAFileThatIsNotThereOrNotWithin() throws Exception {
		Files.writeString(folder.resolve("sites.csv"), "site,région\ns1,Nord\n");
		assertSame();
		SourceTable outside = new SourceTable("S", "", SMALL.columns(), List.of(), SourceTable.Format.CSV, "../petite.csv");
		SourceTable table = new SourceTable("T", "", SMALL.columns(), List.of(), SourceTable.Format.TABLE, "petite");
		List<SourceTable> sources = List.of(outside, table);
		assertEquals(OnSpark.embedded().check(sources, folder).stream().map(OnSpark::told).toList(),
				OnSpark.check(sources, folder).stream().map(OnSpark::told).toList());
	}

	/** Rows of a file that is read in many parts keep their lines, and of many bad rows the first are told. */
	@Test
	void ofAFileReadInParts() throws Exception {
		StringBuilder csv = new StringBuilder("id,n,code,jour,montant,site\n");
		for (int i = 1; i <= 400_000; i++) {
			csv.append(i % 399_000).append(i % 90_001 == 0 ? ",douze" : i % 50_000 == 0 ? ",77" : ",12").append(",A,2017-01-01,1.5,s1\n");
		}
		write(csv.toString(), StandardCharsets.UTF_8);
		assertTrue(csv.length() > 2 * (4 << 20), "more than two parts");
		assertSame();
	}

	/** A line end within quotes far down: the file must not be taken apart there. */
	@Test
	void ofALargeFileWithALineEndWithinQuotes() throws Exception {
		StringBuilder csv = new StringBuilder("id,n,code,jour,montant,site\n");
		for (int i = 1; i <= 300_000; i++) {
			csv.append(i % 70_000 == 0 ? "\"" + i + "\n,,x\"" : String.valueOf(i)).append(",12,A,2017-01-01,1.5,s1\n");
		}
		csv.append("z,13,A,hier,,\n");
		write(csv.toString(), StandardCharsets.UTF_8);
		assertSame();
	}

	private void write(String csv, Charset charset) throws Exception {
		Files.writeString(folder.resolve("sites.csv"), "site,région\ns1,Nord\n,Sud\n");
		Files.write(folder.resolve("petite.csv"), csv.getBytes(charset));
	}

	private void assertSame() throws Exception {
		List<SourceTable> sources = List.of(SITES, SMALL);
		List<List<String>> expected = OnSpark.embedded().check(sources, folder).stream().map(OnSpark::told).toList();
		List<List<String>> actual = OnSpark.check(sources, folder).stream().map(OnSpark::told).toList();
		assertEquals(String.join("\n", expected.get(1)), String.join("\n", actual.get(1)));
		assertEquals(expected, actual);
	}
}
