// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import fr.jalon.engine.Backend;
import fr.jalon.engine.BackendRequest;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.RowReader;
import fr.jalon.engine.Rows;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.internal.Words;
import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.text.Message;
import fr.jalon.runtime.validation.Checks;
import fr.jalon.runtime.validation.Rule;
import fr.jalon.runtime.validation.Violation;
import fr.jalon.runtime.validation.Violations;

/**
 * The tables of a PostgreSQL database: checked there by the rules that files are checked by, and asked there. What comes back are
 * counts, the first bad rows, and states.
 */
final class PostgresBackend implements Backend {

	private final EngineOptions options;
	private final BackendRequest request;
	private final Session session;
	private final Tables tables;
	private final String name;
	private final Map<String, Reading> readings = new LinkedHashMap<>();

	PostgresBackend(BackendRequest request) throws EngineException {
		this.request = request;
		this.options = request.options();
		this.session = new Session(options, System.getenv(), request.zone(), request.cancellation());
		this.tables = new Tables(session, options);
		try {
			this.name = session.name();
		} catch (EngineException | RuntimeException e) {
			session.close();
			throw e;
		}
	}

	/** What is known of one source. */
	private final class Reading {
		final SourceTable source;
		final Violations violations = new Violations(options.keptViolations());
		String shown;
		/** Null when it cannot be read. */
		TableSql sql;
		long rows;
		long kept;

		Reading(SourceTable source) {
			this.source = source;
			this.shown = tables.candidates(source).get(0);
		}

		void fail(Rule rule, Message message) {
			sql = null;
			violations.add(new Violation(rule, source.name(), shown, 0, 0, "", "", message));
		}
	}

	@Override
	public String name() {
		return name;
	}

	@Override
	public Dialect dialect() {
		return Dialect.POSTGRESQL;
	}

	@Override
	public String fingerprint(SourceTable source) throws EngineException {
		Optional<Table> table = tables.find(source);
		if (table.isEmpty() || !table.get().readable()
				|| !source.columns().stream().allMatch(c -> table.get().column(c).filter(t -> TableSql.fits(t, c.type())).isPresent())) {
			return "";
		}
		try {
			List<String> numbers = session.query(new TableSql(source, table.get(), request.zone()).fingerprint(),
					rows -> rows.next() ? List.of(rows.text(0), rows.text(1), rows.text(2)) : List.of());
			List<String> types = source.columns().stream().map(c -> table.get().column(c).orElseThrow().shown()).toList();
			return CanonicalForm.fingerprint(List.of(table.get().shown(), types, numbers));
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			// Before PostgreSQL 14, or a type without digest: computed anew each time.
			return "";
		}
	}

	@Override
	public void load(SourceTable source) throws EngineException {
		Reading reading = new Reading(source);
		readings.put(source.name(), reading);
		Optional<Table> table = tables.find(source);
		if (table.isEmpty()) {
			reading.fail(Rule.FILE, Words.message("table.missing", String.join(", ", tables.candidates(source)), tables.path(), source.name()));
			return;
		}
		reading.shown = table.get().shown();
		if (!isReadable(reading, table.get())) {
			return;
		}
		reading.sql = new TableSql(source, table.get(), request.zone());
		try {
			countAndRejectInvalid(reading);
			rejectDuplicates(reading);
			checkRows(reading);
		} catch (EngineException e) {
			if (e.endsAll()) {
				throw e;
			}
			reading.fail(Rule.FILE, e.message());
		}
	}

	private boolean isReadable(Reading reading, Table table) {
		if (!table.readable()) {
			reading.fail(Rule.FILE, Words.message("table.denied", table.shown()));
			return false;
		}
		List<String> missing = reading.source.columns().stream().filter(c -> table.column(c).isEmpty()).map(SourceColumn::name).toList();
		if (!missing.isEmpty()) {
			String there = String.join(", ", table.columns().stream().map(Table.Column::name).limit(40).toList());
			reading.fail(Rule.COLUMN, Words.message("table.columns", missing.size(), String.join(", ", missing), there));
			return false;
		}
		boolean fits = true;
		for (SourceColumn column : reading.source.columns()) {
			Table.Column found = table.column(column).orElseThrow();
			if (!TableSql.fits(found, column.type())) {
				reading.fail(Rule.COLUMN, Words.message("table.type", found.name(), found.shown(), word(column.type()), remedy(column.type())));
				fits = false;
			}
		}
		return fits;
	}

	private static Message word(ValueType type) {
		return Words.message("type." + key(type));
	}

	private static String key(ValueType type) {
		return type.kind() == ValueType.Kind.NUMBER ? type.scale() == 0 ? "INTEGER" : "DECIMAL" : type.kind().name();
	}

	/** What the column may be. */
	private static String remedy(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> "text";
			case BOOLEAN -> "boolean";
			case DATE -> "date";
			case INSTANT -> "timestamptz";
			case NUMBER -> type.scale() == 0 ? "bigint" : "numeric";
		};
	}

	private void countAndRejectInvalid(Reading reading) throws EngineException {
		List<SourceColumn> doubtful = reading.sql.doubtful();
		long[] counts = counts(reading.sql.countInvalid(), doubtful.size() + 1);
		reading.rows = counts[0];
		reading.kept = reading.rows;
		if (reading.rows == 0) {
			reading.violations.add(new Violation(Rule.FILE, reading.source.name(), reading.shown, 0, 0, "", "", Words.message("table.empty")));
		}
		boolean any = false;
		for (int i = 0; i < doubtful.size(); i++) {
			if (counts[i + 1] > 0) {
				any = true;
				found(reading, Rule.TYPE, doubtful.get(i), counts[i + 1],
						session.query(reading.sql.firstInvalid(doubtful.get(i), options.keptViolations()), PostgresBackend::first));
			}
		}
		if (any) {
			reading.sql.rejectInvalid();
		}
	}

	private void rejectDuplicates(Reading reading) throws EngineException {
		TableSql sql = reading.sql;
		if (reading.source.key().isEmpty() || sql.hasUniqueKey()
				|| !session.query(with(sql, sql.hasDuplicateKeys()), rows -> rows.next() && rows.bool(0))) {
			return;
		}
		long count = session.number(with(sql, sql.countLater()));
		SourceColumn column = reading.source.column(reading.source.key().get(0)).orElseThrow();
		found(reading, Rule.KEY, column, count, session.query(with(sql, sql.firstLater(options.keptViolations())), PostgresBackend::first));
		sql.rejectLater();
	}

	private void checkRows(Reading reading) throws EngineException {
		List<TableSql.Check> checks = reading.sql.rowChecks();
		long[] counts = counts(with(reading.sql, reading.sql.count(checks)), checks.size() + 1);
		reading.kept = counts[0];
		for (int i = 0; i < checks.size(); i++) {
			if (counts[i + 1] > 0) {
				String first = with(reading.sql, reading.sql.first(checks.get(i), options.keptViolations()));
				found(reading, checks.get(i).rule(), checks.get(i).column(), counts[i + 1], session.query(first, PostgresBackend::first));
			}
		}
	}

	@Override
	public Map<String, SourceReport> finish() throws EngineException {
		Map<String, SourceReport> reports = new LinkedHashMap<>();
		for (Reading reading : readings.values()) {
			for (SourceColumn column : reading.source.columns()) {
				if (reading.sql != null && column.reference() != null) {
					checkReference(reading, column);
				}
			}
		}
		readings.forEach((source, reading) -> reports.put(source, new SourceReport(reading.source, reading.shown, reading.rows,
				reading.sql == null ? 0 : reading.kept, reading.sql != null, reading.violations)));
		return reports;
	}

	/** One query each: an anti-join is what the database does best. */
	private void checkReference(Reading reading, SourceColumn column) throws EngineException {
		Reading other = readings.get(column.reference().source());
		if (other == null || other.sql == null) {
			return;
		}
		TableSql.Check check = reading.sql.referenceCheck(column);
		long count = session.number(withAll(reading.sql.count(check)));
		if (count > 0) {
			found(reading, check.rule(), column, count,
					session.query(withAll(reading.sql.first(check, options.keptViolations())), PostgresBackend::first));
		}
	}

	/** A bad row: its key and its value, as texts. */
	private record First(String key, String value) {
	}

	private static List<First> first(Rows rows) throws EngineException {
		List<First> first = new ArrayList<>();
		while (rows.next()) {
			first.add(new First(text(rows.text(0)), text(rows.text(1))));
		}
		return first;
	}

	private static String text(String text) {
		return text == null ? "" : text;
	}

	private static void found(Reading reading, Rule rule, SourceColumn column, long count, List<First> first) {
		boolean personal = reading.source.isPersonal(column, rule == Rule.KEY);
		boolean personalKey = reading.source.isPersonal(column, true);
		List<Violation> violations = first.stream()
				.map(f -> new First(Violation.masked(f.key(), personalKey), Violation.masked(f.value(), personal)))
				.map(f -> new Violation(rule, reading.source.name(), reading.shown, 0, 0, column.name(), Violation.shown(f.value()),
						located(f, rule, message(rule, column, f.value()))))
				.toList();
		reading.violations.add(rule, column.name(), count, violations);
	}

	/** A table has no lines: its key tells a row. */
	private static Message located(First first, Rule rule, Message message) {
		return rule == Rule.KEY || first.key().isEmpty() ? message : Words.message("table.row", Violation.shown(first.key()), message);
	}

	private static Message message(Rule rule, SourceColumn column, String value) {
		return switch (rule) {
			case TYPE -> Words.message("table.value", Violation.shown(value), word(column.type()));
			case MANDATORY -> Checks.missing(column.name());
			case KEY -> Checks.duplicateKey(value);
			case CODE -> Checks.unknownCode(value, column.codes());
			case RANGE -> Checks.outOfRange(value, column.range());
			case REFERENCE -> Checks.unknownReference(value, column.reference().source());
			default -> throw new IllegalStateException("not a rule about a row: " + rule);
		};
	}

	private long[] counts(String sql, int columns) throws EngineException {
		return session.query(sql, rows -> {
			rows.next();
			long[] counts = new long[columns];
			for (int i = 0; i < columns; i++) {
				counts[i] = rows.number(i);
			}
			return counts;
		});
	}

	private static String with(TableSql sql, String query) {
		return "WITH " + sql.relation() + "\n" + query;
	}

	private String withAll(String query) {
		List<String> relations = readings.values().stream().filter(r -> r.sql != null).map(r -> r.sql.relation()).toList();
		return relations.isEmpty() ? query : "WITH " + String.join(",\n", relations) + "\n" + query;
	}

	/** With the sources under their declared names, which the database does not know. */
	@Override
	public <T> T query(String sql, RowReader<T> reader) throws EngineException {
		return session.query(withAll("SELECT * FROM (\n" + sql + ") AS asked"), reader);
	}

	@Override
	public void close() {
		session.close();
	}
}
