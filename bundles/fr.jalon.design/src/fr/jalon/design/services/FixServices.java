// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Display;

import fr.jalon.contract.Element;
import fr.jalon.contract.Severity;
import fr.jalon.design.actions.Changes;
import fr.jalon.dsl.ide.fixes.ElementFixes;
import fr.jalon.dsl.ide.fixes.Fix;

/** The quick fixes of the text, from a box. */
public class FixServices {

	/** Whether there is something to mend; whether it can be mended is found out when asked, it takes a look at the text. */
	public boolean canFix(EObject element) {
		return element instanceof Element named && new FindingServices().hasFindings(named);
	}

	/** Applies the first fix of the findings of a severity, once the command that asks for it is over. */
	public EObject fixFirst(Element element, String severity) {
		List<Fix> fixes = Language.get(ElementFixes.class).of(element, Severity.getByName(severity));
		if (!fixes.isEmpty()) {
			Display.getDefault().asyncExec(() -> Changes.write(fixes.get(0).changes()));
		}
		return element;
	}
}
