// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl;

import java.util.Locale;
import java.util.Objects;

import com.google.inject.Singleton;

/** The language in which the user is spoken to: French, unless English was asked for. */
@Singleton
public class UserLanguage {

	private volatile Locale locale = Locale.FRENCH;

	public Locale get() {
		return locale;
	}

	/** @param locale anything that is not English counts as French */
	public void set(Locale locale) {
		boolean english = Objects.requireNonNull(locale).getLanguage().equals(Locale.ENGLISH.getLanguage());
		this.locale = english ? Locale.ENGLISH : Locale.FRENCH;
	}
}
