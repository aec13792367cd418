// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.template;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** What is said of templates. */
final class TemplateWords {

	private static final Catalogue WORDS = Catalogue.of(TemplateWords.class);

	private TemplateWords() {
	}

	static Message message(String key, Object... arguments) {
		return WORDS.message(key, arguments);
	}
}
