// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.ir;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A value of one row, typed by construction: an ill-typed expression cannot be built ({@link IllegalArgumentException}).
 *
 * <p>Missing values follow three-valued logic, as SQL does: a comparison or a calculation on a missing value is missing;
 * {@code and} and {@code or} are missing only when the known operands do not decide; {@link IsPresent} never is.
 * There is no division: numbers stay integers or decimals, exact on every engine. Where a fiche divides by a constant the
 * plan keeps a factor apart (see {@code Numeric}).
 */
public sealed interface Expr {

	ValueType type();

	/**
	 * A column.
	 *
	 * @param table alias of the table in the scan
	 */
	record Column(String table, String name, ValueType type) implements Expr {
	}

	record NumberLiteral(BigDecimal value) implements Expr {

		public NumberLiteral {
			value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
			if (value.scale() < 0) {
				value = value.setScale(0);
			}
		}

		public NumberLiteral(long value) {
			this(BigDecimal.valueOf(value));
		}

		@Override
		public ValueType type() {
			return ValueType.number(Math.max(value.precision(), value.scale() + 1), value.scale());
		}
	}

	record TextLiteral(String value) implements Expr {
		@Override
		public ValueType type() {
			return ValueType.TEXT;
		}
	}

	record BooleanLiteral(boolean value) implements Expr {
		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}
	}

	record DateLiteral(LocalDate value) implements Expr {
		@Override
		public ValueType type() {
			return ValueType.DATE;
		}
	}

	record InstantLiteral(Instant value) implements Expr {
		@Override
		public ValueType type() {
			return ValueType.INSTANT;
		}
	}

	/** A bound of the period that the row is assigned to: its first day, or the instant at which that day begins. */
	record PeriodStart(ValueType type) implements Expr {
		public PeriodStart {
			require(type.isTime(), "a bound of a period is a date or an instant");
		}
	}

	/** The other bound: the day after the last one, or the instant at which that day begins. */
	record PeriodEnd(ValueType type) implements Expr {
		public PeriodEnd {
			require(type.isTime(), "a bound of a period is a date or an instant");
		}
	}

	/** The last day of the period. */
	record PeriodLastDay() implements Expr {
		@Override
		public ValueType type() {
			return ValueType.DATE;
		}
	}

	/** The date of an instant in the plan's time zone. */
	record DateOf(Expr instant) implements Expr {

		public DateOf {
			require(instant.type().equals(ValueType.INSTANT), "only an instant has a date");
		}

		@Override
		public ValueType type() {
			return ValueType.DATE;
		}

		/** The date of a date is itself. */
		public static Expr of(Expr time) {
			return time.type().equals(ValueType.DATE) ? time : new DateOf(time);
		}
	}

	/** Microseconds from one instant to another. */
	record Elapsed(Expr from, Expr to) implements Expr {

		public Elapsed {
			require(from.type().equals(ValueType.INSTANT) && to.type().equals(ValueType.INSTANT), "elapsed time is between instants");
		}

		@Override
		public ValueType type() {
			return ValueType.number(18, 0);
		}
	}

	/** Days from one date to another. */
	record Days(Expr from, Expr to) implements Expr {

		public Days {
			requireDates(from, to);
		}

		@Override
		public ValueType type() {
			return ValueType.number(7, 0);
		}
	}

	/** Working days, see {@code fr.jalon.runtime.time.BusinessCalendar}; missing outside the years it knows. */
	record WorkingDays(Expr from, Expr to, String calendar) implements Expr {

		public WorkingDays {
			requireDates(from, to);
		}

		@Override
		public ValueType type() {
			return ValueType.number(7, 0);
		}
	}

	/** Completed months, or years, see {@code fr.jalon.runtime.time.DurationUnit}. */
	record Months(Expr from, Expr to, boolean years) implements Expr {

		public Months {
			requireDates(from, to);
		}

		@Override
		public ValueType type() {
			return ValueType.number(6, 0);
		}
	}

	enum Operator {
		ADD, SUBTRACT, MULTIPLY
	}

	record Arithmetic(Operator operator, Expr left, Expr right) implements Expr {

		public Arithmetic {
			require(left.type().isNumber() && right.type().isNumber(), "only numbers are added or multiplied");
			typeOf(operator, left, right);
		}

		@Override
		public ValueType type() {
			return typeOf(operator, left, right);
		}

		private static ValueType typeOf(Operator operator, Expr left, Expr right) {
			return operator == Operator.MULTIPLY ? left.type().times(right.type()) : left.type().plus(right.type());
		}
	}

	enum Comparison {
		EQ, NE, LT, LE, GT, GE;

		public boolean isOrder() {
			return this != EQ && this != NE;
		}
	}

	/** Texts and booleans are only equal or different: no two engines sort texts alike. */
	record Compare(Comparison comparison, Expr left, Expr right) implements Expr {

		public Compare {
			require(left.type().kind() == right.type().kind(), "only values of one kind are compared");
			require(!comparison.isOrder() || left.type().isNumber() || left.type().isTime(), "this kind of value has no order");
		}

		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}
	}

	enum Connective {
		AND, OR
	}

	record Logic(Connective connective, List<Expr> operands) implements Expr {

		public Logic {
			operands = List.copyOf(operands);
			require(operands.size() >= 2, "a connective connects");
			operands.forEach(o -> require(o.type().equals(ValueType.BOOLEAN), "only conditions are connected"));
		}

		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}

		public static Expr and(Expr... operands) {
			return new Logic(Connective.AND, List.of(operands));
		}

		public static Expr or(Expr... operands) {
			return new Logic(Connective.OR, List.of(operands));
		}
	}

	record Not(Expr operand) implements Expr {

		public Not {
			require(operand.type().equals(ValueType.BOOLEAN), "only a condition is denied");
		}

		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}
	}

	record IsPresent(Expr operand) implements Expr {
		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}
	}

	/** Whether a value is among literals; missing when the value is. */
	record IsIn(Expr operand, List<Expr> values) implements Expr {

		public IsIn {
			values = List.copyOf(values);
			require(!values.isEmpty(), "there is something to be among");
			values.forEach(v -> require(v.type().kind() == operand.type().kind(), "only values of one kind are compared"));
		}

		@Override
		public ValueType type() {
			return ValueType.BOOLEAN;
		}
	}

	/** The value of the first branch whose condition is true; missing when there is none. */
	record Case(List<When> branches) implements Expr {

		public Case {
			branches = List.copyOf(branches);
			require(!branches.isEmpty(), "a case has a branch");
			ValueType.Kind kind = branches.get(0).value().type().kind();
			branches.forEach(b -> require(b.value().type().kind() == kind, "all branches have values of one kind"));
		}

		@Override
		public ValueType type() {
			return branches.get(0).value().type();
		}
	}

	record When(Expr condition, Expr value) {

		public When {
			require(condition.type().equals(ValueType.BOOLEAN), "a branch has a condition");
		}
	}

	/** The text of an integer, a date (ISO) or a boolean ({@code vrai}, {@code faux}): the code of its class. */
	record AsText(Expr operand) implements Expr {

		public AsText {
			ValueType type = operand.type();
			require(!type.equals(ValueType.INSTANT) && (!type.isNumber() || type.scale() == 0), "this kind of value makes no classes");
		}

		@Override
		public ValueType type() {
			return ValueType.TEXT;
		}
	}

	/** The expressions directly below. */
	default List<Expr> children() {
		if (this instanceof DateOf e) {
			return List.of(e.instant());
		}
		if (this instanceof Elapsed e) {
			return List.of(e.from(), e.to());
		}
		if (this instanceof Days e) {
			return List.of(e.from(), e.to());
		}
		if (this instanceof WorkingDays e) {
			return List.of(e.from(), e.to());
		}
		if (this instanceof Months e) {
			return List.of(e.from(), e.to());
		}
		if (this instanceof Arithmetic e) {
			return List.of(e.left(), e.right());
		}
		if (this instanceof Compare e) {
			return List.of(e.left(), e.right());
		}
		if (this instanceof Logic e) {
			return e.operands();
		}
		if (this instanceof Not e) {
			return List.of(e.operand());
		}
		if (this instanceof IsPresent e) {
			return List.of(e.operand());
		}
		if (this instanceof IsIn e) {
			return Stream.concat(Stream.of(e.operand()), e.values().stream()).toList();
		}
		if (this instanceof Case e) {
			return e.branches().stream().flatMap(b -> Stream.of(b.condition(), b.value())).toList();
		}
		if (this instanceof AsText e) {
			return List.of(e.operand());
		}
		return List.of();
	}

	/** The columns it reads, in the order in which they are written, each once. */
	default List<Column> columns() {
		LinkedHashSet<Column> found = new LinkedHashSet<>();
		collectColumns(this, found);
		return List.copyOf(found);
	}

	/** Whether the value depends on the period that the row is assigned to. */
	default boolean readsPeriod() {
		return this instanceof PeriodStart || this instanceof PeriodEnd || this instanceof PeriodLastDay
				|| children().stream().anyMatch(Expr::readsPeriod);
	}

	private static void collectColumns(Expr expr, Set<Column> found) {
		if (expr instanceof Column column) {
			found.add(column);
		}
		expr.children().forEach(c -> collectColumns(c, found));
	}

	private static void requireDates(Expr from, Expr to) {
		require(from.type().equals(ValueType.DATE) && to.type().equals(ValueType.DATE), "days are counted between dates");
	}

	private static void require(boolean condition, String what) {
		if (!condition) {
			throw new IllegalArgumentException(what);
		}
	}
}
