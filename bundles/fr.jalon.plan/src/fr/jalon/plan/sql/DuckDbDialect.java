// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.UnaryOperator;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;

/** DuckDB. Its queries need the macros of {@link DuckDbZone}. */
final class DuckDbDialect extends Dialect {

	DuckDbDialect() {
		super("duckdb", "DuckDB");
	}

	@Override
	public String type(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> "VARCHAR";
			case BOOLEAN -> "BOOLEAN";
			case DATE -> "DATE";
			case INSTANT -> "TIMESTAMPTZ";
			// 64 bits hold every number of 18 digits.
			case NUMBER -> type.scale() > 0 ? decimal(type)
					: type.precision() <= 18 || type.equals(ValueType.INTEGER) ? "BIGINT" : "HUGEINT";
		};
	}

	private static String decimal(ValueType type) {
		return "DECIMAL(" + type.precision() + ", " + type.scale() + ")";
	}

	@Override
	public String instant(Instant instant) {
		return "TIMESTAMPTZ '" + utc(instant) + "+00'";
	}

	@Override
	public String asText(String value, ValueType type) {
		return "CAST(" + value + " AS VARCHAR)";
	}

	@Override
	public List<String> setUp(ZoneId zone) {
		return DuckDbZone.setUp(zone);
	}

	@Override
	public List<String> readableSetUp(ZoneId zone) {
		return DuckDbZone.readableSetUp(zone);
	}

	@Override
	public String dateOf(String instant, ZoneId zone) {
		return DuckDbZone.date(instant);
	}

	@Override
	public String elapsed(String from, String to) {
		return "epoch_us(" + to + ") - epoch_us(" + from + ")";
	}

	@Override
	public String days(String from, String to) {
		return to + " - " + from;
	}

	@Override
	public String months(String from, String to) {
		return DuckDbZone.months(from, to);
	}

	@Override
	public String quotient(String left, String right) {
		return left + " // " + right;
	}

	@Override
	public String dayOfWeek(String date) {
		return "isodow(" + date + ")";
	}

	@Override
	public String rows(List<String> values) {
		return "unnest([" + String.join(", ", values) + "])";
	}

	@Override
	public String series(int from, int to) {
		return "unnest(generate_series(" + from + ", " + to + "))";
	}

	/** Every operand is given the width of the result first: the engine must not compute in a narrower one and overflow. */
	@Override
	public String addition(String left, String sign, String right, ValueType result) {
		String type = wide(result);
		return "CAST(" + left + " AS " + type + ") " + sign + " CAST(" + right + " AS " + type + ")";
	}

	/**
	 * Of two decimals of at most 18 digits DuckDB makes a product of 18 digits and fails where it needs more; with 19 digits on
	 * one side it computes in 128 bits.
	 */
	@Override
	public String product(String left, ValueType leftType, String right, ValueType rightType) {
		ValueType result = leftType.times(rightType);
		if (result.scale() == 0) {
			return "CAST(" + left + " AS " + wide(result) + ") * CAST(" + right + " AS " + wide(result) + ")";
		}
		return "CAST(" + left + " AS DECIMAL(" + Math.max(19, leftType.precision()) + ", " + leftType.scale() + ")) * CAST(" + right
				+ " AS " + decimal(rightType) + ")";
	}

	/** A result of 19 digits may need more than 64 bits, though a column of that type does not. */
	private String wide(ValueType result) {
		return result.scale() == 0 && result.precision() > 18 ? "HUGEINT" : type(result);
	}

	@Override
	public String whole(String value) {
		return "CAST(" + value + " AS HUGEINT)";
	}

	/** The part as a decimal of known digits, never a binary fraction: DuckDB then ranks with integers. */
	@Override
	public String percentile(String value, String condition, Exact part) {
		String decimal = new BigDecimal(part.numerator()).divide(new BigDecimal(part.denominator())).toPlainString();
		return "quantile_disc(" + (condition == null ? value : "CASE WHEN " + condition + " THEN " + value + " END") + ", " + decimal + ")";
	}

	/** To count a column a second time costs a tenth of ranking or hashing the rows that no figure needs. */
	@Override
	public boolean countsApart() {
		return true;
	}

	/** Rows that a FILTER leaves out are copied first: twice as slow. */
	@Override
	public String count(String condition) {
		return "count_if(" + condition + ")";
	}

	@Override
	public String span(String date, LocalDate first, int months) {
		if (months == 12 && first.getMonthValue() == 1) {
			return "year(" + date + ") - " + first.getYear();
		}
		String since = "(year(" + date + ") - " + first.getYear() + ") * 12 + month(" + date + ") - " + first.getMonthValue();
		return months == 1 ? since : "(" + since + ") // " + months;
	}

	/** Year and month of a date cost a tenth of what comparisons with each bound do. */
	@Override
	public TimeKey timeKey(String value, ValueType type, List<LocalDate> bounds, ZoneId zone) {
		if (!type.equals(ValueType.DATE) || bounds.stream().anyMatch(b -> b.getDayOfMonth() != 1)) {
			return super.timeKey(value, type, bounds, zone);
		}
		if (bounds.stream().allMatch(b -> b.getMonthValue() == 1)) {
			return new TimeKey("year(" + value + ")", k -> "make_date(" + k + ", 1, 1)");
		}
		return new TimeKey("year(" + value + ") * 12 + month(" + value + ") - 1",
				k -> "make_date(" + k + " // 12, " + k + " % 12 + 1, 1)");
	}

	/** A column of codes may be kept as an ENUM; figures want texts. */
	@Override
	public UnaryOperator<String> cellKey(Expr value) {
		return value instanceof Expr.Column && value.type().equals(ValueType.TEXT) ? k -> "CAST(" + k + " AS VARCHAR)" : UnaryOperator.identity();
	}
}
