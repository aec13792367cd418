// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.ide.fixes.FixTexts.Found;

/** Names that lead nowhere, and types that do not fit. */
class LinkAndTypeFixesTest {

	private static Fix fix(FixTexts texts, String code, String title) {
		List<Found> found = texts.found(code);
		assertFalse(found.isEmpty(), "no " + code + ": " + texts.counts());
		List<Fix> fixes = found.get(0).fixes();
		return fixes.stream().filter(each -> each.title().startsWith(title)).findFirst()
				.orElseThrow(() -> new AssertionError(title + " is not among " + fixes));
	}

	/** The texts after a fix, which have no finding of the code any more. */
	private static List<String> mended(FixTexts texts, String code, String title) {
		FixTexts after = texts.after(fix(texts, code, title).changes());
		assertEquals(List.of(), after.syntaxErrors());
		assertTrue(after.found(code).size() < texts.found(code).size(), after.contents() + " " + after.counts());
		return List.copyOf(after.contents().values());
	}

	private static FixTexts ofNamespaces(String... texts) {
		Map<URI, String> byUri = new java.util.LinkedHashMap<>();
		for (int i = 0; i < texts.length; i++) {
			byUri.put(URI.createURI("memory:/" + i + ".jalon"), texts[i]);
		}
		return FixTexts.of(byUri);
	}

	@Test
	void theNameThatWasMeantComesFirst() {
		FixTexts texts = FixTexts.of("contrat C {\n  service Direction\n}\nfiche A {\n  responsable Dirction // qui ?\n}\n");
		Fix fix = texts.found(CheckCodes.UNRESOLVED_REFERENCE).get(0).fixes().get(0);
		assertEquals("Remplacer « Dirction » par « Direction »", fix.title());
		assertTrue(fix.preferred());
		assertEquals("contrat C {\n  service Direction\n}\nfiche A {\n  responsable Direction // qui ?\n}\n", fix.changes().get(0).after());
	}

	@Test
	void anActorIsDeclaredInTheFileOfActors() {
		FixTexts texts = FixTexts.of("contrat C {\n  période 2026..2030\n  service DSI \"Informatique\"\n  axe SI\n}\n",
				"fiche A {\n  axe SI\n  responsable DRH\n}\n");
		assertEquals("contrat C {\n  période 2026..2030\n  service DSI \"Informatique\"\n  service DRH\n  axe SI\n}\n",
				mended(texts, CheckCodes.UNRESOLVED_REFERENCE, "Déclarer « service DRH »").get(0));
	}

	@Test
	void whatIsDeclaredElsewhereIsImported() {
		FixTexts texts = ofNamespaces("espace commun\n\nobjet Convention \"conventions\"\n",
				"// en-tête\nespace local\n\nfiche A {\n  unité Convention\n}\n", "fiche B {\n  unité Convention\n}\n");
		assertEquals("// en-tête\nespace local\n\nimporte commun.*\n\nfiche A {\n  unité Convention\n}\n",
				mended(texts, CheckCodes.UNRESOLVED_REFERENCE, "Ajouter « importe commun.* »").get(1));
		assertEquals("importe commun.*\n\nfiche B {\n  unité Convention\n}\n", fix(FixTexts.of("espace commun\nobjet Convention\n",
				"fiche B {\n  unité Convention\n}\n"), CheckCodes.UNRESOLVED_REFERENCE, "Ajouter « importe commun.* »").changes().get(0).after());
	}

	@Test
	void anObjectIsDeclaredBehindItsSheet() {
		assertEquals("fiche A {\n  unité Formation // à déclarer\n}\n\nobjet Formation\n\nfiche B {\n  unité %\n}\n",
				mended(FixTexts.of("fiche A {\n  unité Formation // à déclarer\n}\n\nfiche B {\n  unité %\n}\n"),
						CheckCodes.UNRESOLVED_REFERENCE, "Déclarer « objet Formation »").get(0));
	}

	@Test
	void anObjectiveIsDeclaredInTheAxisOfItsSheet() {
		assertEquals("contrat C {\n  axe SI \"Systèmes\" { objectif Cloud \"\" } // premier axe\n}\nfiche A { axe SI  objectif Cloud }\n",
				mended(FixTexts.of("contrat C {\n  axe SI \"Systèmes\" // premier axe\n}\nfiche A { axe SI  objectif Cloud }\n"),
						CheckCodes.UNRESOLVED_REFERENCE, "Déclarer « objectif Cloud").get(0));
	}

	@Test
	void aColumnIsAddedToItsSource() {
		String source = "source S {\n  clé n\n  n : texte\n  %sdate : date\n}\nfiche A {\n  unité %%\n  calcul part vérifiant hybride sur S rattaché à date\n}\n";
		assertEquals("source S {\n  clé n\n  n       : texte\n  date    : date\n  hybride : booléen\n}\n".replaceAll(" +:", " :"),
				mended(FixTexts.of(source.formatted("")), CheckCodes.UNRESOLVED_REFERENCE, "Ajouter la colonne « hybride : booléen »").get(0)
						.replaceAll("fiche(?s:.*)", "").replaceAll(" +:", " :"));
	}

	@Test
	void aListLosesOneName() {
		assertEquals("contrat C {\n  axe SI\n}\nfiche A {\n  axe SI\n}\n",
				mended(FixTexts.of("contrat C {\n  axe SI\n}\nfiche A {\n  axe SI, Autre\n}\n"), CheckCodes.UNRESOLVED_REFERENCE,
						"Retirer « Autre »").get(0));
	}

	// -------------------------------------------------------------------------------------------------------- types

	private static final String SOURCE = "nomenclature Familles { GFC \"Finances\"  GRH \"Ressources humaines\" }\n"
			+ "source S { clé n  n : texte  famille : Familles  hybride : booléen  debut : date  fin : date  nb : décimal }\n";

	private static String typed(String body, String title) {
		return mended(FixTexts.of(SOURCE + "fiche A {\n" + body + "}\n"), CheckCodes.TYPE_MISMATCH, title).get(0).substring(SOURCE.length());
	}

	@Test
	void aTextBecomesTheCodeThatItNames() {
		assertEquals("fiche A {\n  calcul nombre sur S où famille = GRH rattaché à debut\n}\n",
				typed("  calcul nombre sur S où famille = \"ressources humaines\" rattaché à debut\n", "Remplacer « \"ressources humaines\" »"));
		assertEquals("fiche A {\n  calcul nombre sur S où famille parmi (GFC, GRH)\n}\n",
				typed("  calcul nombre sur S où famille parmi (\"Finances\", GRH)\n", "Remplacer « \"Finances\" » par « GFC »"));
	}

	@Test
	void aTextBecomesADate() {
		assertEquals("fiche A {\n  calcul nombre sur S où debut ≥ 2017-01-01\n}\n",
				typed("  calcul nombre sur S où debut ≥ \"2017-01-01\"\n", "Remplacer « \"2017-01-01\" »"));
	}

	@Test
	void aNameBecomesACondition() {
		assertEquals("fiche A {\n  calcul nombre sur S où debut est renseigné\n}\n",
				typed("  calcul nombre sur S où debut\n", "Écrire « est renseigné »"));
		assertEquals("fiche A {\n  calcul nombre sur S où hybride et debut est vide\n}\n",
				typed("  calcul nombre sur S où hybride et debut\n", "Écrire « est vide »"));
	}

	@Test
	void theMeanOfTrueAndFalseIsAShare() {
		assertEquals("fiche A {\n  calcul part vérifiant hybride sur S où nb > 2\n}\n",
				typed("  calcul moyenne de hybride sur S où nb > 2\n", "Écrire « part vérifiant hybride »"));
	}

	@Test
	void aCalendarIsOfNoUseForHours() {
		String calendar = "calendrier Ouvre { fériés français }\n";
		FixTexts texts = FixTexts.of(calendar + SOURCE + "fiche A {\n  calcul moyenne de durée(debut, fin) en heures selon Ouvre sur S\n}\n");
		assertTrue(mended(texts, CheckCodes.TYPE_MISMATCH, "Retirer « selon Ouvre »").get(0)
				.endsWith("  calcul moyenne de durée(debut, fin) en heures sur S\n}\n"));
		assertTrue(mended(texts, CheckCodes.TYPE_MISMATCH, "Remplacer « heures » par « jours ouvrés »").get(0)
				.endsWith("  calcul moyenne de durée(debut, fin) en jours ouvrés selon Ouvre sur S\n}\n"));
	}

	@Test
	void aNumberIsBrokenDownByBuckets() {
		FixTexts texts = FixTexts.of("tranches T { \"peu\" : [0 ; 9]  \"beaucoup\" : [10 ; ∞[ }\n" + SOURCE
				+ "fiche A {\n  sous-indicateur \"Par nombre\" par nb\n  calcul nombre sur S\n}\n");
		assertTrue(mended(texts, CheckCodes.TYPE_MISMATCH, "Ajouter « en tranches T »").get(0).contains("par nb en tranches T\n"));
	}

	@Test
	void aTargetIsInTheUnitOfItsSheet() {
		assertEquals("fiche A {\n  unité heures\n  cible ≤ 12 en 2018 // bientôt\n}\n",
				typed("  unité heures\n  cible ≤ 12 % en 2018 // bientôt\n", "Retirer « % »"));
	}

	@Test
	void aShareIsInPerCent() {
		assertEquals("fiche A {\n  unité % à 1 décimale\n  calcul part vérifiant hybride sur S rattaché à debut\n}\n",
				typed("  unité heures à 1 décimale\n  calcul part vérifiant hybride sur S rattaché à debut\n", "Remplacer « heures"));
	}
}
