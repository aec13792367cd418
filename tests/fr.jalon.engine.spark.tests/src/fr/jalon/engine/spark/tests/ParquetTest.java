// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;

/** Parquet files and folders of them, read where they are: the findings of the embedded engine. */
class ParquetTest {

	private static final List<SourceColumn> COLUMNS = List.of(SourceColumn.of("id", ValueType.INTEGER),
			SourceColumn.of("code", ValueType.TEXT).optionally().amongCodes(List.of("A", "B")),
			SourceColumn.of("montant", ValueType.DECIMAL).optionally().within(Interval.closed(Exact.ZERO, Exact.of(100))),
			SourceColumn.of("jour", ValueType.DATE).optionally(), SourceColumn.of("instant", ValueType.INSTANT).optionally());

	private static final String ROWS = """
			SELECT * FROM VALUES
			  (1, 'A', CAST(1.5 AS DECIMAL(10, 2)), DATE '2017-01-01', TIMESTAMP '2017-01-01 10:00:00+00:00'),
			  (2, '', CAST(100.01 AS DECIMAL(10, 2)), DATE '2017-02-01', NULL),
			  (1, 'Z', NULL, NULL, TIMESTAMP '2024-10-27 00:30:00+00:00'),
			  (CAST(NULL AS INT), 'B', CAST(-1 AS DECIMAL(10, 2)), DATE '0001-01-01', TIMESTAMP '2024-10-27 01:30:00+00:00')
			AS t(id, code, montant, jour, instant)""";

	@TempDir
	Path folder;

	private static SourceTable source(String location) {
		return new SourceTable("T", "", COLUMNS, List.of("id"), SourceTable.Format.PARQUET, location);
	}

	@Test
	void aFileHasTheFindingsOfTheEmbeddedEngine() throws Exception {
		write(ROWS, 1);
		try (var files = Files.list(folder.resolve("t.parquet"))) {
			Files.move(files.filter(f -> f.toString().endsWith(".parquet")).findFirst().orElseThrow(), folder.resolve("un [fichier].parquet"));
		}
		SourceTable source = source("un [fichier].parquet");
		assertEquals(OnSpark.told(OnSpark.embedded().check(List.of(source), folder).get(0)), OnSpark.told(check(source)));
	}

	@Test
	void aFolderOfFilesIsOneSource() throws Exception {
		write(ROWS, 2);
		SourceReport report = check(source("t.parquet"));
		assertTrue(report.usable());
		assertEquals(4, report.rows());
		assertEquals(3, report.kept(), "the second row of key 1 is rejected");
	}

	@Test
	void aColumnOfAnotherTypeIsToldAndBinaryFractionsAreNoDecimals() throws Exception {
		write("SELECT CAST(1 AS DOUBLE) AS id, 1 AS code, CAST(1 AS DOUBLE) AS montant, '2017-01-01' AS jour, DATE '2017-01-01' AS instant", 1);
		SourceReport report = check(source("t.parquet"));
		assertEquals(5, report.violations().count(), OnSpark.told(report).toString());
		assertTrue(OnSpark.told(report).get(2).contains("la colonne « id » est de type DOUBLE dans le fichier, la source déclare entier"),
				OnSpark.told(report).toString());
	}

	/** 2:30 exists twice on that day; Spark itself would take the first one. */
	@Test
	void aWallClockTimeIsReadAsEverywhere() throws Exception {
		write("SELECT CAST(1 AS BIGINT) AS id, 'A' AS code, CAST(1 AS DECIMAL(5, 2)) AS montant, DATE '2024-10-27' AS jour, "
				+ "TIMESTAMP_NTZ '2024-10-27 02:30:00' AS instant", 1);
		OnSpark.embedded();
		SourceReport report = check(source("t.parquet"));
		assertEquals(List.of("T t.parquet usable true rows 1 kept 1"), OnSpark.told(report));
	}

	@Test
	void aDecimalTooLargeForItsColumnCostsItsRow() throws Exception {
		write("SELECT CAST(id AS BIGINT) AS id, 'A' AS code, CAST(id AS DECIMAL(38, 6)) * 1000000000000 AS montant, DATE '2024-10-27' AS jour, "
				+ "TIMESTAMP '2024-10-27 00:30:00+00:00' AS instant FROM range(0, 3)", 1);
		SourceReport report = check(source("t.parquet"));
		assertEquals(3, report.rows());
		assertEquals(1, report.kept(), OnSpark.told(report).toString());
	}

	@Test
	void whatIsNoParquetIsSaid() throws Exception {
		Files.writeString(folder.resolve("t.parquet"), "id,code\n1,A\n");
		assertEquals(OnSpark.told(OnSpark.embedded().check(List.of(source("t.parquet")), folder).get(0)), OnSpark.told(check(source("t.parquet"))));
	}

	private void write(String sql, int files) throws Exception {
		OnSpark.running().spark().sql(sql).repartition(files).write().parquet(folder.resolve("t.parquet").toString());
	}

	private SourceReport check(SourceTable source) throws Exception {
		return OnSpark.check(List.of(source), folder).get(0);
	}
}
