// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import java.math.BigDecimal;
import java.math.BigInteger;

import fr.jalon.plan.ir.Expr;
import fr.jalon.runtime.Exact;

/**
 * A number of a row: an expression of integers or decimals times a positive constant factor. Engines see the expression only;
 * the factor is applied once, at the end, or moved to the other side of a comparison. That is how a delay in hours, or half
 * of a column, stays exact without any division in a row.
 */
record Numeric(Expr expr, Exact factor) {

	Numeric {
		if (factor.signum() <= 0) {
			throw new IllegalArgumentException("the factor is positive");
		}
	}

	static Numeric of(Expr expr) {
		return new Numeric(expr, Exact.ONE);
	}

	static Numeric literal(BigDecimal value) {
		return of(new Expr.NumberLiteral(value));
	}

	Numeric plus(Numeric other, boolean minus) {
		BigInteger common = lcm(factor.denominator(), other.factor.denominator());
		Exact unit = Exact.ratio(BigInteger.ONE, common);
		Expr left = scaled(expr, factor.dividedBy(unit).numerator());
		Expr right = scaled(other.expr, other.factor.dividedBy(unit).numerator());
		return new Numeric(new Expr.Arithmetic(minus ? Expr.Operator.SUBTRACT : Expr.Operator.ADD, left, right), unit);
	}

	Numeric times(Numeric other) {
		if (other.expr instanceof Expr.NumberLiteral literal && literal.value().signum() > 0) {
			return new Numeric(expr, factor.times(other.factor).times(Exact.of(literal.value())));
		}
		if (expr instanceof Expr.NumberLiteral literal && literal.value().signum() > 0) {
			return other.times(this);
		}
		return new Numeric(new Expr.Arithmetic(Expr.Operator.MULTIPLY, expr, other.expr), factor.times(other.factor));
	}

	/** @param divisor not zero */
	Numeric dividedBy(BigDecimal divisor) {
		Exact exact = Exact.of(divisor);
		Expr signed = exact.signum() > 0 ? expr : new Expr.Arithmetic(Expr.Operator.MULTIPLY, expr, new Expr.NumberLiteral(-1));
		return new Numeric(signed, factor.dividedBy(exact.abs()));
	}

	/** Both sides are multiplied by the denominators of the factors, which are positive: no order is turned round. */
	Expr compare(Expr.Comparison comparison, Numeric other) {
		Exact ratio = factor.dividedBy(other.factor);
		return new Expr.Compare(comparison, scaled(expr, ratio.numerator()), scaled(other.expr, ratio.denominator()));
	}

	private static Expr scaled(Expr expr, BigInteger by) {
		if (by.equals(BigInteger.ONE)) {
			return expr;
		}
		if (expr instanceof Expr.NumberLiteral literal) {
			return new Expr.NumberLiteral(literal.value().multiply(new BigDecimal(by)));
		}
		return new Expr.Arithmetic(Expr.Operator.MULTIPLY, expr, new Expr.NumberLiteral(new BigDecimal(by)));
	}

	private static BigInteger lcm(BigInteger a, BigInteger b) {
		return a.divide(a.gcd(b)).multiply(b);
	}
}
