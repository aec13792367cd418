// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.ImplementedBy;

/** The code lenses of a text; the language server shows them, an Eclipse editor draws them as code minings. */
@ImplementedBy(JalonCodeLenses.class)
public interface CodeLenses {

	/** @param text linked with the texts beside it; may have errors */
	List<CodeLens> of(XtextResource text, CancelIndicator cancel);

	/** Says nothing. */
	final class None implements CodeLenses {
		@Override
		public List<CodeLens> of(XtextResource text, CancelIndicator cancel) {
			return List.of();
		}
	}
}
