// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.UnaryOperator;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.time.Durations;

/**
 * How one engine writes what its SQL says differently from the others': quoting, types, literals, time, exact arithmetic.
 * {@link SqlPrinter} and its helpers know the shape of a query and ask a dialect for the words; they never ask which dialect it is.
 *
 * <p>Arguments named {@code value}, {@code left}, {@code from}... are printed expressions, in parentheses where they need some;
 * what is returned may need parentheses before it becomes an operand.
 */
public abstract class Dialect {

	public static final Dialect DUCKDB = new DuckDbDialect();
	public static final Dialect POSTGRESQL = new PostgresDialect();
	public static final Dialect SPARK = new SparkDialect();
	public static final List<Dialect> ALL = List.of(DUCKDB, POSTGRESQL, SPARK);

	private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

	private final String id;
	private final String label;

	/**
	 * @param id what a user types for it
	 * @param label its proper name
	 */
	protected Dialect(String id, String label) {
		this.id = id;
		this.label = label;
	}

	/** What a user types for it, in lower case. */
	public String id() {
		return id;
	}

	/** Its proper name. */
	public String label() {
		return label;
	}

	// ---- names, texts, comments: the only doors into SQL

	/** An identifier, quoted. */
	public String name(String name) {
		return Sql.name(name);
	}

	/** A text literal. */
	public String text(String value) {
		return Sql.text(value);
	}

	/** Words as a comment on one line. */
	public String comment(String words) {
		return Sql.comment(words);
	}

	// ---- types and literals

	/** The type of a column, or of a value cast. */
	public abstract String type(ValueType type);

	public String cast(String value, ValueType type) {
		return "CAST(" + value + " AS " + type(type) + ")";
	}

	/** A number beside one with other decimals: in a type that holds both, since the engine would else round or refuse. */
	public String compared(String value, ValueType type) {
		return cast(value, type);
	}

	public String date(LocalDate day) {
		return "DATE '" + day + "'";
	}

	public abstract String instant(Instant instant);

	/** An instant in UTC without offset: seconds, and microseconds when there are some. */
	protected static String utc(Instant instant) {
		long micros = instant.getNano() / 1000;
		return SECONDS.format(instant) + (micros == 0 ? "" : String.format(".%06d", micros));
	}

	/** An integer, a date or a text as text, as {@code Expr.AsText} has it. */
	public abstract String asText(String value, ValueType type);

	// ---- time

	/** What must be executed once in a session before the queries of plans in a zone; without semicolons. */
	public abstract List<String> setUp(ZoneId zone);

	/** The same meaning, shorter where it can be, for people to read. */
	public List<String> readableSetUp(ZoneId zone) {
		return setUp(zone);
	}

	/** The date of an instant in a zone. */
	public abstract String dateOf(String instant, ZoneId zone);

	/** Microseconds between two instants, as a 64-bit integer. */
	public abstract String elapsed(String from, String to);

	/** Days between two dates, as an integer. */
	public abstract String days(String from, String to);

	/** Completed months between two dates, towards zero: see {@code Durations.months}. */
	public abstract String months(String from, String to);

	/** A quotient of integers, towards zero. */
	public abstract String quotient(String left, String right);

	/** The day of the week, Monday being 1. */
	public abstract String dayOfWeek(String date);

	/**
	 * Which of consecutive equal spans of whole months a date lies in, the first being 0; only asked of dates that lie in one.
	 *
	 * @param first the first day of the first one, a first of a month
	 * @return null where comparisons with the bounds are as fast
	 */
	public String span(String date, LocalDate first, int months) {
		return null;
	}

	// ---- rows out of nothing

	/** In a SELECT without FROM, or with one: a row per value. */
	public abstract String rows(List<String> values);

	/** In a SELECT without FROM: a row per integer, both ends included. */
	public abstract String series(int from, int to);


	// ---- exact numbers

	/** Two integers or decimals added or subtracted, without overflow within the type of the result. */
	public abstract String addition(String left, String sign, String right, ValueType result);

	/** The product of two integers or decimals, without overflow nor rounding within the type of the result. */
	public abstract String product(String left, ValueType leftType, String right, ValueType rightType);

	/** A whole number, given as an integer or as a decimal, in the widest type that is exact: its operations fail beyond, they never round. */
	public abstract String whole(String value);

	/** The quotient of two whole numbers, towards zero. */
	public String wholeQuotient(String left, String right) {
		return quotient(left, right);
	}

	// ---- aggregates

	/** How many rows a condition holds for. */
	public String count(String condition) {
		return "count(*) FILTER (WHERE " + condition + ")";
	}

	/** An exact sum. */
	public String sum(String value, ValueType type) {
		return "sum(" + value + ")";
	}

	/**
	 * The value at rank ⌈part · rows⌉, at least 1, among the rows that a condition holds for: the rank must be exact too.
	 *
	 * @param condition null for all rows that have a value; only asked of dialects that {@link #countsApart}
	 */
	public abstract String percentile(String value, String condition, Exact part);

	/**
	 * Whether rows outside all periods had better be counted by a reading of their own, where values are ranked or counted once
	 * each: the reading of the values then has a plain WHERE.
	 */
	public boolean countsApart() {
		return false;
	}

	/** The level of a row of a result: see {@link ScanColumns}. */
	public String level(List<String> columns) {
		return "GROUPING(" + String.join(", ", columns) + ")";
	}

	// ---- cells

	/**
	 * What cells are told apart by, for a date or an instant.
	 *
	 * @param row computed of each row
	 * @param cell makes of the name of that column a date or an instant that stands for all rows of the cell
	 */
	public record TimeKey(String row, UnaryOperator<String> cell) {
	}

	/**
	 * Between which two bounds a date or an instant lies: what stands for it is on the same side of each bound, missing if it is.
	 *
	 * @param bounds days, in order
	 */
	public TimeKey timeKey(String value, ValueType type, List<LocalDate> bounds, ZoneId zone) {
		StringBuilder text = new StringBuilder("CASE");
		LocalDate reached = bounds.get(0).minusDays(1);
		for (LocalDate bound : bounds) {
			text.append("\n        WHEN ").append(value).append(" < ").append(startOf(bound, type, zone)).append(" THEN ")
					.append(startOf(reached, type, zone));
			reached = bound;
		}
		text.append("\n        WHEN ").append(value).append(" >= ").append(startOf(reached, type, zone)).append(" THEN ")
				.append(startOf(reached, type, zone));
		return new TimeKey(text.append("\n      END").toString(), UnaryOperator.identity());
	}

	/** Makes of the name of a column of cells the value of any other kind that it holds. */
	public UnaryOperator<String> cellKey(Expr value) {
		return UnaryOperator.identity();
	}

	/** The day, or the instant at which it begins. */
	private String startOf(LocalDate day, ValueType type, ZoneId zone) {
		return type.equals(ValueType.DATE) ? date(day) : instant(Durations.startOf(day, zone));
	}

	/** Between the name of a common table expression and its query, where it is to be computed once however often it is read. */
	public String once() {
		return "AS MATERIALIZED";
	}
}
