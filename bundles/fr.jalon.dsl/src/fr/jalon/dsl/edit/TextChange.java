// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

import java.util.List;

import org.eclipse.emf.common.util.URI;

/**
 * What a change of the model does to one text.
 *
 * @param text address of the text
 * @param before the whole text before
 * @param after the whole text after
 * @param replacements the same as small replacements of the text before, in its order, none overlapping; empty when the
 *     text stays as it is
 */
public record TextChange(URI text, String before, String after, List<Replacement> replacements) {

	/** Characters of the text before and what stands in their place. */
	public record Replacement(int offset, int length, String text) {
	}

	public TextChange {
		replacements = List.copyOf(replacements);
	}

	/** Whether anything changes. */
	public boolean isEmpty() {
		return replacements.isEmpty();
	}
}
