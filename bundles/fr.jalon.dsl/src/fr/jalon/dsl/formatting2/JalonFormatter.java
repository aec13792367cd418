// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;

import fr.jalon.contract.Document;
import fr.jalon.contract.TopElement;

/** Lays out a text. */
public class JalonFormatter extends AbstractJavaFormatter {

	protected void format(Document root, IFormattableDocument document) {
		for (TopElement element : root.getElements()) {
			document.format(element);
		}
	}
}
