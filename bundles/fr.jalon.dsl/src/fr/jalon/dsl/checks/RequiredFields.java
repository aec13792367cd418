// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.CONTRACT__PERIOD;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__TITLE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__ACTION;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__ALL_AXES;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__AXES;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__CALCULATION_MODE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__CATEGORY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__COLLECTIONS;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__COLLECTION_MODE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__DELIVERY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__DELIVERY_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__INTERPRETATION;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__LIMITS;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__OBJECTIVE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__OWNER;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__PERIODICITY;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__SYNTHESIS;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__UNIT_NOTE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__VALIDATION;

import java.util.Collection;
import java.util.function.BiPredicate;

import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Severity;

/** Family 1: fields of the official sheet that are empty, once those of the sheets it extends are taken over. */
public final class RequiredFields extends CheckFamily {

	RequiredFields() {
		field(CheckCodes.OWNER_ABSENT, FICHE__OWNER, Severity.WARNING);
		field(CheckCodes.ACTION_ABSENT, FICHE__ACTION, Severity.WARNING);
		// An action is part of an objective: naming it names both.
		field(CheckCodes.OBJECTIVE_ABSENT, FICHE__OBJECTIVE, Severity.WARNING, (fiche, model) -> says(fiche, FICHE__ACTION));
		field(CheckCodes.CALCULATION_ABSENT, FICHE__CALCULATION_MODE, Severity.WARNING,
				(fiche, model) -> Fiches.measures(fiche).stream().anyMatch(measure -> measure.getExpression() != null));
		field(CheckCodes.INTERPRETATION_ABSENT, FICHE__INTERPRETATION, Severity.WARNING);
		field(CheckCodes.AXIS_ABSENT, FICHE__AXES, Severity.WARNING,
				(fiche, model) -> says(fiche, FICHE__ALL_AXES) || isOfAnAxis(fiche));
		field(CheckCodes.CATEGORY_ABSENT, FICHE__CATEGORY, Severity.WARNING);
		// A unit in words is not empty; whether the words are enough is asked elsewhere.
		field(CheckCodes.UNIT_ABSENT, FICHE__UNIT, Severity.WARNING,
				(fiche, model) -> says(fiche, FICHE__UNIT_NOTE) || everyMeasureHasItsUnit(fiche));
		field(CheckCodes.PERIODICITY_ABSENT, FICHE__PERIODICITY, Severity.WARNING);
		field(CheckCodes.COLLECTION_ABSENT, FICHE__COLLECTIONS, Severity.WARNING,
				(fiche, model) -> model.sources(fiche).stream().anyMatch(source -> isFilled(source.getCollector())));
		field(CheckCodes.SYNTHESIS_ABSENT, FICHE__SYNTHESIS, Severity.WARNING);
		field(CheckCodes.VALIDATION_ABSENT, FICHE__VALIDATION, Severity.WARNING);
		field(CheckCodes.COLLECTION_MODE_ABSENT, FICHE__COLLECTION_MODE, Severity.INFO,
				(fiche, model) -> model.sources(fiche).stream().anyMatch(source -> source.getLocation() != null));
		check(CheckCodes.TITLE_ABSENT, Severity.WARNING, Fiche.class, RequiredFields::title);
		field(CheckCodes.LIMITS_ABSENT, FICHE__LIMITS, Severity.INFO);
		field(CheckCodes.DELIVERY_ABSENT, FICHE__DELIVERY, Severity.INFO, (fiche, model) -> says(fiche, FICHE__DELIVERY_NOTE));
		check(CheckCodes.CONTRACT_PERIOD_ABSENT, Severity.WARNING, Contract.class, RequiredFields::period);
	}

	private void field(String code, EStructuralFeature field, Severity severity) {
		field(code, field, severity, (fiche, model) -> false);
	}

	/** @param otherwise whether the sheet says the same in another place */
	private void field(String code, EStructuralFeature field, Severity severity, BiPredicate<Fiche, WholeModel> otherwise) {
		check(code, severity, Fiche.class, (fiche, findings) -> {
			// A model is completed by the sheets that extend it.
			if (fiche.isModel() || says(fiche, field) || otherwise.test(fiche, findings.model())) {
				return;
			}
			findings.missing(fiche, field, field, fiche);
		});
	}

	private static void title(Fiche fiche, Findings findings) {
		// A title is not inherited: it tells this sheet from the others.
		if (fiche.isModel() || isFilled(fiche.getTitle())) {
			return;
		}
		findings.missing(fiche, ELEMENT__TITLE, ELEMENT__TITLE, fiche);
	}

	private static void period(Contract contract, Findings findings) {
		if (contract.getPeriod() != null) {
			return;
		}
		findings.missing(contract, CONTRACT__PERIOD, CONTRACT__PERIOD, contract);
	}

	/** Whether the sheet, or one that it extends, has words or values in the field; a pair of quotes around nothing has not. */
	public static boolean says(Fiche fiche, EStructuralFeature field) {
		return Fiches.lineage(fiche).stream().anyMatch(each -> each.eIsSet(field) && isFilled(each.eGet(field)));
	}

	public static boolean isFilled(Object value) {
		if (value instanceof String words) {
			return !words.isBlank();
		}
		if (value instanceof Assignment assignment) {
			return assignment.getActor() != null || isFilled(assignment.getLabel());
		}
		if (value instanceof Collection<?> values) {
			return values.stream().anyMatch(RequiredFields::isFilled);
		}
		return value != null;
	}

	/** An objective of the whole contract has no axis. */
	private static boolean isOfAnAxis(Fiche fiche) {
		return Fiches.lineage(fiche).stream().anyMatch(each -> isOfAnAxis(each.getObjective())
				|| each.getAction() != null && isOfAnAxis(each.getAction().getObjective()));
	}

	private static boolean isOfAnAxis(Objective objective) {
		return objective != null && objective.getAxis() != null;
	}

	private static boolean everyMeasureHasItsUnit(Fiche fiche) {
		return !Fiches.measures(fiche).isEmpty() && Fiches.measures(fiche).stream().allMatch(measure -> measure.getUnit() != null);
	}
}
