// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.io.IOException;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.dsl.workspace.TextFormatter;

/** Lays out new elements as the formatter would, and tries what a text would be read as. */
class ElementLayout {

	private final Provider<XtextResourceSet> resourceSets;
	private final TextFormatter formatter;

	@Inject
	ElementLayout(Provider<XtextResourceSet> resourceSets, TextFormatter formatter) {
		this.resourceSets = resourceSets;
		this.formatter = formatter;
	}

	/** An element laid out; as it is when it cannot be read. */
	String lay(XtextResource like, String element) {
		XtextResource scratch = read(like, element);
		return scratch.getParseResult().hasSyntaxErrors() ? element : formatter.format(scratch);
	}

	/** How many errors the parser finds in a text. */
	int syntaxErrors(XtextResource like, String text) {
		int count = 0;
		for (var ignored : read(like, text).getParseResult().getSyntaxErrors()) {
			count++;
		}
		return count;
	}

	/** Reads a text aside from all others. */
	XtextResource read(XtextResource like, String text) {
		XtextResource scratch = (XtextResource) resourceSets.get().createResource(like.getURI());
		try {
			scratch.reparse(text);
		} catch (IOException e) {
			throw new IllegalStateException(e);
		}
		return scratch;
	}
}
