// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.SEVERITY_SETTING__CODE;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;
import fr.jalon.contract.types.TypeProblem;
import fr.jalon.contract.types.TypeRules;

/** Family 0: what has to be right before a text can mean anything. */
final class LanguageChecks extends CheckFamily {

	LanguageChecks() {
		check(CheckCodes.TYPE_MISMATCH, Severity.ERROR, EObject.class, LanguageChecks::types);
		reportedByLanguage(CheckCodes.CHECK_FAILED, Severity.WARNING);
		check(CheckCodes.UNKNOWN_CHECK, Severity.WARNING, SeveritySetting.class, LanguageChecks::unknownCheck);
	}

	private static void types(EObject object, Findings findings) {
		for (TypeProblem problem : TypeRules.problemsOf(object)) {
			// A draft that leaves the unit of a delay open is no mistake of the language: family 11 asks for it.
			if (problem.kind() != TypeProblem.Kind.DURATION_WITHOUT_UNIT) {
				findings.report(problem.object(), problem.feature(), problem);
			}
		}
	}

	private static void unknownCheck(SeveritySetting setting, Findings findings) {
		if (setting.getCode() == null || CheckCodes.all().contains(setting.getCode())) {
			return;
		}
		findings.report(setting, SEVERITY_SETTING__CODE, setting.getCode());
	}
}
