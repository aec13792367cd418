// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.BucketSet;
import fr.jalon.contract.Classification;
import fr.jalon.contract.Code;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.CodeType;
import fr.jalon.contract.Column;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.PrimitiveKind;
import fr.jalon.contract.PrimitiveType;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.ProductType;
import fr.jalon.contract.Source;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueReference;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.Spelling;
import fr.jalon.dsl.checks.WholeModel;

/** Families 14 and 15: the columns behind breakdowns, and the code lists of tables and sheets. */
final class BreakdownFixes extends FixFamily {

	BreakdownFixes() {
		fix(CheckCodes.BREAKDOWN_WITHOUT_COLUMN, Dimension.class, BreakdownFixes::column);
		fix(CheckCodes.BREAKDOWN_IN_WORDS, SubIndicator.class, BreakdownFixes::inWords);
		fix(CheckCodes.CODE_LISTS_DIFFER, ProductPlan.class, BreakdownFixes::lists);
		fix(CheckCodes.PRODUCT_WITHOUT_FAMILY, Product.class, BreakdownFixes::family);
	}

	private static void column(Dimension dimension, Offers offers) {
		Classification classification = dimension.getClassification();
		Fiche fiche = WholeModel.container(dimension, Fiche.class);
		if (dimension.getValue() != null || !WholeModel.isLinked(classification) || fiche == null
				|| !(dimension.eContainer() instanceof SubIndicator subIndicator)) {
			return;
		}
		boolean alone = subIndicator.getDimensions().size() == 1;
		List<Source> sources = Fiches.sources(fiche);
		int made = 0;
		for (Source source : sources) {
			for (Column column : source.getColumns()) {
				String value = value(column, classification);
				if (value == null || !alone || made == Offers.MOST - 1) {
					continue;
				}
				made++;
				offers.offer("by " + value, "write", new Object[] { "par " + value },
						edit -> edit.setClause(subIndicator, SUB_INDICATOR__DIMENSIONS, "par " + value)).preferredIf(made == 1);
			}
		}
		if (made == 0 && alone && sources.size() == 1 && sources.get(0).eResource() != null) {
			Source source = sources.get(0);
			String name = newColumn(source, classification);
			String type = classification instanceof CodeList ? offers.name(source, CODE_TYPE__LIST, classification) : "entier";
			String tranches = classification instanceof BucketSet ? " en tranches " + tokens(dimension) : "";
			if (type != null) {
				offers.offer("column", "addColumn", new Object[] { name + " : " + type, Written.called(source) }, edit -> {
					edit.clause(source, SOURCE__COLUMNS, name + " : " + type);
					edit.setClause(subIndicator, SUB_INDICATOR__DIMENSIONS, "par " + name + tranches);
				}).because("toCollect");
			}
		}
	}

	private static String tokens(EObject object) {
		return NodeModelUtils.getTokenText(NodeModelUtils.findActualNodeFor(object));
	}

	private static String newColumn(Source source, Classification classification) {
		String wanted = String.valueOf(classification.getName());
		String lower = wanted.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + wanted.substring(1);
		return Offers.freeName(lower, source.getColumns().stream().map(Column::getName).toList());
	}

	/** How a column gives the class of a row; null when it does not. */
	private static String value(Column column, Classification classification) {
		if (column.getName() == null) {
			return null;
		}
		if (classification instanceof CodeList list) {
			if (column.getType() instanceof CodeType type && type.getList() == list) {
				return column.getName();
			}
			boolean families = column.getType() instanceof ProductType
					&& Fiches.products(column).stream().anyMatch(each -> each.getFamily() != null && each.getFamily().getList() == list);
			return families ? "famille de " + column.getName() : null;
		}
		boolean number = column.getType() instanceof PrimitiveType type
				&& (type.getKind() == PrimitiveKind.INTEGER || type.getKind() == PrimitiveKind.DECIMAL);
		boolean called = Spelling.keys(column).stream().anyMatch(Spelling.keys(classification)::contains);
		return number && called ? column.getName() + " en tranches " + classification.getName() : null;
	}

	/** Columns and measures whose names are among the words. */
	private static void inWords(SubIndicator subIndicator, Offers offers) {
		Fiche fiche = WholeModel.container(subIndicator, Fiche.class);
		if (fiche == null || subIndicator.getTitle() == null || !subIndicator.getDimensions().isEmpty()
				|| !subIndicator.getMeasures().isEmpty()) {
			return;
		}
		List<String> words = Spelling.words(subIndicator.getTitle());
		Set<String> clauses = new LinkedHashSet<>();
		Set<String> others = new LinkedHashSet<>();
		for (Source source : Fiches.sources(fiche)) {
			for (Column column : source.getColumns()) {
				boolean classed = column.getType() instanceof CodeType || column.getType() instanceof ProductType
						|| column.getType() instanceof PrimitiveType type && type.getKind() == PrimitiveKind.BOOLEAN;
				if (classed && column.getName() != null) {
					(speaksOf(words, Spelling.keys(column)) ? clauses : others).add("par " + column.getName());
				}
			}
		}
		int named = clauses.size();
		clauses.addAll(others);
		int at = 0;
		for (String clause : clauses) {
			if (at == 3) {
				break;
			}
			offers.clause(subIndicator, SUB_INDICATOR__DIMENSIONS, clause).preferredIf(at == 0 && named > 0);
			at++;
		}
		for (Classification classification : offers.beside(subIndicator, Classification.class)) {
			String name = speaksOf(words, Spelling.keys(classification)) ? offers.name(subIndicator, DIMENSION__CLASSIFICATION, classification)
					: null;
			if (name != null) {
				offers.clause(subIndicator, SUB_INDICATOR__DIMENSIONS, "selon " + name).toComplete();
			}
		}
		for (Measure measure : Fiches.measures(fiche)) {
			String name = measure.getName() == null ? null : offers.name(subIndicator, SUB_INDICATOR__MEASURES, measure);
			if (name != null) {
				offers.clause(subIndicator, SUB_INDICATOR__MEASURES, "pour mesure " + name);
			}
		}
	}

	private static boolean speaksOf(List<String> words, Set<String> keys) {
		return keys.stream().anyMatch(key -> !key.isEmpty() && words.containsAll(List.of(key.split(" "))));
	}

	/** The breakdown takes over the list of the table: in its own words, or in the type of its column. */
	private static void lists(ProductPlan plan, Offers offers) {
		CodeList ofProducts = plan.getProducts().stream().map(Product::getFamily).filter(WholeModel::isLinked).map(Code::getList)
				.filter(list -> list != null).findFirst().orElse(null);
		List<Fiche> fiches = WholeModel.isLinked(plan.getFiche()) ? List.of(plan.getFiche()) : offers.model().measuredFiches();
		for (Fiche fiche : ofProducts == null ? List.<Fiche>of() : fiches) {
			boolean reported = fiche.getName() != null && fiche.getName().equals(offers.problem().data(3));
			for (SubIndicator subIndicator : reported ? fiche.getSubIndicators() : List.<SubIndicator>of()) {
				for (Dimension dimension : subIndicator.getDimensions()) {
					list(dimension, ofProducts, offers);
				}
			}
		}
	}

	private static void list(Dimension dimension, CodeList wanted, Offers offers) {
		if (dimension.getClassification() instanceof CodeList list && list != wanted) {
			String name = offers.name(dimension, DIMENSION__CLASSIFICATION, wanted);
			if (name != null) {
				offers.value(dimension, DIMENSION__CLASSIFICATION, name);
			}
		}
		if (dimension.getValue() instanceof ValueReference value && value.getTarget() instanceof Column column
				&& column.getType() instanceof CodeType type && type.getList() != wanted && column.eResource() != null) {
			String name = offers.name(type, CODE_TYPE__LIST, wanted);
			if (name != null) {
				offers.offer("columnType", "replaceIn", new Object[] { type.getList().getName(), name, column.getName() },
						edit -> edit.value(type, CODE_TYPE__LIST, 0, name)).because("toCollect");
			}
		}
	}

	/** The codes of the lists that the other products have. */
	private static void family(Product product, Offers offers) {
		if (product.getFamily() != null || !(product.eContainer() instanceof ProductPlan plan)) {
			return;
		}
		List<Code> codes = new ArrayList<>();
		for (Product other : plan.getProducts()) {
			if (WholeModel.isLinked(other.getFamily()) && other.getFamily().getList() != null) {
				other.getFamily().getList().getCodes().stream().filter(each -> !codes.contains(each)).forEach(codes::add);
			}
		}
		for (Code code : codes.subList(0, Math.min(codes.size(), 2 * Offers.MOST))) {
			String name = offers.name(product, PRODUCT__FAMILY, code);
			if (name != null) {
				offers.clause(product, PRODUCT__FAMILY, "famille " + name);
			}
		}
	}
}
