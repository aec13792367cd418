// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.validation.Fields;
import fr.jalon.runtime.validation.Rule;

/**
 * Prints, for DuckDB, how a declared source is read with its types and checked against its rules. Accepts the same texts as
 * {@link Fields}, so that a row is good or bad on every engine alike. Needs the macros of {@link DuckDbZone}.
 *
 * <p>The table made has one row per row read, {@code rowid} counts them from 0 in the order of the file, and the columns
 * {@link #invalidColumn} say, bit by bit, in which columns a text was not of the declared type; such a value is NULL.
 */
public final class DuckDbSource {

	/** Columns whose validity one 64-bit integer tells. */
	private static final int BITS = 62;

	private final SourceTable source;

	public DuckDbSource(SourceTable source) {
		this.source = source;
	}

	/** A rule that rows of the table may break. */
	public record Check(Rule rule, SourceColumn column, String condition) {
	}

	/** The table, quoted. */
	public String table() {
		return Sql.name(source.name());
	}

	/**
	 * Reads a CSV file: all columns as text, by name, bad lines set aside in {@code reject_errors}.
	 *
	 * @param header names in the file's order
	 */
	public String readCsv(String file, List<String> header, char delimiter, int maxLine, int rejectsLimit) {
		return readCsv(file, header, delimiter, maxLine, ", store_rejects = true, rejects_limit = " + rejectsLimit);
	}

	/** Reads a CSV file: all columns as text, by name, bad lines left out without a word: compare with the file's lines. */
	public String readCsv(String file, List<String> header, char delimiter, int maxLine) {
		return readCsv(file, header, delimiter, maxLine, "");
	}

	private String readCsv(String file, List<String> header, char delimiter, int maxLine, String rejects) {
		List<String> columns = new ArrayList<>();
		for (int i = 0; i < header.size(); i++) {
			columns.add(Sql.text(rawName(header, i)) + ": 'VARCHAR'");
		}
		return "read_csv(" + Sql.text(file) + ", header = true, auto_detect = false, strict_mode = true, delim = "
				+ Sql.text(String.valueOf(delimiter)) + ", quote = '\"', escape = '\"', nullstr = '', max_line_size = " + maxLine
				+ ", ignore_errors = true" + rejects + ", columns = {" + String.join(", ", columns) + "})";
	}

	/** A declared column keeps its name; others get one that no declared column can clash with. */
	private String rawName(List<String> header, int index) {
		String name = header.get(index);
		return source.column(name).isPresent() && header.indexOf(name) == index ? name : "#" + index + " " + name;
	}

	public static String readParquet(String file) {
		return "read_parquet(" + Sql.text(file) + ")";
	}

	/** Names and types of a relation, one row each. */
	public static String describe(String relation) {
		return "DESCRIBE SELECT * FROM " + relation;
	}

	/** Makes the typed table out of a relation whose columns are texts. */
	public String createFromText(String relation) {
		return create(relation, true);
	}

	/** Makes the typed table out of a relation whose columns have types of their own. */
	public String createFromTyped(String relation) {
		return create(relation, false);
	}

	/**
	 * Three steps, so that no text is taken apart twice: wall-clock times are read first, since the passage to an instant names
	 * them many times; then all values; then which of them are invalid.
	 */
	private String create(String relation, boolean text) {
		List<String> first = new ArrayList<>(List.of("*"));
		List<String> second = new ArrayList<>();
		List<String> third = new ArrayList<>();
		List<SourceColumn> columns = source.columns();
		for (int i = 0; i < columns.size(); i++) {
			SourceColumn column = columns.get(i);
			String raw = Sql.name(column.name());
			if (text && column.type().equals(ValueType.INSTANT)) {
				first.add(wallClock(raw) + " AS w" + i);
				second.add("coalesce(" + DuckDbZone.instant("w" + i) + ", " + withOffset(raw) + ") AS v" + i);
			} else {
				second.add((text ? parse(raw, column.type()) : convert(raw, column.type())) + " AS v" + i);
			}
			if (!column.type().equals(ValueType.TEXT)) {
				second.add("(" + raw + " IS NOT NULL) AS p" + i);
			}
			third.add("v" + i + " AS " + raw);
		}
		for (int m = 0; m < masks(); m++) {
			int from = m * BITS;
			List<String> bits = IntStream.range(from, Math.min(from + BITS, columns.size()))
					.filter(i -> !columns.get(i).type().equals(ValueType.TEXT))
					.mapToObj(i -> "CASE WHEN p" + i + " AND v" + i + " IS NULL THEN " + bit(i) + " ELSE 0 END").toList();
			third.add((bits.isEmpty() ? "0" : String.join(" + ", bits)) + " AS " + invalidColumn(m));
		}
		String rows = first.size() == 1 ? relation : "(\n    SELECT " + String.join(",\n      ", first) + "\n    FROM " + relation + "\n  )";
		return "CREATE OR REPLACE TABLE " + table() + " AS\nSELECT\n  " + String.join(",\n  ", third) + "\nFROM (\n  SELECT\n    "
				+ String.join(",\n    ", second) + "\n  FROM " + rows + "\n)";
	}

	/** Up to 19 characters the pattern leaves no room for an offset. */
	private static String wallClock(String raw) {
		return "CASE WHEN length(" + raw + ") <= 19 AND " + isInstant(raw) + " THEN TRY_CAST(" + raw + " AS TIMESTAMP) END";
	}

	/** Longer ones have an offset, or a fraction of a second in the session's time zone. */
	private static String withOffset(String raw) {
		return "CASE WHEN length(" + raw + ") > 19 AND " + isInstant(raw) + " THEN TRY_CAST(" + raw + " AS TIMESTAMPTZ) END";
	}

	private static String isInstant(String raw) {
		return raw + " > '0001' AND regexp_full_match(" + raw + ", " + Sql.text(Fields.INSTANT_PATTERN) + ")";
	}

	/** How many columns of bits the table has. */
	public int masks() {
		return Math.max(1, (source.columns().size() + BITS - 1) / BITS);
	}

	/** A column of bits; no column of a source can bear this name, as names are words. */
	public static String invalidColumn(int mask) {
		return Sql.name("#invalides " + mask);
	}

	/** True for rows with at least one invalid text. */
	public String anyInvalid() {
		return String.join(" OR ", IntStream.range(0, masks()).mapToObj(m -> invalidColumn(m) + " <> 0").toList());
	}

	/** True for rows whose text is invalid in the given column. */
	public String invalid(SourceColumn column) {
		int i = source.columns().indexOf(column);
		return "(" + invalidColumn(i / BITS) + " & " + bit(i) + ") <> 0";
	}

	/** True for rows whose key is complete and was already taken by an earlier row. */
	public String laterOfKey() {
		String key = String.join(", ", source.key().stream().map(Sql::name).toList());
		String complete = String.join(" AND ", source.key().stream().map(k -> Sql.name(k) + " IS NOT NULL").toList());
		return "rowid IN (SELECT id FROM (SELECT rowid AS id, row_number() OVER (PARTITION BY " + key + " ORDER BY rowid) AS n FROM "
				+ table() + " WHERE " + complete + ") WHERE n > 1)";
	}

	/** Whether a key occurs twice: cheaper than finding where. */
	public String hasDuplicateKeys() {
		String key = String.join(", ", source.key().stream().map(Sql::name).toList());
		String complete = String.join(" AND ", source.key().stream().map(k -> Sql.name(k) + " IS NOT NULL").toList());
		return "SELECT EXISTS (SELECT 1 FROM " + table() + " WHERE " + complete + " GROUP BY " + key + " HAVING count(*) > 1)";
	}

	/** The key of a row as one text. */
	public String keyText() {
		return "concat_ws(' / ', " + String.join(", ", source.key().stream().map(k -> "CAST(" + Sql.name(k) + " AS VARCHAR)").toList()) + ")";
	}

	/** The rules that need only the row itself. */
	public List<Check> rowChecks() {
		List<Check> checks = new ArrayList<>();
		for (SourceColumn column : source.columns()) {
			String value = Sql.name(column.name());
			if (!column.optional()) {
				checks.add(new Check(Rule.MANDATORY, column, value + " IS NULL"));
			}
			if (!column.codes().isEmpty()) {
				checks.add(new Check(Rule.CODE, column, value + " NOT IN (" + String.join(", ", column.codes().stream().map(Sql::text).toList()) + ")"));
			}
			if (column.range() != null && column.type().isNumber()) {
				checks.add(new Check(Rule.RANGE, column, outside(value, column.range())));
			}
		}
		return checks;
	}

	/** The rules that need the rows of other sources, which must be in the database. */
	public List<Check> referenceChecks() {
		return source.columns().stream().filter(c -> c.reference() != null)
				.map(c -> new Check(Rule.REFERENCE, c, Sql.name(c.name()) + " IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "
						+ Sql.name(c.reference().source()) + " AS r WHERE r." + Sql.name(c.reference().column()) + " = " + table() + "."
						+ Sql.name(c.name()) + ")"))
				.toList();
	}

	/** Rows per check, in one reading. */
	public String count(List<Check> checks) {
		return "SELECT " + String.join(", ", checks.stream().map(c -> "count(*) FILTER (WHERE " + c.condition() + ")").toList()) + " FROM "
				+ table();
	}

	/** Row number (from 1) and value, as text, of the first rows that a condition holds for. */
	public String first(String condition, String value, int limit) {
		return "SELECT rowid + 1, " + value + " FROM " + table() + " WHERE " + condition + " ORDER BY rowid LIMIT " + limit;
	}

	public static String valueText(SourceColumn column) {
		return "CAST(" + Sql.name(column.name()) + " AS VARCHAR)";
	}

	public String delete(String condition) {
		return "DELETE FROM " + table() + " WHERE " + condition;
	}

	private static long bit(int column) {
		return 1L << (column % BITS);
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

	/** NULL unless the text is one that {@link Fields} accepts for the type. */
	static String parse(String raw, ValueType type) {
		if (type.equals(ValueType.INTEGER)) {
			return "CASE WHEN CAST(TRY_CAST(" + raw + " AS BIGINT) AS VARCHAR) = " + raw + " THEN TRY_CAST(" + raw + " AS BIGINT) END";
		}
		return switch (type.kind()) {
			case TEXT -> raw;
			case NUMBER -> "CASE WHEN regexp_full_match(" + raw + ", " + Sql.text(Fields.DECIMAL_PATTERN) + ") THEN TRY_CAST(replace("
					+ raw + ", ',', '.') AS " + Dialect.DUCKDB.type(type) + ") END";
			case BOOLEAN -> "CASE WHEN lower(" + raw + ") IN ('vrai', 'true', 'oui', '1') THEN TRUE WHEN lower(" + raw
					+ ") IN ('faux', 'false', 'non', '0') THEN FALSE END";
			case DATE -> "CASE WHEN length(" + raw + ") = 10 AND " + raw + " > '0000-12-31' AND CAST(TRY_CAST(" + raw
					+ " AS DATE) AS VARCHAR) = " + raw + " THEN TRY_CAST(" + raw + " AS DATE) END";
			case INSTANT -> throw new IllegalStateException("instants are read in two steps");
		};
	}

	/** NULL unless the value, typed already, fits the declared type. */
	private static String convert(String raw, ValueType type) {
		if (type.equals(ValueType.TEXT)) {
			return "nullif(CAST(" + raw + " AS VARCHAR), '')";
		}
		return "TRY_CAST(" + raw + " AS " + Dialect.DUCKDB.type(type) + ")";
	}
}
