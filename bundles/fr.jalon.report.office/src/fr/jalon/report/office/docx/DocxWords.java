// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.docx;

import fr.jalon.runtime.text.Catalogue;

/** The few words that this format adds. */
final class DocxWords {

	static final Catalogue WORDS = Catalogue.of(DocxWords.class);

	private DocxWords() {
	}
}
