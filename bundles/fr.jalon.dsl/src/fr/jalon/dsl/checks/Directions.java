// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.FICHE__DIRECTION;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__DIRECTION_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__TOLERANCE;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__DIRECTION;
import static fr.jalon.contract.ContractPackage.Literals.PRODUCT__TOLERANCE;

import java.util.List;

import fr.jalon.contract.Direction;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Product;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;

/** Family 4: a sheet says which way its figure should go, in one of four words. */
final class Directions extends CheckFamily {

	Directions() {
		check(CheckCodes.DIRECTION_ABSENT, Severity.WARNING, Fiche.class, Directions::absent);
		check(CheckCodes.DIRECTION_IN_WORDS, Severity.WARNING, Fiche.class, Directions::inWords);
		check(CheckCodes.MAINTAIN_WITHOUT_TOLERANCE, Severity.WARNING, Fiche.class, Directions::withoutTolerance);
		check(CheckCodes.PRODUCT_MAINTAIN_WITHOUT_TOLERANCE, Severity.WARNING, Product.class, Directions::productWithoutTolerance);
	}

	private static void absent(Fiche fiche, Findings findings) {
		// A model is completed by the sheets that extend it; words that are no direction are the next check's.
		if (fiche.isModel() || Aims.direction(fiche) != null || RequiredFields.says(fiche, FICHE__DIRECTION_NOTE)) {
			return;
		}
		findings.missing(fiche, FICHE__DIRECTION, FICHE__DIRECTION, fiche);
	}

	private static void inWords(Fiche fiche, Findings findings) {
		if (fiche.isModel() || Aims.direction(fiche) != null || !RequiredFields.says(fiche, FICHE__DIRECTION_NOTE)) {
			return;
		}
		String words = Fiches.speaker(fiche, FICHE__DIRECTION_NOTE).getDirectionNote();
		findings.report(fiche, FICHE__DIRECTION_NOTE, FICHE__DIRECTION, fiche, words);
	}

	private static void withoutTolerance(Fiche fiche, Findings findings) {
		if (fiche.isModel() || Aims.direction(fiche) != Direction.MAINTAIN || Aims.tolerance(fiche) != null) {
			return;
		}
		// Targets that say by themselves how far the figure may stray.
		List<Target> targets = Fiches.targets(fiche);
		if (!targets.isEmpty() && targets.stream().allMatch(target -> target.getTolerance() != null || target.getInterval() != null)) {
			return;
		}
		findings.report(fiche, FICHE__DIRECTION, FICHE__TOLERANCE, fiche);
	}

	private static void productWithoutTolerance(Product product, Findings findings) {
		// Own direction only: an inherited one is reported once, at the sheet.
		boolean maintain = product.eIsSet(PRODUCT__DIRECTION) && product.getDirection() == Direction.MAINTAIN;
		if (!maintain || Aims.tolerance(product) != null) {
			return;
		}
		findings.report(product, PRODUCT__DIRECTION, PRODUCT__TOLERANCE, product);
	}
}
