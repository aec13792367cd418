// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.tests.types;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.tests.HalfBuiltModels;
import fr.jalon.contract.types.FigureUnit;
import fr.jalon.contract.types.FigureUnits;
import fr.jalon.contract.types.Reason;
import fr.jalon.contract.types.TypeProblem;
import fr.jalon.contract.types.TypeRules;
import fr.jalon.contract.types.ValueType;
import fr.jalon.contract.types.ValueTypes;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class HalfBuiltTypesTest {

	private static final Locale[] LANGUAGES = { Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN };

	@Property(tries = 500)
	void anyHalfBuiltSheetHasTypesUnitsAndReadableProblems(@ForAll long seed) {
		EClass[] roots = { ContractPackage.Literals.FICHE, ContractPackage.Literals.DOCUMENT, ContractPackage.Literals.MEASURE,
				ContractPackage.Literals.SHARE, ContractPackage.Literals.COMPARISON };
		EObject root = HalfBuiltModels.create(roots[(int) Math.floorMod(seed, (long) roots.length)], seed);
		describe(root);
		root.eAllContents().forEachRemaining(HalfBuiltTypesTest::describe);
		for (TypeProblem problem : TypeRules.problems(root)) {
			for (Locale locale : LANGUAGES) {
				assertFalse(problem.message(locale).isBlank());
			}
		}
	}

	private static void describe(EObject object) {
		if (object instanceof RowExpression expression) {
			ValueType type = ValueTypes.of(expression);
			assertNotNull(type.label(Locale.FRENCH));
			assertNotNull(type.label(Locale.ENGLISH));
		}
		if (object instanceof MeasureExpression expression) {
			assertNotNull(FigureUnits.of(expression).label(Locale.ENGLISH));
		}
		if (object instanceof Measure measure) {
			assertNotNull(FigureUnits.of(measure).label(Locale.FRENCH));
		}
	}

	@Test
	void eachKindOfProblemIsSaidInBothLanguages() {
		Object[] words = { "un", "deux", "trois" };
		for (TypeProblem.Kind kind : TypeProblem.Kind.values()) {
			TypeProblem problem = new TypeProblem(ContractFactory.eINSTANCE.createFiche(), null, kind, List.of(words));
			assertNotEquals(problem.message(Locale.FRENCH), problem.message(Locale.ENGLISH), kind.name());
			// What another language's reader gets does not depend on the machine.
			assertEquals(problem.message(Locale.FRENCH), problem.message(Locale.GERMAN), kind.name());
		}
		for (Reason reason : Reason.values()) {
			assertNotEquals(reason.label(Locale.FRENCH), reason.label(Locale.ENGLISH), reason.name());
		}
	}

	@Test
	void nothingHasAnUnknownTypeWithTheReason() {
		assertEquals(new ValueType.Unknown(Reason.INCOMPLETE), ValueTypes.of((RowExpression) null));
		assertEquals(new FigureUnit.Unknown(Reason.INCOMPLETE), FigureUnits.of((MeasureExpression) null));
		assertEquals("inconnu (l'expression n'est pas finie)", ValueTypes.of((RowExpression) null).label(Locale.FRENCH));
	}

	@Test
	void aSumOfTwentyThousandTermsIsRefusedWithoutOverflow() {
		RowExpression sum = one();
		for (int i = 0; i < 20_000; i++) {
			RowArithmetic next = ContractFactory.eINSTANCE.createRowArithmetic();
			next.setOperator(ArithmeticOperator.ADD);
			next.setLeft(sum);
			next.setRight(one());
			sum = next;
		}
		assertEquals(new ValueType.Unknown(Reason.TOO_DEEP), ValueTypes.of(sum));
		assertTrue(TypeRules.problemsOf(sum).isEmpty());
	}

	private static RowExpression one() {
		var literal = ContractFactory.eINSTANCE.createNumberLiteral();
		literal.setValue(BigDecimal.ONE);
		return literal;
	}
}
