// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

import fr.jalon.engine.spark.csv.CsvPlaces;
import fr.jalon.engine.spark.csv.CsvRows;
import fr.jalon.engine.spark.csv.CsvSplit;
import fr.jalon.engine.spark.csv.SplitReport;
import fr.jalon.engine.spark.csv.SplitReports;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Wherever a file is cut, its parts have the rows of the whole, at their lines, or say that they cannot be trusted. */
class SplitsTest {

	private record Found(long row, long line, String a, String b) {
	}

	@Property(tries = 500)
	void partsMakeTheWhole(@ForAll("files") String text, @ForAll @IntRange(min = 1, max = 40) int size) throws Exception {
		Path file = Files.createTempFile("jalon-split-", ".csv");
		try {
			Files.write(file, ("a,b\n" + text).getBytes(StandardCharsets.UTF_8));
			List<Long> badLines = new ArrayList<>();
			List<Found> whole = whole(file, badLines);
			List<Found> parts = new ArrayList<>();
			List<Long> partsBadLines = new ArrayList<>();
			boolean trusted = parts(file, size, parts, partsBadLines);
			if (trusted) {
				assertEquals(whole, parts);
				assertEquals(badLines, partsBadLines);
			} else {
				assertTrue(text.contains("\""), "only quotes can hide a line end: " + text);
			}
		} finally {
			Files.delete(file);
		}
	}

	@Provide
	Arbitrary<String> files() {
		return Arbitraries.of("x", "é", "x,y\n", "x,y\n", "u,v\r\n", ",\n", "\"y\"", "\"a,b\",c\n", "\"a\nb\"", "\"", "\n", "1,2,3\n", "long text without an end").list()
				.ofMaxSize(20).map(pieces -> String.join("", pieces));
	}

	private static List<Found> whole(Path file, List<Long> badLines) throws Exception {
		List<Found> rows = new ArrayList<>();
		try (CsvReader csv = new CsvReader(Files.newInputStream(file), "f", CsvFormat.COMMA)) {
			while (true) {
				try {
					if (!csv.next()) {
						return rows;
					}
					rows.add(new Found(csv.row(), csv.line(), csv.field(0), csv.field(1)));
				} catch (CsvException e) {
					badLines.add(e.line());
				}
			}
		}
	}

	private static boolean parts(Path file, int size, List<Found> rows, List<Long> badLines) throws Exception {
		JavaSparkContext spark = JavaSparkContext.fromSparkContext(OnSpark.running().spark().sparkContext());
		SplitReports reports = new SplitReports();
		Broadcast<SerializableConfiguration> configuration = configuration(spark);
		CsvRows reader = new CsvRows(configuration, reports, List.of("a", "b"), List.of(CsvRows.Type.TEXT, CsvRows.Type.TEXT), OnSpark.PARIS, 1000);
		List<CsvSplit> splits = CsvPlaces.split(List.of(new CsvPlaces.CsvFile(file.toUri().toString(), Files.size(file), ',', List.of("a", "b"))), size,
				Set.of(), CsvFormat.MAX_RECORD_BYTES);
		List<Row> read = new ArrayList<>();
		for (CsvSplit split : splits) {
			Iterator<Row> part = reader.call(split);
			part.forEachRemaining(read::add);
		}
		CsvPlaces places = new CsvPlaces(splits, reports.value());
		var found = places.find(read.stream().map(r -> r.getLong(2)).toList(), configuration.value().value());
		for (Row row : read) {
			CsvPlaces.Place place = found.get(row.getLong(2));
			rows.add(new Found(place.row(), place.line(), row.getString(0), row.getString(1)));
		}
		boolean trusted = true;
		for (SplitReport report : reports.value().values()) {
			trusted &= !report.misleading();
			report.badLines().forEach(b -> badLines.add(places.line(report.split(), b.line())));
		}
		return trusted;
	}

	private static Broadcast<SerializableConfiguration> shared;

	private static Broadcast<SerializableConfiguration> configuration(JavaSparkContext spark) {
		if (shared == null) {
			shared = spark.broadcast(new SerializableConfiguration(spark.hadoopConfiguration()));
		}
		return shared;
	}
}
