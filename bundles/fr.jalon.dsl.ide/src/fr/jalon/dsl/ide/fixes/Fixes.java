// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;

import com.google.inject.ImplementedBy;

/**
 * Mends findings: the same in the language server, in the Problems view and on diagrams. Nothing is changed here, what is
 * returned are edits of the texts as they are. Titles are in the language that {@link fr.jalon.dsl.UserLanguage} says.
 */
@ImplementedBy(CheckFixes.class)
public interface Fixes {

	/**
	 * A finding, as a marker or a diagnostic remembers it.
	 *
	 * @param code JAL-FFNN
	 * @param offset in the text
	 * @param length in the text
	 * @param data the feature and the arguments of the finding, as the check reported them; empty when they are not known
	 */
	record Problem(String code, int offset, int length, List<String> data) {

		public Problem {
			data = List.copyOf(data);
		}

		public static Problem of(Issue issue) {
			List<String> data = issue.getData() == null ? List.of()
					: java.util.Arrays.stream(issue.getData()).map(each -> each == null ? "" : each).toList();
			return new Problem(String.valueOf(issue.getCode()), issue.getOffset() == null ? 0 : issue.getOffset(),
					issue.getLength() == null ? 0 : issue.getLength(), data);
		}

		/** A part of the data, or null. */
		String data(int index) {
			return index < data.size() ? data.get(index) : null;
		}
	}

	/**
	 * Ways to mend one finding, the best first; the last one, where there is one, ignores the check.
	 *
	 * @param text linked with the texts beside it; may have errors
	 */
	List<Fix> of(XtextResource text, Problem problem, CancelIndicator cancel);

	/**
	 * One edit that mends all given findings of one kind, which may change other texts, too; empty when they cannot be mended
	 * together. A finding whose edit is in the way of another one's is left as it is.
	 *
	 * @param problems findings of the same code in {@code text}
	 */
	Optional<Fix> all(XtextResource text, List<Problem> problems, CancelIndicator cancel);

	/**
	 * As {@link #all}, for the findings of all texts.
	 *
	 * @param problems findings of one code, text by text; the texts of one resource set
	 */
	Optional<Fix> everywhere(Map<XtextResource, List<Problem>> problems, CancelIndicator cancel);
}
