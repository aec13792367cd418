// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;

/** PostgreSQL, 15 or later. What it is given depends on no setting of the session. */
final class PostgresDialect extends Dialect {

	/** The engine cuts longer names without a word, and may then take two for one. */
	private static final int NAME_BYTES = 63;
	private static final int DIGEST = 8;

	PostgresDialect() {
		super("postgresql", "PostgreSQL");
	}

	/** A name too long keeps its beginning, and a digest of the whole tells it apart. */
	@Override
	public String name(String name) {
		if (name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES) {
			return super.name(name);
		}
		int end = name.length();
		while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NAME_BYTES - DIGEST - 1) {
			end = name.offsetByCodePoints(end, -1);
		}
		return super.name(name.substring(0, end) + "~" + CanonicalForm.fingerprint(name).substring(0, DIGEST));
	}

	/** With a backslash inside, written so that it means the same whatever {@code standard_conforming_strings} says. */
	@Override
	public String text(String value) {
		String text = super.text(value);
		return value.indexOf('\\') < 0 ? text : "E" + text.replace("\\", "\\\\");
	}

	@Override
	public String type(ValueType type) {
		return switch (type.kind()) {
			case TEXT -> "TEXT";
			case BOOLEAN -> "BOOLEAN";
			case DATE -> "DATE";
			case INSTANT -> "TIMESTAMPTZ";
			case NUMBER -> type.scale() == 0 && (type.precision() <= 18 || type.equals(ValueType.INTEGER)) ? "BIGINT"
					: "NUMERIC(" + type.precision() + ", " + type.scale() + ")";
		};
	}

	@Override
	public String instant(Instant instant) {
		return "TIMESTAMPTZ '" + utc(instant) + "+00'";
	}

	/** The text of a date depends on the session, unless its form is said. */
	@Override
	public String asText(String value, ValueType type) {
		return type.equals(ValueType.DATE) ? "to_char(" + value + ", 'YYYY-MM-DD')" : "CAST(" + value + " AS TEXT)";
	}

	@Override
	public List<String> setUp(ZoneId zone) {
		return List.of();
	}

	/** An offset is written as an interval: in the name of a zone, PostgreSQL counts it the other way round. */
	@Override
	public String dateOf(String instant, ZoneId zone) {
		String where = zone.getRules().isFixedOffset()
				? "INTERVAL '" + zone.getRules().getOffset(Instant.EPOCH).getTotalSeconds() + " seconds'" : text(zone.getId());
		return "CAST(timezone(" + where + ", " + instant + ") AS DATE)";
	}

	/** Seconds since 1970 are exact decimals here. */
	@Override
	public String elapsed(String from, String to) {
		return "CAST((extract(epoch FROM " + to + ") - extract(epoch FROM " + from + ")) * 1000000 AS BIGINT)";
	}

	@Override
	public String days(String from, String to) {
		return to + " - " + from;
	}

	@Override
	public String months(String from, String to) {
		return "(" + monthAndDay(to) + " - " + monthAndDay(from) + ") / 32";
	}

	private static String monthAndDay(String date) {
		return "CAST((extract(year FROM " + date + ") * 12 + extract(month FROM " + date + ") - 1) * 32 + extract(day FROM " + date
				+ ") AS INTEGER)";
	}

	@Override
	public String quotient(String left, String right) {
		return left + " / " + right;
	}

	@Override
	public String dayOfWeek(String date) {
		return "extract(isodow FROM " + date + ")";
	}

	@Override
	public String rows(List<String> values) {
		return "unnest(ARRAY[" + String.join(", ", values) + "])";
	}

	@Override
	public String series(int from, int to) {
		return "generate_series(" + from + ", " + to + ")";
	}

	@Override
	public String addition(String left, String sign, String right, ValueType result) {
		return cast(left, wide(result)) + " " + sign + " " + cast(right, wide(result));
	}

	@Override
	public String product(String left, ValueType leftType, String right, ValueType rightType) {
		ValueType result = leftType.times(rightType);
		if (result.scale() == 0) {
			return cast(left, wide(result)) + " * " + cast(right, wide(result));
		}
		return decimal(left, leftType) + " * " + decimal(right, rightType);
	}

	/** The result of an operation, unlike a column, may have 19 digits that no 64 bits hold. */
	private static ValueType wide(ValueType result) {
		return result.equals(ValueType.INTEGER) ? ValueType.number(20, 0) : result;
	}

	/** Numbers of any length are compared exactly. */
	@Override
	public String compared(String value, ValueType type) {
		return "CAST(" + value + " AS numeric)";
	}

	private static String decimal(String value, ValueType type) {
		return "CAST(" + value + " AS NUMERIC(" + type.precision() + ", " + type.scale() + "))";
	}

	@Override
	public String whole(String value) {
		return "CAST(" + value + " AS NUMERIC)";
	}

	@Override
	public String wholeQuotient(String left, String right) {
		return "div(" + left + ", " + right + ")";
	}

	/**
	 * The engine computes the rank as ⌈part · rows⌉ with binary fractions, and takes the 8th of 100 rows for 7 %. A part lowered
	 * by less than one in a million billion stays below the whole numbers it should stay below, and reaches each that it should.
	 */
	@Override
	public String percentile(String value, String condition, Exact part) {
		return "percentile_disc(" + Double.toString(lowered(part)) + ") WITHIN GROUP (ORDER BY " + value + ") FILTER (WHERE " + condition
				+ ")";
	}

	static double lowered(Exact part) {
		return part.approximate() * (1 - Math.scalb(1.0, -49));
	}
}
