// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Set;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Evolution;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.NumberMeasure;
import fr.jalon.contract.Population;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.Rate;
import fr.jalon.contract.Share;
import fr.jalon.contract.StandardUnit;
import fr.jalon.contract.Unit;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.types.FigureUnit.CountOf;
import fr.jalon.contract.types.FigureUnit.Per;
import fr.jalon.contract.types.FigureUnit.Standard;
import fr.jalon.contract.types.FigureUnit.Unknown;
import fr.jalon.contract.types.FigureUnit.Unstated;
import fr.jalon.contract.types.ValueType.DurationIn;

/** Units of the figures that measures compute, and whether they are those declared. */
public final class FigureUnits {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	private FigureUnits() {
	}

	/** Unit of the figure that the expression computes; unknown for null. */
	public static FigureUnit of(MeasureExpression expression) {
		return new Walk().of(expression, 0);
	}

	/** The unit as declared; unknown for null. */
	public static FigureUnit of(Unit unit) {
		if (unit instanceof StandardUnit standard && standard.getKind() != null) {
			return new Standard(standard.getKind());
		}
		if (unit instanceof CountUnit count) {
			boolean resolved = count.getObject() != null && !count.getObject().eIsProxy();
			return resolved ? new CountOf(count.getObject()) : new Unknown(Reason.UNRESOLVED);
		}
		return new Unknown(Reason.INCOMPLETE);
	}

	/** The unit that readers see for the measure: its own, else the sheet's, else the one computed. */
	public static FigureUnit of(Measure measure) {
		return new Walk().of(measure, 0);
	}

	/** Hours, days, months, years. */
	public static boolean isTime(UnitKind kind) {
		return switch (kind) {
			case HOURS, DAYS, CALENDAR_DAYS, WORKING_DAYS, MONTHS, YEARS -> true;
			case PERCENT, POINTS, EUROS, NUMBER -> false;
		};
	}

	/**
	 * Whether a figure computed in one unit can be published under the other. What is unknown or unstated suits all; so much
	 * of one for each of the other may be published under the name of the first, or as a bare number.
	 */
	public static boolean suits(FigureUnit declared, FigureUnit computed) {
		if (!declared.isKnown() || !computed.isKnown() || computed instanceof Unstated || declared.equals(computed)) {
			return true;
		}
		if (declared instanceof CountOf one && computed instanceof CountOf other) {
			return one.object() == null || other.object() == null || one.object() == other.object();
		}
		if (computed instanceof Per per) {
			return declared.is(UnitKind.NUMBER) || suits(declared, per.numerator()) && !declared.is(UnitKind.PERCENT);
		}
		return computed instanceof CountOf && declared.is(UnitKind.NUMBER);
	}

	private static Unit declared(Measure measure) {
		if (measure.getUnit() != null) {
			return measure.getUnit();
		}
		return measure.eContainer() instanceof Fiche fiche ? Fiches.unit(fiche) : null;
	}

	/** One question; remembers the measures on the way, since measures may refer to each other in a circle. */
	private static final class Walk {

		private final Set<Measure> onTheWay = new HashSet<>();

		FigureUnit of(Measure measure, int depth) {
			Unit declared = declared(measure);
			if (declared != null) {
				return FigureUnits.of(declared);
			}
			if (!onTheWay.add(measure)) {
				return new Unknown(Reason.CIRCULAR);
			}
			FigureUnit computed = of(measure.getExpression(), depth + 1);
			onTheWay.remove(measure);
			return computed;
		}

		FigureUnit of(MeasureExpression expression, int depth) {
			if (expression == null) {
				return new Unknown(Reason.INCOMPLETE);
			}
			if (expression.eIsProxy()) {
				return new Unknown(Reason.UNRESOLVED);
			}
			if (depth > ValueTypes.DEEPEST) {
				return new Unknown(Reason.TOO_DEEP);
			}
			if (expression instanceof Aggregation aggregation) {
				return ofAggregation(aggregation);
			}
			if (expression instanceof Share) {
				return new Standard(UnitKind.PERCENT);
			}
			if (expression instanceof NumberMeasure) {
				return new Unstated();
			}
			if (expression instanceof PopulationMeasure measure) {
				Population population = measure.getPopulation();
				boolean known = population != null && !population.eIsProxy() && population.getObject() != null
						&& !population.getObject().eIsProxy();
				return known ? new CountOf(population.getObject()) : new Unknown(Reason.UNRESOLVED);
			}
			if (expression instanceof MeasureReference reference) {
				Measure measure = reference.getMeasure();
				return measure == null || measure.eIsProxy() ? new Unknown(Reason.UNRESOLVED) : of(measure, depth + 1);
			}
			if (expression instanceof Rate rate) {
				FigureUnit ratio = of(rate.getMeasure(), depth + 1);
				boolean percent = rate.getPer() != null && rate.getPer().compareTo(HUNDRED) == 0;
				return !ratio.isKnown() ? ratio : new Standard(percent ? UnitKind.PERCENT : UnitKind.NUMBER);
			}
			if (expression instanceof Evolution evolution) {
				return evolution.isRelative() ? new Standard(UnitKind.PERCENT) : difference(of(evolution.getMeasure(), depth + 1));
			}
			if (expression instanceof Cumulative cumulative) {
				return of(cumulative.getMeasure(), depth + 1);
			}
			if (expression instanceof MeasureArithmetic arithmetic) {
				return combine(of(arithmetic.getLeft(), depth + 1), arithmetic.getOperator(), of(arithmetic.getRight(), depth + 1));
			}
			return new Unknown(Reason.INCOMPLETE);
		}
	}

	private static FigureUnit ofAggregation(Aggregation aggregation) {
		switch (aggregation.getFunction()) {
			case COUNT, DISTINCT_COUNT:
				return new CountOf(null);
			default:
				break;
		}
		ValueType type = ValueTypes.of(aggregation.getArgument());
		if (type instanceof DurationIn duration) {
			return new Standard(duration.unit());
		}
		if (type.isNumber()) {
			return new Unstated();
		}
		return new Unknown(type instanceof ValueType.Unknown unknown ? unknown.reason() : Reason.NOT_A_FIGURE);
	}

	/** Difference of two figures of one unit: of shares, points. */
	private static FigureUnit difference(FigureUnit unit) {
		return unit.is(UnitKind.PERCENT) ? new Standard(UnitKind.POINTS) : unit;
	}

	static FigureUnit combine(FigureUnit left, ArithmeticOperator operator, FigureUnit right) {
		if (!left.isKnown()) {
			return left;
		}
		if (!right.isKnown()) {
			return right;
		}
		return switch (operator) {
			case ADD, SUBTRACT -> sum(left, operator, right);
			case MULTIPLY -> product(left, right);
			case DIVIDE -> quotient(left, right);
		};
	}

	private static FigureUnit sum(FigureUnit left, ArithmeticOperator operator, FigureUnit right) {
		if (left instanceof Unstated) {
			return right;
		}
		if (right instanceof Unstated) {
			return left;
		}
		if (left instanceof CountOf one && right instanceof CountOf other) {
			if (one.object() != null && other.object() != null && one.object() != other.object()) {
				return new Unknown(Reason.INCOMPATIBLE);
			}
			return one.object() == null ? other : one;
		}
		// A share moved by points is a share.
		if (left.is(UnitKind.PERCENT) && right.is(UnitKind.POINTS)) {
			return left;
		}
		if (!left.equals(right)) {
			return new Unknown(Reason.INCOMPATIBLE);
		}
		return operator == ArithmeticOperator.SUBTRACT ? difference(left) : left;
	}

	private static FigureUnit product(FigureUnit left, FigureUnit right) {
		if (left instanceof Unstated || left.is(UnitKind.NUMBER) || left.is(UnitKind.PERCENT) && !(right instanceof Unstated)) {
			return right;
		}
		if (right instanceof Unstated || right.is(UnitKind.NUMBER) || right.is(UnitKind.PERCENT)) {
			return left;
		}
		// So much for each, times so many.
		if (left instanceof Per per && suits(per.denominator(), right)) {
			return per.numerator();
		}
		if (right instanceof Per per && suits(per.denominator(), left)) {
			return per.numerator();
		}
		// Days times euros, things times things: any unit that the author declares.
		return new Unstated();
	}

	private static FigureUnit quotient(FigureUnit left, FigureUnit right) {
		if (right instanceof Unstated || right.is(UnitKind.NUMBER) || left instanceof Unstated) {
			return left;
		}
		if (left instanceof Standard && left.equals(right)) {
			return new Standard(UnitKind.NUMBER);
		}
		return new Per(left, right);
	}
}
