// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.conversion;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.runtime.text.Catalogue;

/** What a reader is told about a value that cannot be read. */
final class Messages {

	private static final Catalogue MESSAGES = Catalogue.of(Messages.class);

	private final UserLanguage language;

	@Inject
	Messages(UserLanguage language) {
		this.language = language;
	}

	String number(String text) {
		return message("number", text);
	}

	String period(String text) {
		return message("period", text);
	}

	String date(String text) {
		return message("date", text);
	}

	String integer(String text) {
		return message("integer", text);
	}

	String escape(String text) {
		return message("escape", text);
	}

	private String message(String key, String text) {
		String shown = Spaces.normalize(text);
		return MESSAGES.message(key, shown.length() <= 40 ? shown : shown.substring(0, 39) + "…").text(language.get());
	}
}
