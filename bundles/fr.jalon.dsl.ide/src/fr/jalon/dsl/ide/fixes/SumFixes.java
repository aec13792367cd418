// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;

import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.Decomposition;
import fr.jalon.contract.Target;
import fr.jalon.contract.YearAmount;
import fr.jalon.dsl.checks.CheckCodes;

/** Family 17: of what does not add up, one side is taken from the other. Which side is wrong, only the author knows. */
final class SumFixes extends FixFamily {

	SumFixes() {
		fix(CheckCodes.ANNUAL_TOTAL, BudgetLine.class, SumFixes::annual);
		fix(CheckCodes.AMOUNTS_TOTAL, BudgetLine.class, SumFixes::amounts);
		fix(CheckCodes.YEAR_TWICE, YearAmount.class, SumFixes::yearTwice);
		fix(CheckCodes.DECOMPOSITION, Target.class, SumFixes::decomposition);
		fix(CheckCodes.CLASSES_TOTAL, Target.class, SumFixes::classes);
	}

	private static Offer number(EObject object, EAttribute feature, BigDecimal value, String unit, Offers offers) {
		return offers.value(object, feature, Written.number(value) + unit);
	}

	private static void annual(BudgetLine line, Offers offers) {
		if (line.getAnnualAmount() == null || line.getYears() == null || line.getTotal() == null) {
			return;
		}
		BigDecimal years = BigDecimal.valueOf(line.getYears().yearCount());
		number(line, BUDGET_LINE__TOTAL, line.getAnnualAmount().multiply(years), " €", offers)
				.because("product", Written.number(line.getAnnualAmount()), Written.number(years)).everywhere();
		exact(line.getTotal(), years, 2).ifPresent(each -> number(line, BUDGET_LINE__ANNUAL_AMOUNT, each, " €", offers)
				.because("quotient", Written.number(line.getTotal()), Written.number(years)));
	}

	/** A quotient that has no more decimals than given. */
	private static java.util.Optional<BigDecimal> exact(BigDecimal total, BigDecimal count, int decimals) {
		if (count.signum() == 0) {
			return java.util.Optional.empty();
		}
		BigDecimal each = total.divide(count, decimals, RoundingMode.DOWN);
		return each.multiply(count).compareTo(total) == 0 ? java.util.Optional.of(each) : java.util.Optional.empty();
	}

	private static void amounts(BudgetLine line, Offers offers) {
		if (line.getTotal() == null || line.getAmounts().isEmpty() || line.getAmounts().stream().anyMatch(each -> each.getAmount() == null)) {
			return;
		}
		BigDecimal sum = line.getAmounts().stream().map(YearAmount::getAmount).reduce(BigDecimal.ZERO, BigDecimal::add);
		number(line, BUDGET_LINE__TOTAL, sum, " €", offers).because("sum").everywhere();
		// The last amount takes the difference, when it can.
		YearAmount last = line.getAmounts().get(line.getAmounts().size() - 1);
		BigDecimal rest = last.getAmount().add(line.getTotal()).subtract(sum);
		if (rest.signum() >= 0) {
			number(last, YEAR_AMOUNT__AMOUNT, rest, " €", offers).because("rest", String.valueOf(last.getYear()));
		}
	}

	private static void yearTwice(YearAmount amount, Offers offers) {
		if (!(amount.eContainer() instanceof BudgetLine line)) {
			return;
		}
		Set<Integer> taken = new HashSet<>();
		line.getAmounts().forEach(each -> taken.add(each.getYear()));
		int next = amount.getYear() + 1;
		if (!taken.contains(next)) {
			offers.value(amount, YEAR_AMOUNT__YEAR, String.valueOf(next)).because("nextYear");
		}
		int index = line.getAmounts().indexOf(amount);
		offers.offer("removeAmount", "remove",
				new Object[] { amount.getYear() + " = " + Written.number(amount.getAmount() == null ? BigDecimal.ZERO : amount.getAmount()) + " €" },
				edit -> edit.removeItem(line, BUDGET_LINE__AMOUNTS, index));
	}

	private static void decomposition(Target target, Offers offers) {
		Decomposition parts = target.getDecomposition();
		if (parts == null || parts.getCount() == null || parts.getEach() == null || target.getValue() == null) {
			return;
		}
		number(target, TARGET__VALUE, parts.getCount().multiply(parts.getEach()), "", offers)
				.because("product", Written.number(parts.getCount()), Written.number(parts.getEach())).everywhere();
		exact(target.getValue(), parts.getCount(), 0).ifPresent(each -> number(parts, DECOMPOSITION__EACH, each, "", offers)
				.because("quotient", Written.number(target.getValue()), Written.number(parts.getCount())));
		exact(target.getValue(), parts.getEach(), 0).ifPresent(count -> number(parts, DECOMPOSITION__COUNT, count, "", offers)
				.because("quotient", Written.number(target.getValue()), Written.number(parts.getEach())));
	}

	/** The finding carries the sum of the classes. */
	private static void classes(Target target, Offers offers) {
		String sum = offers.problem().data(2);
		if (sum != null && sum.matches("-?\\d+(\\.\\d+)?") && target.getValue() != null) {
			number(target, TARGET__VALUE, new BigDecimal(sum), "", offers).because("sum").everywhere();
		}
	}
}
