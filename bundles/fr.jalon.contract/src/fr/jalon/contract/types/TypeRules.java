// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.types;

import static fr.jalon.contract.ContractPackage.Literals.AGGREGATION__ARGUMENT;
import static fr.jalon.contract.ContractPackage.Literals.AGGREGATION__PERCENTILE;
import static fr.jalon.contract.ContractPackage.Literals.AGGREGATION__WEIGHT;
import static fr.jalon.contract.ContractPackage.Literals.COLUMN__RANGE;
import static fr.jalon.contract.ContractPackage.Literals.DIMENSION__CLASSIFICATION;
import static fr.jalon.contract.ContractPackage.Literals.DIMENSION__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.DURATION__CALENDAR;
import static fr.jalon.contract.ContractPackage.Literals.DURATION__FROM;
import static fr.jalon.contract.ContractPackage.Literals.DURATION__TO;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.LOGIC__LEFT;
import static fr.jalon.contract.ContractPackage.Literals.LOGIC__RIGHT;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE_REFERENCE__MEASURE;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE__EXPRESSION;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.NEGATION__OPERAND;
import static fr.jalon.contract.ContractPackage.Literals.SHARE__CONDITION;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__EVENT;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__FILTER;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__VALID_FROM;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__VALID_TO;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__PERCENT;
import static fr.jalon.contract.types.TypeProblem.Kind.*;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.Column;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Comparison;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Duration;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Logic;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.Membership;
import fr.jalon.contract.Negation;
import fr.jalon.contract.RowArithmetic;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Share;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.Target;
import fr.jalon.contract.TextLiteral;
import fr.jalon.contract.UnitKind;
import fr.jalon.contract.ValueReference;
import fr.jalon.contract.types.FigureUnit.Per;
import fr.jalon.contract.types.TypeProblem.Kind;
import fr.jalon.contract.types.ValueType.CodeOf;
import fr.jalon.contract.types.ValueType.DurationIn;
import fr.jalon.contract.types.ValueType.KeyOf;
import fr.jalon.contract.types.ValueType.Simple;

/**
 * What does not fit together in types and units. What is unknown is not complained of: somebody else says that a name is
 * missing or an expression unfinished.
 */
public final class TypeRules {

	private final List<TypeProblem> problems = new ArrayList<>();

	private TypeRules() {
	}

	/** Problems of the object and of all that it contains, in the order of the model. */
	public static List<TypeProblem> problems(EObject root) {
		TypeRules rules = new TypeRules();
		rules.checkOne(root);
		root.eAllContents().forEachRemaining(rules::checkOne);
		return List.copyOf(rules.problems);
	}

	/** Problems of the object alone, not of what it contains. */
	public static List<TypeProblem> problemsOf(EObject object) {
		TypeRules rules = new TypeRules();
		rules.checkOne(object);
		return List.copyOf(rules.problems);
	}

	/**
	 * Why the figure of the measure cannot be published in the unit declared for it in the sheet; empty when it can.
	 *
	 * @param fiche sheet that owns the measure or inherits it
	 */
	public static Optional<TypeProblem> mismatch(Fiche fiche, Measure measure) {
		FigureUnit declared = FigureUnits.of(Fiches.unit(fiche, measure));
		FigureUnit computed = FigureUnits.of(measure.getExpression());
		if (FigureUnits.suits(declared, computed)) {
			return Optional.empty();
		}
		boolean own = measure.eContainer() == fiche;
		EObject where = measure.getUnit() != null || own ? measure : fiche;
		EStructuralFeature feature = measure.getUnit() != null ? MEASURE__UNIT : own ? MEASURE__EXPRESSION : FICHE__UNIT;
		if (computed.is(UnitKind.PERCENT)) {
			return Optional.of(new TypeProblem(where, feature, UNIT_SHARE, List.of(declared)));
		}
		if (computed.is(UnitKind.POINTS)) {
			return Optional.of(new TypeProblem(where, feature, UNIT_POINTS, List.of(declared)));
		}
		if (declared.is(UnitKind.PERCENT) && (computed instanceof Per || computed.is(UnitKind.NUMBER))) {
			return Optional.of(new TypeProblem(where, feature, UNIT_RATIO, List.of(computed)));
		}
		return Optional.of(new TypeProblem(where, feature, UNIT, List.of(declared, computed)));
	}

	private void checkOne(EObject object) {
		if (object instanceof RowExpression expression) {
			checkExpression(expression);
		} else if (object instanceof SourceMeasure measure) {
			checkSourceMeasure(measure);
		} else if (object instanceof MeasureArithmetic arithmetic) {
			checkFigures(arithmetic);
		} else if (object instanceof Cumulative cumulative) {
			FigureUnit unit = FigureUnits.of(cumulative.getMeasure());
			if (unit.is(UnitKind.PERCENT)) {
				add(cumulative, null, CUMULATED_SHARE, unit);
			}
		} else if (object instanceof MeasureReference reference) {
			if (leadsBack(reference)) {
				add(reference, MEASURE_REFERENCE__MEASURE, CIRCULAR_MEASURE, reference.getMeasure());
			}
		} else if (object instanceof Dimension dimension) {
			checkDimension(dimension);
		} else if (object instanceof Column column) {
			ValueType type = ValueTypes.of(column);
			if (column.getRange() != null && type.isKnown() && !type.isNumber()) {
				add(column, COLUMN__RANGE, RANGE_OF_NO_NUMBER, column, type);
			}
		} else if (object instanceof Target target) {
			checkTarget(target);
		} else if (object instanceof Fiche fiche) {
			Fiches.measures(fiche).forEach(measure -> {
				// An inherited measure is complained of where the unit that does not suit it is declared.
				if (measure.eContainer() == fiche || fiche.getUnit() != null && measure.getUnit() == null) {
					mismatch(fiche, measure).ifPresent(problems::add);
				}
			});
		}
	}

	private void checkExpression(RowExpression expression) {
		if (expression instanceof Comparison comparison) {
			ValueType left = ValueTypes.of(comparison.getLeft());
			boolean fits = compare(comparison.getLeft(), left, comparison.getRight());
			if (fits && isOrder(comparison.getComparator()) && left.isKnown() && !hasOrder(left)) {
				add(comparison, null, NO_ORDER, left);
			}
		} else if (expression instanceof Membership membership) {
			ValueType operand = ValueTypes.of(membership.getOperand());
			membership.getValues().forEach(value -> compare(membership.getOperand(), operand, value));
		} else if (expression instanceof Logic logic) {
			needsBoolean(logic, LOGIC__LEFT, logic.getLeft(), OPERAND_NOT_BOOLEAN);
			needsBoolean(logic, LOGIC__RIGHT, logic.getRight(), OPERAND_NOT_BOOLEAN);
		} else if (expression instanceof Negation negation) {
			needsBoolean(negation, NEGATION__OPERAND, negation.getOperand(), OPERAND_NOT_BOOLEAN);
		} else if (expression instanceof RowArithmetic arithmetic) {
			checkArithmetic(arithmetic);
		} else if (expression instanceof Duration duration) {
			checkDuration(duration);
		}
	}

	/** Whether the value may stand opposite the operand; complains when not. */
	private boolean compare(RowExpression operand, ValueType type, RowExpression value) {
		ValueType other = ValueTypes.of(value);
		if (comparable(type, other)) {
			return true;
		}
		ValueType column = operand instanceof TextLiteral ? other : type;
		boolean text = operand instanceof TextLiteral || value instanceof TextLiteral;
		if (text && (column instanceof CodeOf || column == Simple.PRODUCT || column == Simple.FAMILY)) {
			add(value, null, TEXT_FOR_CODE, column);
		} else if (text && column.isPointInTime()) {
			add(value, null, TEXT_FOR_DATE, column);
		} else if (type instanceof DurationIn && other instanceof DurationIn) {
			add(value, null, DURATION_UNITS, type, other);
		} else {
			add(value, null, NOT_COMPARABLE, type, other);
		}
		return false;
	}

	private static boolean comparable(ValueType left, ValueType right) {
		if (!left.isKnown() || !right.isKnown() || left.equals(right) || left.isNumber() && right.isNumber()
				|| left.isPointInTime() && right.isPointInTime()) {
			return true;
		}
		if (left instanceof KeyOf key) {
			return !(right instanceof KeyOf) && comparable(key.key(), right);
		}
		if (right instanceof KeyOf) {
			return comparable(right, left);
		}
		// A plain number opposite a duration is in the duration's unit.
		if (left instanceof DurationIn && right.isNumber() || left.isNumber() && right instanceof DurationIn) {
			return true;
		}
		return left == Simple.FAMILY && right instanceof CodeOf || left instanceof CodeOf && right == Simple.FAMILY;
	}

	private static boolean isOrder(Comparator comparator) {
		return comparator != Comparator.EQ && comparator != Comparator.NE;
	}

	private static boolean hasOrder(ValueType type) {
		if (type instanceof KeyOf key) {
			return !key.key().isKnown() || hasOrder(key.key());
		}
		return type.isNumber() || type.isPointInTime() || type instanceof DurationIn || type == Simple.TEXT;
	}

	private void checkArithmetic(RowArithmetic arithmetic) {
		ValueType left = ValueTypes.of(arithmetic.getLeft());
		ValueType right = ValueTypes.of(arithmetic.getRight());
		if (!left.isKnown() || !right.isKnown() || ValueTypes.of(arithmetic).isKnown()) {
			return;
		}
		if (left.isPointInTime() || right.isPointInTime()) {
			add(arithmetic, null, DATE_ARITHMETIC, arithmetic.getOperator());
		} else if (left instanceof DurationIn && right instanceof DurationIn && arithmetic.getOperator() != ArithmeticOperator.MULTIPLY) {
			add(arithmetic, null, DURATION_UNITS, left, right);
		} else {
			add(arithmetic, null, ARITHMETIC, left, arithmetic.getOperator(), right);
		}
	}

	private void checkDuration(Duration duration) {
		needsPointInTime(duration, DURATION__FROM, duration.getFrom());
		needsPointInTime(duration, DURATION__TO, duration.getTo());
		UnitKind unit = ValueTypes.unitOf(duration);
		if (unit == null) {
			add(duration, null, DURATION_WITHOUT_UNIT);
		} else if (duration.getCalendar() != null && unit != UnitKind.WORKING_DAYS) {
			add(duration, DURATION__CALENDAR, CALENDAR_WITHOUT_WORKING_DAYS, duration.getCalendar(), unit);
		}
	}

	private void needsPointInTime(Duration duration, EStructuralFeature feature, RowExpression end) {
		ValueType type = ValueTypes.of(end);
		if (type.isKnown() && !type.isPointInTime()) {
			add(duration, feature, DURATION_ENDS, type);
		}
	}

	private void checkSourceMeasure(SourceMeasure measure) {
		needsBoolean(measure, SOURCE_MEASURE__FILTER, measure.getFilter(), CONDITION_NOT_BOOLEAN);
		needsDate(measure, SOURCE_MEASURE__EVENT, measure.getEvent());
		needsDate(measure, SOURCE_MEASURE__VALID_FROM, measure.getValidFrom());
		needsDate(measure, SOURCE_MEASURE__VALID_TO, measure.getValidTo());
		if (measure instanceof Share share) {
			needsBoolean(share, SHARE__CONDITION, share.getCondition(), CONDITION_NOT_BOOLEAN);
		}
		if (measure instanceof Aggregation aggregation) {
			checkAggregation(aggregation);
		}
	}

	private void checkAggregation(Aggregation aggregation) {
		switch (aggregation.getFunction()) {
			case COUNT, DISTINCT_COUNT:
				return;
			default:
				break;
		}
		ValueType type = ValueTypes.of(aggregation.getArgument());
		if (type == Simple.BOOLEAN) {
			add(aggregation, AGGREGATION__ARGUMENT, BOOLEAN_FIGURE, aggregation.getFunction());
		} else if (type.isKnown() && !type.isNumber() && !(type instanceof DurationIn)) {
			add(aggregation, AGGREGATION__ARGUMENT, Kind.NOT_A_FIGURE, aggregation.getFunction(), type);
		}
		ValueType weight = ValueTypes.of(aggregation.getWeight());
		if (weight.isKnown() && !weight.isNumber() && !(weight instanceof DurationIn)) {
			add(aggregation, AGGREGATION__WEIGHT, WEIGHT, weight);
		}
		BigDecimal percentile = aggregation.getPercentile();
		if (percentile != null && (percentile.signum() < 0 || percentile.compareTo(BigDecimal.valueOf(100)) > 0)) {
			add(aggregation, AGGREGATION__PERCENTILE, PERCENTILE, percentile.toPlainString().replace('.', ','));
		}
	}

	private void needsDate(SourceMeasure measure, EStructuralFeature feature, ValueReference reference) {
		ValueType type = ValueTypes.of(reference);
		if (type.isKnown() && !type.isPointInTime()) {
			add(measure, feature, NOT_A_DATE, reference.getTarget(), type);
		}
	}

	private void needsBoolean(EObject owner, EStructuralFeature feature, RowExpression condition, Kind kind) {
		ValueType type = ValueTypes.of(condition);
		if (type.isKnown() && type != Simple.BOOLEAN) {
			add(owner, feature, kind, type);
		}
	}

	private void checkFigures(MeasureArithmetic arithmetic) {
		FigureUnit left = FigureUnits.of(arithmetic.getLeft());
		FigureUnit right = FigureUnits.of(arithmetic.getRight());
		if (left.isKnown() && right.isKnown() && !FigureUnits.combine(left, arithmetic.getOperator(), right).isKnown()) {
			add(arithmetic, null, FIGURES_DIFFER, left, arithmetic.getOperator(), right);
		}
	}

	private static boolean leadsBack(MeasureReference reference) {
		Measure owner = null;
		for (EObject each = reference; each != null && owner == null; each = each.eContainer()) {
			owner = each instanceof Measure measure ? measure : null;
		}
		Set<Measure> seen = new HashSet<>();
		List<Measure> next = new ArrayList<>();
		if (reference.getMeasure() != null && !reference.getMeasure().eIsProxy()) {
			next.add(reference.getMeasure());
		}
		while (!next.isEmpty()) {
			Measure measure = next.remove(next.size() - 1);
			if (measure == owner) {
				return true;
			}
			if (!seen.add(measure)) {
				continue;
			}
			measure.eAllContents().forEachRemaining(each -> {
				if (each instanceof MeasureReference further && further.getMeasure() != null && !further.getMeasure().eIsProxy()) {
					next.add(further.getMeasure());
				}
			});
		}
		return false;
	}

	private void checkDimension(Dimension dimension) {
		ValueType type = ValueTypes.of(dimension.getValue());
		if (!type.isKnown()) {
			return;
		}
		boolean number = type.isNumber() || type instanceof DurationIn;
		if (dimension.getClassification() instanceof BucketSet buckets && !buckets.eIsProxy()) {
			if (!number) {
				add(dimension, DIMENSION__CLASSIFICATION, BUCKETS_OF_NO_NUMBER, buckets, type);
			} else if (type instanceof DurationIn duration && buckets.getUnit() != null && buckets.getUnit().getKind() != duration.unit()) {
				add(dimension, DIMENSION__CLASSIFICATION, BUCKET_UNIT, buckets, buckets.getUnit().getKind(), type);
			}
			return;
		}
		if (dimension.getClassification() != null) {
			return;
		}
		if (type.isPointInTime()) {
			add(dimension, DIMENSION__VALUE, BREAKDOWN_OF_TIME, type);
		} else if (type == Simple.DECIMAL || type instanceof DurationIn) {
			add(dimension, DIMENSION__VALUE, BREAKDOWN_NEEDS_BUCKETS, type);
		}
	}

	private void checkTarget(Target target) {
		if (!target.isPercent() || !(target.eContainer() instanceof Fiche fiche)) {
			return;
		}
		Measure measure = target.getMeasure();
		if (measure == null && Fiches.measures(fiche).size() == 1) {
			measure = Fiches.measures(fiche).get(0);
		}
		FigureUnit unit = FigureUnits.of(measure == null || measure.eIsProxy() ? Fiches.unit(fiche) : Fiches.unit(fiche, measure));
		if (unit.isKnown() && !unit.is(UnitKind.PERCENT)) {
			add(target, TARGET__PERCENT, TARGET_PERCENT, unit);
		}
	}

	private void add(EObject object, EStructuralFeature feature, Kind kind, Object... arguments) {
		problems.add(new TypeProblem(object, feature, kind, List.of(arguments)));
	}
}
