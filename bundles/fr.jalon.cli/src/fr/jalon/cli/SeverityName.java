// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import fr.jalon.contract.Severity;

/** Severities as typed on the command line, in either language. */
enum SeverityName {
	error(Severity.ERROR), erreur(Severity.ERROR), warning(Severity.WARNING), avertissement(Severity.WARNING),
	info(Severity.INFO), ignore(Severity.IGNORE), ignoree(Severity.IGNORE);

	private final Severity severity;

	SeverityName(Severity severity) {
		this.severity = severity;
	}

	Severity severity() {
		return severity;
	}
}
