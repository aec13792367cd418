// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.texts;

import org.eclipse.xtext.ui.editor.IValidationJobScheduler;
import org.eclipse.xtext.ui.editor.model.IXtextDocument;
import org.eclipse.xtext.ui.editor.model.XtextDocument;

/**
 * Checks a text as soon as it is opened. Xtext would wait for the first change and show the builder's markers until then;
 * here editors never show markers, see {@link TextDocuments}.
 */
public final class FirstCheck implements IValidationJobScheduler {

	@Override
	public void scheduleInitialValidation(IXtextDocument document) {
		if (document instanceof XtextDocument text) {
			text.checkAndUpdateAnnotations();
		}
	}
}
