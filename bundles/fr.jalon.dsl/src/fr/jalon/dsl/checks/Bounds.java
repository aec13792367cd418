// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.BASELINE__PERIOD;
import static fr.jalon.contract.ContractPackage.Literals.BASELINE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.BUDGET_LINE__YEARS;
import static fr.jalon.contract.ContractPackage.Literals.FIGURE__DATE;
import static fr.jalon.contract.ContractPackage.Literals.FIGURE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.INTERVAL__LOWER;
import static fr.jalon.contract.ContractPackage.Literals.INTERVAL__UPPER;
import static fr.jalon.contract.ContractPackage.Literals.KNOWN_RESULT__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.POPULATION_MEASURE__POPULATION;
import static fr.jalon.contract.ContractPackage.Literals.POPULATION__SIZE;
import static fr.jalon.contract.ContractPackage.Literals.SHARE__POPULATION;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__DUE;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.YEAR_AMOUNT__YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Interval;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Population;
import fr.jalon.contract.Product;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Share;
import fr.jalon.contract.Target;
import fr.jalon.contract.TopElement;
import fr.jalon.contract.Unit;
import fr.jalon.contract.YearAmount;

/** Family 18: figures and dates stay within what they can be. */
final class Bounds extends CheckFamily {

	/**
	 * A number that the draft writes.
	 *
	 * @param measure the measure that it is a value of, when it names one
	 */
	private record Written(EObject object, EAttribute feature, BigDecimal value, Measure measure) {
	}

	Bounds() {
		check(CheckCodes.COUNT_ABOVE_POPULATION, Severity.WARNING, TopElement.class, Bounds::countAbovePopulation);
		check(CheckCodes.SHARE_OUT_OF_BOUNDS, Severity.ERROR, Fiche.class, Bounds::shareOutOfBounds);
		check(CheckCodes.TARGET_DATE_OUTSIDE_CONTRACT, Severity.WARNING, TopElement.class, Bounds::targetDateOutside);
		check(CheckCodes.BASELINE_AFTER_TARGET, Severity.WARNING, Fiche.class, Bounds::baselineAfterTarget);
		check(CheckCodes.BUDGET_YEAR_OUTSIDE_CONTRACT, Severity.WARNING, BudgetLine.class, Bounds::budgetYearOutside);
		check(CheckCodes.NEGATIVE_COUNT, Severity.ERROR, EObject.class, Bounds::negativeCount);
	}

	private static void countAbovePopulation(TopElement element, Findings findings) {
		if (element instanceof Fiche fiche) {
			for (Written written : numbers(fiche)) {
				Population population = population(Figures.counted(Figures.unit(fiche, written.measure)), fiche, findings.model());
				reportAbove(written, population, findings);
			}
		}
		if (element instanceof Product product) {
			for (FigureSeries series : product.getSeries()) {
				Population population = population(series.getObject(), product, findings.model());
				for (Figure figure : series.getFigures()) {
					reportAbove(new Written(figure, FIGURE__VALUE, figure.getValue(), null), population, findings);
				}
			}
		}
	}

	private static void reportAbove(Written written, Population population, Findings findings) {
		if (population != null && written.value != null && written.value.compareTo(population.getSize()) > 0) {
			findings.report(written.object, written.feature, written.value, population.getSize(), population);
		}
	}

	/** What a population of the contract counts. */
	private record Counted(Contract contract, MeasuredObject object) {
	}

	/** The population of the contract that a number of these objects cannot exceed; null when there is none. */
	private static Population population(MeasuredObject object, EObject place, WholeModel model) {
		if (object == null) {
			return null;
		}
		Map<Counted, Population> largest = model.derived(Bounds.class, Bounds::largestPopulations);
		return largest.get(new Counted(model.contract(place), object));
	}

	/**
	 * The largest population of each object: a number above it is above any. Populations that shares divide by go first: the members
	 * of a partner's network, told for information, bound nothing.
	 */
	private static Map<Counted, Population> largestPopulations(WholeModel model) {
		Map<Counted, Population> largest = new HashMap<>();
		for (Population population : model.all(Population.class)) {
			// A population of nobody, or of less, is a mistake of its own: nothing is measured against it.
			if (population.getSize() != null && population.getSize().signum() > 0 && WholeModel.isLinked(population.getObject())) {
				largest.merge(new Counted(model.contract(population), population.getObject()), population,
						(a, b) -> bounding(a, b, model));
			}
		}
		return largest;
	}

	private static Population bounding(Population a, Population b, WholeModel model) {
		boolean usesA = divides(a, model);
		if (usesA != divides(b, model)) {
			return usesA ? a : b;
		}
		return a.getSize().compareTo(b.getSize()) >= 0 ? a : b;
	}

	private static boolean divides(Population population, WholeModel model) {
		return !model.referrers(population, SHARE__POPULATION, EObject.class).isEmpty()
				|| !model.referrers(population, POPULATION_MEASURE__POPULATION, EObject.class).isEmpty();
	}

	private static void shareOutOfBounds(Fiche fiche, Findings findings) {
		for (Written written : numbers(fiche)) {
			if (written.value == null || !isShare(fiche, written.measure)) {
				continue;
			}
			if (written.value.signum() < 0 || written.value.compareTo(Figures.HUNDRED) > 0) {
				findings.report(written.object, written.feature, written.value);
			}
		}
	}

	/**
	 * A formal share always is one; in words, a figure in per cent is taken for one unless the sheet is about a change. A ratio of two
	 * measures may go beyond: a budget may be overspent.
	 */
	private static boolean isShare(Fiche fiche, Measure named) {
		MeasureExpression expression = Figures.expression(fiche, named);
		if (expression != null) {
			return expression instanceof Share;
		}
		return Figures.isPercent(Figures.unit(fiche, named)) && Fiches.measures(fiche).isEmpty() && !Figures.speaksOfEvolution(fiche);
	}

	private static void targetDateOutside(TopElement element, Findings findings) {
		if (element instanceof Fiche fiche) {
			for (Target target : fiche.getTargets()) {
				reportOutside(target, TARGET__DUE, target.getDue(), findings);
			}
		}
		if (element instanceof Product product) {
			for (FigureSeries series : product.getSeries()) {
				for (Figure figure : series.getFigures()) {
					// What was measured lies before the contract, and a forecast may look beyond it; only targets bind.
					if (figure.getKind() == FigureKind.TARGET) {
						reportOutside(figure, FIGURE__DATE, figure.getDate(), findings);
					}
				}
			}
		}
	}

	private static void reportOutside(EObject object, EAttribute feature, CalendarPeriod date, Findings findings) {
		Contract contract = findings.model().contract(object);
		if (date == null || contract == null || contract.getPeriod() == null) {
			return;
		}
		// A period that straddles an end, such as the last academic year, still lies partly within.
		if (isOutside(date, contract.getPeriod())) {
			findings.report(object, feature, date.toString(), contract.getPeriod().toString());
		}
	}

	private static boolean isOutside(CalendarPeriod date, CalendarPeriod period) {
		return date.start().isAfter(period.end()) || date.end().isBefore(period.start());
	}

	private static void baselineAfterTarget(Fiche fiche, Findings findings) {
		for (Baseline baseline : fiche.getBaselines()) {
			if (baseline.getPeriod() == null) {
				continue;
			}
			Fiches.targets(fiche).stream()
					.filter(target -> target.getDue() != null && target.getMeasure() == baseline.getMeasure()
							&& target.getItem() == baseline.getItem())
					.min(Comparator.comparing(Target::getDue))
					.filter(first -> !startsBefore(baseline.getPeriod(), first.getDue()))
					.ifPresent(first -> findings.report(baseline, BASELINE__PERIOD, baseline.getPeriod().toString(),
							first.getDue().toString()));
		}
	}

	/** A baseline of October is before a target of its year; one of the whole year is not. */
	private static boolean startsBefore(CalendarPeriod baseline, CalendarPeriod target) {
		return baseline.end().isBefore(target.end()) || baseline.start().isBefore(target.start());
	}

	private static void budgetYearOutside(BudgetLine line, Findings findings) {
		Contract contract = findings.model().contract(line);
		if (contract == null || contract.getPeriod() == null) {
			return;
		}
		CalendarPeriod period = contract.getPeriod();
		if (line.getYears() != null
				&& (line.getYears().start().isBefore(period.start()) || line.getYears().end().isAfter(period.end()))) {
			findings.report(line, BUDGET_LINE__YEARS, line.getYears().toString(), period.toString());
		}
		for (YearAmount amount : line.getAmounts()) {
			if (amount.getYear() < period.start().getYear() || amount.getYear() > period.end().getYear()) {
				findings.report(amount, YEAR_AMOUNT__YEAR, String.valueOf(amount.getYear()), period.toString());
			}
		}
	}

	private static void negativeCount(EObject object, Findings findings) {
		if (object instanceof Population population) {
			reportNegative(new Written(population, POPULATION__SIZE, population.getSize(), null), findings);
		}
		if (object instanceof Figure figure) {
			reportNegative(new Written(figure, FIGURE__VALUE, figure.getValue(), null), findings);
		}
		if (object instanceof Fiche fiche) {
			for (Written written : numbers(fiche)) {
				Unit unit = Figures.unit(fiche, written.measure);
				MeasureExpression expression = Figures.expression(fiche, written.measure);
				// An evolution or a difference of two measures may well be negative.
				boolean plain = expression == null || expression instanceof Aggregation;
				if (plain && (Figures.counted(unit) != null || Figures.isTime(unit)) && !Figures.speaksOfEvolution(fiche)) {
					reportNegative(written, findings);
				}
			}
		}
	}

	private static void reportNegative(Written written, Findings findings) {
		if (written.value != null && written.value.signum() < 0) {
			findings.report(written.object, written.feature, written.value);
		}
	}

	/** Numbers in the unit of a figure that the sheet itself writes: what it inherits is looked at where it is written. */
	private static List<Written> numbers(Fiche fiche) {
		List<Written> numbers = new ArrayList<>();
		for (Target target : fiche.getTargets()) {
			numbers.add(new Written(target, TARGET__VALUE, target.getValue(), target.getMeasure()));
			Interval interval = target.getInterval();
			if (interval != null) {
				numbers.add(new Written(interval, INTERVAL__LOWER, interval.getLower(), target.getMeasure()));
				numbers.add(new Written(interval, INTERVAL__UPPER, interval.getUpper(), target.getMeasure()));
			}
		}
		for (Baseline baseline : fiche.getBaselines()) {
			numbers.add(new Written(baseline, BASELINE__VALUE, baseline.getValue(), baseline.getMeasure()));
		}
		KnownResult last = fiche.getLastResult();
		if (last != null) {
			numbers.add(new Written(last, KNOWN_RESULT__VALUE, last.getValue(), null));
		}
		return numbers;
	}
}
