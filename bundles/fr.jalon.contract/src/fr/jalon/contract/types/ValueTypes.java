// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.BooleanLiteral;
import fr.jalon.contract.Bucket;
import fr.jalon.contract.Code;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.DateLiteral;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Logic;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Membership;
import fr.jalon.contract.Negation;
import fr.jalon.contract.NumberLiteral;
import fr.jalon.contract.Presence;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.ValueType.BucketClass;
import fr.jalon.contract.types.ValueType.CodeOf;
import fr.jalon.contract.types.ValueType.DurationIn;
import fr.jalon.contract.types.ValueType.KeyOf;
import fr.jalon.contract.types.ValueType.Simple;
import fr.jalon.contract.types.ValueType.Unknown;

/** Types of the expressions over a row. */
public final class ValueTypes {

	/** Nobody nests operations so deeply; the Java stack holds several times as many calls. */
	static final int DEEPEST = 1000;

	private ValueTypes() {
	}

	/** Type of the value that the expression computes; unknown for null. */
	public static ValueType of(RowExpression expression) {
		return of(expression, 0);
	}

	private static ValueType of(RowExpression expression, int depth) {
		if (expression == null) {
			return new Unknown(Reason.INCOMPLETE);
		}
		if (expression.eIsProxy()) {
			return new Unknown(Reason.UNRESOLVED);
		}
		if (depth > DEEPEST) {
			return new Unknown(Reason.TOO_DEEP);
		}
		if (expression instanceof ValueReference reference) {
			return ofReference(reference);
		}
		if (expression instanceof NumberLiteral literal) {
			return literal.getValue() != null && literal.getValue().stripTrailingZeros().scale() > 0 ? Simple.DECIMAL : Simple.INTEGER;
		}
		if (expression instanceof TextLiteral) {
			return Simple.TEXT;
		}
		if (expression instanceof DateLiteral) {
			return Simple.DATE;
		}
		if (expression instanceof Duration duration) {
			UnitKind unit = unitOf(duration);
			return unit == null ? new Unknown(Reason.NO_TIME_UNIT) : new DurationIn(unit);
		}
		if (expression instanceof RowArithmetic arithmetic) {
			return combine(of(arithmetic.getLeft(), depth + 1), arithmetic.getOperator(), of(arithmetic.getRight(), depth + 1));
		}
		if (expression instanceof BooleanLiteral || expression instanceof Comparison || expression instanceof Membership
				|| expression instanceof Presence || expression instanceof Logic || expression instanceof Negation) {
			return Simple.BOOLEAN;
		}
		return new Unknown(Reason.INCOMPLETE);
	}

	/** Type of the values of the column; unknown for null. */
	public static ValueType of(Column column) {
		if (column == null) {
			return new Unknown(Reason.INCOMPLETE);
		}
		if (column.eIsProxy()) {
			return new Unknown(Reason.UNRESOLVED);
		}
		ColumnType type = column.getType();
		if (type instanceof PrimitiveType primitive) {
			return switch (primitive.getKind()) {
				case TEXT -> Simple.TEXT;
				case INTEGER -> Simple.INTEGER;
				case DECIMAL -> Simple.DECIMAL;
				case BOOLEAN -> Simple.BOOLEAN;
				case DATE -> Simple.DATE;
				case INSTANT -> Simple.INSTANT;
			};
		}
		if (type instanceof CodeType code) {
			return resolved(code.getList()) ? new CodeOf(code.getList()) : new Unknown(Reason.UNRESOLVED);
		}
		if (type instanceof ProductType) {
			return Simple.PRODUCT;
		}
		if (type instanceof ReferenceType reference) {
			return resolved(reference.getSource()) ? new KeyOf(reference.getSource(), key(reference)) : new Unknown(Reason.UNRESOLVED);
		}
		return new Unknown(Reason.INCOMPLETE);
	}

	/**
	 * Unit in which the duration is measured: its own, else the unit of time of the measure that holds it (or of the sheet,
	 * for a breakdown), else null.
	 */
	public static UnitKind unitOf(Duration duration) {
		if (duration.isSetUnit()) {
			return duration.getUnit();
		}
		Measure measure = null;
		for (EObject each = duration; each != null; each = each.eContainer()) {
			if (each instanceof Measure found) {
				measure = found;
			}
			if (each instanceof Fiche fiche) {
				return timeUnit(measure == null ? Fiches.unit(fiche) : Fiches.unit(fiche, measure));
			}
		}
		return measure == null ? null : timeUnit(measure.getUnit());
	}

	private static UnitKind timeUnit(Unit unit) {
		return unit instanceof StandardUnit standard && FigureUnits.isTime(standard.getKind()) ? standard.getKind() : null;
	}

	private static ValueType ofReference(ValueReference reference) {
		ValueElement target = reference.getTarget();
		if (target == null) {
			return new Unknown(Reason.INCOMPLETE);
		}
		if (target.eIsProxy()) {
			return new Unknown(Reason.UNRESOLVED);
		}
		if (reference.isFamilyOf()) {
			return Simple.FAMILY;
		}
		if (target instanceof Column column) {
			return of(column);
		}
		if (target instanceof Code code) {
			return resolved(code.getList()) ? new CodeOf(code.getList()) : new Unknown(Reason.INCOMPLETE);
		}
		if (target instanceof Product) {
			return Simple.PRODUCT;
		}
		return target instanceof Bucket ? new BucketClass() : new Unknown(Reason.INCOMPLETE);
	}

	/** Type of the one key column of the source; a key that is itself a reference is not followed: it may lead back. */
	private static ValueType key(ReferenceType reference) {
		var keys = reference.getSource().getKeys();
		if (keys.size() != 1 || keys.get(0).eIsProxy() || keys.get(0).getType() instanceof ReferenceType) {
			return new Unknown(Reason.INCOMPLETE);
		}
		return of(keys.get(0));
	}

	private static ValueType combine(ValueType left, ArithmeticOperator operator, ValueType right) {
		if (!left.isKnown()) {
			return left;
		}
		if (!right.isKnown()) {
			return right;
		}
		boolean division = operator == ArithmeticOperator.DIVIDE;
		boolean sum = operator == ArithmeticOperator.ADD || operator == ArithmeticOperator.SUBTRACT;
		if (left.isNumber() && right.isNumber()) {
			return !division && left == Simple.INTEGER && right == Simple.INTEGER ? Simple.INTEGER : Simple.DECIMAL;
		}
		if (left instanceof DurationIn && right instanceof DurationIn) {
			if (!left.equals(right) || operator == ArithmeticOperator.MULTIPLY) {
				return new Unknown(Reason.INCOMPATIBLE);
			}
			return sum ? left : Simple.DECIMAL;
		}
		// A plain number added to a duration is in the duration's unit.
		if (left instanceof DurationIn && right.isNumber()) {
			return left;
		}
		if (left.isNumber() && right instanceof DurationIn && !division) {
			return right;
		}
		return new Unknown(Reason.INCOMPATIBLE);
	}

	private static boolean resolved(EObject object) {
		return object != null && !object.eIsProxy();
	}
}
