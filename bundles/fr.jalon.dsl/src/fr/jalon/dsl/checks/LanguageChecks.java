// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static fr.jalon.contract.ContractPackage.Literals.SEVERITY_SETTING__CODE;

import fr.jalon.contract.Severity;
import fr.jalon.contract.SeveritySetting;

/** Family 0: what has to be right before a text can mean anything. */
final class LanguageChecks extends CheckFamily {

	LanguageChecks() {
		reportedByLanguage(CheckCodes.CHECK_FAILED, Severity.WARNING);
		check(CheckCodes.UNKNOWN_CHECK, Severity.WARNING, SeveritySetting.class, LanguageChecks::unknownCheck);
	}

	private static void unknownCheck(SeveritySetting setting, Findings findings) {
		if (setting.getCode() == null || CheckCodes.all().contains(setting.getCode())) {
			return;
		}
		findings.report(setting, SEVERITY_SETTING__CODE, setting.getCode());
	}
}
