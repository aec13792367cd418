// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.text;

import java.util.List;
import java.util.Locale;

/**
 * A sentence for the user that is not yet in a language: written when it is shown.
 *
 * @param arguments strings, numbers (grouped as the language does) or other messages; never null
 */
public record Message(Catalogue catalogue, String key, List<Object> arguments) {

	public Message {
		arguments = List.copyOf(arguments);
	}

	/** In French, unless {@code locale} is English. */
	public String text(Locale locale) {
		return catalogue.text(key, arguments, locale);
	}

	@Override
	public String toString() {
		return text(Locale.FRENCH);
	}
}
