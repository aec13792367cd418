// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine.internal.postgresql;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Rule;

/**
 * Prints how a table is read as a declared source, with its names and types and without the rows that are rejected: a
 * {@code WITH} before every query, since nothing may be created in the database. And how its rows are checked: the same rules as
 * for files.
 */
final class TableSql {

	private static final Dialect SQL = Dialect.POSTGRESQL;

	private final SourceTable source;
	private final Table table;
	private final ZoneId zone;
	private boolean rejectsInvalid;
	private boolean rejectsLater;

	/** All declared columns must be in the table, with types that fit. */
	TableSql(SourceTable source, Table table, ZoneId zone) {
		this.source = source;
		this.table = table;
		this.zone = zone;
	}

	/** A rule that rows may break. */
	record Check(Rule rule, SourceColumn column, String condition) {
	}

	void rejectInvalid() {
		rejectsInvalid = true;
	}

	void rejectLater() {
		rejectsLater = true;
	}

	/** Whether values of a column of the database can be told in the declared type without loss. */
	static boolean fits(Table.Column column, ValueType declared) {
		return switch (declared.kind()) {
			case TEXT -> List.of("text", "varchar", "bpchar", "name", "citext", "uuid").contains(column.type()) || column.kind().equals("e");
			case BOOLEAN -> column.type().equals("bool");
			case DATE -> column.type().equals("date");
			case INSTANT -> column.type().equals("timestamptz") || column.type().equals("timestamp");
			// Binary fractions are no exact decimals.
			case NUMBER -> List.of("int2", "int4", "int8", "numeric").contains(column.type());
		};
	}

	private Table.Column in(SourceColumn column) {
		return table.column(column).orElseThrow();
	}

	private String raw(SourceColumn column) {
		return "t." + SQL.name(in(column).name());
	}

	/** The value in the declared type; NULL when it is not one, which costs nothing where all are. */
	private String value(SourceColumn column) {
		String value = convert(column);
		String valid = rejectsInvalid ? valid(column) : null;
		return valid == null ? value : "CASE WHEN " + valid + " THEN " + value + " END";
	}

	/** Texts are compared byte by byte, as everywhere else; an empty one is a missing one. */
	private String convert(SourceColumn column) {
		String raw = raw(column);
		return switch (column.type().kind()) {
			case TEXT -> "nullif(CAST(" + raw + " AS TEXT) COLLATE \"C\", '')";
			case BOOLEAN, DATE -> raw;
			case INSTANT -> in(column).type().equals("timestamp") ? "timezone(" + Session.zone(zone) + ", " + raw + ")" : raw;
			case NUMBER -> "CAST(" + raw + " AS " + SQL.type(column.type()) + ")";
		};
	}

	/** What holds for values of the declared type, where the type in the database allows more; null when it does not. */
	private String valid(SourceColumn column) {
		String raw = raw(column);
		ValueType type = column.type();
		return switch (type.kind()) {
			case TEXT, BOOLEAN -> null;
			case DATE -> raw + " BETWEEN DATE '0001-01-01' AND DATE '9999-12-31'";
			case INSTANT -> raw + " >= " + in(column).type() + " '0001-01-01 00:00:00+00' AND " + raw + " < " + in(column).type()
					+ " '10000-01-01 00:00:00+00'";
			case NUMBER -> validNumber(raw, in(column), type);
		};
	}

	private static String validNumber(String raw, Table.Column column, ValueType type) {
		int digits = type.precision() - type.scale();
		int held = switch (column.type()) {
			case "int2" -> 5;
			case "int4" -> 10;
			case "int8" -> 19;
			default -> column.precision() < 0 ? Integer.MAX_VALUE : column.precision() - column.scale();
		};
		int decimals = column.type().equals("numeric") ? column.precision() < 0 ? Integer.MAX_VALUE : column.scale() : 0;
		boolean sixtyFourBits = type.equals(ValueType.INTEGER);
		// Even a numeric of a known size holds NaN.
		boolean numeric = column.type().equals("numeric");
		List<String> tests = new ArrayList<>();
		if (sixtyFourBits && held > 18 && !column.type().equals("int8") || numeric && sixtyFourBits) {
			tests.add(raw + " BETWEEN " + Long.MIN_VALUE + " AND " + Long.MAX_VALUE);
		} else if (!sixtyFourBits && (held > digits || numeric)) {
			tests.add("abs(" + raw + ") < 1" + "0".repeat(digits));
		}
		if (decimals > type.scale()) {
			tests.add(raw + " = round(" + raw + ", " + type.scale() + ")");
		}
		return tests.isEmpty() ? null : String.join(" AND ", tests);
	}

	/** True for rows whose value, in the given column, is not of the declared type; null when no row can be. */
	String invalid(SourceColumn column) {
		String valid = valid(column);
		return valid == null ? null : raw(column) + " IS NOT NULL AND NOT (" + valid + ")";
	}

	/** Columns of which the database allows values that the declaration does not. */
	List<SourceColumn> doubtful() {
		return source.columns().stream().filter(c -> valid(c) != null).toList();
	}

	/** Rows in all, then rows with an invalid value for each doubtful column. */
	String countInvalid() {
		return "SELECT count(*)" + String.join("", doubtful().stream().map(c -> ", count(*) FILTER (WHERE " + invalid(c) + ")").toList())
				+ " FROM " + table.sql() + " AS t";
	}

	/** Key and value, as text, of the first rows with an invalid value. A table has no order: that of the key stands for it. */
	String firstInvalid(SourceColumn column, int limit) {
		return "SELECT " + keyText("t", true) + ", CAST(" + raw(column) + " AS TEXT) FROM " + table.sql() + " AS t WHERE " + invalid(column)
				+ " ORDER BY 1, 2 LIMIT " + limit;
	}

	/**
	 * How many rows, and two sums over a digest of each: whatever their order, other rows give other sums. The digest of a row as the
	 * database makes it is linear in those of its values, and two rows that exchange a value would not be seen: hence a second one.
	 */
	String fingerprint() {
		String row = "ROW(" + String.join(", ", source.columns().stream().map(this::raw).toList()) + ")";
		return "SELECT count(*), coalesce(sum(" + digest(row, 1) + "), 0), coalesce(sum(" + digest(row, 2) + "), 0) FROM " + table.sql() + " AS t";
	}

	private static String digest(String row, int seed) {
		return "hashint8extended(hash_record_extended(" + row + ", " + seed + "), " + seed + ")";
	}

	/** The source as it is declared: {@code "Demandes" AS NOT MATERIALIZED (SELECT …)}. */
	String relation() {
		List<String> columns = new ArrayList<>(source.columns().stream().map(c -> value(c) + " AS " + SQL.name(c.name())).toList());
		List<String> wrong = source.columns().stream().map(this::invalid).filter(i -> i != null).toList();
		String where = rejectsInvalid && !wrong.isEmpty() ? "\n  WHERE (" + String.join(" OR ", wrong.stream().map(w -> "(" + w + ")").toList()) + ") IS NOT TRUE" : "";
		String rows = "SELECT " + String.join(",\n    ", columns) + "\n  FROM " + table.sql() + " AS t" + where;
		if (rejectsLater) {
			rows = "SELECT " + names(source.columns()) + "\n  FROM (SELECT *, " + rank() + " AS \"#rang\" FROM (\n  " + rows
					+ "\n  ) AS lues) AS rangs\n  WHERE \"#rang\" = 1 OR NOT (" + complete() + ")";
		}
		return SQL.name(source.name()) + " AS NOT MATERIALIZED (\n  " + rows + "\n)";
	}

	private static String names(List<SourceColumn> columns) {
		return String.join(", ", columns.stream().map(c -> SQL.name(c.name())).toList());
	}

	/** Of rows with one key the first is kept, in the order of all their columns: the same one whenever it is asked. */
	private String rank() {
		return "row_number() OVER (PARTITION BY " + String.join(", ", source.key().stream().map(SQL::name).toList()) + " ORDER BY "
				+ names(source.columns()) + ")";
	}

	private String complete() {
		return String.join(" AND ", source.key().stream().map(k -> SQL.name(k) + " IS NOT NULL").toList());
	}

	/** Whether the database itself says that no key occurs twice. */
	boolean hasUniqueKey() {
		List<String> columns = source.key().stream().map(k -> in(source.column(k).orElseThrow()).name()).toList();
		return table.isUnique(columns);
	}

	String hasDuplicateKeys() {
		return "SELECT EXISTS (SELECT 1 FROM " + SQL.name(source.name()) + " WHERE " + complete() + " GROUP BY "
				+ String.join(", ", source.key().stream().map(SQL::name).toList()) + " HAVING count(*) > 1)";
	}

	String countLater() {
		return "SELECT count(*) FROM " + later();
	}

	String firstLater(int limit) {
		return "SELECT " + keyText("s", false) + ", " + keyText("s", false) + " FROM " + later() + " ORDER BY 1 LIMIT " + limit;
	}

	private String later() {
		return "(SELECT *, " + rank() + " AS \"#rang\" FROM " + SQL.name(source.name()) + " WHERE " + complete() + ") AS s WHERE \"#rang\" > 1";
	}

	/** The key of a row as one text; empty without key. */
	private String keyText(String alias, boolean rawNames) {
		if (source.key().isEmpty()) {
			return "''";
		}
		List<String> parts = source.key().stream().map(k -> source.column(k).orElseThrow())
				.map(c -> "CAST(" + alias + "." + SQL.name(rawNames ? in(c).name() : c.name()) + " AS TEXT)").toList();
		return "concat_ws(' / ', " + String.join(", ", parts) + ") COLLATE \"C\"";
	}

	/** The rules that need only the row itself. */
	List<Check> rowChecks() {
		List<Check> checks = new ArrayList<>();
		for (SourceColumn column : source.columns()) {
			String value = "s." + SQL.name(column.name());
			if (!column.optional()) {
				checks.add(new Check(Rule.MANDATORY, column, value + " IS NULL"));
			}
			if (!column.codes().isEmpty()) {
				checks.add(new Check(Rule.CODE, column,
						value + " NOT IN (" + String.join(", ", column.codes().stream().map(SQL::text).toList()) + ")"));
			}
			if (column.range() != null && column.type().isNumber()) {
				checks.add(new Check(Rule.RANGE, column, outside(value, column.range())));
			}
		}
		return checks;
	}

	/** The rule that needs the rows of another source, which must stand in the same {@code WITH}. */
	Check referenceCheck(SourceColumn column) {
		String value = "s." + SQL.name(column.name());
		return new Check(Rule.REFERENCE, column, value + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM " + SQL.name(column.reference().source())
				+ " AS r WHERE r." + SQL.name(column.reference().column()) + " = " + value + ")");
	}

	/** Rows in all, then rows per check, in one reading. */
	String count(List<Check> checks) {
		return "SELECT " + String.join(", ", Stream.concat(Stream.of("count(*)"),
				checks.stream().map(c -> "count(*) FILTER (WHERE " + c.condition() + ")")).toList()) + from();
	}

	String count(Check check) {
		return "SELECT count(*)" + from() + " WHERE " + check.condition();
	}

	/** Key and value of the first rows that a check holds for. */
	String first(Check check, int limit) {
		return "SELECT " + keyText("s", false) + ", CAST(s." + SQL.name(check.column().name()) + " AS TEXT)" + from() + " WHERE "
				+ check.condition() + " ORDER BY 1, 2 LIMIT " + limit;
	}

	private String from() {
		return " FROM " + SQL.name(source.name()) + " AS s";
	}

	private static String outside(String value, Interval range) {
		List<String> parts = new ArrayList<>();
		if (range.lower() != null) {
			parts.add(value + (range.lowerClosed() ? " < " : " <= ") + number(range.lower()));
		}
		if (range.upper() != null) {
			parts.add(value + (range.upperClosed() ? " > " : " >= ") + number(range.upper()));
		}
		return parts.isEmpty() ? "FALSE" : String.join(" OR ", parts);
	}

	private static String number(Exact exact) {
		return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator())).toPlainString();
	}
}
