// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.Locale;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.ide.IDE;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.ui.JalonDslUi;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.preferences.JalonPreferences;

class OpeningTest extends Editors {

	/** The generic editor of the stand-alone workbench is bound to the same texts. */
	@Test
	void textsOpenInThisEditor() throws Exception {
		IFile file = file("texte", "objet Etablissement\n");
		assertEquals(JalonDslUi.LANGUAGE, IDE.getDefaultEditor(file, true).getId());
	}

	@Test
	void messagesFollowTheLanguageOfThePreferences() {
		UserLanguage language = JalonDslUi.get().injector().getInstance(UserLanguage.class);
		try {
			InstanceScope.INSTANCE.getNode(JalonPlugin.ID).put(JalonPreferences.LANGUAGE, "en");
			assertEquals(Locale.ENGLISH.getLanguage(), language.get().getLanguage());
			InstanceScope.INSTANCE.getNode(JalonPlugin.ID).put(JalonPreferences.LANGUAGE, "fr");
			assertEquals(Locale.FRENCH.getLanguage(), language.get().getLanguage());
		} finally {
			InstanceScope.INSTANCE.getNode(JalonPlugin.ID).remove(JalonPreferences.LANGUAGE);
		}
	}
}
