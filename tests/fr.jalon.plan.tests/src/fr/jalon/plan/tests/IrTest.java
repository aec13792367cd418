// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import fr.jalon.plan.ir.CanonicalForm;
import fr.jalon.plan.ir.Expr;
import fr.jalon.plan.ir.ValueType;

/** An ill-typed plan cannot be built. */
class IrTest {

	private static final Expr NUMBER = new Expr.Column("s", "n", ValueType.INTEGER);
	private static final Expr DECIMAL = new Expr.Column("s", "d", ValueType.DECIMAL);
	private static final Expr TEXT = new Expr.Column("s", "t", ValueType.TEXT);
	private static final Expr DATE = new Expr.Column("s", "j", ValueType.DATE);
	private static final Expr INSTANT = new Expr.Column("s", "i", ValueType.INSTANT);
	private static final Expr TRUTH = new Expr.BooleanLiteral(true);

	@Test
	void operandsMustFit() {
		for (Runnable illTyped : List.<Runnable>of(() -> new Expr.Arithmetic(Expr.Operator.ADD, NUMBER, TEXT),
				() -> new Expr.Compare(Expr.Comparison.EQ, NUMBER, TEXT), () -> new Expr.Compare(Expr.Comparison.LT, TEXT, TEXT),
				() -> new Expr.Compare(Expr.Comparison.EQ, DATE, INSTANT), () -> new Expr.Not(NUMBER), () -> Expr.Logic.and(TRUTH, TEXT),
				() -> Expr.Logic.and(TRUTH), () -> new Expr.Days(DATE, INSTANT), () -> new Expr.Elapsed(DATE, DATE), () -> new Expr.DateOf(DATE),
				() -> new Expr.IsIn(TEXT, List.of()), () -> new Expr.IsIn(TEXT, List.of(new Expr.NumberLiteral(1))),
				() -> new Expr.Case(List.of(new Expr.When(TRUTH, TEXT), new Expr.When(TRUTH, NUMBER))), () -> new Expr.AsText(DECIMAL),
				() -> new Expr.AsText(INSTANT), () -> new Expr.PeriodEnd(ValueType.TEXT))) {
			assertThrows(IllegalArgumentException.class, illTyped::run);
		}
	}

	@Test
	void digitsAreCountedBeforeAnyRowIsRead() {
		assertEquals(ValueType.number(20, 0), new Expr.Arithmetic(Expr.Operator.ADD, NUMBER, NUMBER).type());
		assertEquals(ValueType.number(26, 6), new Expr.Arithmetic(Expr.Operator.SUBTRACT, NUMBER, DECIMAL).type());
		Expr product = new Expr.Arithmetic(Expr.Operator.MULTIPLY, NUMBER, NUMBER);
		assertEquals(ValueType.number(38, 0), product.type());
		assertThrows(IllegalArgumentException.class, () -> new Expr.Arithmetic(Expr.Operator.ADD, product, NUMBER));
	}

	@Test
	void theCanonicalFormTellsStructureFromText() {
		assertEquals("DateLiteral(\"2017-01-01\" )", CanonicalForm.of(new Expr.DateLiteral(LocalDate.of(2017, 1, 1))));
		assertNotEquals(CanonicalForm.of(List.of("a", "b")), CanonicalForm.of(List.of("a\" \"b")));
		assertEquals(CanonicalForm.of(Map.of("x", 1, "y", 2)), CanonicalForm.of(new java.util.TreeMap<>(Map.of("y", 2, "x", 1))));
		assertEquals(64, CanonicalForm.fingerprint(NUMBER).length());
	}
}
