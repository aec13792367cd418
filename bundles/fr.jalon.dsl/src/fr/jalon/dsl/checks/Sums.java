// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.BUDGET_LINE__TOTAL;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.YEAR_AMOUNT__YEAR;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import fr.jalon.contract.Aggregation;
import fr.jalon.contract.AggregateFunction;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Comparator;
import fr.jalon.contract.Decomposition;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.Target;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.YearAmount;

/** Family 17: the contract's own sums and products hold, to the last digit. */
final class Sums extends CheckFamily {

	private static final Set<AggregateFunction> ADDITIVE = Set.of(AggregateFunction.COUNT, AggregateFunction.SUM);

	Sums() {
		check(CheckCodes.ANNUAL_TOTAL, Severity.ERROR, BudgetLine.class, Sums::annualTotal);
		check(CheckCodes.AMOUNTS_TOTAL, Severity.ERROR, BudgetLine.class, Sums::amountsTotal);
		check(CheckCodes.YEAR_TWICE, Severity.ERROR, BudgetLine.class, Sums::yearTwice);
		check(CheckCodes.DECOMPOSITION, Severity.ERROR, Target.class, Sums::decomposition);
		check(CheckCodes.CLASSES_TOTAL, Severity.WARNING, Fiche.class, Sums::classesTotal);
	}

	private static void annualTotal(BudgetLine line, Findings findings) {
		if (line.getAnnualAmount() == null || line.getYears() == null || line.getTotal() == null) {
			return;
		}
		BigDecimal years = BigDecimal.valueOf(line.getYears().yearCount());
		BigDecimal product = line.getAnnualAmount().multiply(years);
		if (differ(product, line.getTotal())) {
			findings.report(line, BUDGET_LINE__TOTAL, line, line.getAnnualAmount(), years, plain(product), line.getTotal());
		}
	}

	private static void amountsTotal(BudgetLine line, Findings findings) {
		if (line.getAmounts().isEmpty() || line.getTotal() == null
				|| line.getAmounts().stream().anyMatch(each -> each.getAmount() == null)) {
			return;
		}
		BigDecimal sum = line.getAmounts().stream().map(YearAmount::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
		if (differ(sum, line.getTotal())) {
			findings.report(line, BUDGET_LINE__TOTAL, line, line.getAmounts().stream().map(YearAmount::getAmount).toList(), sum,
					line.getTotal());
		}
	}

	private static void yearTwice(BudgetLine line, Findings findings) {
		Set<Integer> years = new HashSet<>();
		for (YearAmount amount : line.getAmounts()) {
			if (!years.add(amount.getYear())) {
				findings.report(amount, YEAR_AMOUNT__YEAR, String.valueOf(amount.getYear()), line);
			}
		}
	}

	private static void decomposition(Target target, Findings findings) {
		Decomposition decomposition = target.getDecomposition();
		// An interval has no single value to compare with.
		if (decomposition == null || target.getValue() == null || decomposition.getCount() == null || decomposition.getEach() == null) {
			return;
		}
		BigDecimal product = decomposition.getCount().multiply(decomposition.getEach());
		if (differ(product, target.getValue())) {
			findings.report(target, TARGET__VALUE, decomposition.getCount(), decomposition.getEach(), plain(product), target.getValue());
		}
	}

	/** What the targets of a total and of its classes have to share to be added up. */
	private record Sum(Measure measure, CalendarPeriod due, boolean recurring) {
		static Sum of(Target target) {
			return new Sum(target.getMeasure(), target.getDue(), target.isRecurring());
		}
	}

	private static void classesTotal(Fiche fiche, Findings findings) {
		Map<Sum, Target> totals = new LinkedHashMap<>();
		Map<Sum, Map<ValueElement, BigDecimal>> classes = new HashMap<>();
		// Own targets only: those of a sheet that is extended are looked at there.
		for (Target target : fiche.getTargets()) {
			// "At most" and "at least" add up to nothing that a total must equal.
			if (target.getComparator() != Comparator.EQ || target.getValue() == null || !isAdditive(fiche, target)) {
				continue;
			}
			if (target.getItem() == null) {
				totals.put(Sum.of(target), target);
			} else {
				classes.computeIfAbsent(Sum.of(target), key -> new HashMap<>()).put(target.getItem(), target.getValue());
			}
		}
		totals.forEach((sum, total) -> {
			for (List<? extends ValueElement> breakdown : breakdowns(fiche, sum.measure)) {
				Map<ValueElement, BigDecimal> values = classes.getOrDefault(sum, Map.of());
				// A breakdown with a class left open leaves room for any total.
				if (breakdown.isEmpty() || !values.keySet().containsAll(breakdown)) {
					continue;
				}
				BigDecimal all = breakdown.stream().map(values::get).reduce(BigDecimal.ZERO, BigDecimal::add);
				if (differ(all, total.getValue())) {
					findings.report(total, TARGET__VALUE, breakdown.stream().map(values::get).toList(), plain(all), total.getValue());
				}
			}
		});
	}

	/** Only counts and sums of rows are what their classes add up to; a distinct count, a mean or a share is not. */
	private static boolean isAdditive(Fiche fiche, Target target) {
		MeasureExpression expression = Figures.expression(fiche, target.getMeasure());
		return expression instanceof Aggregation aggregation && ADDITIVE.contains(aggregation.getFunction());
	}

	/** The classes of each breakdown by one dimension. */
	private static List<List<? extends ValueElement>> breakdowns(Fiche fiche, Measure measure) {
		List<List<? extends ValueElement>> breakdowns = new ArrayList<>();
		for (SubIndicator each : Fiches.subIndicators(fiche)) {
			boolean ofMeasure = measure == null || each.getMeasures().isEmpty() || each.getMeasures().contains(measure);
			if (ofMeasure && each.getDimensions().size() == 1) {
				Dimension dimension = each.getDimensions().get(0);
				breakdowns.add(Fiches.classes(dimension));
			}
		}
		return breakdowns;
	}

	private static boolean differ(BigDecimal a, BigDecimal b) {
		return a.compareTo(b) != 0;
	}

	/** Without the zeros that a product leaves behind the comma. */
	private static BigDecimal plain(BigDecimal number) {
		return number.stripTrailingZeros().scale() <= 0 ? number.setScale(0) : number.stripTrailingZeros();
	}
}
