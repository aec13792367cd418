// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.messages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.diagnostics.AbstractDiagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import fr.jalon.dsl.messages.SyntaxMessages;
import fr.jalon.dsl.services.JalonGrammarAccess;
import fr.jalon.dsl.tests.Texts;
import fr.jalon.runtime.text.Catalogue;

class SyntaxMessagesTest {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
			contrt X { }                            | 1: « contrt » inattendu ; vouliez-vous écrire « contrat » ?
			contrat { }                             | 1: « { » inattendu ; attendu : un nom.
			contrat X { période demain }            | 1: « demain » inattendu ; attendu : une date ou une période (2017-06-30, 2017-T2, 2017).
			fiche F { perodicité annuelle }         | 1: « perodicité » inattendu ; vouliez-vous écrire « périodicité » ?
			fiche F { périodicité annuele }         | 1: « annuele » inattendu ; vouliez-vous écrire « annuelle » ?
			fiche F { unité jours ouvrée }          | 1: « ouvrée » inattendu ; vouliez-vous écrire « ouvrés » ?
			fiche F { cible ≤ douze }               | 1: « douze » inattendu ; attendu : un nombre.
			fiche F { catégorie bonne }             | 1: « bonne » inattendu ; attendu : « qualité », « efficacité » ou « efficience ».
			fiche F                                 | 1: Le texte s'arrête trop tôt ; attendu : « n° », un texte entre guillemets, « décrit », « étend » ou « { ».
			contrat X "abc { }                      | 1: Texte sans guillemet fermant : le terminer par ".
			contrat X { } /* fin                    | 1: Commentaire sans fin : le terminer par */.
			contrat X { } / fin                     | 1: « / » inattendu ; un commentaire s'écrit // jusqu'en fin de ligne, ou /* … */.
			contrat vrai { }                        | 1: « vrai » ne peut pas servir de nom : choisir un autre mot. Attendu : un nom.
			fiche F { cible ≤ 12 34 en 2018 }       | 1: « 12 34 » n'est pas un nombre : groupes de trois chiffres et virgule décimale, par exemple 9 554 383 ou 12,5.
			contrat X { délibéré 2016-02-30 }       | 1: « 2016-02-30 » n'est pas un jour du calendrier : écrire 2017-06-30.
			contrat X { période 2016-13 }           | 1: « 2016-13 » n'est pas une période : écrire 2017-06-30, 2017-06, 2017-T2, 2017-S1, 2017, 2017-2018 ou 2016..2020.
			contrat X "a\\qb" { }                   | 1: Barre oblique inverse mal placée dans \\q : écrire \\\\ pour elle-même, \\" pour un guillemet.
			fiche F n° 99999999999 { }              | 1: « 99999999999 » est trop grand pour un nombre entier ici : au plus 2147483647.
			""")
	void theMessageNamesTheWordAndWhatIsExpected(String text, String message) {
		var resource = Texts.read(text);
		assertEquals(List.of(message), Texts.errors(resource).stream().limit(1).toList());
		assertEquals(SyntaxMessages.CODE, ((AbstractDiagnostic) resource.getErrors().get(0)).getCode());
	}

	/** The parser looks ahead over "famille commentaire" before it sees that neither goes on; the first is one line above. */
	@Test
	void theErrorIsWhereTheNamedWordIs() {
		var resource = Texts.read("""
				fiche F {
				  sous-indicateur "S" par famille
				  commentaire "C"
				}
				""");
		var error = (AbstractDiagnostic) resource.getErrors().get(0);
		assertEquals("« commentaire » inattendu ; vouliez-vous écrire « commentaires » ?", error.getMessage());
		assertEquals(3, error.getLine());
		assertEquals(3, error.getColumn());
		assertEquals("commentaire".length(), error.getLength());
		assertEquals(SyntaxMessages.CODE, error.getCode());
	}

	@Test
	void clausesOfAnElementAreCutShortAndItsEndIsNamed() {
		String message = Texts.errors(Texts.read("fiche F { banane }")).get(0);
		assertTrue(message.startsWith("1: « banane » inattendu ; attendu : « axe », "), message);
		assertTrue(message.endsWith("… ou « } »."), message);
	}

	@Test
	void afterAnExpressionTheNextClausesAreKnown() {
		String message = Texts.errors(Texts.read("source S { d : date } fiche F { calcul nombre sur S où d = 2016-01-01 rataché à d }")).get(0);
		assertEquals("1: « rataché » inattendu ; vouliez-vous écrire « rattaché » ?", message);
	}

	@Test
	void englishReadersAreToldInEnglish() {
		Texts.inEnglish(() -> {
			assertEquals(List.of("1: Unexpected \"perodicité\"; did you mean \"périodicité\"?"),
					Texts.errors(Texts.read("fiche F { perodicité annuelle }")));
			assertEquals(List.of("1: \"2016-02-30\" is not a day of the calendar: write 2017-06-30."),
					Texts.errors(Texts.read("contrat X { délibéré 2016-02-30 }")));
		});
	}

	@Test
	void noMessageNamesARuleOfTheGrammar() {
		Set<String> rules = new TreeSet<>();
		GrammarUtil.allRules(Texts.get(JalonGrammarAccess.class).getGrammar()).forEach(rule -> rules.add(rule.getName()));
		String text = Texts.everything();
		for (int end = 0; end < text.length(); end += 7) {
			for (String error : Texts.errors(Texts.read(text.substring(0, end)))) {
				assertFalse(rules.stream().anyMatch(rule -> error.matches("(?s).*\\b" + rule + "\\b.*") && !text.contains(rule)), error);
				assertFalse(error.contains("RULE_") || error.contains("null") || error.contains("Exception"), error);
			}
		}
	}

	@Test
	void bothLanguagesSayTheSameThings() {
		Catalogue catalogue = Catalogue.of(SyntaxMessages.class);
		assertEquals(catalogue.keys(java.util.Locale.FRENCH), catalogue.keys(java.util.Locale.ENGLISH));
	}
}
