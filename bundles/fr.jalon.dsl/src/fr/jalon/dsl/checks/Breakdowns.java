// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.DIMENSION__VALUE;
import static fr.jalon.contract.ContractPackage.Literals.SUB_INDICATOR__DIMENSIONS;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import fr.jalon.contract.Dimension;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Severity;
import fr.jalon.contract.SubIndicator;

/** Family 14: a breakdown says from which column the class of a row comes. */
final class Breakdowns extends CheckFamily {

	/** What drafts write to say that there is no breakdown. */
	private static final Set<String> NONE = Stream.of("sans objet", "néant", "aucun", "aucune", "non", "S.O.").map(Spelling::key)
			.collect(Collectors.toSet());

	Breakdowns() {
		check(CheckCodes.BREAKDOWN_WITHOUT_COLUMN, Severity.WARNING, Dimension.class, Breakdowns::withoutColumn);
		check(CheckCodes.BREAKDOWN_IN_WORDS, Severity.WARNING, SubIndicator.class, Breakdowns::inWords);
	}

	private static void withoutColumn(Dimension dimension, Findings findings) {
		if (dimension.getValue() != null || !WholeModel.isLinked(dimension.getClassification()) || isInModel(dimension)) {
			return;
		}
		findings.missing(dimension, DIMENSION__VALUE, dimension.eContainer(), dimension.getClassification());
	}

	private static void inWords(SubIndicator subIndicator, Findings findings) {
		if (!subIndicator.getDimensions().isEmpty() || !subIndicator.getMeasures().isEmpty() || isInModel(subIndicator)) {
			return;
		}
		String words = Spelling.key(subIndicator.getTitle());
		if (words.isEmpty() || NONE.contains(words) || namesMeasure(subIndicator, words)) {
			return;
		}
		findings.missing(subIndicator, SUB_INDICATOR__DIMENSIONS, subIndicator);
	}

	/** Drafts list under "sous-indicateurs" the several figures of a sheet too: those are measures, not breakdowns. */
	private static boolean namesMeasure(SubIndicator subIndicator, String words) {
		Fiche fiche = WholeModel.container(subIndicator, Fiche.class);
		return fiche != null && Fiches.measures(fiche).stream().anyMatch(measure -> Spelling.keys(measure).contains(words));
	}

	/** A model is completed by the sheets that extend it. */
	private static boolean isInModel(SubIndicator subIndicator) {
		Fiche fiche = WholeModel.container(subIndicator, Fiche.class);
		return fiche != null && fiche.isModel();
	}

	private static boolean isInModel(Dimension dimension) {
		return dimension.eContainer() instanceof SubIndicator subIndicator && isInModel(subIndicator);
	}
}
