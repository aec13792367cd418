// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.ASSIGNMENT__LABEL;
import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__MEASURED_BY;
import static fr.jalon.contract.ContractPackage.Literals.ELEMENT__NAME;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__ACTION;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__AXES;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__OBJECTIVE;
import static fr.jalon.contract.ContractPackage.Literals.FICHE__VALIDATION;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Action;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Severity;

/** Family 22: objectives, indicators and actors of the contract answer to each other. */
final class Attachments extends CheckFamily {

	Attachments() {
		check(CheckCodes.OBJECTIVE_WITHOUT_INDICATOR, Severity.WARNING, Objective.class, Attachments::withoutIndicator);
		check(CheckCodes.INDICATOR_WITHOUT_OBJECTIVE, Severity.WARNING, Fiche.class, Attachments::withoutObjective);
		check(CheckCodes.VALIDATION_NOT_DECLARED, Severity.WARNING, Assignment.class, Attachments::validationNotDeclared);
		check(CheckCodes.ACTOR_NOT_DECLARED, Severity.INFO, Assignment.class, Attachments::actorNotDeclared);
		check(CheckCodes.ATTACHMENTS_DISAGREE, Severity.WARNING, Fiche.class, Attachments::disagree);
	}

	private static void withoutIndicator(Objective objective, Findings findings) {
		Set<Objective> measured = findings.model().derived(Attachments.class, Attachments::measuredObjectives);
		if (!measured.contains(objective)) {
			findings.report(objective, ELEMENT__NAME, objective);
		}
	}

	/** Objectives that a sheet names, directly or by an action, or whose commitments a sheet measures. */
	private static Set<Objective> measuredObjectives(WholeModel model) {
		Set<Objective> measured = new HashSet<>();
		for (Fiche fiche : model.measuredFiches()) {
			measured.addAll(objectives(fiche));
		}
		for (Commitment commitment : model.all(Commitment.class)) {
			if (commitment.getMeasuredBy().stream().anyMatch(fiche -> !fiche.isModel())) {
				measured.add(WholeModel.container(commitment, Objective.class));
			}
		}
		return measured;
	}

	/** Own or inherited: the objective that the sheet names, and the one of its action. */
	private static List<Objective> objectives(Fiche fiche) {
		List<Objective> objectives = new ArrayList<>();
		Objective named = Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective();
		if (named != null) {
			objectives.add(named);
		}
		Action action = Fiches.speaker(fiche, FICHE__ACTION).getAction();
		if (action != null && action.getObjective() != null) {
			objectives.add(action.getObjective());
		}
		return objectives;
	}

	private static void withoutObjective(Fiche fiche, Findings findings) {
		// A model is completed by the sheets that extend it; a sheet that measures a commitment serves the objective around it.
		if (fiche.isModel() || !objectives(fiche).isEmpty() || measuresCommitmentOfObjective(fiche, findings.model())) {
			return;
		}
		// Without any objective to choose from, the contract is what lacks something.
		if (findings.model().all(Objective.class).isEmpty()) {
			return;
		}
		findings.report(fiche, ELEMENT__NAME, fiche);
	}

	private static boolean measuresCommitmentOfObjective(Fiche fiche, WholeModel model) {
		return model.referrers(fiche, COMMITMENT__MEASURED_BY, Commitment.class).stream()
				.anyMatch(commitment -> WholeModel.container(commitment, Objective.class) != null);
	}

	private static void validationNotDeclared(Assignment assignment, Findings findings) {
		if (assignment.eContainingFeature() == FICHE__VALIDATION && isUndeclared(assignment, findings.model())) {
			findings.report(assignment, ASSIGNMENT__LABEL, assignment.getLabel(), assignment.eContainer());
		}
	}

	private static void actorNotDeclared(Assignment assignment, Findings findings) {
		if (assignment.eContainingFeature() != FICHE__VALIDATION && isUndeclared(assignment, findings.model())) {
			findings.report(assignment, ASSIGNMENT__LABEL, assignment.getLabel(), assignment.eContainingFeature());
		}
	}

	/** Words where an actor is meant; when they are a declared one's, family 16 says so. */
	private static boolean isUndeclared(Assignment assignment, WholeModel model) {
		return assignment.getActor() == null && assignment.getLabel() != null && !assignment.getLabel().isBlank()
				&& Vocabulary.declared(assignment, model) == null;
	}

	private static void disagree(Fiche fiche, Findings findings) {
		Objective objective = Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective();
		Action action = Fiches.speaker(fiche, FICHE__ACTION).getAction();
		if (WholeModel.isLinked(action) && WholeModel.isLinked(objective) && action.getObjective() != null
				&& action.getObjective() != objective) {
			report(fiche, FICHE__ACTION, action, action.getObjective(), objective, findings);
			return;
		}
		List<Axis> axes = Fiches.speaker(fiche, FICHE__AXES).getAxes();
		Objective served = WholeModel.isLinked(objective) ? objective : WholeModel.isLinked(action) ? action.getObjective() : null;
		// An objective of the whole contract serves every axis.
		if (served == null || served.getAxis() == null || axes.isEmpty() || axes.contains(served.getAxis())) {
			return;
		}
		// Axes that lead nowhere are reported as such.
		if (axes.stream().allMatch(WholeModel::isLinked)) {
			report(fiche, served == objective ? FICHE__OBJECTIVE : FICHE__ACTION, served, served.getAxis(), axes.get(0), findings);
		}
	}

	/** Shown where the sheet itself speaks, else at its name. */
	private static void report(Fiche fiche, EStructuralFeature feature, EObject served, EObject holder, EObject other,
			Findings findings) {
		findings.report(fiche, feature, fiche, served, holder, other);
	}
}
