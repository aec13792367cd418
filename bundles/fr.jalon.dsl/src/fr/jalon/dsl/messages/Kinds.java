// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.messages;

import java.util.Set;

import org.eclipse.emf.ecore.EClass;

import com.google.inject.Inject;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.runtime.text.Catalogue;

/** The kinds of elements that can be named, with their articles. */
final class Kinds {

	private static final Catalogue MESSAGES = Catalogue.of(Kinds.class);

	private final UserLanguage language;

	@Inject
	Kinds(UserLanguage language) {
		this.language = language;
	}

	/** "un objectif", "a objective". */
	String one(EClass kind) {
		return text("one.", kind);
	}

	/** "Aucun objectif", "No objective". */
	String none(EClass kind) {
		return text("none.", kind);
	}

	private String text(String prefix, EClass kind) {
		Set<String> keys = MESSAGES.keys(language.get());
		String key = keys.contains(prefix + kind.getName()) ? prefix + kind.getName() : prefix + "Element";
		return MESSAGES.message(key).text(language.get());
	}
}
