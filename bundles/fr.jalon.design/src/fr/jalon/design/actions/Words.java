// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.actions;

import fr.jalon.design.services.Language;
import fr.jalon.runtime.text.Catalogue;

/** The words of the dialogs, in the user's language. */
final class Words {

	private static final Catalogue CATALOGUE = Catalogue.of(Words.class);

	private Words() {
	}

	static String text(String key, Object... arguments) {
		return CATALOGUE.message(key, arguments).text(Language.locale());
	}
}
