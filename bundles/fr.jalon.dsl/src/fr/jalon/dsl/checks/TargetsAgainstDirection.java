// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FICHE__DIRECTION_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.FIGURE__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__DIRECTION;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__COMPARATOR;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__INTERVAL;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;

import java.math.BigDecimal;
import java.util.List;

import fr.jalon.contract.Comparator;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Product;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;
import fr.jalon.dsl.checks.Aims.Followed;

/** Family 5: figures aimed at that lead away from where the figure is said to go. */
final class TargetsAgainstDirection extends CheckFamily {

	TargetsAgainstDirection() {
		check(CheckCodes.TARGET_AGAINST_DIRECTION, Severity.WARNING, Fiche.class, TargetsAgainstDirection::target);
		check(CheckCodes.PRODUCT_FALLS_WITHOUT_DIRECTION, Severity.WARNING, FigureSeries.class, TargetsAgainstDirection::falls);
		check(CheckCodes.PRODUCT_AGAINST_DIRECTION, Severity.WARNING, FigureSeries.class, TargetsAgainstDirection::product);
		check(CheckCodes.COMPARATOR_AGAINST_DIRECTION, Severity.WARNING, Target.class, TargetsAgainstDirection::comparator);
	}

	private static void target(Fiche fiche, Findings findings) {
		Direction direction = Aims.direction(fiche);
		if (fiche.isModel() || direction == null || direction == Direction.REACH) {
			return;
		}
		var start = Aims.startingValues(fiche);
		Aims.targets(fiche).forEach((followed, targets) -> {
			// Where words narrow the direction down to one of several measures, the first is meant.
			if (!isMeant(fiche, followed.measure())) {
				return;
			}
			BigDecimal from = start.get(followed);
			for (Target target : targets) {
				BigDecimal to = aim(target, direction);
				if (from != null && to != null) {
					against(fiche, direction, target, from, to, findings);
				}
				from = to != null && direction != Direction.MAINTAIN ? to : from;
			}
		});
	}

	private static void against(Fiche fiche, Direction direction, Target target, BigDecimal from, BigDecimal to, Findings findings) {
		Quantity tolerance = target.getTolerance() != null ? target.getTolerance() : Aims.tolerance(fiche);
		if (!Aims.goesAgainst(direction, from, to, Aims.margin(tolerance, from)) || !Aims.answersFor(fiche, target)) {
			return;
		}
		Aims.report(findings, fiche, target, target, target.getInterval() != null ? TARGET__INTERVAL : TARGET__VALUE, to, from, direction, fiche);
	}

	private static boolean isMeant(Fiche fiche, Measure measure) {
		List<Measure> measures = Fiches.measures(fiche);
		return measure == null || measures.size() < 2 || measures.get(0) == measure
				|| !RequiredFields.says(fiche, FICHE__DIRECTION_NOTE);
	}

	/** The value that a target leads to: the far end of an interval; null when it leads nowhere in particular. */
	private static BigDecimal aim(Target target, Direction direction) {
		if (target.getInterval() == null) {
			return target.getComparator() == Comparator.NE ? null : target.getValue();
		}
		return switch (direction) {
			case INCREASE -> target.getInterval().getUpper();
			case DECREASE -> target.getInterval().getLower();
			// An interval is a tolerance of its own.
			case MAINTAIN, REACH -> null;
		};
	}

	private static void falls(FigureSeries series, Findings findings) {
		if (!(series.eContainer() instanceof Product product) || saysWhichWay(product)) {
			return;
		}
		Figure now = Aims.last(Aims.actual(series));
		Figure end = Aims.last(Aims.ahead(series));
		if (now == null || end == null || end.getValue().compareTo(now.getValue()) >= 0) {
			return;
		}
		findings.report(end, FIGURE__VALUE, product, now.getValue(), end.getValue());
	}

	/** A sheet whose figure is to reach its target says nothing about which way its products go. */
	private static boolean saysWhichWay(Product product) {
		Direction direction = Aims.direction(product);
		return direction != null && (direction != Direction.REACH || product.eIsSet(PRODUCT__DIRECTION));
	}

	private static void product(FigureSeries series, Findings findings) {
		if (!(series.eContainer() instanceof Product product) || Aims.direction(product) == null) {
			return;
		}
		Direction direction = Aims.direction(product);
		Figure from = Aims.last(Aims.actual(series));
		if (from == null) {
			return; // nothing to compare with
		}
		for (Figure figure : Aims.ahead(series)) {
			BigDecimal margin = Aims.margin(Aims.tolerance(product), from.getValue());
			if (Aims.goesAgainst(direction, from.getValue(), figure.getValue(), margin)) {
				findings.report(figure, FIGURE__VALUE, figure.getValue(), from.getValue(), direction, product);
			}
			from = direction == Direction.MAINTAIN ? from : figure;
		}
	}

	private static void comparator(Target target, Findings findings) {
		if (!(target.eContainer() instanceof Fiche fiche) || !target.eIsSet(TARGET__COMPARATOR) || !isMeant(fiche, target.getMeasure())) {
			return; // an interval bounds both sides
		}
		Direction direction = Aims.direction(fiche);
		Comparator comparator = target.getComparator();
		boolean ceiling = comparator == Comparator.LE || comparator == Comparator.LT;
		boolean floor = comparator == Comparator.GE || comparator == Comparator.GT;
		if (direction == Direction.INCREASE && ceiling || direction == Direction.DECREASE && floor) {
			findings.report(target, TARGET__COMPARATOR, comparator, target.getValue(), direction, fiche);
		}
	}
}
