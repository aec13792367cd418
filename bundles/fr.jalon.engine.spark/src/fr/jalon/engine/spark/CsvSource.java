// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.apache.hadoop.fs.FileStatus;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

import fr.jalon.engine.internal.files.RowViolations;
import fr.jalon.engine.spark.csv.CsvPlaces;
import fr.jalon.engine.spark.csv.CsvRows;
import fr.jalon.engine.spark.csv.CsvSplit;
import fr.jalon.engine.spark.csv.SplitReport;
import fr.jalon.engine.spark.csv.SplitReports;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvFormat;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;

/**
 * A CSV file, or a folder of them, read in parallel by Jalon's own reader: what is a row, and what is a value, is decided by the
 * same code as everywhere. A file is cut at line ends; one with a line end within quotes is read again in one piece.
 */
final class CsvSource {

	private static final long LARGEST_PART = 128L << 20;
	private static final long SMALLEST_PART = 4L << 20;

	private final SparkSession session;
	private final DataFolder folder;
	private final Reading reading;
	private final ZoneId zone;
	private final int maxRecordBytes;
	private final int kept;
	private final List<CsvPlaces.CsvFile> files = new ArrayList<>();
	/** Files by their address, as the user names them. */
	private final Map<String, String> shown = new HashMap<>();
	private final Set<String> whole = new TreeSet<>();
	private List<CsvSplit> splits;
	private SplitReports reports;

	CsvSource(SparkSession session, DataFolder folder, Reading reading, ZoneId zone, int maxRecordBytes, int kept) {
		this.session = session;
		this.folder = folder;
		this.reading = reading;
		this.zone = zone;
		this.maxRecordBytes = maxRecordBytes;
		this.kept = kept;
	}

	/** Reads the headers; false when the source cannot be used. */
	boolean open(List<FileStatus> found) {
		for (FileStatus file : found) {
			String address = file.getPath().toString();
			String name = found.size() == 1 ? reading.source.location() : reading.source.location() + "/" + file.getPath().getName();
			shown.put(address, name);
			try {
				CsvFormat.Opening opening = () -> folder.fileSystem(file.getPath()).open(file.getPath());
				CsvFormat format = CsvFormat.detect(opening, name, reading.source.columns().stream().map(SourceColumn::name).toList(), maxRecordBytes);
				try (CsvReader csv = new CsvReader(opening.open(), name, format)) {
					if (!reading.columnsFit(name, csv.header())) {
						return false;
					}
					if (csv.nextLine() > csv.line() + 1) {
						whole.add(address);
					}
					files.add(new CsvPlaces.CsvFile(address, file.getLen(), format.delimiter(), csv.header()));
				}
			} catch (CsvException e) {
				reading.fail(Rule.FILE, name, e.message());
				return false;
			} catch (IOException e) {
				reading.fail(Rule.FILE, name, Checks.unreadableFile(SparkFailures.sentence(e)));
				return false;
			}
		}
		return true;
	}

	/** The rows, which are read when they are asked for; after {@link #mislead} once more. */
	Dataset<Row> rows() {
		splits = CsvPlaces.split(files, partSize(), whole, maxRecordBytes);
		reports = new SplitReports();
		session.sparkContext().register(reports, "jalon");
		JavaSparkContext spark = JavaSparkContext.fromSparkContext(session.sparkContext());
		Broadcast<SerializableConfiguration> configuration = spark.broadcast(new SerializableConfiguration(folder.configuration()));
		List<SourceColumn> columns = reading.source.columns();
		List<CsvRows.Type> types = columns.stream().map(c -> Types.field(c.type())).toList();
		CsvRows reader = new CsvRows(configuration, reports, columns.stream().map(SourceColumn::name).toList(), types, zone, kept);
		List<StructField> fields = new ArrayList<>();
		List<Column> typed = new ArrayList<>();
		for (int i = 0; i < columns.size(); i++) {
			fields.add(new StructField("v" + i, Types.handedOver(types.get(i)), true, Metadata.empty()));
			typed.add(Types.typed(Types.column("v" + i), columns.get(i).type()).as(columns.get(i).name()));
		}
		fields.add(new StructField(Reading.POSITION, DataTypes.LongType, false, Metadata.empty()));
		typed.add(Types.column(Reading.POSITION));
		return session.createDataFrame(spark.parallelize(splits, splits.size()).flatMap(reader), new StructType(fields.toArray(StructField[]::new)))
				.select(typed.toArray(Column[]::new));
	}

	/** As Spark cuts files of its own. */
	private long partSize() {
		long total = files.stream().mapToLong(CsvPlaces.CsvFile::length).sum();
		return Math.min(LARGEST_PART, Math.max(SMALLEST_PART, total / session.sparkContext().defaultParallelism() + 1));
	}

	/** Whether rows may have been cut in two: then what was read is nothing, and {@link #rows} must be asked anew. */
	boolean mislead() {
		boolean misled = false;
		for (SplitReport report : reports.value().values()) {
			if (report.misleading()) {
				misled = true;
				whole.add(splits.get(report.split()).file());
			}
		}
		return misled;
	}

	/** Tells what was found while reading; to be called once, after all rows have been read. */
	void tell() {
		Map<Integer, SplitReport> all = reports.value();
		CsvPlaces places = new CsvPlaces(splits, all);
		reading.places = positions -> find(places, positions);
		reading.read = all.values().stream().mapToLong(SplitReport::rows).sum();
		for (SplitReport report : all.values()) {
			tellBadLines(report, places);
		}
		List<SourceColumn> columns = reading.source.columns();
		for (int i = 0; i < columns.size(); i++) {
			tellBadValues(columns.get(i), i, all, places);
		}
	}

	private void tellBadLines(SplitReport report, CsvPlaces places) {
		if (report.badLineCount() == 0) {
			return;
		}
		CsvSplit split = splits.get(report.split());
		List<Violation> first = report.badLines().stream()
				.map(b -> new Violation(Rule.STRUCTURE, reading.source.name(), shown.get(split.file()), 0, places.line(report.split(), b.line()),
						b.field() > 0 && b.field() <= split.header().size() ? split.header().get(b.field() - 1) : "", "",
						b.problem().message(b.details().toArray())))
				.toList();
		reading.violations.add(Rule.STRUCTURE, "", report.badLineCount(), first);
	}

	private void tellBadValues(SourceColumn column, int index, Map<Integer, SplitReport> all, CsvPlaces places) {
		long count = all.values().stream().mapToLong(r -> r.badValueCounts()[index]).sum();
		if (count == 0) {
			return;
		}
		List<Violation> first = new ArrayList<>();
		for (SplitReport report : all.values()) {
			for (SplitReport.BadText bad : report.badValues()) {
				if (bad.column() == index && first.size() < kept) {
					first.add(new RowViolations(reading.source, shown.get(places.file(report.split())), false).of(Rule.TYPE, column,
							places.row(report.split(), bad.row()), places.line(report.split(), bad.line()), bad.text()));
				}
			}
		}
		reading.violations.add(Rule.TYPE, column.name(), count, first);
	}

	private Map<Object, Reading.Place> find(CsvPlaces places, List<Object> positions) {
		Map<Object, Reading.Place> found = new HashMap<>();
		try {
			places.find(positions.stream().map(Long.class::cast).toList(), folder.configuration()).forEach(
					(position, place) -> found.put(position, new Reading.Place(shown.get(place.file()), place.row(), place.line(), place.texts())));
		} catch (IOException e) {
			reading.report(Rule.FILE, reading.source.location(), Checks.unreadableFile(SparkFailures.sentence(e)));
		}
		return found;
	}
}
