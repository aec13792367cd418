// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.duckdb;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.duckdb.DuckDBAppender;

import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.internal.Words;
import fr.jalon.engine.internal.files.CsvFiles;
import fr.jalon.engine.internal.files.RowViolations;
import fr.jalon.engine.internal.files.SourceFiles;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.DuckDbSource;
import fr.jalon.plan.sql.Sql;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.csv.CsvReader;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * Reads declared sources into the database and checks them. A bad row costs that row, a bad file costs that source: the rest
 * is read and reported all the same.
 */
final class SourceLoader {

	private static final Pattern DECIMAL = Pattern.compile("DECIMAL\\(\\d+,\\s*(\\d+)\\)");

	private final DuckDb database;
	private final EngineOptions options;
	private final Path folder;

	SourceLoader(DuckDb database, EngineOptions options, Path folder) {
		this.database = database;
		this.options = options;
		this.folder = folder;
	}

	/** A violation whose row has been found in the database and not yet in the file. */
	private record Pending(Rule rule, SourceColumn column, long row, String value) {
	}

	/** What is known of one source while it is read. */
	private final class Reading {
		final SourceTable source;
		final DuckDbSource sql;
		final Path path;
		final String shown;
		final Violations violations = new Violations(options.keptViolations());
		/** Per rule and column, how many rows and which are the first. */
		final Map<Violations.Key, Long> counts = new LinkedHashMap<>();
		final List<Pending> pending = new ArrayList<>();
		CsvFiles.Dialect dialect;
		long rows;
		boolean usable = true;

		Reading(SourceTable source) {
			this.source = source;
			this.sql = new DuckDbSource(source);
			this.path = folder.resolve(source.location());
			this.shown = source.location();
		}

		void fail(Rule rule, Message message) {
			usable = false;
			report(rule, message);
		}

		void report(Rule rule, Message message) {
			violations.add(new Violation(rule, source.name(), shown, 0, 0, "", "", message));
		}

		void found(Rule rule, SourceColumn column, long count, List<Pending> first) {
			counts.merge(new Violations.Key(rule, column == null ? "" : column.name()), count, Long::sum);
			pending.addAll(first);
		}
	}

	private final Map<String, Reading> readings = new LinkedHashMap<>();

	/** Reads one source; what concerns other sources waits for {@link #finish}. */
	void load(SourceTable source) throws EngineException {
		Reading reading = new Reading(source);
		readings.put(source.name(), reading);
		try {
			read(reading);
			if (reading.usable) {
				checkRows(reading);
			}
		} catch (IOException e) {
			reading.fail(Rule.FILE, Checks.unreadableFile(String.valueOf(e.getMessage())));
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			// Too large for memory and disk: the others may have room.
			reading.fail(Rule.FILE, e.message());
			database.execute("DROP TABLE IF EXISTS " + reading.sql.table());
		}
	}

	private void checkRows(Reading reading) throws EngineException {
		reading.rows = database.number("SELECT count(*) FROM " + reading.sql.table());
		if (reading.rows == 0 && reading.violations.count(Rule.STRUCTURE) == 0) {
			reading.report(Rule.FILE, Checks.noRow());
		}
		rejectInvalid(reading);
		rejectDuplicates(reading);
		check(reading, reading.sql.rowChecks());
	}

	/** Checks references between sources, finds the lines of all bad rows, and reports. */
	Map<String, SourceReport> finish() throws EngineException {
		Map<String, SourceReport> reports = new LinkedHashMap<>();
		for (Reading reading : readings.values()) {
			long kept = 0;
			if (reading.usable) {
				check(reading, reading.sql.referenceChecks().stream()
						.filter(c -> isUsable(c.column().reference().source())).toList());
				kept = database.number("SELECT count(*) FROM " + reading.sql.table());
				describe(reading);
			}
			reports.put(reading.source.name(),
					new SourceReport(reading.source, reading.shown, reading.rows, kept, reading.usable, reading.violations));
		}
		return reports;
	}

	private boolean isUsable(String source) {
		return readings.containsKey(source) && readings.get(source).usable;
	}

	private void read(Reading reading) throws IOException, EngineException {
		Optional<Message> missing = SourceFiles.missing(folder, reading.source);
		if (missing.isPresent()) {
			reading.fail(Rule.FILE, missing.get());
			return;
		}
		try {
			if (reading.source.format() == SourceTable.Format.PARQUET) {
				readParquet(reading);
			} else {
				readCsv(reading);
			}
		} catch (NoSuchFileException e) {
			reading.fail(Rule.FILE, Checks.missingFile(folder.toString()));
		}
	}

	private void readCsv(Reading reading) throws IOException, EngineException {
		try {
			reading.dialect = CsvFiles.dialect(reading.path, reading.shown, reading.source, options.maxLineBytes());
		} catch (CsvException e) {
			reading.fail(Rule.FILE, e.message());
			return;
		}
		if (!columnsFit(reading, reading.dialect.header())) {
			return;
		}
		String relation = reading.sql.readCsv(reading.path.toAbsolutePath().toString(), reading.dialect.header(),
				reading.dialect.format().delimiter(), options.maxLineBytes());
		boolean read = true;
		try {
			database.execute(reading.sql.createFromText(relation));
		} catch (EngineException e) {
			if (e.isCancelled() || !String.valueOf(e.getCause().getMessage()).contains("CSV")) {
				throw e;
			}
			// The database's reader gives up on a few files that are odd but legal, such as mixed line ends.
			read = false;
		}
		long rows = read ? database.number("SELECT count(*) FROM " + reading.sql.table()) : -1;
		// It leaves bad lines out without a word, and numbers them wrongly after a line end within quotes: unless there is one
		// row per line, the file is read again here, with exact lines.
		if (rows + 1 != CsvFiles.lines(reading.path) && scan(reading) != rows) {
			readCsvHere(reading);
		}
	}

	/** Reads a file without keeping its rows: reports bad ones with their lines, and returns how many good ones there are. */
	private long scan(Reading reading) throws IOException, EngineException {
		try (CsvReader csv = CsvFiles.open(reading.path, reading.shown, reading.dialect.format())) {
			while (true) {
				try {
					if (!csv.next()) {
						return csv.row();
					}
					if (csv.row() % 10_000 == 0) {
						database.checkCancelled();
					}
				} catch (CsvException e) {
					String column = e.column() > 0 && e.column() <= csv.header().size() ? csv.header().get(e.column() - 1) : "";
					reading.violations.add(Rule.STRUCTURE, "", 1, List.of(new Violation(Rule.STRUCTURE, reading.source.name(), reading.shown, 0,
							e.line(), column, "", e.message())));
				}
			}
		} catch (CsvException e) {
			throw new IOException(e);
		}
	}

	/** Slower, but reads whatever {@link CsvReader} reads. */
	private void readCsvHere(Reading reading) throws IOException, EngineException {
		List<String> header = reading.dialect.header();
		List<String> columns = reading.source.columns().stream().map(SourceColumn::name).toList();
		String raw = Sql.name("#textes");
		database.execute("CREATE OR REPLACE TABLE " + raw + " (" + String.join(", ", columns.stream().map(c -> Sql.name(c) + " VARCHAR").toList())
				+ ")");
		int[] positions = columns.stream().mapToInt(header::indexOf).toArray();
		try (CsvReader csv = CsvFiles.open(reading.path, reading.shown, reading.dialect.format());
				DuckDBAppender appender = database.connection().createAppender("main", "#textes")) {
			while (nextGood(csv)) {
				if (csv.row() % 10_000 == 0) {
					database.checkCancelled();
				}
				appender.beginRow();
				for (int position : positions) {
					appender.append(csv.field(position));
				}
				appender.endRow();
			}
		} catch (CsvException e) {
			throw new IOException(e);
		} catch (SQLException e) {
			throw database.translate(e);
		}
		database.execute(reading.sql.createFromText(raw));
		database.execute("DROP TABLE " + raw);
	}

	private static boolean nextGood(CsvReader csv) throws IOException {
		while (true) {
			try {
				return csv.next();
			} catch (CsvException reportedAlready) {
				// The next one may be good.
			}
		}
	}

	private void readParquet(Reading reading) throws EngineException {
		String relation = DuckDbSource.readParquet(reading.path.toAbsolutePath().toString());
		Map<String, String> types;
		try {
			types = database.query(DuckDbSource.describe(relation), rows -> {
				Map<String, String> found = new LinkedHashMap<>();
				while (rows.next()) {
					found.put(rows.text(0), rows.text(1));
				}
				return found;
			});
		} catch (EngineException e) {
			if (e.isCancelled()) {
				throw e;
			}
			reading.fail(Rule.FILE, Words.message("file.parquet"));
			return;
		}
		if (!columnsFit(reading, List.copyOf(types.keySet()))) {
			return;
		}
		for (SourceColumn column : reading.source.columns()) {
			String type = types.get(column.name());
			if (!fits(type, column.type())) {
				reading.fail(Rule.COLUMN, Words.message("column.type", column.name(), type, word(column.type())));
			}
		}
		if (reading.usable) {
			database.execute(reading.sql.createFromTyped(relation));
		}
	}

	/** Only conversions that lose nothing: a binary fraction is no exact decimal. */
	private static boolean fits(String type, ValueType declared) {
		boolean integer = type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?");
		return switch (declared.kind()) {
			case TEXT -> type.equals("VARCHAR") || type.startsWith("ENUM");
			case BOOLEAN -> type.equals("BOOLEAN");
			case DATE -> type.equals("DATE");
			case INSTANT -> type.startsWith("TIMESTAMP");
			case NUMBER -> integer || declared.scale() > 0 && decimals(type) <= declared.scale();
		};
	}

	/** Decimals of a DECIMAL type; more than any column has for other types. */
	private static int decimals(String type) {
		Matcher m = DECIMAL.matcher(type);
		return m.matches() ? Integer.parseInt(m.group(1)) : Integer.MAX_VALUE;
	}

	private static Message word(ValueType type) {
		String key = type.kind() == ValueType.Kind.NUMBER ? type.scale() == 0 ? "INTEGER" : "DECIMAL" : type.kind().name();
		return Words.message("type." + key);
	}

	private static boolean columnsFit(Reading reading, List<String> header) {
		for (SourceFiles.Problem problem : SourceFiles.columns(reading.source, header)) {
			if (problem.isMinor()) {
				reading.report(problem.rule(), problem.message());
			} else {
				reading.fail(problem.rule(), problem.message());
			}
		}
		return reading.usable;
	}

	private void rejectInvalid(Reading reading) throws EngineException {
		long bad = database.number("SELECT count(*) FROM " + reading.sql.table() + " WHERE " + reading.sql.anyInvalid());
		if (bad == 0) {
			return;
		}
		for (SourceColumn column : reading.source.columns()) {
			if (column.type().equals(ValueType.TEXT)) {
				continue;
			}
			String invalid = reading.sql.invalid(column);
			long count = database.number("SELECT count(*) FROM " + reading.sql.table() + " WHERE " + invalid);
			if (count > 0) {
				reading.found(Rule.TYPE, column, count, first(reading, Rule.TYPE, column, invalid, "''"));
			}
		}
		database.execute(reading.sql.delete(reading.sql.anyInvalid()));
	}

	private void rejectDuplicates(Reading reading) throws EngineException {
		if (reading.source.key().isEmpty() || !database.query(reading.sql.hasDuplicateKeys(), rows -> rows.next() && rows.bool(0))) {
			return;
		}
		String later = reading.sql.laterOfKey();
		long count = database.number("SELECT count(*) FROM " + reading.sql.table() + " WHERE " + later);
		SourceColumn column = reading.source.column(reading.source.key().get(0)).orElseThrow();
		reading.found(Rule.KEY, column, count, first(reading, Rule.KEY, column, later, reading.sql.keyText()));
		database.execute(reading.sql.delete(later));
	}

	private void check(Reading reading, List<DuckDbSource.Check> checks) throws EngineException {
		if (checks.isEmpty()) {
			return;
		}
		long[] counts = database.query(reading.sql.count(checks), rows -> {
			rows.next();
			long[] numbers = new long[checks.size()];
			for (int i = 0; i < numbers.length; i++) {
				numbers[i] = rows.number(i);
			}
			return numbers;
		});
		for (int i = 0; i < counts.length; i++) {
			if (counts[i] > 0) {
				DuckDbSource.Check c = checks.get(i);
				reading.found(c.rule(), c.column(), counts[i],
						first(reading, c.rule(), c.column(), c.condition(), DuckDbSource.valueText(c.column())));
			}
		}
	}

	private List<Pending> first(Reading reading, Rule rule, SourceColumn column, String condition, String value) throws EngineException {
		return database.query(reading.sql.first(condition, value, options.keptViolations()), rows -> {
			List<Pending> list = new ArrayList<>();
			while (rows.next()) {
				String text = rows.text(1);
				list.add(new Pending(rule, column, rows.number(0), text == null ? "" : text));
			}
			return list;
		});
	}

	/** Turns row numbers into lines, and rows into messages. */
	private void describe(Reading reading) throws EngineException {
		NavigableSet<Long> rows = new TreeSet<>();
		reading.pending.forEach(p -> rows.add(p.row()));
		Map<Long, CsvFiles.Located> located = new HashMap<>();
		if (reading.dialect != null) {
			try {
				located = CsvFiles.locate(reading.path, reading.shown, reading.dialect, rows);
			} catch (IOException e) {
				reading.report(Rule.FILE, Checks.unreadableFile(String.valueOf(e.getMessage())));
			}
		}
		Map<Violations.Key, List<Violation>> first = new LinkedHashMap<>();
		RowViolations told = new RowViolations(reading.source, reading.shown, false);
		for (Pending p : reading.pending) {
			CsvFiles.Located where = located.getOrDefault(p.row(), new CsvFiles.Located(0, Map.of()));
			first.computeIfAbsent(new Violations.Key(p.rule(), p.column().name()), k -> new ArrayList<>())
					.add(told.of(p.rule(), p.column(), p.row(), where.line(), value(p, reading.source, where)));
		}
		reading.counts.forEach((key, count) -> reading.violations.add(key.rule(), key.column(), count, first.getOrDefault(key, List.of())));
	}

	/** As the file has it, which is what its author will look for; else as the database has it. */
	private static String value(Pending p, SourceTable source, CsvFiles.Located where) {
		List<String> columns = p.rule() == Rule.KEY ? source.key() : List.of(p.column().name());
		if (!where.texts().keySet().containsAll(columns)) {
			return p.value();
		}
		return String.join(" / ", columns.stream().map(where.texts()::get).toList());
	}
}
