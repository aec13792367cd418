// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Target;
import fr.jalon.contract.YearAmount;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 18: what is out of bounds is brought to the bound, or the bound is moved. */
final class BoundFixes extends FixFamily {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

	BoundFixes() {
		fix(CheckCodes.COUNT_ABOVE_POPULATION, EObject.class, BoundFixes::abovePopulation);
		fix(CheckCodes.SHARE_OUT_OF_BOUNDS, EObject.class, BoundFixes::share);
		fix(CheckCodes.TARGET_DATE_OUTSIDE_CONTRACT, EObject.class, BoundFixes::targetDate);
		fix(CheckCodes.BASELINE_AFTER_TARGET, Baseline.class, BoundFixes::baseline);
		fix(CheckCodes.BUDGET_YEAR_OUTSIDE_CONTRACT, EObject.class, BoundFixes::budgetYear);
		fix(CheckCodes.NEGATIVE_COUNT, EObject.class, BoundFixes::negative);
	}

	/** The number that the finding is about, by the feature that it names. */
	private static EAttribute number(EObject object, Offers offers) {
		String name = offers.problem().data(0);
		EStructuralFeature feature = name == null ? null : object.eClass().getEStructuralFeature(name);
		return feature instanceof EAttribute attribute && object.eGet(attribute) instanceof BigDecimal ? attribute : null;
	}

	private static void abovePopulation(EObject object, Offers offers) {
		EAttribute feature = number(object, offers);
		String size = offers.problem().data(2);
		if (feature != null && size != null && size.matches("\\d+(\\.\\d+)?")) {
			offers.value(object, feature, Written.number(new BigDecimal(size))).because("population");
		}
	}

	private static void share(EObject object, Offers offers) {
		EAttribute feature = number(object, offers);
		if (feature == null) {
			return;
		}
		BigDecimal value = (BigDecimal) object.eGet(feature);
		if (value.signum() < 0) {
			offers.value(object, feature, Written.number(value.negate())).because("sign");
			offers.value(object, feature, "0").because("bound");
		} else {
			offers.value(object, feature, Written.number(HUNDRED)).because("bound");
		}
	}

	private static void targetDate(EObject object, Offers offers) {
		EAttribute feature = TARGET.isInstance(object) ? TARGET__DUE : FIGURE.isInstance(object) ? FIGURE__DATE : null;
		Contract contract = offers.contract(object).orElse(null);
		if (feature == null || contract == null || contract.getPeriod() == null
				|| !(object.eGet(feature) instanceof CalendarPeriod date)) {
			return;
		}
		CalendarPeriod period = contract.getPeriod();
		boolean after = date.start().isAfter(period.end());
		offers.value(object, feature, String.valueOf(after ? period.end().getYear() : period.start().getYear()))
				.because(after ? "end" : "start");
		extend(contract, date, offers);
	}

	/** The contract covers what was outside. */
	private static void extend(Contract contract, CalendarPeriod date, Offers offers) {
		CalendarPeriod period = contract.getPeriod();
		int first = Math.min(period.start().getYear(), date.start().getYear());
		int last = Math.max(period.end().getYear(), date.end().getYear());
		offers.offer("extend", "extendContract", new Object[] { first + ".." + last },
				edit -> edit.value(contract, CONTRACT__PERIOD, 0, first + ".." + last));
	}

	private static void baseline(Baseline baseline, Offers offers) {
		if (!(baseline.eContainer() instanceof Fiche fiche) || baseline.getPeriod() == null) {
			return;
		}
		Fiches.targets(fiche).stream().filter(each -> each.getMeasure() == baseline.getMeasure() && each.getItem() == baseline.getItem())
				.map(Target::getDue).filter(due -> due != null).min(java.util.Comparator.naturalOrder())
				.ifPresent(due -> offers.value(baseline, BASELINE__PERIOD, String.valueOf(due.start().getYear() - 1)).because("yearBefore"));
	}

	private static void budgetYear(EObject object, Offers offers) {
		Contract contract = offers.contract(object).orElse(null);
		if (contract == null || contract.getPeriod() == null) {
			return;
		}
		CalendarPeriod period = contract.getPeriod();
		if (object instanceof BudgetLine line && line.getYears() != null) {
			int first = Math.max(period.start().getYear(), line.getYears().start().getYear());
			int last = Math.min(period.end().getYear(), line.getYears().end().getYear());
			if (first <= last) {
				offers.value(line, BUDGET_LINE__YEARS, "de " + first + " à " + last);
			}
			extend(contract, line.getYears(), offers);
		}
		if (object instanceof YearAmount amount) {
			if (amount.eContainer() instanceof BudgetLine line && line.getAmounts().size() > 1) {
				int index = line.getAmounts().indexOf(amount);
				offers.offer("removeAmount", "remove", new Object[] { amount.getYear() + " = …" },
						edit -> edit.removeItem(line, BUDGET_LINE__AMOUNTS, index));
			}
			extend(contract, CalendarPeriod.year(amount.getYear()), offers);
		}
	}

	private static void negative(EObject object, Offers offers) {
		EAttribute feature = number(object, offers);
		if (feature != null && object.eGet(feature) instanceof BigDecimal value && value.signum() < 0) {
			offers.value(object, feature, Written.number(value.negate())).because("sign").everywhere();
		}
	}
}
