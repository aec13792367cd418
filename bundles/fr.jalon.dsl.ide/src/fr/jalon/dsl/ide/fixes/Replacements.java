// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.List;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;

/** Replaces characters of texts. */
final class Replacements {

	private Replacements() {
	}

	/** @param replacements in the order of the text, none overlapping */
	static String apply(String text, List<Replacement> replacements) {
		StringBuilder result = new StringBuilder(text);
		for (int at = replacements.size() - 1; at >= 0; at--) {
			Replacement each = replacements.get(at);
			result.replace(each.offset(), each.offset() + each.length(), each.text());
		}
		return result.toString();
	}

	static TextChange change(XtextResource text, List<Replacement> replacements) {
		return change(text.getURI(), text.getParseResult().getRootNode().getText(), replacements);
	}

	static TextChange change(URI uri, String before, List<Replacement> replacements) {
		List<Replacement> real = replacements.stream()
				.filter(each -> !before.substring(each.offset(), each.offset() + each.length()).equals(each.text())).toList();
		return new TextChange(uri, before, apply(before, real), real);
	}
}
