// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FICHE__MEASURES;
import static fr.jalon.contract.ContractPackage.Literals.MEASURE_ARITHMETIC__LEFT;
import static fr.jalon.contract.ContractPackage.Literals.POPULATION_MEASURE__POPULATION;
import static fr.jalon.contract.ContractPackage.Literals.POPULATION__AS_OF;
import static fr.jalon.contract.ContractPackage.Literals.SHARE__CONDITION;
import static fr.jalon.contract.ContractPackage.Literals.SHARE__COUNTED;
import static fr.jalon.contract.ContractPackage.Literals.SHARE__POPULATION;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__EVENT;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__FILTER;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE_MEASURE__SOURCE;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.Aggregation;
import fr.jalon.contract.ArithmeticOperator;
import fr.jalon.contract.Column;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Logic;
import fr.jalon.contract.LogicalOperator;
import fr.jalon.contract.MeasureArithmetic;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasureReference;
import fr.jalon.contract.Population;
import fr.jalon.contract.PopulationMeasure;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Rate;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Share;
import fr.jalon.contract.SourceMeasure;
import fr.jalon.contract.ValueReference;

/** Family 12: a share says which two populations it divides, the first within the second, and at what date. */
final class Shares extends CheckFamily {

	private static final Set<AggregateFunction> COUNTS = Set.of(AggregateFunction.COUNT, AggregateFunction.DISTINCT_COUNT);

	Shares() {
		check(CheckCodes.SHARE_WITHOUT_POPULATIONS, Severity.WARNING, Fiche.class, Shares::withoutPopulations);
		check(CheckCodes.SHARE_OF_ALL, Severity.WARNING, Share.class, Shares::ofAll);
		check(CheckCodes.NUMERATOR_OUTSIDE_DENOMINATOR, Severity.WARNING, Rate.class, Shares::numeratorOutside);
		check(CheckCodes.SHARE_WITHOUT_DATE, Severity.WARNING, MeasureExpression.class, Shares::withoutDate);
		check(CheckCodes.POPULATION_WITHOUT_DATE, Severity.WARNING, Population.class, Shares::populationWithoutDate);
		check(CheckCodes.ROWS_COUNTED_FOR_MEMBERS, Severity.WARNING, Share.class, Shares::rowsForMembers);
		check(CheckCodes.MEMBERSHIP_UNKNOWN, Severity.WARNING, Share.class, Shares::membershipUnknown);
	}

	private static void withoutPopulations(Fiche fiche, Findings findings) {
		// Only the calculation in words is there: its two populations are in no form that can be counted.
		if (fiche.isModel() || !Fiches.measures(fiche).isEmpty() || !Figures.isPercent(Fiches.unit(fiche))
				|| Figures.speaksOfEvolution(fiche)) {
			return;
		}
		findings.missing(fiche, FICHE__MEASURES, fiche);
	}

	private static void ofAll(Share share, Findings findings) {
		// Against a population or the total of all classes, every row of the source may well be the numerator.
		if (share.getCondition() != null || share.getPopulation() != null || share.isOfTotal()) {
			return;
		}
		findings.missing(share, SHARE__CONDITION);
	}

	private static void numeratorOutside(Rate rate, Findings findings) {
		MeasureArithmetic ratio = ratio(rate);
		if (ratio == null || !(counted(ratio.getLeft()) instanceof Aggregation numerator)
				|| !(counted(ratio.getRight()) instanceof Aggregation denominator)) {
			return;
		}
		EStructuralFeature different = whereRowsDiffer(numerator, denominator);
		if (different != null) {
			findings.report(ratio, MEASURE_ARITHMETIC__LEFT, different);
		}
	}

	/** The clause that lets a row be counted above the line and not below it, or null. */
	private static EStructuralFeature whereRowsDiffer(Aggregation numerator, Aggregation denominator) {
		if (numerator.getSource() != denominator.getSource()) {
			return SOURCE_MEASURE__SOURCE;
		}
		if (!conditions(numerator.getFilter()).containsAll(conditions(denominator.getFilter()))) {
			return SOURCE_MEASURE__FILTER;
		}
		return EcoreUtil.equals(numerator.getEvent(), denominator.getEvent()) ? null : SOURCE_MEASURE__EVENT;
	}

	/** The division of which a rate is so many per hundred; a rate per thousand is no share. */
	private static MeasureArithmetic ratio(MeasureExpression expression) {
		return expression instanceof Rate rate && Aims.same(rate.getPer(), Figures.HUNDRED)
				&& rate.getMeasure() instanceof MeasureArithmetic ratio && ratio.getOperator() == ArithmeticOperator.DIVIDE ? ratio : null;
	}

	/** The count that an operand is, directly or by the name of another measure; null for sums and means of values. */
	private static MeasureExpression counted(MeasureExpression operand) {
		MeasureExpression expression = operand instanceof MeasureReference reference && WholeModel.isLinked(reference.getMeasure())
				? reference.getMeasure().getExpression()
				: operand;
		return expression instanceof Aggregation aggregation && COUNTS.contains(aggregation.getFunction())
				&& WholeModel.isLinked(aggregation.getSource()) ? aggregation : null;
	}

	/** A condition, equal to another when both are written alike. */
	private record Condition(RowExpression expression) {

		@Override
		public boolean equals(Object other) {
			return other instanceof Condition condition && EcoreUtil.equals(expression, condition.expression);
		}

		@Override
		public int hashCode() {
			return expression.eClass().hashCode();
		}
	}

	/** What a filter demands at the same time. */
	private static List<Condition> conditions(RowExpression filter) {
		List<Condition> conditions = new ArrayList<>();
		RowExpression rest = filter;
		// "a et b et c" leans to the left.
		while (rest instanceof Logic logic && logic.getOperator() == LogicalOperator.AND && logic.getRight() != null) {
			conditions.add(new Condition(logic.getRight()));
			rest = logic.getLeft();
		}
		if (rest != null) {
			conditions.add(new Condition(rest));
		}
		return conditions;
	}

	private static void withoutDate(MeasureExpression expression, Findings findings) {
		if (!(expression instanceof SourceMeasure measure) || !isPartOfShare(measure)) {
			return;
		}
		if (measure.getEvent() != null || measure.getValidFrom() != null) {
			return;
		}
		findings.missing(measure, SOURCE_MEASURE__EVENT);
	}

	private static boolean isPartOfShare(SourceMeasure measure) {
		if (measure instanceof Share) {
			return true;
		}
		return measure.eContainer() instanceof MeasureArithmetic operation && operation.eContainer() instanceof Rate rate
				&& ratio(rate) == operation;
	}

	private static void populationWithoutDate(Population population, Findings findings) {
		if (population.getAsOf() != null) {
			return;
		}
		boolean divides = !findings.model().referrers(population, SHARE__POPULATION, EObject.class).isEmpty()
				|| !findings.model().referrers(population, POPULATION_MEASURE__POPULATION, PopulationMeasure.class).isEmpty();
		if (divides) {
			findings.missing(population, POPULATION__AS_OF, population);
		}
	}

	private static void rowsForMembers(Share share, Findings findings) {
		if (share.getCounted() != null || !WholeModel.isLinked(share.getPopulation()) || !WholeModel.isLinked(share.getSource())
				|| !WholeModel.isLinked(share.getPopulation().getObject())) {
			return;
		}
		// A member is a row of its own when it is the row's key; then counting rows is counting members.
		Column member = memberColumn(share);
		if (member == null || share.getSource().getKeys().size() == 1 && share.getSource().getKeys().contains(member)) {
			return;
		}
		findings.missing(share, SHARE__COUNTED, share.getSource(), share.getPopulation(), member.getName());
	}

	private static void membershipUnknown(Share share, Findings findings) {
		if (!WholeModel.isLinked(share.getPopulation()) || !(share.getCounted() instanceof ValueReference counted)
				|| !(counted.getTarget() instanceof Column column)) {
			return;
		}
		// A reference leads to the list of members, a condition or a code may say who is one: only free values say nothing.
		if (!(column.getType() instanceof PrimitiveType) || share.getFilter() != null || share.getCondition() != null) {
			return;
		}
		findings.report(share, SHARE__COUNTED, column.getName(), share.getSource(), share.getPopulation());
	}

	/** The column that bears the name of what the population counts. */
	private static Column memberColumn(Share share) {
		Set<String> names = Spelling.keys(share.getPopulation().getObject());
		return share.getSource().getColumns().stream()
				.filter(column -> Spelling.keys(column).stream().anyMatch(names::contains)).findFirst().orElse(null);
	}
}
