// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.WholeModel;

/** Family 22: objectives and indicators find each other, and actors in words are declared. */
final class AttachmentFixes extends FixFamily {

	AttachmentFixes() {
		fix(CheckCodes.OBJECTIVE_WITHOUT_INDICATOR, Objective.class, AttachmentFixes::indicator);
		fix(CheckCodes.INDICATOR_WITHOUT_OBJECTIVE, Fiche.class, AttachmentFixes::objective);
		fix(CheckCodes.VALIDATION_NOT_DECLARED, Assignment.class, AttachmentFixes::declare);
		fix(CheckCodes.ACTOR_NOT_DECLARED, Assignment.class, AttachmentFixes::declare);
		fix(CheckCodes.ATTACHMENTS_DISAGREE, Fiche.class, AttachmentFixes::disagree);
	}

	private static void indicator(Objective objective, Offers offers) {
		// A sheet that has no objective yet may be about this one.
		for (Fiche fiche : offers.beside(objective, Fiche.class)) {
			boolean free = !fiche.isModel() && Fiches.speaker(fiche, FICHE__OBJECTIVE).getObjective() == null
					&& Fiches.speaker(fiche, FICHE__ACTION).getAction() == null;
			List<Axis> axes = Fiches.speaker(fiche, FICHE__AXES).getAxes();
			String name = free ? offers.name(fiche, FICHE__OBJECTIVE, objective) : null;
			if (name != null && (axes.isEmpty() || objective.getAxis() == null || axes.contains(objective.getAxis()))) {
				offers.offer("attach " + fiche.getName(), "attach", new Object[] { "objectif " + name, Written.called(fiche) },
						edit -> edit.clause(fiche, FICHE__OBJECTIVE, "objectif " + name));
			}
		}
		for (Commitment commitment : objective.getCommitments()) {
			if (commitment.getThreshold() != null && commitment.getMeasuredBy().isEmpty()) {
				NewFiche.offerMeasuring(commitment, offers);
			}
		}
		NewFiche.offerFor(objective, offers);
	}

	/** Objectives of the sheet's axes first. */
	static void objective(Fiche fiche, Offers offers) {
		List<Axis> axes = Fiches.speaker(fiche, FICHE__AXES).getAxes();
		List<Objective> objectives = new ArrayList<>(offers.beside(fiche, Objective.class));
		List<Objective> ofAxes = objectives.stream().filter(each -> each.getAxis() != null && axes.contains(each.getAxis())).toList();
		if (!ofAxes.isEmpty()) {
			objectives = new ArrayList<>(ofAxes);
		}
		offers.choices(fiche, FICHE__OBJECTIVE, "objectif ", FICHE__OBJECTIVE, objectives);
		Axis axis = axes.isEmpty() ? null : axes.get(0);
		if (WholeModel.isLinked(axis)) {
			String name = offers.freeName("NouvelObjectif");
			offers.offer("declare", "declareObjective", new Object[] { name, Written.called(axis) }, edit -> {
				edit.clause(axis, AXIS__OBJECTIVES, "objectif " + name + " \"\"");
				edit.clause(fiche, FICHE__OBJECTIVE, "objectif " + name);
			}).because("toRename");
		}
	}

	/** The actor is declared in the contract, under a name made of the words; then the words become the name. */
	static void declare(Assignment assignment, Offers offers) {
		String label = assignment.getLabel();
		Contract contract = offers.contract(assignment).orElse(null);
		if (label == null || label.isBlank() || contract == null) {
			return;
		}
		boolean validates = assignment.eContainingFeature() == FICHE__VALIDATION;
		String name = offers.freeName(Written.name(label, "Acteur"));
		if (validates) {
			declareAs(assignment, contract, "instance", name, label, offers).preferred();
		}
		declareAs(assignment, contract, "service", name, label, offers).preferredIf(!validates);
		if (!validates) {
			declareAs(assignment, contract, "partenaire", name, label, offers);
		}
	}

	private static Offer declareAs(Assignment assignment, Contract contract, String kind, String name, String label, Offers offers) {
		String declaration = kind + " " + name + (name.equals(label.strip()) ? "" : " " + Written.text(label.strip()));
		return offers.offer("declare " + kind, "declare", new Object[] { declaration }, edit -> {
			edit.clause(contract, switch (kind) {
				case "instance" -> CONTRACT__BODIES;
				case "service" -> CONTRACT__SERVICES;
				default -> CONTRACT__PARTIES;
			}, declaration);
			edit.value(assignment, ASSIGNMENT__LABEL, 0, Offers.nameOfNew(assignment, contract, name));
		}).everywhere();
	}

	private static void disagree(Fiche fiche, Offers offers) {
		Objective objective = fiche.getObjective();
		Objective ofAction = fiche.getAction() == null ? null : fiche.getAction().getObjective();
		if (objective != null && ofAction != null && objective != ofAction) {
			String name = offers.name(fiche, FICHE__OBJECTIVE, ofAction);
			if (name != null) {
				offers.value(fiche, FICHE__OBJECTIVE, name).because("ofAction");
			}
			offers.removeClause(fiche, FICHE__ACTION);
			return;
		}
		Objective served = objective != null ? objective : ofAction;
		if (served == null || served.getAxis() == null || fiche.getAxes().isEmpty()) {
			return;
		}
		String name = offers.name(fiche, FICHE__AXES, served.getAxis());
		if (name != null) {
			if (fiche.getAxes().size() == 1) {
				offers.value(fiche, FICHE__AXES, name).because("ofObjective");
			}
			offers.item(fiche, FICHE__AXES, "axe", name).because("ofObjective");
		}
		EObject first = fiche.getAxes().get(0);
		offers.beside(fiche, Objective.class).stream().filter(each -> each.getAxis() == first && each != served)
				.sorted(Comparator.comparing(each -> String.valueOf(each.getName()))).limit(3)
				.map(each -> offers.name(fiche, FICHE__OBJECTIVE, each))
				.filter(each -> each != null && objective != null).forEach(each -> offers.value(fiche, FICHE__OBJECTIVE, each));
	}
}
