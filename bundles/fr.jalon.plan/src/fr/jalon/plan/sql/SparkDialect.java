// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;

/** Spark SQL, 4.0 or later, with the settings that {@link #setUp} makes; its time zone does not matter. */
final class SparkDialect extends Dialect {

	SparkDialect() {
		super("spark", "Spark SQL");
	}

	@Override
	public String name(String name) {
		return '`' + Sql.withoutNul(name).replace("`", "``") + '`';
	}

	/** Backslashes escape. What looks like a variable would be replaced, even here, in a session that was not set up. */
	@Override
	public String text(String value) {
		return '\'' + Sql.withoutNul(value).replace("\\", "\\\\").replace("'", "\\'").replace("${", "\\u0024{") + '\'';
	}

	/** A backslash at the end of a comment would make one of the next line too. */
	@Override
	public String comment(String words) {
		String line = super.comment(words).replace("${", "$ {");
		return line.endsWith("\\") ? line + "." : line;
	}

	@Override
	public String type(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> "STRING";
			case BOOLEAN -> "BOOLEAN";
			case DATE -> "DATE";
			case INSTANT -> "TIMESTAMP";
			case NUMBER -> type.scale() == 0 && (type.precision() <= 18 || type.equals(ValueType.INTEGER)) ? "BIGINT" : decimal(type);
		};
	}

	private static String decimal(ValueType type) {
		return "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
	}

	private static String decimal(String value, ValueType type) {
		return "CAST(" + value + " AS " + decimal(type) + ")";
	}

	@Override
	public String instant(Instant instant) {
		return "TIMESTAMP '" + utc(instant) + "+00:00'";
	}

	@Override
	public String asText(String value, ValueType type) {
		return "CAST(" + value + " AS STRING)";
	}

	/** Errors instead of wrong figures; names as declared; no text replaced in texts; decimals that keep all their digits. */
	@Override
	public List<String> setUp(ZoneId zone) {
		return List.of("SET spark.sql.ansi.enabled = true", "SET spark.sql.caseSensitive = true", "SET spark.sql.variable.substitute = false",
				"SET spark.sql.parser.escapedStringLiterals = false", "SET spark.sql.decimalOperations.allowPrecisionLoss = false");
	}

	/** The wall clock of the zone as if it were that of UTC, cut to days: whatever the zone of the session. */
	@Override
	public String dateOf(String instant, ZoneId zone) {
		return "date_from_unix_date(CAST(floor(unix_seconds(from_utc_timestamp(" + instant + ", " + text(zone.getId()) + ")) / 86400) AS INT))";
	}

	@Override
	public String elapsed(String from, String to) {
		return "unix_micros(" + to + ") - unix_micros(" + from + ")";
	}

	@Override
	public String days(String from, String to) {
		return "datediff(" + to + ", " + from + ")";
	}

	@Override
	public String months(String from, String to) {
		return "(" + monthAndDay(to) + " - (" + monthAndDay(from) + ")) DIV 32";
	}

	private static String monthAndDay(String date) {
		return "(year(" + date + ") * 12 + month(" + date + ") - 1) * 32 + day(" + date + ")";
	}

	@Override
	public String quotient(String left, String right) {
		return left + " DIV " + right;
	}

	@Override
	public String dayOfWeek(String date) {
		return "extract(DAYOFWEEK_ISO FROM " + date + ")";
	}

	@Override
	public String rows(List<String> values) {
		return "explode(array(" + String.join(", ", values) + "))";
	}

	@Override
	public String series(int from, int to) {
		return "explode(sequence(" + from + ", " + to + "))";
	}

	/** No table expression is kept: it is computed where it is read. */
	@Override
	public String once() {
		return "AS";
	}

	/** GROUPING of several columns must name all that the query groups by. */
	@Override
	public String level(List<String> columns) {
		List<String> bits = new ArrayList<>(IntStream.range(0, columns.size())
				.mapToObj(i -> "grouping(" + columns.get(i) + ")" + (i == columns.size() - 1 ? "" : " * " + (1L << (columns.size() - 1 - i))))
				.toList());
		return String.join(" + ", bits);
	}

	/** The engine adds a digit to the wider operand, and cuts decimals where that makes 39: each operand has one digit less. */
	@Override
	public String addition(String left, String sign, String right, ValueType result) {
		if (result.scale() == 0 && result.precision() <= 18) {
			return cast(left, result) + " " + sign + " " + cast(right, result);
		}
		ValueType operand = ValueType.number(result.precision() - 1, result.scale());
		return decimal(left, operand) + " " + sign + " " + decimal(right, operand);
	}

	@Override
	public String product(String left, ValueType leftType, String right, ValueType rightType) {
		ValueType result = leftType.times(rightType);
		if (result.scale() == 0 && result.precision() <= 18) {
			return cast(left, result) + " * " + cast(right, result);
		}
		return decimal(left, leftType) + " * " + decimal(right, rightType);
	}

	@Override
	public String whole(String value) {
		return "CAST(" + value + " AS DECIMAL(38, 0))";
	}

	/** The sum of 64-bit integers is one here, and overflows: only where a billion of them cannot, they are summed as they are. */
	@Override
	public String sum(String value, ValueType type) {
		return type.scale() == 0 && type.precision() > 9 ? "sum(" + decimal(value, type) + ")" : super.sum(value, type);
	}

	/** The engine's own percentiles are binary fractions: of the values in order, the one at the rank, which is an integer. */
	@Override
	public String percentile(String value, String condition, Exact part) {
		String used = " FILTER (WHERE " + condition + ")";
		String rank = "count(*)" + used + " * " + part.numerator() + " + " + part.denominator() + " - 1) DIV " + part.denominator();
		return "get(sort_array(collect_list(" + value + ")" + used + "), CAST(greatest((" + rank + ", 1) AS INT) - 1)";
	}
}
