// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.hover;

import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;

import com.google.inject.ImplementedBy;

/** What to show about a place in a text: the same in the language server and in Eclipse. */
@ImplementedBy(JalonHovers.class)
public interface Hovers {

	/** @param text linked with the texts beside it; may have errors */
	Optional<Hover> at(XtextResource text, int offset, CancelIndicator cancel);

	/** What the page about a check says: why, and how to mend it; empty for an unknown code. */
	default Optional<Card> check(String code) {
		return Optional.empty();
	}

	/** Shows nothing. */
	final class None implements Hovers {
		@Override
		public Optional<Hover> at(XtextResource text, int offset, CancelIndicator cancel) {
			return Optional.empty();
		}
	}
}
