// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.validation.Check;

import com.google.inject.Inject;

import fr.jalon.dsl.checks.Checker;

/** Hands the objects of a text to the checks, and what they found to Xtext: one way for Eclipse, LSP and command line. */
public class JalonValidator extends AbstractJalonValidator {

	@Inject
	private Checker checker;

	@Check
	public void runChecks(EObject object) {
		for (Checker.Shown each : checker.check(object)) {
			getChain().add(createDiagnostic(severity(each), each.message(), each.object(), each.markedFeature(), each.index(),
					each.code(), each.data()));
		}
	}

	private static Severity severity(Checker.Shown shown) {
		return switch (shown.severity()) {
			case ERROR -> Severity.ERROR;
			case WARNING -> Severity.WARNING;
			case INFO -> Severity.INFO;
			case IGNORE -> throw new IllegalArgumentException(shown.code());
		};
	}
}
