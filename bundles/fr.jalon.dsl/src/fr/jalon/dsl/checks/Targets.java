// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__MEASURED_BY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__TARGETS;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__TARGET_ELSEWHERE;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__DUE;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__INTERVAL;
import static fr.jalon.contract.ContractPackage.Literals.TARGET__VALUE;

import java.util.Optional;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Severity;
import fr.jalon.contract.Target;

/** Family 3: a sheet says in figures, with dates, where its indicator is to be. */
final class Targets extends CheckFamily {

	Targets() {
		check(CheckCodes.TARGET_ABSENT, Severity.WARNING, Fiche.class, Targets::absent);
		check(CheckCodes.TARGET_ELSEWHERE, Severity.WARNING, Fiche.class, Targets::elsewhere);
		check(CheckCodes.TARGET_WITHOUT_DATE, Severity.WARNING, Target.class, Targets::withoutDate);
	}

	private static void absent(Fiche fiche, Findings findings) {
		// A model is completed by the sheets that extend it.
		if (fiche.isModel() || !Fiches.targets(fiche).isEmpty()) {
			return;
		}
		// A target that is stated elsewhere is not absent but misplaced: the next check says where.
		if (RequiredFields.says(fiche, FICHE__TARGET_ELSEWHERE) || commitment(fiche, findings.model()).isPresent()
				|| planHasTargets(fiche, findings.model())) {
			return;
		}
		findings.missing(fiche, FICHE__TARGETS, fiche);
	}

	private static boolean planHasTargets(Fiche fiche, WholeModel model) {
		return Aims.plans(fiche, model).stream().flatMap(plan -> plan.getProducts().stream())
				.flatMap(product -> product.getSeries().stream()).anyMatch(series -> !Aims.ahead(series).isEmpty());
	}

	private static void elsewhere(Fiche fiche, Findings findings) {
		if (fiche.isModel()) {
			return;
		}
		if (RequiredFields.says(fiche, FICHE__TARGET_ELSEWHERE)) {
			Fiche speaker = Fiches.speaker(fiche, FICHE__TARGET_ELSEWHERE);
			findings.report(fiche, FICHE__TARGET_ELSEWHERE, fiche, speaker.getTargetElsewhere());
			return;
		}
		Optional<Commitment> commitment = commitment(fiche, findings.model());
		if (commitment.isEmpty() || !Fiches.targets(fiche).isEmpty()) {
			return;
		}
		findings.missing(fiche, FICHE__TARGETS, fiche, commitment.get());
	}

	/** A commitment with a threshold that the sheet is to measure. */
	private static Optional<Commitment> commitment(Fiche fiche, WholeModel model) {
		return model.referrers(fiche, COMMITMENT__MEASURED_BY, Commitment.class).stream()
				.filter(commitment -> commitment.getThreshold() != null).findFirst();
	}

	private static void withoutDate(Target target, Findings findings) {
		// The threshold of a commitment is due when the commitment is.
		if (!(target.eContainer() instanceof Fiche fiche) || target.getDue() != null || target.isRecurring()) {
			return;
		}
		Object aim = target.getInterval() != null ? target.getInterval() : target.getValue();
		if (aim == null) {
			return; // not written to its end yet
		}
		findings.report(target, target.getInterval() != null ? TARGET__INTERVAL : TARGET__VALUE, TARGET__DUE, aim, fiche);
	}
}
