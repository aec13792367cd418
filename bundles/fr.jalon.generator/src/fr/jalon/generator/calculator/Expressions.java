// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.calculator;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import fr.jalon.generator.java.Code;
import fr.jalon.generator.java.Literals;
import fr.jalon.generator.java.Scope;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;
import fr.jalon.runtime.state.Values;

/**
 * Prints row expressions of one method as Java. Values are boxed, null where missing; conditions are asked whether they hold
 * or fail, which reads as Java does, with {@code &&} and {@code ||}.
 */
final class Expressions {

	private final Function<Expr.Column, Code> columns;
	private final Constants constants;
	private final Scope names;
	/** Values computed once, in variables. */
	private final Map<Expr, String> variables = new HashMap<>();

	/**
	 * @param columns how a column is read
	 * @param constants of the calculator
	 * @param names names taken in the method
	 */
	Expressions(Function<Expr.Column, Code> columns, Constants constants, Scope names) {
		this.columns = columns;
		this.constants = constants;
		this.names = names;
	}

	/** Declares a variable for each value that the expressions calculate more than once. */
	Code variables(Collection<Expr> expressions) {
		return variables(expressions, uses(expressions));
	}

	/** The same for what is calculated now, and again here or later. */
	Code variables(Expr now, Collection<Expr> later) {
		List<Expr> all = new ArrayList<>(List.of(now));
		all.addAll(later);
		return variables(List.of(now), uses(all));
	}

	private Map<Expr, Integer> uses(Collection<Expr> expressions) {
		Map<Expr, Integer> uses = new LinkedHashMap<>();
		expressions.forEach(each -> count(each, uses));
		return uses;
	}

	private Code variables(Collection<Expr> now, Map<Expr, Integer> uses) {
		List<Code> lines = new ArrayList<>();
		uses(now).keySet().forEach(expr -> {
			if (uses.get(expr) > 1 && !variables.containsKey(expr)) {
				Code value = print(expr);
				String name = names.unique(variable(expr));
				lines.add(Code.of("$T $N = $L;", javaType(expr), name, value));
				variables.put(expr, name);
			}
		});
		return Code.lines(lines);
	}

	/** Inner expressions first; below one that was met already, or has a variable, nothing is counted again. */
	private void count(Expr expr, Map<Expr, Integer> uses) {
		if (variables.containsKey(expr)) {
			return;
		}
		if (uses.containsKey(expr)) {
			uses.merge(expr, 1, Integer::sum);
			return;
		}
		Expr counted = expr instanceof Expr.IsPresent present ? withoutDate(present.operand()) : expr;
		if (counted != expr) {
			count(counted, uses);
			return;
		}
		expr.children().forEach(child -> count(child, uses));
		if (!expr.children().isEmpty() && !expr.type().equals(ValueType.BOOLEAN)) {
			uses.put(expr, 1);
		}
	}

	private static String variable(Expr expr) {
		if (expr instanceof Expr.DateOf) {
			return "day";
		}
		if (expr instanceof Expr.Arithmetic) {
			return "number";
		}
		return expr instanceof Expr.Case || expr instanceof Expr.AsText ? "value" : "duration";
	}

	/** The class of the printed value. */
	static Class<?> javaType(Expr expr) {
		return switch (expr.type().kind()) {
			case TEXT -> String.class;
			case BOOLEAN -> Boolean.class;
			case DATE -> LocalDate.class;
			case INSTANT -> Instant.class;
			case NUMBER -> isLong(expr) ? Long.class : BigDecimal.class;
		};
	}

	/** Whether 64 bits hold it; a number that was calculated with is a decimal, exact whatever its size. */
	static boolean isLong(Expr expr) {
		if (expr instanceof Expr.NumberLiteral literal) {
			return literal.type().scale() == 0 && literal.type().precision() <= 18;
		}
		if (expr instanceof Expr.Case cases) {
			return cases.branches().stream().allMatch(branch -> isLong(branch.value()));
		}
		if (expr instanceof Expr.Column) {
			return expr.type().equals(ValueType.INTEGER);
		}
		return expr.type().isNumber() && expr.type().scale() == 0 && !(expr instanceof Expr.Arithmetic);
	}

	/** Whether the value is never missing. */
	static boolean isAlwaysPresent(Expr expr) {
		if (expr instanceof Expr.IsPresent) {
			return true;
		}
		if (expr.children().isEmpty()) {
			return expr instanceof Expr.NumberLiteral || expr instanceof Expr.TextLiteral || expr instanceof Expr.BooleanLiteral
					|| expr instanceof Expr.DateLiteral || expr instanceof Expr.InstantLiteral;
		}
		// Outside its years a calendar counts no days, and a choice may choose nothing.
		return !(expr instanceof Expr.WorkingDays) && !(expr instanceof Expr.Case)
				&& expr.children().stream().allMatch(Expressions::isAlwaysPresent);
	}

	/** Whether a condition is the same for every row: true, false, or null when it depends on the row. */
	static Boolean constant(Expr condition) {
		if (condition instanceof Expr.BooleanLiteral e) {
			return e.value();
		}
		if (condition instanceof Expr.IsPresent e && isAlwaysPresent(e.operand())) {
			return true;
		}
		if (condition instanceof Expr.Not e && constant(e.operand()) != null) {
			return !constant(e.operand());
		}
		return null;
	}

	/** The value, null when missing. */
	Code print(Expr expr) {
		if (variables.containsKey(expr)) {
			return Code.of("$N", variables.get(expr));
		}
		if ((expr instanceof Expr.Logic || expr instanceof Expr.Not) && isAlwaysPresent(expr)) {
			return holds(expr);
		}
		if (expr instanceof Expr.Column e) {
			return columns.apply(e);
		}
		if (expr instanceof Expr.NumberLiteral e) {
			return isLong(e) ? Literals.longNumber(e.value().longValueExact()) : constants.decimal(e.value());
		}
		if (expr instanceof Expr.TextLiteral e) {
			return Code.of("$S", e.value());
		}
		if (expr instanceof Expr.BooleanLiteral e) {
			return Code.of("$L", e.value());
		}
		if (expr instanceof Expr.DateLiteral e) {
			return constants.date(e.value());
		}
		if (expr instanceof Expr.InstantLiteral e) {
			return constants.instant(e.value());
		}
		if (expr instanceof Expr.PeriodStart e) {
			return Code.of("PERIODS.$N(period)", e.type().equals(ValueType.DATE) ? "firstDay" : "start");
		}
		if (expr instanceof Expr.PeriodEnd e) {
			return Code.of("PERIODS.$N(period)", e.type().equals(ValueType.DATE) ? "dayAfter" : "end");
		}
		if (expr instanceof Expr.PeriodLastDay) {
			return Code.of("PERIODS.lastDay(period)");
		}
		if (expr instanceof Expr.DateOf e) {
			return Code.of("$T.date($L, ZONE)", Values.class, print(e.instant()));
		}
		if (expr instanceof Expr.Elapsed e) {
			return call("elapsed", e.from(), e.to());
		}
		if (expr instanceof Expr.Days e) {
			return call("days", e.from(), e.to());
		}
		if (expr instanceof Expr.WorkingDays e) {
			return Code.of("$T.workingDays($L, $L, $L)", Values.class, constants.calendar(e.calendar()), print(e.from()), print(e.to()));
		}
		if (expr instanceof Expr.Months e) {
			return call(e.years() ? "years" : "months", e.from(), e.to());
		}
		if (expr instanceof Expr.Arithmetic e) {
			String operation = switch (e.operator()) {
				case ADD -> "plus";
				case SUBTRACT -> "minus";
				case MULTIPLY -> "times";
			};
			return Code.of("$T.$N($L, $L)", Values.class, operation, decimal(e.left()), decimal(e.right()));
		}
		if (expr instanceof Expr.Compare e) {
			return comparison(e);
		}
		if (expr instanceof Expr.Logic e) {
			String connective = e.connective() == Expr.Connective.AND ? "and" : "or";
			Code result = print(e.operands().get(0));
			for (Expr operand : e.operands().subList(1, e.operands().size())) {
				result = Code.of("""
						$T.$N(
								$L,
								$L)""", Values.class, connective, result, print(operand));
			}
			return result;
		}
		if (expr instanceof Expr.Not e) {
			return Code.of("$T.not($L)", Values.class, print(e.operand()));
		}
		if (expr instanceof Expr.IsPresent e) {
			return holds(e);
		}
		if (expr instanceof Expr.IsIn e) {
			return isIn(e);
		}
		if (expr instanceof Expr.Case e) {
			return choice(e);
		}
		if (expr instanceof Expr.AsText e) {
			return Code.of("$T.code($L)", Values.class, print(e.operand()));
		}
		throw new IllegalStateException("no Java for " + expr);
	}

	/** The number as a BigDecimal. */
	Code decimal(Expr expr) {
		if (!isLong(expr)) {
			return print(expr);
		}
		return expr instanceof Expr.NumberLiteral literal ? constants.decimal(literal.value())
				: Code.of("$T.number($L)", Values.class, print(expr));
	}

	/** A Java condition: true when the expression is known and true. */
	Code holds(Expr expr) {
		return truth(expr, true).code();
	}

	/** A Java condition: true when the expression is known and false. */
	Code fails(Expr expr) {
		return truth(expr, false).code();
	}

	/** The opposite of {@link #holds}: the expression is missing or false. */
	Code doesNotHold(Expr expr) {
		return opposite(expr, true);
	}

	/** The opposite of {@link #fails}: the expression is missing or true. */
	Code doesNotFail(Expr expr) {
		return opposite(expr, false);
	}

	private Code opposite(Expr expr, boolean wanted) {
		Expr asked = expr;
		while (asked instanceof Expr.Not not) {
			asked = not.operand();
		}
		boolean call = !(asked instanceof Expr.Logic) && !(asked instanceof Expr.IsPresent);
		return Code.of(call ? "!$L" : "!($L)", truth(expr, wanted).code());
	}

	/** @param connective what it is made with, and null when it cannot be taken apart */
	private record Truth(Code code, Expr.Connective connective) {
	}

	private Truth truth(Expr expr, boolean wanted) {
		if (expr instanceof Expr.Not e) {
			return truth(e.operand(), !wanted);
		}
		if (expr instanceof Expr.Logic e) {
			// De Morgan: what was "and" for truth is "or" for falsehood.
			Expr.Connective connective = wanted == (e.connective() == Expr.Connective.AND) ? Expr.Connective.AND : Expr.Connective.OR;
			List<Code> operands = new ArrayList<>();
			for (Expr operand : e.operands()) {
				Truth truth = truth(operand, wanted);
				boolean other = truth.connective() != null && truth.connective() != connective;
				operands.add(other ? Code.of("($L)", truth.code()) : truth.code());
			}
			return new Truth(Code.join(connective == Expr.Connective.AND ? " && " : " || ", operands), connective);
		}
		return new Truth(simpleTruth(expr, wanted), null);
	}

	private Code simpleTruth(Expr expr, boolean wanted) {
		if (constant(expr) != null) {
			return Code.of("$L", constant(expr) == wanted);
		}
		if (expr instanceof Expr.IsPresent e) {
			return Code.of(wanted ? "$L != null" : "$L == null", print(withoutDate(e.operand())));
		}
		if (wanted && expr instanceof Expr.Compare e && e.comparison() == Expr.Comparison.EQ
				&& e.right() instanceof Expr.TextLiteral text) {
			return Code.of("$S.equals($L)", text.value(), print(e.left()));
		}
		return Code.of("$T.$N($L)", Values.class, wanted ? "holds" : "fails", print(expr));
	}

	/** An instant that is there has a date. */
	private static Expr withoutDate(Expr expr) {
		return expr instanceof Expr.DateOf date ? date.instant() : expr;
	}

	private Code comparison(Expr.Compare e) {
		boolean numbers = e.left().type().isNumber();
		boolean longs = numbers && isLong(e.left()) && isLong(e.right());
		Code left = numbers && !longs ? decimal(e.left()) : print(e.left());
		Code right = numbers && !longs ? decimal(e.right()) : print(e.right());
		return switch (e.comparison()) {
			case EQ -> Code.of("$T.equal($L, $L)", Values.class, left, right);
			case NE -> Code.of("$T.different($L, $L)", Values.class, left, right);
			case LT -> Code.of("$T.less($L, $L)", Values.class, left, right);
			case LE -> Code.of("$T.atMost($L, $L)", Values.class, left, right);
			case GT -> Code.of("$T.less($L, $L)", Values.class, right, left);
			case GE -> Code.of("$T.atMost($L, $L)", Values.class, right, left);
		};
	}

	private Code isIn(Expr.IsIn e) {
		boolean numbers = e.operand().type().isNumber();
		boolean longs = numbers && isLong(e.operand()) && e.values().stream().allMatch(Expressions::isLong);
		List<Code> arguments = new ArrayList<>();
		arguments.add(numbers && !longs ? decimal(e.operand()) : print(e.operand()));
		e.values().forEach(value -> arguments.add(numbers && !longs ? decimal(value) : print(value)));
		return Code.of("$T.isIn($L)", Values.class, Code.join(", ", arguments));
	}

	private Code choice(Expr.Case e) {
		boolean longs = isLong(e);
		List<Code> branches = new ArrayList<>();
		for (Expr.When branch : e.branches()) {
			boolean number = branch.value().type().isNumber();
			Code value = number && !longs ? decimal(branch.value()) : boxed(branch.value());
			if (Boolean.TRUE.equals(constant(branch.condition()))) {
				branches.add(value);
				return Code.of("($L)", Code.join(" : ", branches));
			}
			branches.add(Code.of("$L ? $L", holds(branch.condition()), value));
		}
		return Code.of("($L : null)", Code.join(" : ", branches));
	}

	/** Not a primitive: Java would unbox the other branch of a choice with it, and fail where that one is null. */
	private Code boxed(Expr expr) {
		if (expr instanceof Expr.NumberLiteral) {
			return Code.of("Long.valueOf($L)", print(expr));
		}
		return expr.type().equals(ValueType.BOOLEAN) && isAlwaysPresent(expr) ? Code.of("Boolean.valueOf($L)", print(expr))
				: print(expr);
	}

	private Code call(String function, Expr from, Expr to) {
		return Code.of("$T.$N($L, $L)", Values.class, function, print(from), print(to));
	}
}
