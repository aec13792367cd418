// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.messages;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.contract.ContractPackage;
import fr.jalon.dsl.messages.LinkMessages;
import fr.jalon.dsl.tests.Texts;
import fr.jalon.runtime.text.Catalogue;

class LinkMessagesTest {

	private static final String CONTRACT = """
			contrat C { axe A { objectif Reactivite objectif Proximite } service DSI }
			source S { numero : texte ouvert : date }
			nomenclature Familles { GFC GRH }
			""";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			fiche F { objectif Reactivte }      | Aucun objectif ne s'appelle « Reactivte » ; vouliez-vous écrire « Reactivite » ? Noms déclarés : Reactivite, Proximite.
			fiche F { objectif Autre }          | Aucun objectif ne s'appelle « Autre » ; noms déclarés : Reactivite, Proximite.
			fiche F { action Toute }            | Aucune action ne s'appelle « Toute », et rien de cette sorte n'est déclaré ici.
			fiche F { responsable DS }          | Aucun acteur (partie, service ou instance) ne s'appelle « DS » ; noms déclarés : DSI.
			fiche F { calcul nombre sur T }     | Aucune source ne s'appelle « T » ; noms déclarés : S.
			fiche F { calcul somme de numro sur S } | Aucune colonne de S ne s'appelle « numro » ; vouliez-vous écrire « numero » ? Noms déclarés : numero, ouvert.
			source T { a : dates }              | Aucune nomenclature ne s'appelle « dates » ; vouliez-vous écrire « date » ? Noms déclarés : Familles.
			fiche F { unité jour }              | Aucun objet ne s'appelle « jour » ; vouliez-vous écrire « jours » ?
			""")
	void theMessageNamesTheKindTheNameAndWhatIsDeclared(String text, String message) {
		var resource = Texts.read(CONTRACT + text);
		assertEquals(List.of("4: " + message), Texts.errors(resource));
		assertEquals(LinkMessages.CODE, ((AbstractDiagnostic) resource.getErrors().get(0)).getCode());
	}

	@Test
	void theNameProbablyMeantIsHandedToQuickFixes() {
		var resource = Texts.read(CONTRACT + "fiche F { objectif Reactivte }");
		Texts.errors(resource);
		assertArrayEquals(new String[] { "Reactivite" }, ((AbstractDiagnostic) resource.getErrors().get(0)).getData());
	}

	@Test
	void englishReadersAreToldInEnglish() {
		Texts.inEnglish(() -> assertEquals(List.of("4: No objective is called \"Autre\"; declared: Reactivite, Proximite."),
				Texts.errors(Texts.read(CONTRACT + "fiche F { objectif Autre }"))));
	}

	@Test
	void everyKindThatCanBeReferredToHasWords() {
		var keys = Catalogue.of(LinkMessages.class).keys(java.util.Locale.FRENCH);
		for (var classifier : ContractPackage.eINSTANCE.getEClassifiers()) {
			if (!(classifier instanceof EClass kind)) {
				continue;
			}
			for (EReference reference : kind.getEReferences()) {
				if (reference.isContainment() || reference.isContainer() || reference.isDerived()) {
					continue;
				}
				String name = reference.getEReferenceType().getName();
				assertEquals(true, keys.contains("none." + name) && keys.contains("one." + name), name);
			}
		}
	}
}
