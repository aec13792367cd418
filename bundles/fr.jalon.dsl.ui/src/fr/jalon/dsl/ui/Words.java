// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui;

import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;

/** What this bundle says to users. */
public final class Words {

	private static final Catalogue WORDS = Catalogue.of(Words.class);

	private Words() {
	}

	public static String text(Locale locale, String key, Object... arguments) {
		return WORDS.message(key, arguments).text(locale);
	}
}
