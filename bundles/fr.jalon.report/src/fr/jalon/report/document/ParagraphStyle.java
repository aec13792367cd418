// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.document;

/** Roles of a paragraph; each format has a named style for each. */
public enum ParagraphStyle {
	/** Words of Jalon. */
	BODY,
	/** Words of the contract's authors, in French whatever the language of the document. */
	AUTHORED,
	/** A figure that is read first. */
	FIGURE,
	/** Beside the point: what figures rest on, why there is none. */
	NOTE,
	/** A field that the draft leaves empty. */
	EMPTY
}
