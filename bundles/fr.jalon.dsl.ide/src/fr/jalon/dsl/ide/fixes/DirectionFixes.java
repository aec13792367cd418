// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Comparator;
import fr.jalon.contract.Cumulative;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Product;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Target;
import fr.jalon.dsl.checks.Aims;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.WholeModel;

/** Families 4 to 7: the direction of a sheet or product, and the figures that agree with it or not. */
final class DirectionFixes extends FixFamily {

	private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
	private static final int MOST_TOLERANCES = 3;

	DirectionFixes() {
		fix(CheckCodes.DIRECTION_ABSENT, Fiche.class, DirectionFixes::absent);
		fix(CheckCodes.DIRECTION_IN_WORDS, Fiche.class, DirectionFixes::inWords);
		fix(CheckCodes.MAINTAIN_WITHOUT_TOLERANCE, Fiche.class, DirectionFixes::tolerance);
		fix(CheckCodes.PRODUCT_MAINTAIN_WITHOUT_TOLERANCE, Product.class, DirectionFixes::productTolerance);
		fix(CheckCodes.TARGET_AGAINST_DIRECTION, Fiche.class, DirectionFixes::against);
		fix(CheckCodes.PRODUCT_FALLS_WITHOUT_DIRECTION, Figure.class, DirectionFixes::productAgainst);
		fix(CheckCodes.PRODUCT_AGAINST_DIRECTION, Figure.class, DirectionFixes::productAgainst);
		fix(CheckCodes.COMPARATOR_AGAINST_DIRECTION, Target.class, DirectionFixes::comparator);
		fix(CheckCodes.PRODUCT_TARGET_IS_CURRENT, Figure.class, DirectionFixes::productReached);
		fix(CheckCodes.TARGET_IS_BASELINE, Fiche.class, DirectionFixes::reached);
		fix(CheckCodes.CUMULATIVE_FIGURE_FALLS, Figure.class, DirectionFixes::cumulativeFigure);
		fix(CheckCodes.CUMULATIVE_MEASURE_TO_FALL, Fiche.class, DirectionFixes::cumulativeMeasure);
	}

	// ------------------------------------------------------------------------------------------------------ sheets

	private static void absent(Fiche fiche, Offers offers) {
		Direction likely = likely(fiche);
		for (Direction direction : Direction.VALUES) {
			offers.fill(fiche, FICHE__DIRECTION, FICHE__DIRECTION_NOTE, "sens " + Written.word(direction))
					.preferredIf(direction == likely);
		}
	}

	/** The direction that targets and baseline speak of; null when they do not. */
	private static Direction likely(Fiche fiche) {
		var start = Aims.startingValues(fiche);
		for (var followed : Aims.targets(fiche).entrySet()) {
			for (Target target : followed.getValue()) {
				if (!target.eIsSet(TARGET__COMPARATOR)) {
					continue;
				}
				Comparator comparator = target.getComparator();
				if (comparator == Comparator.LE || comparator == Comparator.LT) {
					return Direction.DECREASE;
				}
				if (comparator == Comparator.GE || comparator == Comparator.GT) {
					return Direction.INCREASE;
				}
				BigDecimal from = start.get(followed.getKey());
				if (from != null && target.getValue() != null) {
					int up = target.getValue().compareTo(from);
					return up > 0 ? Direction.INCREASE : up < 0 ? Direction.DECREASE : Direction.MAINTAIN;
				}
			}
		}
		return null;
	}

	private static void inWords(Fiche fiche, Offers offers) {
		Direction likely = likely(fiche);
		// An inherited note is left where it is; the sheet says its own direction.
		String note = fiche.eIsSet(FICHE__DIRECTION_NOTE) ? " " + Written.text(fiche.getDirectionNote()) : "";
		for (Direction direction : Direction.VALUES) {
			String word = "sens " + Written.word(direction);
			if (note.isEmpty()) {
				offers.clause(fiche, FICHE__DIRECTION, word);
			} else {
				offers.offer("write " + word, "writeBefore", new Object[] { Written.word(direction), fiche.getDirectionNote() },
						edit -> edit.setClause(fiche, FICHE__DIRECTION_NOTE, word + note)).preferredIf(direction == likely);
			}
		}
	}

	private static void tolerance(Fiche fiche, Offers offers) {
		for (String tolerance : tolerances(fiche, offers)) {
			offers.clause(fiche, FICHE__TOLERANCE, "tolérance " + tolerance).because(tolerance.equals("0") ? "noTolerance" : "usual");
		}
	}

	private static void productTolerance(Product product, Offers offers) {
		for (String tolerance : tolerances(product, offers)) {
			offers.clause(product, PRODUCT__TOLERANCE, "à " + tolerance + " près")
					.because(tolerance.equals("0") ? "noTolerance" : "usual");
		}
	}

	/** Tolerances that the contract has elsewhere, and none: what a direction without tolerance means to the checks. */
	private static List<String> tolerances(EObject object, Offers offers) {
		Set<String> tolerances = new LinkedHashSet<>();
		offers.beside(object, Fiche.class).forEach(each -> add(each.getTolerance(), tolerances));
		offers.beside(object, Product.class).forEach(each -> add(each.getTolerance(), tolerances));
		List<String> usual = tolerances.stream().filter(each -> !each.equals("0")).limit(MOST_TOLERANCES - 1).toList();
		Set<String> all = new LinkedHashSet<>(usual);
		all.add("0");
		return List.copyOf(all);
	}

	private static void add(Quantity tolerance, Set<String> tolerances) {
		if (tolerance != null && tolerance.getValue() != null) {
			tolerances.add(Written.number(tolerance.getValue()) + (tolerance.isPercent() ? " %" : ""));
		}
	}

	/** The target whose aim is wrong may be any of several: the direction that all of them share is offered. */
	private static void against(Fiche fiche, Offers offers) {
		Direction direction = Aims.direction(fiche);
		Target target = target(fiche, offers);
		if (direction == null || target == null) {
			return;
		}
		Direction other = direction == Direction.INCREASE ? Direction.DECREASE
				: direction == Direction.DECREASE ? Direction.INCREASE : likely(fiche);
		if (direction != Direction.MAINTAIN) {
			if (other != null && suits(fiche, other)) {
				setDirection(fiche, other, offers);
			}
			BigDecimal from = startOf(fiche, target);
			if (target.eContainer() == fiche && target.getValue() != null && from != null) {
				Offer level = offers.value(target, TARGET__VALUE, Written.number(from)).because("before", Written.number(from));
				if (from.equals(Aims.startingValues(fiche).get(Aims.followed(fiche, target.getMeasure(), target.getItem())))) {
					level.toComplete(); // a target at the level of the baseline asks for nothing, as a check says
				}
			}
			return;
		}
		BigDecimal from = startOf(fiche, target);
		if (from != null && target.getValue() != null) {
			Direction way = target.getValue().compareTo(from) > 0 ? Direction.INCREASE : Direction.DECREASE;
			if (suits(fiche, way)) {
				setDirection(fiche, way, offers);
			}
			String tolerance = tolerance(from, target.getValue());
			if (tolerance != null && target.getTolerance() == null) {
				offers.setClause(fiche, FICHE__TOLERANCE, "tolérance " + tolerance).because("gap");
			}
		}
	}

	/** Whether all targets of the sheet would go in a direction. */
	private static boolean suits(Fiche fiche, Direction direction) {
		var start = Aims.startingValues(fiche);
		for (var each : Aims.targets(fiche).entrySet()) {
			BigDecimal from = start.get(each.getKey());
			for (Target target : each.getValue()) {
				if (from != null && target.getValue() != null && Aims.goesAgainst(direction, from, target.getValue(), BigDecimal.ZERO)) {
					return false;
				}
				from = target.getValue() == null ? from : target.getValue();
			}
		}
		return true;
	}

	/** The target of the finding, which may be shown at the sheet when it is inherited. */
	private static Target target(Fiche fiche, Offers offers) {
		for (Target target : fiche.getTargets()) {
			var node = org.eclipse.xtext.nodemodel.util.NodeModelUtils.findActualNodeFor(target);
			if (node != null && node.getOffset() <= offers.problem().offset() && offers.problem().offset() < node.getEndOffset()) {
				return target;
			}
		}
		List<Target> targets = Fiches.targets(fiche);
		return targets.isEmpty() ? null : targets.get(targets.size() - 1);
	}

	/** The value that a target starts from: the one before it, else the baseline. */
	private static BigDecimal startOf(Fiche fiche, Target target) {
		for (var each : Aims.targets(fiche).entrySet()) {
			int at = each.getValue().indexOf(target);
			if (at < 0) {
				continue;
			}
			boolean fromBaseline = at == 0 || Aims.direction(fiche) == Direction.MAINTAIN;
			return fromBaseline ? Aims.startingValues(fiche).get(each.getKey()) : each.getValue().get(at - 1).getValue();
		}
		return null;
	}

	private static void setDirection(Fiche fiche, Direction direction, Offers offers) {
		if (direction == null) {
			return;
		}
		if (fiche.eIsSet(FICHE__DIRECTION)) {
			offers.value(fiche, FICHE__DIRECTION, Written.word(direction));
		} else {
			// The sheet that is extended keeps its direction.
			offers.clause(fiche, FICHE__DIRECTION, "sens " + Written.word(direction));
		}
	}

	/** How far, in per cent, a value is from another: rounded up to one decimal; null when that means nothing. */
	private static String tolerance(BigDecimal from, BigDecimal to) {
		if (from.signum() == 0) {
			return null;
		}
		BigDecimal share = to.subtract(from).abs().multiply(HUNDRED).divide(from.abs(), new MathContext(12)).setScale(1, RoundingMode.UP);
		return Written.number(share) + " %";
	}

	private static void comparator(Target target, Offers offers) {
		if (!(target.eContainer() instanceof Fiche fiche) || !target.eIsSet(TARGET__COMPARATOR)) {
			return;
		}
		String spelling = Edit.text(target).values(TARGET__COMPARATOR).get(0).node().getText().strip();
		offers.value(target, TARGET__COMPARATOR, Aiming.opposite(target.getComparator(), spelling)).everywhere().preferred();
		boolean ceiling = target.getComparator() == Comparator.LE || target.getComparator() == Comparator.LT;
		setDirection(fiche, ceiling ? Direction.DECREASE : Direction.INCREASE, offers);
	}

	private static void reached(Fiche fiche, Offers offers) {
		boolean tolerated = Aims.tolerance(fiche) != null;
		String clause = "sens maintien" + (fiche.eIsSet(FICHE__DIRECTION_NOTE) ? " " + Written.text(fiche.getDirectionNote()) : "");
		offers.offer("maintain", "write", new Object[] { tolerated ? "sens maintien" : "sens maintien, tolérance 0" }, edit -> {
			edit.setClause(fiche, fiche.eIsSet(FICHE__DIRECTION) ? FICHE__DIRECTION : FICHE__DIRECTION_NOTE, clause);
			if (!tolerated) {
				edit.clause(fiche, FICHE__TOLERANCE, "tolérance 0");
			}
		}).because("nothingToChange").everywhere();
	}

	// ---------------------------------------------------------------------------------------------------- products

	private static Product product(Figure figure) {
		return WholeModel.container(figure, Product.class);
	}

	private static void productAgainst(Figure figure, Offers offers) {
		Product product = product(figure);
		if (product == null || !(figure.eContainer() instanceof FigureSeries series) || figure.getValue() == null) {
			return;
		}
		Figure now = Aims.last(Aims.actual(series));
		if (now == null) {
			return;
		}
		int up = figure.getValue().compareTo(now.getValue());
		Direction direction = Aims.direction(product);
		Direction way = up > 0 ? Direction.INCREASE : Direction.DECREASE;
		if (direction != way) {
			productDirection(product, Written.word(way), offers).because("wanted");
		}
		String tolerance = tolerance(now.getValue(), figure.getValue());
		if (tolerance != null && up != 0) {
			productDirection(product, "maintien à " + tolerance + " près", offers).because("gap");
		}
	}

	private static Offer productDirection(Product product, String direction, Offers offers) {
		return offers.offer("direct " + direction.replaceAll("\\d.*", ""), "write", new Object[] { "sens " + direction }, edit -> {
			// A direction may have a tolerance, which goes with it.
			edit.setClause(product, PRODUCT__DIRECTION, "sens " + direction);
		});
	}

	private static void productReached(Figure figure, Offers offers) {
		Product product = product(figure);
		if (product == null) {
			return;
		}
		Quantity tolerance = Aims.tolerance(product);
		boolean own = product.getTolerance() != null;
		String words = tolerance == null ? "maintien à 0 près" : own
				? "maintien à " + Written.number(tolerance.getValue()) + (tolerance.isPercent() ? " %" : "") + " près" : "maintien";
		productDirection(product, words, offers).because("nothingToChange").everywhere();
	}

	private static void cumulativeFigure(Figure figure, Offers offers) {
		offers.removeClause(figure, FIGURE__CUMULATIVE).everywhere().preferred().because("inService");
	}

	private static void cumulativeMeasure(Fiche fiche, Offers offers) {
		List<Measure> measures = fiche.getMeasures();
		if (measures.size() == 1 && measures.get(0).getExpression() instanceof Cumulative cumulative && cumulative.getMeasure() != null) {
			List<ElementText.Part> parts = Edit.text(cumulative).parts();
			ElementText.Part inner = Edit.text(cumulative).values(CUMULATIVE__MEASURE).get(0);
			// The parentheses around what is counted would be the only thing between them then.
			offers.offer("notCumulative", "remove", new Object[] { "cumul de" }, edit -> edit.replace(cumulative, parts.get(0).node(),
					inner.node(), withoutParentheses(inner.node().getText().strip())));
		}
		setDirection(fiche, Direction.INCREASE, offers);
	}

	private static String withoutParentheses(String words) {
		return words.startsWith("(") && words.endsWith(")") ? words.substring(1, words.length() - 1).strip() : words;
	}
}

