// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;

import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.ide.fixes.FixTexts.Found;

/** What people mistype, and what they meant. */
class SyntaxFixesTest {

	/** The first fix of the first error gives the text that was meant. */
	private static void assertMeant(String meant, String written) {
		FixTexts texts = FixTexts.of(written);
		List<Found> errors = texts.found(CheckCodes.SYNTAX);
		assertFalse(errors.isEmpty(), "no error in\n" + written);
		List<Fix> fixes = errors.get(0).fixes();
		assertFalse(fixes.isEmpty(), "no fix for " + errors.get(0).issue().getMessage() + " in\n" + written);
		assertEquals(meant, fixes.get(0).changes().get(0).after(), fixes.toString());
		assertTrue(fixes.get(0).preferred());
	}

	@Test
	void misspeltKeyword() {
		assertMeant("fiche A {\n  périodicité annuelle\n}\n", "fiche A {\n  periodicité annuelle\n}\n");
		assertMeant("fiche A {\n  responsable \"DSI\"\n  unité heures\n}\n", "fiche A {\n  reponsable \"DSI\"\n  unité heures\n}\n");
		assertMeant("fiche A {\n  sens baisse\n}\n", "fiche A {\n  sens baise\n}\n");
	}

	@Test
	void blockThatIsNotClosed() {
		assertMeant("fiche A {\n  unité heures\n}\n", "fiche A {\n  unité heures\n");
		assertMeant("fiche A {\n  unité heures\n}\n\nfiche B {\n  unité %\n}\n", "fiche A {\n  unité heures\n\nfiche B {\n  unité %\n}\n");
		assertMeant("contrat C {\n  axe SI {\n    objectif O\n  }\n}\n", "contrat C {\n  axe SI {\n    objectif O\n");
	}

	@Test
	void braceTooMany() {
		assertMeant("fiche A {\n  unité heures\n}\n", "fiche A {\n  unité heures\n}\n}\n");
	}

	@Test
	void textThatIsNotClosed() {
		assertMeant("fiche A \"Délai\" {\n  unité heures\n}\n", "fiche A \"Délai {\n  unité heures\n}\n");
		assertMeant("fiche A {\n  limites \"Aucune\" // vu\n  interprétation \"Lire\"\n}\n",
				"fiche A {\n  limites \"Aucune // vu\n  interprétation \"Lire\"\n}\n");
	}

	@Test
	void textWithoutQuotationMarks() {
		assertMeant("fiche A {\n  limites \"aucune à ce jour\"\n}\n", "fiche A {\n  limites aucune à ce jour\n}\n");
	}

	@Test
	void quotationMarksOfAWordProcessor() {
		assertMeant("fiche A {\n  limites \"aucune à ce jour\"\n}\n", "fiche A {\n  limites « aucune à ce jour »\n}\n");
		assertMeant("fiche A \"Délai\" {\n  unité heures\n}\n", "fiche A “Délai” {\n  unité heures\n}\n");
	}

	@Test
	void datesAndNumbersAsOthersWriteThem() {
		assertMeant("contrat C {\n  signé 2016-12-07\n}\n", "contrat C {\n  signé 07/12/2016\n}\n");
		assertMeant("fiche A {\n  référence 12,5 en 2016\n}\n", "fiche A {\n  référence 12.5 en 2016\n}\n");
		assertMeant("contrat C {\n  budget { dotation D : 9 554 383 € par an de 2016 à 2020 }\n}\n",
				"contrat C {\n  budget { dotation D : 9554 383 € par an de 2016 à 2020 }\n}\n");
	}

	@Test
	void wordThatIsMissing() {
		assertMeant("source S {\n  clé numero\n  numero : texte\n}\n", "source S {\n  clé numero\n  numero texte\n}\n");
		assertMeant("fiche A {\n  cible ≤ 12 en 2018\n}\n", "fiche A {\n  cible ≤ 12 2018\n}\n");
	}

	@Test
	void commentThatIsNotClosed() {
		assertMeant("fiche A {\n  unité heures /* à voir */\n}\n", "fiche A {\n  unité heures /* à voir\n}\n");
	}

	@Test
	void backslashInAText() {
		assertMeant("fiche A {\n  limites \"C:\\\\donnees\"\n}\n", "fiche A {\n  limites \"C:\\donnees\"\n}\n");
	}

	@Test
	void windowsLineEnds() {
		assertMeant("fiche A {\r\n  unité heures\r\n}\r\n\r\nfiche B {\r\n  unité %\r\n}\r\n",
				"fiche A {\r\n  unité heures\r\n\r\nfiche B {\r\n  unité %\r\n}\r\n");
	}

	@Test
	void nothingIsOfferedThatDoesNotHelp() {
		FixTexts texts = FixTexts.of("§§§ ((( ]]] \"\n");
		for (Found found : texts.found(CheckCodes.SYNTAX)) {
			int before = texts.syntaxErrors().size();
			for (Fix fix : found.fixes()) {
				assertTrue(texts.after(fix.changes()).syntaxErrors().size() < before, fix.toString());
			}
		}
	}
}
