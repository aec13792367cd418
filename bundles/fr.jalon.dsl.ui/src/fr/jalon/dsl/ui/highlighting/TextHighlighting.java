// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.highlighting;

import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.ide.editor.syntaxcoloring.ISemanticHighlightingCalculator;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.highlighting.Highlight;
import fr.jalon.dsl.ide.highlighting.Highlighting;

/** Colours words by what {@link Highlighting} says they are. */
public final class TextHighlighting implements ISemanticHighlightingCalculator {

	private final Highlighting highlighting;

	@Inject
	TextHighlighting(Highlighting highlighting) {
		this.highlighting = highlighting;
	}

	@Override
	public void provideHighlightingFor(XtextResource text, IHighlightedPositionAcceptor colours, CancelIndicator cancel) {
		if (text == null || text.getParseResult() == null) {
			return;
		}
		for (Highlight each : highlighting.of(text)) {
			if (cancel.isCanceled()) {
				return;
			}
			colours.addPosition(each.offset(), each.length(), each.style().id());
		}
	}
}
