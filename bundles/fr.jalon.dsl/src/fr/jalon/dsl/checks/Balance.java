// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.COLUMN__PERSONAL;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__NAME;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__CATEGORY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__COLLECTIONS;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__MINIMUM_CELL;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE__MINIMUM_CELL;
import static fr.jalon.contract.ContractPackage.Literals.SOURCE__PURPOSE;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Category;
import fr.jalon.contract.Column;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.ReferenceType;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Source;
import fr.jalon.contract.TopElement;
import fr.jalon.contract.ValueReference;

/** Family 20: indicators look from every point of view, and what they count of persons is protected. */
final class Balance extends CheckFamily {

	/** Below, a contract is being begun: what it lacks may still come. */
	private static final int FEWEST_FICHES = 3;
	/** Words of column names that leave no doubt: a name or an address may be an institution's. */
	private static final Set<String> PERSONAL = Set.of("prenom", "nir", "civilite");
	/** With one of these, a birth is somebody's; alone, "naissances" may be a count. */
	private static final Set<String> OF_BIRTH = Set.of("date", "lieu", "annee", "jour");

	Balance() {
		check(CheckCodes.CATEGORY_MISSING, Severity.INFO, Contract.class, Balance::categoryMissing);
		check(CheckCodes.PERSONAL_WITHOUT_PURPOSE, Severity.WARNING, Source.class, Balance::withoutPurpose);
		check(CheckCodes.PERSONAL_WITHOUT_MINIMUM_CELL, Severity.WARNING, Fiche.class, Balance::withoutMinimumCell);
		check(CheckCodes.MINIMUM_CELL_TOO_SMALL, Severity.WARNING, TopElement.class, Balance::minimumCellTooSmall);
		check(CheckCodes.PERSONAL_NOT_MARKED, Severity.INFO, Column.class, Balance::personalNotMarked);
	}

	private static void categoryMissing(Contract contract, Findings findings) {
		Map<Category, Integer> counts = categories(findings.model()).getOrDefault(contract, Map.of());
		int all = counts.values().stream().mapToInt(Integer::intValue).sum();
		if (all < FEWEST_FICHES) {
			return;
		}
		for (Category category : Category.VALUES) {
			if (!counts.containsKey(category)) {
				findings.report(contract, ELEMENT__NAME, category, all, count(counts, Category.SERVICE_QUALITY),
						count(counts, Category.SOCIO_ECONOMIC_EFFECTIVENESS), count(counts, Category.EFFICIENCY));
			}
		}
	}

	private static int count(Map<Category, Integer> counts, Category category) {
		return counts.getOrDefault(category, 0);
	}

	/** How many sheets of each category a contract has; sheets without category are told apart by family 1. */
	private static Map<Contract, Map<Category, Integer>> categories(WholeModel model) {
		return model.derived(Balance.class, all -> {
			Map<Contract, Map<Category, Integer>> counts = new HashMap<>();
			for (Fiche fiche : all.measuredFiches()) {
				Fiche speaker = Fiches.speaker(fiche, FICHE__CATEGORY);
				if (speaker.eIsSet(FICHE__CATEGORY)) {
					counts.computeIfAbsent(all.contract(fiche), key -> new EnumMap<>(Category.class)).merge(speaker.getCategory(), 1,
							Integer::sum);
				}
			}
			return counts;
		});
	}

	private static void withoutPurpose(Source source, Findings findings) {
		List<String> personal = personalColumns(source);
		if (personal.isEmpty() || source.getPurpose() != null && !source.getPurpose().isBlank()) {
			return;
		}
		findings.missing(source, SOURCE__PURPOSE, source, personal);
	}

	private static void withoutMinimumCell(Fiche fiche, Findings findings) {
		// A model is completed by the sheets that extend it.
		if (fiche.isModel() || Fiches.speaker(fiche, FICHE__MINIMUM_CELL).eIsSet(FICHE__MINIMUM_CELL)) {
			return;
		}
		for (Source source : sources(fiche, findings.model())) {
			if (!personalColumns(source).isEmpty() && !source.eIsSet(SOURCE__MINIMUM_CELL)) {
				findings.missing(fiche, FICHE__MINIMUM_CELL, fiche, source);
			}
		}
	}

	/** Sources that a sheet reads or says it collects, and those that its measures follow a reference to. */
	private static Set<Source> sources(Fiche fiche, WholeModel model) {
		Set<Source> sources = new LinkedHashSet<>(model.sources(fiche));
		for (Assignment collection : Fiches.speaker(fiche, FICHE__COLLECTIONS).getCollections()) {
			if (WholeModel.isLinked(collection.getSource())) {
				sources.add(collection.getSource());
			}
		}
		List<EObject> expressions = new ArrayList<>(Fiches.measures(fiche));
		expressions.addAll(Fiches.subIndicators(fiche));
		for (EObject expression : expressions) {
			expression.eAllContents().forEachRemaining(each -> {
				if (each instanceof ValueReference value) {
					value.getVia().forEach(column -> addReferred(column, sources));
				}
			});
		}
		return sources;
	}

	private static void addReferred(Column column, Set<Source> sources) {
		if (column.getType() instanceof ReferenceType type && WholeModel.isLinked(type.getSource())) {
			sources.add(type.getSource());
		}
	}

	private static List<String> personalColumns(Source source) {
		return source.getColumns().stream().filter(Column::isPersonal).map(Column::getName).filter(name -> name != null).toList();
	}

	private static void minimumCellTooSmall(TopElement element, Findings findings) {
		if (element instanceof Fiche fiche && fiche.eIsSet(FICHE__MINIMUM_CELL) && fiche.getMinimumCell() < 2) {
			findings.report(fiche, FICHE__MINIMUM_CELL, fiche.getMinimumCell());
		}
		if (element instanceof Source source && source.eIsSet(SOURCE__MINIMUM_CELL) && source.getMinimumCell() < 2) {
			findings.report(source, SOURCE__MINIMUM_CELL, source.getMinimumCell());
		}
	}

	private static void personalNotMarked(Column column, Findings findings) {
		if (column.isPersonal() || column.getName() == null || column.getSource() == null) {
			return;
		}
		// The underscore of date_naissance is no letter: the words of the name are looked at one by one.
		List<String> words = Spelling.words(column.getName());
		boolean birth = words.contains("naissance") && words.stream().anyMatch(OF_BIRTH::contains);
		if (birth || words.stream().anyMatch(PERSONAL::contains)) {
			findings.missing(column, COLUMN__PERSONAL, column.getName());
		}
	}
}
