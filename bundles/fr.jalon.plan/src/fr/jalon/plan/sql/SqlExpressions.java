// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.sql;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;

/** Prints expressions, and notes the rows of business calendars that they need to have joined. */
final class SqlExpressions {

	/** A row of a business calendar, joined on a date. */
	record DayJoin(String alias, String calendar, String date) {
	}

	private final Dialect dialect;
	private final ZoneId zone;
	private final Map<String, DayJoin> days = new LinkedHashMap<>();

	/** @param zone in which instants have dates */
	SqlExpressions(Dialect dialect, ZoneId zone) {
		this.dialect = dialect;
		this.zone = zone;
	}

	List<DayJoin> dayJoins() {
		return List.copyOf(days.values());
	}

	String print(Expr expr) {
		if (expr instanceof Expr.Column e) {
			return e.table() + "." + dialect.name(e.name());
		}
		if (expr instanceof Expr.NumberLiteral e) {
			return e.value().toPlainString();
		}
		if (expr instanceof Expr.TextLiteral e) {
			return dialect.text(e.value());
		}
		if (expr instanceof Expr.BooleanLiteral e) {
			return e.value() ? "TRUE" : "FALSE";
		}
		if (expr instanceof Expr.DateLiteral e) {
			return dialect.date(e.value());
		}
		if (expr instanceof Expr.InstantLiteral e) {
			return dialect.instant(e.value());
		}
		if (expr instanceof Expr.PeriodStart e) {
			return e.type().equals(ValueType.DATE) ? "p.debut" : "p.debut_instant";
		}
		if (expr instanceof Expr.PeriodEnd e) {
			return e.type().equals(ValueType.DATE) ? "p.fin" : "p.fin_instant";
		}
		if (expr instanceof Expr.PeriodLastDay) {
			return "p.dernier_jour";
		}
		if (expr instanceof Expr.DateOf e) {
			return dialect.dateOf(print(e.instant()), zone);
		}
		if (expr instanceof Expr.Elapsed e) {
			return dialect.elapsed(print(e.from()), print(e.to()));
		}
		if (expr instanceof Expr.Days e) {
			return dialect.days(operand(e.from()), operand(e.to()));
		}
		if (expr instanceof Expr.WorkingDays e) {
			return day(e.to(), e.calendar()) + ".rang - " + day(e.from(), e.calendar()) + ".rang";
		}
		if (expr instanceof Expr.Months e) {
			String months = dialect.months(print(e.from()), print(e.to()));
			return e.years() ? dialect.quotient(months, "12") : months;
		}
		if (expr instanceof Expr.Arithmetic e) {
			return arithmetic(e);
		}
		if (expr instanceof Expr.Compare e) {
			return comparison(e);
		}
		if (expr instanceof Expr.Logic e) {
			return String.join(e.connective() == Expr.Connective.AND ? " AND " : " OR ", e.operands().stream().map(this::connected).toList());
		}
		if (expr instanceof Expr.Not e && e.operand() instanceof Expr.IsPresent present) {
			return operand(present.operand()) + " IS NULL";
		}
		if (expr instanceof Expr.Not e) {
			return "NOT " + operand(e.operand());
		}
		if (expr instanceof Expr.IsPresent e) {
			return operand(e.operand()) + " IS NOT NULL";
		}
		if (expr instanceof Expr.IsIn e) {
			return operand(e.operand()) + " IN (" + String.join(", ", e.values().stream().map(this::print).toList()) + ")";
		}
		if (expr instanceof Expr.Case e) {
			return cases(e);
		}
		if (expr instanceof Expr.AsText e) {
			return e.operand().type().equals(ValueType.BOOLEAN)
					? "CASE " + operand(e.operand()) + " WHEN TRUE THEN 'vrai' WHEN FALSE THEN 'faux' END"
					: dialect.asText(print(e.operand()), e.operand().type());
		}
		throw new IllegalStateException("no SQL for " + expr);
	}

	private String cases(Expr.Case e) {
		StringBuilder text = new StringBuilder("CASE");
		for (Expr.When branch : e.branches()) {
			boolean always = branch.condition() instanceof Expr.BooleanLiteral literal && literal.value() && text.length() > "CASE".length();
			text.append(always ? " ELSE " : " WHEN " + print(branch.condition()) + " THEN ").append(print(branch.value()));
			if (always) {
				break;
			}
		}
		return text.append(" END").toString();
	}

	/** In the type that a column has in all branches of a scan. */
	String as(Expr expr, ValueType type) {
		return type.isNumber() && !expr.type().equals(type) ? dialect.cast(print(expr), type) : print(expr);
	}

	/** In parentheses unless it cannot be taken apart. */
	String operand(Expr expr) {
		String text = print(expr);
		boolean atomic = expr.children().isEmpty() || expr instanceof Expr.DateOf
				|| expr instanceof Expr.AsText t && !t.operand().type().equals(ValueType.BOOLEAN)
				|| expr instanceof Expr.Case;
		return atomic ? text : "(" + text + ")";
	}

	/** Comparisons bind more tightly than connectives: only a connective within another one needs parentheses. */
	private String connected(Expr expr) {
		boolean simple = expr instanceof Expr.Compare || expr instanceof Expr.IsPresent || expr instanceof Expr.IsIn
				|| expr instanceof Expr.Not;
		return simple ? print(expr) : operand(expr);
	}

	private String arithmetic(Expr.Arithmetic e) {
		String left = print(e.left());
		String right = print(e.right());
		return switch (e.operator()) {
			case ADD -> dialect.addition(left, "+", right, e.type());
			case SUBTRACT -> dialect.addition(left, "-", right, e.type());
			case MULTIPLY -> dialect.product(left, e.left().type(), right, e.right().type());
		};
	}

	private String comparison(Expr.Compare e) {
		String sign = switch (e.comparison()) {
			case EQ -> " = ";
			case NE -> " <> ";
			case LT -> " < ";
			case LE -> " <= ";
			case GT -> " > ";
			case GE -> " >= ";
		};
		ValueType left = e.left().type();
		ValueType right = e.right().type();
		boolean literal = e.left() instanceof Expr.NumberLiteral || e.right() instanceof Expr.NumberLiteral;
		if (!left.isNumber() || left.scale() == right.scale() || literal && left.precision() <= 18 && right.precision() <= 18) {
			return operand(e.left()) + sign + operand(e.right());
		}
		int digits = Math.max(left.precision() - left.scale(), right.precision() - right.scale());
		int decimals = Math.max(left.scale(), right.scale());
		ValueType type = ValueType.number(Math.min(ValueType.MAX_PRECISION, digits + decimals), decimals);
		return dialect.compared(print(e.left()), type) + sign + dialect.compared(print(e.right()), type);
	}

	private String day(Expr date, String calendar) {
		String printed = print(date);
		return days.computeIfAbsent(calendar + "\n" + printed, k -> new DayJoin("j" + (days.size() + 1), calendar, printed)).alias();
	}
}
