// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.util.Locale;

import fr.jalon.contract.overview.Captions;
import fr.jalon.design.session.JalonTexts;
import fr.jalon.design.session.JalonTexts;
import fr.jalon.dsl.UserLanguage;

/** The services of the language, and the language that the user reads. */
public final class Language {

	private Language() {
	}

	/** A service of the language. */
	public static <T> T get(Class<T> service) {
		return JalonTexts.get(service);
	}

	/** The language that the user reads. */
	public static Locale locale() {
		return get(UserLanguage.class).get();
	}

	static Captions captions() {
		return new Captions(locale());
	}
}
