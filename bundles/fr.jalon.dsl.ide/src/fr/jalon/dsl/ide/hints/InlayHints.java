// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hints;

import java.util.List;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.ImplementedBy;

/** The inlay hints of a text; the language server shows them, an Eclipse editor draws them as code minings. */
@ImplementedBy(JalonInlayHints.class)
public interface InlayHints {

	/**
	 * @param text linked with the texts beside it; may have errors
	 * @param from first offset of interest
	 * @param to offset behind the last one of interest
	 * @return in the order of the text
	 */
	List<InlayHint> of(XtextResource text, int from, int to, CancelIndicator cancel);

	/** Says nothing. */
	final class None implements InlayHints {
		@Override
		public List<InlayHint> of(XtextResource text, int from, int to, CancelIndicator cancel) {
			return List.of();
		}
	}
}
