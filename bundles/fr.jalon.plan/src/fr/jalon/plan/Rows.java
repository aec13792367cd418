// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.Bucket;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.Code;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.DateLiteral;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Logic;
import fr.jalon.contract.LogicalOperator;
import fr.jalon.contract.Membership;
import fr.jalon.contract.Negation;
import fr.jalon.contract.NumberLiteral;
import fr.jalon.contract.Presence;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.ValueTypes;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.Exact;
import fr.jalon.runtime.bucket.Interval;
import fr.jalon.runtime.time.DurationUnit;

/** Row expressions of the model as expressions of a plan, read one way: see {@link Mode}. */
final class Rows {

	/** What the end of a duration is. */
	enum Mode {
		/** As it stands: empty, the duration is. */
		PLAIN,
		/** The end of the row's period, whatever stands there: for cases known to be open then. */
		AT_PERIOD_END,
		/** As it stands, but no later than the end of the row's period, nor empty. */
		UP_TO_PERIOD_END
	}

	private final Joins joins;
	private final Calendars calendars;
	private final Mode mode;

	Rows(Joins joins, Calendars calendars, Mode mode) {
		this.joins = joins;
		this.calendars = calendars;
		this.mode = mode;
	}

	Expr condition(RowExpression expression) {
		Expr expr = value(expression);
		if (!expr.type().equals(ValueType.BOOLEAN)) {
			throw new Unplannable(expression, "condition");
		}
		return expr;
	}

	Numeric number(RowExpression expression) {
		if (expression instanceof NumberLiteral literal) {
			return Numeric.literal(required(literal, literal.getValue()));
		}
		if (expression instanceof Duration duration) {
			return duration(duration);
		}
		if (expression instanceof RowArithmetic arithmetic) {
			return arithmetic(arithmetic);
		}
		Expr expr = value(expression);
		if (!expr.type().isNumber()) {
			throw new Unplannable(expression, "number");
		}
		return Numeric.of(expr);
	}

	/** A value that keeps its own type; numbers lose nothing, since a factor other than 1 is refused here. */
	Expr value(RowExpression expression) {
		if (expression == null) {
			throw new Unplannable(joins.base(), "incomplete");
		}
		if (expression instanceof ValueReference reference) {
			return reference(reference);
		}
		if (expression instanceof TextLiteral literal) {
			return new Expr.TextLiteral(required(literal, literal.getValue()));
		}
		if (expression instanceof BooleanLiteral literal) {
			return new Expr.BooleanLiteral(literal.isValue());
		}
		if (expression instanceof DateLiteral literal) {
			return new Expr.DateLiteral(required(literal, literal.getValue()));
		}
		if (expression instanceof Comparison comparison) {
			return comparison(comparison);
		}
		if (expression instanceof Membership membership) {
			return membership(membership);
		}
		if (expression instanceof Presence presence) {
			Expr present = new Expr.IsPresent(presence.getOperand() instanceof Duration || presence.getOperand() instanceof RowArithmetic
					? number(presence.getOperand()).expr()
					: value(presence.getOperand()));
			return presence.isPresent() ? present : new Expr.Not(present);
		}
		if (expression instanceof Logic logic) {
			Expr.Connective connective = logic.getOperator() == LogicalOperator.OR ? Expr.Connective.OR : Expr.Connective.AND;
			List<Expr> operands = new ArrayList<>();
			flatten(logic, logic.getOperator(), operands);
			return new Expr.Logic(connective, operands);
		}
		if (expression instanceof Negation negation) {
			return new Expr.Not(condition(negation.getOperand()));
		}
		Numeric number = number(expression);
		if (!number.factor().equals(Exact.ONE)) {
			throw new Unplannable(expression, "fraction");
		}
		return number.expr();
	}

	private void flatten(RowExpression expression, LogicalOperator operator, List<Expr> operands) {
		if (expression instanceof Logic logic && logic.getOperator() == operator) {
			flatten(logic.getLeft(), operator, operands);
			flatten(logic.getRight(), operator, operands);
		} else {
			operands.add(condition(expression));
		}
	}

	private Expr reference(ValueReference reference) {
		ValueElement target = reference.getTarget();
		if (target == null || target.eIsProxy()) {
			throw new Unplannable(reference, "incomplete");
		}
		if (target instanceof Column column) {
			Expr.Column value = joins.column(reference, column);
			return reference.isFamilyOf() ? family(reference, column, value) : value;
		}
		if (target instanceof Code || target instanceof Product) {
			return new Expr.TextLiteral(Classes.code(target));
		}
		throw new Unplannable(reference, "bucket", Classes.label(target));
	}

	/** The family of each product is in the model: it becomes part of the plan. */
	private static Expr family(ValueReference reference, Column column, Expr.Column value) {
		if (!(column.getType() instanceof ProductType)) {
			throw new Unplannable(reference, "family", Classes.label(column));
		}
		Map<String, List<Expr>> products = new LinkedHashMap<>();
		for (Product product : Fiches.products(reference)) {
			if (product.getFamily() != null && product.getName() != null) {
				products.computeIfAbsent(Classes.code(product.getFamily()), f -> new ArrayList<>())
						.add(new Expr.TextLiteral(product.getName()));
			}
		}
		if (products.isEmpty()) {
			throw new Unplannable(reference, "family.none");
		}
		return new Expr.Case(products.entrySet().stream()
				.map(e -> new Expr.When(new Expr.IsIn(value, e.getValue()), new Expr.TextLiteral(e.getKey()))).toList());
	}

	private Expr comparison(Comparison comparison) {
		Expr.Comparison operator = operator(comparison.getComparator());
		if (isNumber(comparison.getLeft()) && isNumber(comparison.getRight())) {
			return number(comparison.getLeft()).compare(operator, number(comparison.getRight()));
		}
		return compare(comparison, operator, value(comparison.getLeft()), value(comparison.getRight()));
	}

	private static Expr compare(RowExpression where, Expr.Comparison operator, Expr left, Expr right) {
		if (left.type().isTime() && right.type().isTime() && !left.type().equals(right.type())) {
			return new Expr.Compare(operator, Expr.DateOf.of(left), Expr.DateOf.of(right));
		}
		if (left.type().kind() != right.type().kind()) {
			throw new Unplannable(where, "comparison");
		}
		if (operator.isOrder() && !left.type().isTime() && !left.type().isNumber()) {
			throw new Unplannable(where, "order");
		}
		return new Expr.Compare(operator, left, right);
	}

	private Expr membership(Membership membership) {
		if (isNumber(membership.getOperand())) {
			Numeric operand = number(membership.getOperand());
			List<Expr> equal = membership.getValues().stream().map(v -> operand.compare(Expr.Comparison.EQ, number(v))).toList();
			return any(membership, equal);
		}
		Expr operand = value(membership.getOperand());
		List<Expr> values = membership.getValues().stream().map(this::value).toList();
		boolean literals = values.stream().allMatch(v -> v.children().isEmpty() && !(v instanceof Expr.Column)
				&& v.type().kind() == operand.type().kind());
		if (literals && !values.isEmpty()) {
			return new Expr.IsIn(operand, values);
		}
		return any(membership, values.stream().map(v -> compare(membership, Expr.Comparison.EQ, operand, v)).toList());
	}

	private static Expr any(Membership where, List<Expr> conditions) {
		if (conditions.isEmpty()) {
			throw new Unplannable(where, "incomplete");
		}
		return conditions.size() == 1 ? conditions.get(0) : new Expr.Logic(Expr.Connective.OR, conditions);
	}

	private static boolean isNumber(RowExpression expression) {
		return expression instanceof NumberLiteral || expression instanceof Duration || expression instanceof RowArithmetic
				|| expression instanceof ValueReference reference && !reference.isFamilyOf() && reference.getTarget() instanceof Column column
						&& SourceTables.type(column).isNumber();
	}

	private static Expr.Comparison operator(Comparator comparator) {
		return switch (comparator) {
			case LE -> Expr.Comparison.LE;
			case GE -> Expr.Comparison.GE;
			case EQ -> Expr.Comparison.EQ;
			case LT -> Expr.Comparison.LT;
			case GT -> Expr.Comparison.GT;
			case NE -> Expr.Comparison.NE;
		};
	}

	private Numeric arithmetic(RowArithmetic arithmetic) {
		Numeric left = number(arithmetic.getLeft());
		if (arithmetic.getOperator() == ArithmeticOperator.DIVIDE) {
			// A quotient per row would have to be rounded per row; a ratio of two measures is exact.
			if (!(arithmetic.getRight() instanceof NumberLiteral literal) || required(literal, literal.getValue()).signum() == 0) {
				throw new Unplannable(arithmetic, "division");
			}
			return left.dividedBy(literal.getValue());
		}
		Numeric right = number(arithmetic.getRight());
		try {
			return arithmetic.getOperator() == ArithmeticOperator.MULTIPLY ? left.times(right)
					: left.plus(right, arithmetic.getOperator() == ArithmeticOperator.SUBTRACT);
		} catch (IllegalArgumentException tooWide) {
			throw new Unplannable(arithmetic, "digits");
		}
	}

	private Numeric duration(Duration duration) {
		UnitKind kind = ValueTypes.unitOf(duration);
		if (kind == null) {
			throw new Unplannable(duration, "duration.unit");
		}
		Expr from = time(duration, duration.getFrom());
		Expr to = time(duration, duration.getTo());
		boolean instants = from.type().equals(ValueType.INSTANT) && to.type().equals(ValueType.INSTANT);
		if (instants && (kind == UnitKind.HOURS || kind == UnitKind.DAYS)) {
			Expr end = switch (mode) {
				case PLAIN -> to;
				case AT_PERIOD_END -> new Expr.PeriodEnd(ValueType.INSTANT);
				case UP_TO_PERIOD_END -> earlier(to, new Expr.PeriodEnd(ValueType.INSTANT));
			};
			long ticks = (kind == UnitKind.HOURS ? DurationUnit.HOURS : DurationUnit.DAYS).ticks();
			return new Numeric(new Expr.Elapsed(from, end), Exact.ratio(1, ticks));
		}
		Expr first = Expr.DateOf.of(from);
		Expr last = switch (mode) {
			case PLAIN -> Expr.DateOf.of(to);
			case AT_PERIOD_END -> new Expr.PeriodLastDay();
			case UP_TO_PERIOD_END -> earlier(Expr.DateOf.of(to), new Expr.PeriodLastDay());
		};
		return switch (kind) {
			// Dates have no time of day: a day is 24 hours.
			case HOURS -> new Numeric(new Expr.Days(first, last), Exact.of(24));
			case DAYS, CALENDAR_DAYS -> Numeric.of(new Expr.Days(first, last));
			case WORKING_DAYS -> Numeric.of(new Expr.WorkingDays(first, last, calendars.name(duration.getCalendar())));
			case MONTHS -> Numeric.of(new Expr.Months(first, last, false));
			case YEARS -> Numeric.of(new Expr.Months(first, last, true));
			default -> throw new Unplannable(duration, "duration.unit");
		};
	}

	/** The end of a case, or of the period when the case ends later or not at all. */
	private static Expr earlier(Expr to, Expr periodEnd) {
		return new Expr.Case(List.of(new Expr.When(new Expr.Compare(Expr.Comparison.LE, to, periodEnd), to),
				new Expr.When(new Expr.BooleanLiteral(true), periodEnd)));
	}

	Expr time(EObject where, RowExpression expression) {
		Expr expr = value(expression);
		if (!expr.type().isTime()) {
			throw new Unplannable(where, "time");
		}
		return expr;
	}

	/** The code of the class of a row. */
	Expr classOf(Dimension dimension) {
		if (dimension.getClassification() instanceof BucketSet buckets) {
			Numeric number = number(dimension.getValue());
			List<Expr.When> branches = new ArrayList<>();
			for (Bucket bucket : buckets.getBuckets()) {
				branches.add(new Expr.When(within(bucket, number), new Expr.TextLiteral(Classes.code(bucket))));
			}
			if (branches.isEmpty()) {
				throw new Unplannable(dimension, "incomplete");
			}
			return new Expr.Case(branches);
		}
		Expr value = value(dimension.getValue());
		List<? extends ValueElement> classes = dimension.getClassification() instanceof CodeList list ? list.getCodes()
				: Fiches.classes(dimension);
		if (!classes.isEmpty() && value.type().equals(ValueType.TEXT)) {
			if (value instanceof Expr.Case) {
				return value;
			}
			List<Expr> codes = classes.stream().map(c -> (Expr) new Expr.TextLiteral(Classes.code(c))).toList();
			return new Expr.Case(List.of(new Expr.When(new Expr.IsIn(value, codes), value)));
		}
		if (value.type().equals(ValueType.TEXT)) {
			return value;
		}
		try {
			return new Expr.AsText(value);
		} catch (IllegalArgumentException noClasses) {
			throw new Unplannable(dimension, "dimension.buckets");
		}
	}

	private static Expr within(Bucket bucket, Numeric number) {
		if (bucket.getInterval() == null) {
			throw new Unplannable(bucket, "incomplete");
		}
		Interval interval;
		try {
			interval = Intervals.of(bucket.getInterval());
		} catch (IllegalArgumentException empty) {
			throw new Unplannable(bucket, "interval", Classes.label(bucket));
		}
		List<Expr> bounds = new ArrayList<>();
		if (interval.lower() != null) {
			bounds.add(number.compare(interval.lowerClosed() ? Expr.Comparison.GE : Expr.Comparison.GT,
					Numeric.literal(bucket.getInterval().getLower())));
		}
		if (interval.upper() != null) {
			bounds.add(number.compare(interval.upperClosed() ? Expr.Comparison.LE : Expr.Comparison.LT,
					Numeric.literal(bucket.getInterval().getUpper())));
		}
		if (bounds.isEmpty()) {
			return new Expr.IsPresent(number.expr());
		}
		return bounds.size() == 1 ? bounds.get(0) : new Expr.Logic(Expr.Connective.AND, bounds);
	}

	private static <T> T required(RowExpression where, T value) {
		if (value == null) {
			throw new Unplannable(where, "incomplete");
		}
		return value;
	}
}
