// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.internal;

import fr.jalon.runtime.text.Catalogue;

/** The few words that the formats add. */
public final class OfficeWords {

	public static final Catalogue WORDS = Catalogue.of(OfficeWords.class);

	private OfficeWords() {
	}
}
