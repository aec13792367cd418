// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static fr.jalon.contract.ContractPackage.Literals.*;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Party;
import fr.jalon.contract.Risk;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.checks.WholeModel;

/** Family 21: who keeps a commitment, until when. */
final class CommitmentFixes extends FixFamily {

	CommitmentFixes() {
		fix(CheckCodes.COMMITMENT_WITHOUT_OWNER, Commitment.class,
				(commitment, offers) -> owner(commitment, COMMITMENT__OWNER, Commitment.class, offers));
		fix(CheckCodes.COMMITMENT_WITHOUT_DUE, Commitment.class, CommitmentFixes::due);
		fix(CheckCodes.DUE_BEFORE_SIGNATURE, Commitment.class, CommitmentFixes::beforeSignature);
		fix(CheckCodes.DUE_AFTER_CONTRACT, Commitment.class, CommitmentFixes::afterContract);
		fix(CheckCodes.RISK_INCOMPLETE, Risk.class, CommitmentFixes::risk);
	}

	/** Those who answer for most of the same kind first, then the parties of the contract. */
	private static void owner(EObject object, EReference feature, Class<? extends EObject> kind, Offers offers) {
		Map<Actor, Integer> uses = new LinkedHashMap<>();
		for (EObject other : offers.beside(object, kind)) {
			Actors.named(other, feature).forEach(each -> uses.merge(each, 1, Integer::sum));
		}
		offers.beside(object, Actor.class).stream().sorted(Comparator.comparing(each -> !(each instanceof Party)))
				.forEach(each -> uses.putIfAbsent(each, 0));
		List<Actor> byUse = uses.keySet().stream().sorted(Comparator.comparing((Function<Actor, Integer>) uses::get).reversed()).toList();
		boolean empty = Edit.text(object).values(feature).isEmpty();
		if (empty) {
			offers.choices(object, feature, "responsable ", ASSIGNMENT__ACTOR, byUse);
			offers.prepared(object, feature, "responsable \"\"");
			return;
		}
		byUse.stream().limit(Offers.MOST).map(each -> offers.name(object, ASSIGNMENT__ACTOR, each)).filter(name -> name != null)
				.forEach(name -> offers.value(object, feature, name));
	}

	private static void due(Commitment commitment, Offers offers) {
		Contract contract = WholeModel.container(commitment, Contract.class);
		if (contract != null && contract.getPeriod() != null) {
			offers.clause(commitment, COMMITMENT__DUE, "échéance " + contract.getPeriod().end().getYear()).because("end").everywhere();
		}
		offers.clause(commitment, COMMITMENT__RECURRENCE, "chaque année").everywhere();
	}

	private static void beforeSignature(Commitment commitment, Offers offers) {
		Contract contract = WholeModel.container(commitment, Contract.class);
		if (commitment.getDue() == null || contract == null || contract.getSignatureDate() == null) {
			return;
		}
		offers.value(commitment, COMMITMENT__DUE, contract.getSignatureDate().toString()).because("signature");
		open(commitment, COMMITMENT__DUE, offers);
	}

	private static void afterContract(Commitment commitment, Offers offers) {
		Contract contract = WholeModel.container(commitment, Contract.class);
		if (commitment.getDue() == null || contract == null || contract.getPeriod() == null) {
			return;
		}
		offers.value(commitment, COMMITMENT__DUE, String.valueOf(contract.getPeriod().end().getYear())).because("end").everywhere();
		int last = commitment.getDue().end().getYear();
		String period = contract.getPeriod().start().getYear() + ".." + last;
		offers.offer("extend", "extendContract", new Object[] { period }, edit -> edit.value(contract, CONTRACT__PERIOD, 0, period));
		open(commitment, COMMITMENT__DUE, offers);
	}

	/** Without a due date, the check of its absence asks for another one. */
	private static void open(Commitment commitment, EStructuralFeature feature, Offers offers) {
		offers.removeClause(commitment, feature).toComplete().everywhere();
	}

	private static void risk(Risk risk, Offers offers) {
		boolean owner = RISK__OWNER.getName().equals(offers.problem().data(0));
		if (owner || offers.problem().data(0) == null) {
			owner(risk, RISK__OWNER, Risk.class, offers);
		}
		if (!owner) {
			offers.prepared(risk, RISK__TREATMENTS, "traité par \"\"").preferred();
		}
	}
}
