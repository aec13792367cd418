// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.completion;

import java.util.Objects;

import org.eclipse.emf.ecore.EClass;

/**
 * Something that may be written at a place of a text.
 *
 * @param offset where the words that it replaces begin
 * @param end where they end: the place that was asked about
 * @param snippet what is inserted
 * @param label what the list shows
 * @param detail a few words beside the label, in the user's language; may be empty
 * @param documentation more words in the user's language, Markdown; may be empty
 * @param element what kind of element a name means, for its icon; null for others
 */
public record Proposal(int offset, int end, Snippet snippet, String label, String detail, String documentation, Kind kind,
		EClass element) {

	/** What is proposed. */
	public enum Kind {
		/** A word, or several, of the language. */
		KEYWORD,
		/** A clause, a sheet, an objective or a contract with places to fill in. */
		TEMPLATE,
		/** The name of something declared. */
		NAME,
		/** A column of a source. */
		COLUMN,
		/** A value that a column may have. */
		VALUE,
		/** A unit of figures. */
		UNIT,
		/** A type of columns. */
		TYPE,
		/** A day or a period. */
		DATE,
		/** A text in quotes, a number, a name to be chosen. */
		TEXT,
		/** An operator or a brace. */
		SIGN
	}

	public Proposal {
		Objects.requireNonNull(snippet);
		Objects.requireNonNull(label);
		Objects.requireNonNull(detail);
		Objects.requireNonNull(documentation);
		Objects.requireNonNull(kind);
	}

	/** What is inserted, with its defaults in their places. */
	public String text() {
		return snippet.text();
	}
}
