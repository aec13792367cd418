// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.PRODUCT_PLAN__FICHE;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__FAMILY;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.Code;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueReference;

/** Family 15: sheets and product tables sort the same things into the same list of codes. */
final class CodeLists extends CheckFamily {

	/** Words that tell that a list sorts products. */
	private static final Set<String> OF_PRODUCTS = Set.of("famille", "domaine");

	CodeLists() {
		check(CheckCodes.CODE_LISTS_DIFFER, Severity.WARNING, ProductPlan.class, CodeLists::differ);
		check(CheckCodes.PRODUCT_WITHOUT_FAMILY, Severity.WARNING, ProductPlan.class, CodeLists::productWithoutFamily);
	}

	private static void differ(ProductPlan plan, Findings findings) {
		Set<CodeList> ofProducts = familyLists(plan);
		if (ofProducts.isEmpty()) {
			return;
		}
		// Without a sheet of its own, the table answers to all of them.
		List<Fiche> fiches = WholeModel.isLinked(plan.getFiche()) ? List.of(plan.getFiche()) : findings.model().measuredFiches();
		Set<CodeList> reported = new LinkedHashSet<>();
		for (Fiche fiche : fiches) {
			for (SubIndicator subIndicator : Fiches.subIndicators(fiche)) {
				for (Dimension dimension : subIndicator.getDimensions()) {
					CodeList list = codeList(dimension);
					if (list != null && !ofProducts.contains(list) && sortsProducts(list, subIndicator, ofProducts) && reported.add(list)) {
						CodeList other = ofProducts.iterator().next();
						findings.report(plan, plan.getFiche() == null ? null : PRODUCT_PLAN__FICHE, other, names(other), fiche, list,
								names(list));
					}
				}
			}
		}
	}

	/** Lists that the families of the table's products come from, in their order. */
	private static Set<CodeList> familyLists(ProductPlan plan) {
		Set<CodeList> lists = new LinkedHashSet<>();
		for (Product product : plan.getProducts()) {
			if (WholeModel.isLinked(product.getFamily()) && product.getFamily().getList() != null) {
				lists.add(product.getFamily().getList());
			}
		}
		return lists;
	}

	/** The list whose codes are the classes of a breakdown; null when the classes are anything else, or families themselves. */
	private static CodeList codeList(Dimension dimension) {
		if (dimension.getClassification() instanceof CodeList list) {
			return WholeModel.isLinked(list) ? list : null;
		}
		return dimension.getValue() instanceof ValueReference value && value.getTarget() instanceof Column column
				&& column.getType() instanceof CodeType type && WholeModel.isLinked(type.getList()) ? type.getList() : null;
	}

	/** Whether the list is about what products are sorted by: a breakdown by region has nothing to do with the table. */
	private static boolean sortsProducts(CodeList list, SubIndicator subIndicator, Set<CodeList> ofProducts) {
		for (String words : new String[] { subIndicator.getTitle(), list.getName(), list.getTitle() }) {
			if (words != null && Spelling.words(words).stream().anyMatch(OF_PRODUCTS::contains)) {
				return true;
			}
		}
		Set<String> keys = new LinkedHashSet<>();
		ofProducts.forEach(each -> each.getCodes().forEach(code -> keys.addAll(Spelling.keys(code))));
		return list.getCodes().stream().anyMatch(code -> Spelling.keys(code).stream().anyMatch(keys::contains));
	}

	private static List<String> names(CodeList list) {
		return list.getCodes().stream().map(Code::getName).filter(name -> name != null).toList();
	}

	private static void productWithoutFamily(ProductPlan plan, Findings findings) {
		// A table without any family sorts nothing; nothing is missing then.
		if (plan.getProducts().stream().noneMatch(product -> product.getFamily() != null)) {
			return;
		}
		for (Product product : plan.getProducts()) {
			if (product.getFamily() == null) {
				findings.missing(product, PRODUCT__FAMILY, product, plan);
			}
		}
	}
}
