// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.spark;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.functions;
import org.apache.spark.storage.StorageLevel;

import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.SourceReport;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;

/**
 * Makes declared sources views of a session, and checks them. A bad row costs that row, a bad file costs that source.
 *
 * <p>A CSV file is read once: its typed rows are kept in memory, and on the executors' disks where that is too small, since taking
 * texts apart costs more than anything that follows. Parquet is read again for each query, only the columns that it needs.
 */
final class SourceLoader {

	private static final String RANK = "#rang";

	private final SparkSession session;
	private final DataFolder folder;
	private final EngineOptions options;
	private final ZoneId zone;
	private final Map<String, Reading> readings = new LinkedHashMap<>();
	private final List<Dataset<Row>> held = new ArrayList<>();

	SourceLoader(SparkSession session, DataFolder folder, EngineOptions options, ZoneId zone) {
		this.session = session;
		this.folder = folder;
		this.options = options;
		this.zone = zone;
	}

	/** A rule that rows may break. */
	private record Check(Rule rule, SourceColumn column, Column broken) {
	}

	/** Reads one source; what concerns other sources waits for {@link #finish}. */
	void load(SourceTable source) {
		Reading reading = new Reading(source, options.keptViolations());
		readings.put(source.name(), reading);
		try {
			read(reading);
		} catch (IOException e) {
			reading.fail(Rule.FILE, source.location(), Checks.unreadableFile(SparkFailures.sentence(e)));
		}
		if (!reading.isUsable()) {
			return;
		}
		if (reading.read == 0 && reading.violations.isEmpty()) {
			reading.report(Rule.FILE, source.location(), Checks.noRow());
		}
		Column[] declared = source.columns().stream().map(c -> Types.column(c.name())).toArray(Column[]::new);
		reading.rows.select(declared).createOrReplaceTempView(Types.name(source.name()));
	}

	/** Checks references between sources, finds the lines of bad rows, and reports. */
	Map<String, SourceReport> finish() {
		Map<String, SourceReport> reports = new LinkedHashMap<>();
		for (Reading reading : readings.values()) {
			if (reading.isUsable()) {
				checkReferences(reading);
			}
			reports.put(reading.source.name(), reading.report());
		}
		return reports;
	}

	void close() {
		try {
			held.forEach(rows -> rows.unpersist(false));
		} catch (RuntimeException gone) {
			// With Spark everything that it held has gone.
		}
		held.clear();
	}

	private void read(Reading reading) throws IOException {
		String location = reading.source.location();
		if (reading.source.format() == SourceTable.Format.TABLE) {
			reading.fail(Rule.FILE, location, SparkWords.common("file.table"));
			return;
		}
		Path path = folder.resolve(location);
		if (path == null) {
			reading.fail(Rule.FILE, location, SparkWords.common("file.outside"));
			return;
		}
		List<FileStatus> files = folder.files(path);
		if (files.isEmpty()) {
			reading.fail(Rule.FILE, location, Checks.missingFile(folder.shown()));
		} else if (reading.source.format() == SourceTable.Format.PARQUET) {
			readParquet(reading, path, files.size() > 1 || !files.get(0).getPath().equals(path));
		} else {
			readCsv(reading, files);
		}
	}

	private void readCsv(Reading reading, List<FileStatus> files) {
		CsvSource csv = new CsvSource(session, folder, reading, zone, options.maxLineBytes(), options.keptViolations());
		if (!csv.open(files)) {
			return;
		}
		List<Check> checks = rowChecks(reading.source);
		long[] counts;
		do {
			close(reading.rows);
			reading.rows = hold(csv.rows());
			counts = count(reading.rows, checks);
		} while (csv.mislead());
		csv.tell();
		reading.kept = counts[0];
		finishRows(reading, checks, counts);
	}

	private void readParquet(Reading reading, Path path, boolean several) {
		ParquetSource parquet = new ParquetSource(session, reading, zone, several);
		if (!parquet.open(path)) {
			return;
		}
		reading.places = parquet::find;
		List<ParquetSource.Narrow> narrow = parquet.narrow();
		reading.rows = parquet.rows(narrow);
		if (!narrow.isEmpty()) {
			rejectInvalid(reading, narrow);
		}
		List<Check> checks = rowChecks(reading.source);
		long[] counts = count(reading.rows, checks);
		reading.kept = counts[0];
		reading.read = Math.max(reading.read, reading.kept);
		finishRows(reading, checks, counts);
	}

	private void rejectInvalid(Reading reading, List<ParquetSource.Narrow> narrow) {
		List<Check> flags = narrow.stream().map(n -> new Check(Rule.TYPE, n.column(), Types.column(n.flag()))).toList();
		long[] counts = count(reading.rows, flags);
		reading.read = counts[0];
		tell(reading, flags, counts);
		Column valid = functions.not(flags.stream().map(Check::broken).reduce(Column::or).orElseThrow());
		reading.rows = reading.rows.filter(valid).drop(narrow.stream().map(ParquetSource.Narrow::flag).toArray(String[]::new));
	}

	/** Keys first, for what is rejected breaks no further rule. */
	private void finishRows(Reading reading, List<Check> checks, long[] counts) {
		long[] valid = counts;
		if (hasDuplicates(reading)) {
			rejectDuplicates(reading);
			valid = count(reading.rows, checks);
			reading.kept = valid[0];
		}
		tell(reading, checks, valid);
	}

	private static Column complete(SourceTable source) {
		return source.key().stream().map(k -> Types.column(k).isNotNull()).reduce(Column::and).orElseThrow();
	}

	private static Column[] key(SourceTable source) {
		return source.key().stream().map(Types::column).toArray(Column[]::new);
	}

	private static boolean hasDuplicates(Reading reading) {
		if (reading.source.key().isEmpty()) {
			return false;
		}
		return !reading.rows.filter(complete(reading.source)).groupBy(key(reading.source)).agg(functions.count(functions.lit(1)).as(RANK))
				.filter(Types.column(RANK).gt(1)).limit(1).collectAsList().isEmpty();
	}

	/** The first row of a key stays. */
	private void rejectDuplicates(Reading reading) {
		Column complete = complete(reading.source);
		Dataset<Row> ranked = hold(reading.rows.withColumn(RANK, functions.when(complete,
				functions.row_number().over(Window.partitionBy(key(reading.source)).orderBy(Types.column(Reading.POSITION)))).otherwise(1)));
		Column later = Types.column(RANK).gt(1);
		SourceColumn column = reading.source.column(reading.source.key().get(0)).orElseThrow();
		Column text = functions.concat_ws(" / ", reading.source.key().stream().map(k -> Types.column(k).cast("string")).toArray(Column[]::new));
		reading.found(Rule.KEY, column, ranked.filter(later).count(), first(ranked, Rule.KEY, column, later, text));
		reading.rows = ranked.filter(functions.not(later)).drop(RANK);
	}

	/** The rules that need only the row itself. */
	private static List<Check> rowChecks(SourceTable source) {
		List<Check> checks = new ArrayList<>();
		for (SourceColumn column : source.columns()) {
			Column value = Types.column(column.name());
			if (!column.optional()) {
				checks.add(new Check(Rule.MANDATORY, column, value.isNull()));
			}
			if (!column.codes().isEmpty()) {
				checks.add(new Check(Rule.CODE, column, functions.not(value.isin(column.codes().toArray()))));
			}
			if (column.range() != null && column.type().isNumber()) {
				checks.add(new Check(Rule.RANGE, column, outside(value, column.range())));
			}
		}
		return checks;
	}

	private static Column outside(Column value, Interval range) {
		Column outside = functions.lit(false);
		if (range.lower() != null) {
			Column bound = functions.lit(number(range.lower()));
			outside = outside.or(range.lowerClosed() ? value.lt(bound) : value.leq(bound));
		}
		if (range.upper() != null) {
			Column bound = functions.lit(number(range.upper()));
			outside = outside.or(range.upperClosed() ? value.gt(bound) : value.geq(bound));
		}
		return outside;
	}

	private static BigDecimal number(Exact exact) {
		return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()));
	}

	/** How many rows there are, then how many break each rule: one reading. */
	private static long[] count(Dataset<Row> rows, List<Check> checks) {
		Column[] counts = checks.stream().map(c -> functions.count(functions.when(c.broken(), true))).toArray(Column[]::new);
		Row row = rows.agg(functions.count(functions.lit(1)), counts).head();
		long[] numbers = new long[row.length()];
		for (int i = 0; i < numbers.length; i++) {
			numbers[i] = row.getLong(i);
		}
		return numbers;
	}

	private void tell(Reading reading, List<Check> checks, long[] counts) {
		for (int i = 0; i < checks.size(); i++) {
			Check check = checks.get(i);
			if (counts[i + 1] > 0) {
				Column value = check.rule() == Rule.TYPE ? functions.lit("") : Types.column(check.column().name()).cast("string");
				reading.found(check.rule(), check.column(), counts[i + 1], first(reading.rows, check.rule(), check.column(), check.broken(), value));
			}
		}
	}

	private List<Reading.Bad> first(Dataset<Row> rows, Rule rule, SourceColumn column, Column broken, Column value) {
		return rows.filter(broken).select(Types.column(Reading.POSITION), value).orderBy(Types.column(Reading.POSITION))
				.limit(options.keptViolations()).collectAsList().stream()
				.map(row -> new Reading.Bad(rule, column, row.get(0), row.getString(1))).toList();
	}

	private void checkReferences(Reading reading) {
		for (SourceColumn column : reading.source.columns()) {
			SourceColumn.Reference reference = column.reference();
			Reading other = reference == null ? null : readings.get(reference.source());
			if (other == null || !other.isUsable()) {
				continue;
			}
			Dataset<Row> keys = other.rows.select(Types.column(reference.column()).as("#cle"));
			Column value = Types.column(column.name());
			Dataset<Row> lost = reading.rows.filter(value.isNotNull()).join(keys, value.equalTo(Types.column("#cle")), "left_anti");
			long count = lost.count();
			if (count > 0) {
				reading.found(Rule.REFERENCE, column, count, first(lost, Rule.REFERENCE, column, functions.lit(true), value.cast("string")));
			}
		}
	}

	private Dataset<Row> hold(Dataset<Row> rows) {
		Dataset<Row> kept = rows.persist(StorageLevel.MEMORY_AND_DISK());
		held.add(kept);
		return kept;
	}

	private void close(Dataset<Row> rows) {
		if (rows != null) {
			rows.unpersist(false);
			held.remove(rows);
		}
	}
}
