// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import fr.jalon.contract.Model;
import fr.jalon.contract.Named;
import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;

/** Lays out the text of a contract. */
public class JalonFormatter extends AbstractJavaFormatter {

	protected void format(Model model, IFormattableDocument document) {
		for (Named element : model.getElements()) {
			document.format(element);
		}
	}
}
