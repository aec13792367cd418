// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__DUE;
import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__OWNER;
import static fr.jalon.contract.ContractPackage.Literals.COMMITMENT__RECURRENCE;
import static fr.jalon.contract.ContractPackage.Literals.RISK__OWNER;
import static fr.jalon.contract.ContractPackage.Literals.RISK__TREATMENTS;

import java.time.LocalDate;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Risk;
import fr.jalon.contract.Severity;

/** Family 21: a commitment says who keeps it and when, within the time of the contract. */
final class Commitments extends CheckFamily {

	Commitments() {
		check(CheckCodes.COMMITMENT_WITHOUT_OWNER, Severity.WARNING, Commitment.class, Commitments::withoutOwner);
		check(CheckCodes.COMMITMENT_WITHOUT_DUE, Severity.WARNING, Commitment.class, Commitments::withoutDue);
		check(CheckCodes.DUE_BEFORE_SIGNATURE, Severity.ERROR, Commitment.class, Commitments::dueBeforeSignature);
		check(CheckCodes.DUE_AFTER_CONTRACT, Severity.WARNING, Commitment.class, Commitments::dueAfterContract);
		check(CheckCodes.RISK_INCOMPLETE, Severity.INFO, Risk.class, Commitments::riskIncomplete);
	}

	private static void withoutOwner(Commitment commitment, Findings findings) {
		if (!RequiredFields.isFilled(commitment.getOwner())) {
			findings.missing(commitment, COMMITMENT__OWNER, commitment);
		}
	}

	private static void withoutDue(Commitment commitment, Findings findings) {
		// What comes back every year has no last day to wait for.
		if (commitment.getDue() == null && !commitment.eIsSet(COMMITMENT__RECURRENCE)) {
			findings.missing(commitment, COMMITMENT__DUE, commitment);
		}
	}

	private static void dueBeforeSignature(Commitment commitment, Findings findings) {
		Contract contract = WholeModel.container(commitment, Contract.class);
		if (commitment.getDue() == null || contract == null || contract.getSignatureDate() == null) {
			return;
		}
		LocalDate signature = contract.getSignatureDate();
		// The last day of the period counts: "2016" signed in December may still be kept.
		if (commitment.getDue().end().isBefore(signature)) {
			findings.report(commitment, COMMITMENT__DUE, commitment, commitment.getDue().toString(), signature.toString());
		}
	}

	private static void dueAfterContract(Commitment commitment, Findings findings) {
		Contract contract = WholeModel.container(commitment, Contract.class);
		if (commitment.getDue() == null || contract == null || contract.getPeriod() == null) {
			return;
		}
		// The last academic year straddles the end; its first months are within.
		if (commitment.getDue().start().isAfter(contract.getPeriod().end())) {
			findings.report(commitment, COMMITMENT__DUE, commitment, commitment.getDue().toString(), contract.getEndDate().toString());
		}
	}

	private static void riskIncomplete(Risk risk, Findings findings) {
		if (!RequiredFields.isFilled(risk.getTreatments())) {
			findings.missing(risk, RISK__TREATMENTS, risk, RISK__TREATMENTS);
		}
		if (!RequiredFields.isFilled(risk.getOwner())) {
			findings.missing(risk, RISK__OWNER, risk, RISK__OWNER);
		}
	}
}
