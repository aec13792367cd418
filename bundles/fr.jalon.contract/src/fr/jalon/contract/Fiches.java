// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;

/** What a sheet says once the sheets that it extends are taken into account: the nearest one that speaks is right. */
public final class Fiches {

	private Fiches() {
	}

	/** The sheet, then those that it extends, nearest first; a circle is cut where it closes. */
	public static List<Fiche> lineage(Fiche fiche) {
		Set<Fiche> lineage = new LinkedHashSet<>();
		for (Fiche each = fiche; each != null && lineage.add(each);) {
			each = each.getExtends();
		}
		return List.copyOf(lineage);
	}

	/** The nearest sheet of the lineage that gives the feature a value, or the sheet itself when none does. */
	public static Fiche speaker(Fiche fiche, EStructuralFeature feature) {
		for (Fiche each : lineage(fiche)) {
			if (each.eIsSet(feature)) {
				return each;
			}
		}
		return fiche;
	}

	/** Own or inherited measures. */
	public static List<Measure> measures(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__MEASURES).getMeasures();
	}

	/** Own or inherited unit, or null. */
	public static Unit unit(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__UNIT).getUnit();
	}

	/** The measure's unit, else the sheet's, or null. */
	public static Unit unit(Fiche fiche, Measure measure) {
		return measure.getUnit() != null ? measure.getUnit() : unit(fiche);
	}

	/** Own or inherited sub-indicators. */
	public static List<SubIndicator> subIndicators(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__SUB_INDICATORS).getSubIndicators();
	}

	/** Own or inherited targets. */
	public static List<Target> targets(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__TARGETS).getTargets();
	}

	/** Own or inherited baselines. */
	public static List<Baseline> baselines(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__BASELINES).getBaselines();
	}

	/** Dimensions of all sub-indicators. */
	public static List<Dimension> dimensions(Fiche fiche) {
		List<Dimension> dimensions = new ArrayList<>();
		subIndicators(fiche).forEach(each -> dimensions.addAll(each.getDimensions()));
		return dimensions;
	}

	/** Sources read by own or inherited measures, in the order of the measures. */
	public static List<Source> sources(Fiche fiche) {
		return speaker(fiche, ContractPackage.Literals.FICHE__MEASURES).getSources();
	}

	/**
	 * Classes of a breakdown, in the order shown: buckets, codes, or products; empty when the values of the column are not
	 * a closed list.
	 */
	public static List<? extends ValueElement> classes(Dimension dimension) {
		if (dimension.getClassification() instanceof BucketSet buckets) {
			return buckets.getBuckets();
		}
		if (dimension.getClassification() instanceof CodeList list) {
			return list.getCodes();
		}
		if (!(dimension.getValue() instanceof ValueReference value) || !(value.getTarget() instanceof Column column)) {
			return List.of();
		}
		if (column.getType() instanceof CodeType type && type.getList() != null) {
			return type.getList().getCodes();
		}
		if (column.getType() instanceof ProductType) {
			List<Product> products = products(column);
			return value.isFamilyOf() ? families(products) : products;
		}
		return List.of();
	}

	/** All products declared beside the object, in document order. */
	public static List<Product> products(EObject context) {
		List<Product> products = new ArrayList<>();
		Inverses.contents(context).forEachRemaining(each -> {
			if (each instanceof Product product) {
				products.add(product);
			}
		});
		return products;
	}

	private static List<Code> families(List<Product> products) {
		Set<Code> families = new LinkedHashSet<>();
		for (Product product : products) {
			if (product.getFamily() == null) {
				continue;
			}
			CodeList list = product.getFamily().getList();
			// The whole list, not only the families that have a product: an empty class is worth seeing.
			families.addAll(list == null ? List.of(product.getFamily()) : list.getCodes());
		}
		return List.copyOf(families);
	}

	/** The contract that the sheet belongs to: the one of its axes, else the only one beside it, else null. */
	public static Contract contract(Fiche fiche) {
		for (Axis axis : fiche.getAxes()) {
			for (EObject each = axis; each != null; each = each.eContainer()) {
				if (each instanceof Contract contract) {
					return contract;
				}
			}
		}
		List<Contract> contracts = new ArrayList<>();
		Inverses.contents(EcoreUtil.getRootContainer(fiche)).forEachRemaining(each -> {
			if (each instanceof Contract contract) {
				contracts.add(contract);
			}
		});
		return contracts.size() == 1 ? contracts.get(0) : null;
	}
}
