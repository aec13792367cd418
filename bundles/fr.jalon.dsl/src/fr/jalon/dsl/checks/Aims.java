// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Baseline;
import fr.jalon.contract.CalendarPeriod;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.CountUnit;
import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.FigureKind;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.KnownResult;
import fr.jalon.contract.Measure;
import fr.jalon.contract.MeasuredObject;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Quantity;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;
import fr.jalon.contract.ValueElement;

/** Where a figure starts and where it is to go, for sheets and for rows of a product plan; shared by families 2 to 9. */
public final class Aims {

	/** A figure that a sheet follows: one measure, in all or for one class. Null: the only measure, the total. */
	public record Followed(Measure measure, ValueElement item) {
	}

	private Aims() {
	}

	// ------------------------------------------------------------------------------------------------------ sheets

	/** Nearest known result of the lineage, or null. */
	public static KnownResult lastResult(Fiche fiche) {
		return Fiches.speaker(fiche, ContractPackage.Literals.FICHE__LAST_RESULT).getLastResult();
	}

	/** Own or inherited direction, or null. */
	public static Direction direction(Fiche fiche) {
		Fiche speaker = Fiches.speaker(fiche, ContractPackage.Literals.FICHE__DIRECTION);
		return speaker.eIsSet(ContractPackage.Literals.FICHE__DIRECTION) ? speaker.getDirection() : null;
	}

	/** Own or inherited tolerance, or null. */
	public static Quantity tolerance(Fiche fiche) {
		return Fiches.speaker(fiche, ContractPackage.Literals.FICHE__TOLERANCE).getTolerance();
	}

	/** What is followed when a baseline or target names a measure; the only measure of a sheet needs no naming. */
	public static Followed followed(Fiche fiche, Measure measure, ValueElement item) {
		List<Measure> measures = Fiches.measures(fiche);
		return new Followed(measures.size() == 1 && measures.get(0) == measure ? null : measure, item);
	}

	/** Latest known value per followed figure: the baseline, else the last known result. */
	public static Map<Followed, BigDecimal> startingValues(Fiche fiche) {
		Map<Followed, BigDecimal> values = new LinkedHashMap<>();
		KnownResult last = lastResult(fiche);
		if (last != null && last.getValue() != null) {
			values.put(new Followed(null, null), last.getValue());
		}
		Fiches.baselines(fiche).stream().filter(baseline -> baseline.getValue() != null)
				.sorted(Comparator.comparing(Baseline::getPeriod, Comparator.nullsFirst(Comparator.naturalOrder())))
				.forEach(baseline -> values.put(followed(fiche, baseline.getMeasure(), baseline.getItem()), baseline.getValue()));
		return values;
	}

	/** Targets per followed figure, in the order of their dates; those that recur or have no date come first. */
	public static Map<Followed, List<Target>> targets(Fiche fiche) {
		Map<Followed, List<Target>> targets = new LinkedHashMap<>();
		for (Target target : Fiches.targets(fiche)) {
			targets.computeIfAbsent(followed(fiche, target.getMeasure(), target.getItem()), key -> new ArrayList<>()).add(target);
		}
		targets.values().forEach(each -> each.sort(
				Comparator.comparing(Target::getDue, Comparator.nullsFirst(Comparator.naturalOrder()))));
		return targets;
	}

	/** How far a value may be from another and count as the same: 0 without tolerance. */
	public static BigDecimal margin(Quantity tolerance, BigDecimal value) {
		if (tolerance == null || tolerance.getValue() == null) {
			return BigDecimal.ZERO;
		}
		return tolerance.isPercent() ? value.abs().multiply(tolerance.getValue()).movePointLeft(2) : tolerance.getValue();
	}

	/** Whether going from one value to the next goes where the figure should not. */
	public static boolean goesAgainst(Direction direction, BigDecimal from, BigDecimal to, BigDecimal margin) {
		return switch (direction) {
			case INCREASE -> to.compareTo(from) < 0;
			case DECREASE -> to.compareTo(from) > 0;
			case MAINTAIN -> to.subtract(from).abs().compareTo(margin) > 0;
			// Wherever it is: it is to be reached.
			case REACH -> false;
		};
	}

	// ------------------------------------------------------------------------------------------------------- plans

	/** Plans that give the targets of a sheet. */
	public static List<ProductPlan> plans(Fiche fiche, WholeModel model) {
		return model.referrers(fiche, ContractPackage.Literals.PRODUCT_PLAN__FICHE, ProductPlan.class);
	}

	/** The sheet whose targets the plan of the product gives, or null. */
	public static Fiche fiche(Product product) {
		return product.eContainer() instanceof ProductPlan plan && WholeModel.isLinked(plan.getFiche()) ? plan.getFiche() : null;
	}

	/** The product's own direction, else that of its plan's sheet, or null. */
	public static Direction direction(Product product) {
		if (product.eIsSet(ContractPackage.Literals.PRODUCT__DIRECTION)) {
			return product.getDirection();
		}
		return fiche(product) == null ? null : direction(fiche(product));
	}

	/** The product's own tolerance, else that of its plan's sheet, or null. */
	public static Quantity tolerance(Product product) {
		if (product.getTolerance() != null) {
			return product.getTolerance();
		}
		return fiche(product) == null ? null : tolerance(fiche(product));
	}

	/** Objects that the columns of a plan count, in the order in which they come. */
	public static Collection<MeasuredObject> countedObjects(ProductPlan plan) {
		Map<MeasuredObject, MeasuredObject> objects = new LinkedHashMap<>();
		plan.getProducts().stream().flatMap(product -> product.getSeries().stream()).map(FigureSeries::getObject)
				.filter(WholeModel::isLinked).forEach(object -> objects.put(object, object));
		return objects.keySet();
	}

	/** Objects that the units of a sheet and of its measures count. */
	public static Collection<MeasuredObject> countedObjects(Fiche fiche) {
		Map<MeasuredObject, Boolean> objects = new IdentityHashMap<>();
		List<Unit> units = new ArrayList<>();
		units.add(Fiches.unit(fiche));
		Fiches.measures(fiche).forEach(measure -> units.add(measure.getUnit()));
		units.stream().filter(CountUnit.class::isInstance).map(unit -> ((CountUnit) unit).getObject())
				.filter(WholeModel::isLinked).forEach(object -> objects.put(object, true));
		return objects.keySet();
	}

	/** Figures of a series measured so far, oldest first. */
	public static List<Figure> actual(FigureSeries series) {
		return ofKind(series, true);
	}

	/** Figures of a series expected or aimed at, nearest first. */
	public static List<Figure> ahead(FigureSeries series) {
		return ofKind(series, false);
	}

	private static List<Figure> ofKind(FigureSeries series, boolean actual) {
		return series.getFigures().stream().filter(figure -> figure.getValue() != null)
				.filter(figure -> (figure.getKind() == FigureKind.ACTUAL) == actual).sorted(BY_DATE).toList();
	}

	private static final Comparator<Figure> BY_DATE = Comparator.comparing(Figure::getDate,
			Comparator.nullsLast(Comparator.<CalendarPeriod>naturalOrder()));

	/** The last of a list, or null. */
	public static <T> T last(List<T> values) {
		return values.isEmpty() ? null : values.get(values.size() - 1);
	}

	/** Whether two numbers are the same, whatever their decimals; false when one is absent. */
	public static boolean same(BigDecimal one, BigDecimal other) {
		return one != null && other != null && one.compareTo(other) == 0;
	}

	/**
	 * Whether a finding about a part of the lineage is this sheet's: its own part, or that of a model, which is not looked at
	 * by itself. The parts of another measured sheet are that sheet's business.
	 */
	public static boolean answersFor(Fiche fiche, EObject part) {
		return part.eContainer() == fiche || part.eContainer() instanceof Fiche owner && owner.isModel();
	}

	/** Reports a part of the lineage: in its place when it is the sheet's own, else at the sheet's name. */
	static void report(Findings findings, Fiche fiche, EObject part, EObject object, EStructuralFeature feature, Object... arguments) {
		if (part.eContainer() == fiche) {
			findings.report(object, feature, arguments);
		} else {
			findings.missing(fiche, part.eContainingFeature(), arguments);
		}
	}
}
