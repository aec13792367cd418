// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.words;

import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Logic;
import fr.jalon.contract.LogicalOperator;
import fr.jalon.contract.Membership;
import fr.jalon.contract.Negation;
import fr.jalon.contract.Presence;
import fr.jalon.contract.RowExpression;

/**
 * A condition made ready to be said: denials pushed down to the terms, nested "et" and "ou" flattened. Nobody says
 * "il n’est pas vrai que ... ou ...". The meaning stays the same, empty values included: the denial of something unknown is
 * unknown on both sides of each step.
 */
sealed interface Condition {

	/** All of them, or at least one. */
	record Several(boolean all, List<Condition> parts) implements Condition {
	}

	record Compared(Comparator comparator, RowExpression left, RowExpression right) implements Condition {
	}

	record Among(boolean denied, RowExpression operand, List<RowExpression> values) implements Condition {
	}

	record Present(boolean present, RowExpression operand) implements Condition {
	}

	/** A value that is itself true or false. */
	record Holds(boolean denied, RowExpression value) implements Condition {
	}

	/** A gap of the draft. */
	record Missing() implements Condition {
	}

	static Condition of(RowExpression expression, boolean denied) {
		if (expression == null) {
			return new Missing();
		}
		if (expression instanceof Negation negation) {
			return of(negation.getOperand(), !denied);
		}
		if (expression instanceof Logic logic) {
			boolean all = (logic.getOperator() == LogicalOperator.AND) != denied;
			List<Condition> parts = new ArrayList<>();
			add(of(logic.getLeft(), denied), all, parts);
			add(of(logic.getRight(), denied), all, parts);
			return new Several(all, parts);
		}
		if (expression instanceof Comparison comparison) {
			return comparison(comparison, denied);
		}
		if (expression instanceof Membership membership) {
			return membership.getValues().size() == 1
					? new Compared(denied ? Comparator.NE : Comparator.EQ, membership.getOperand(), membership.getValues().get(0))
					: new Among(denied, membership.getOperand(), membership.getValues());
		}
		if (expression instanceof Presence presence) {
			return new Present(presence.isPresent() != denied, presence.getOperand());
		}
		return new Holds(denied, expression);
	}

	private static Condition comparison(Comparison comparison, boolean denied) {
		Comparator comparator = comparison.getComparator() == null ? Comparator.EQ : comparison.getComparator();
		Comparator said = denied ? opposite(comparator) : comparator;
		boolean equality = said == Comparator.EQ || said == Comparator.NE;
		if (equality && comparison.getRight() instanceof BooleanLiteral literal && comparison.getLeft() != null) {
			return of(comparison.getLeft(), literal.isValue() != (said == Comparator.EQ));
		}
		return new Compared(said, comparison.getLeft(), comparison.getRight());
	}

	private static void add(Condition part, boolean all, List<Condition> parts) {
		if (part instanceof Several several && several.all() == all) {
			parts.addAll(several.parts());
		} else {
			parts.add(part);
		}
	}

	private static Comparator opposite(Comparator comparator) {
		return switch (comparator) {
			case LE -> Comparator.GT;
			case GT -> Comparator.LE;
			case GE -> Comparator.LT;
			case LT -> Comparator.GE;
			case EQ -> Comparator.NE;
			case NE -> Comparator.EQ;
		};
	}
}
