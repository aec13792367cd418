// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.contract.compare.Difference;
import fr.jalon.contract.compare.Difference.Matter;
import fr.jalon.contract.compare.DifferenceWords;
import fr.jalon.dsl.tests.RandomTexts;
import fr.jalon.dsl.tests.Texts;

import net.jqwik.api.ForAll;

import net.jqwik.api.Property;

/** Two drafts, and what is said of their differences. */
class ComparisonTest {

	private static final String DRAFT = """
			espace essai
			contrat C "Contrat 2016-2020" {
			  période 2016..2020
			  service DCSI "Construction des SI"
			  service SAJ "Affaires juridiques"
			  axe SI "Systèmes d'information" {
			    objectif Reactivite "Corriger vite" {
			      engagement Outil "Mettre en place un outil de suivi" responsable DCSI échéance 2017-S1 preuve "procès-verbal"
			    }
			  }
			  axe RH "Ressources humaines" { objectif Former "Former les agents" }
			}
			calendrier Ouvres { fériés français }
			source Demandes "Demandes" {
			  depuis csv "demandes.csv"
			  clé numero
			  numero : texte
			  ouverture : date
			  correction : date facultatif

			  bloquante : booléen
			}
			fiche F2 n° 2 "Maintenance" {
			  axe SI
			  objectif Reactivite
			  responsable DCSI
			  unité jours ouvrés à 1 décimale
			  calcul moyenne de durée(ouverture, correction) selon Ouvres sur Demandes où bloquante
			    rattaché à correction en cours exclus
			  limites "Seuls comptent les problèmes bloquants"
			  sens baisse
			  référence 13,6 en 2016
			  cible ≤ 11 en 2018, ≤ 8 en 2020
			  livraison 2017
			}
			fiche F3 n° 3 "Support" {
			  axe SI
			  objectif Reactivite
			  unité jours
			  calcul nombre sur Demandes rattaché à ouverture
			}
			""";

	private static List<String> differences(String before, String after) {
		DifferenceWords words = DifferenceWords.in(Locale.FRENCH);
		return compare(before, after).differences().stream().map(each -> words.subject(each) + " | " + words.line(each)).toList();
	}

	private static Comparison compare(String before, String after) {
		return Comparison.of(List.of(document(before)), List.of(document(after)));
	}

	private static Document document(String text) {
		return Texts.document(Texts.sound(text));
	}

	private static String changed(String from, String to) {
		String text = DRAFT.replace(from, to);
		if (text.equals(DRAFT)) {
			throw new AssertionError("not in the draft: " + from);
		}
		return text;
	}

	private static List<String> after(String from, String to) {
		return differences(DRAFT, changed(from, to));
	}

	@Test
	void theSameDraftHasNoDifference() {
		assertEquals(List.of(), differences(DRAFT, DRAFT));
	}

	@Test
	void orderAndLayoutAreNoDifference() {
		String axis = "  axe RH \"Ressources humaines\" { objectif Former \"Former les agents\" }\n";
		String moved = DRAFT.replace(axis, "").replace("  axe SI \"", axis + "  axe SI \"").replace("≤ 11 en 2018, ≤ 8 en 2020", "≤ 8,0 en 2020,\n\n ≤ 11 en 2018");
		assertEquals(List.of(), differences(DRAFT, moved));
	}

	@Test
	void aLoweredTargetSaysWhatItAsks() {
		assertEquals(List.of("Fiche indicateur F2 — Maintenance | Cibles : au plus 8 jours ouvrés en 2020"
				+ " → au plus 7 jours ouvrés en 2020 (baisse, durcissement)"), plain(after("≤ 8 en 2020", "≤ 7 en 2020")));
		assertEquals(List.of("Fiche indicateur F2 — Maintenance | Cibles : au plus 8 jours ouvrés en 2020"
				+ " → au plus 9 jours ouvrés en 2021 (hausse, assouplissement, report)"), plain(after("≤ 8 en 2020", "≤ 9 en 2021")));
	}

	@Test
	void targetsThatComeAndGo() {
		assertEquals(List.of("Fiche indicateur F2 — Maintenance | Cibles, ajout : au plus 9 jours ouvrés en 2019"),
				plain(after("≤ 11 en 2018", "≤ 11 en 2018, ≤ 9 en 2019")));
		assertEquals(List.of("Fiche indicateur F2 — Maintenance | Cibles, suppression : au plus 11 jours ouvrés en 2018"),
				plain(after("≤ 11 en 2018, ", "")));
	}

	@Test
	void aMovedDeadlineIsADeadline() {
		List<Difference> found = compare(DRAFT, changed("échéance 2017-S1", "échéance 2018")).differences();
		assertEquals(List.of(Matter.DEADLINE), found.stream().map(Difference::matter).toList());
		assertEquals("Échéance : 1er semestre 2017 → 2018 (report)", plain(DifferenceWords.in(Locale.FRENCH).line(found.get(0))));
		assertEquals("Due: H1 2017 → 2018 (later)", plain(DifferenceWords.in(Locale.ENGLISH).line(found.get(0))));
	}

	@Test
	void aChangedCalculationIsSaidInWords() {
		List<Difference> found = compare(DRAFT, changed(" où bloquante", "")).differences();
		assertEquals(List.of(Matter.CALCULATION), found.stream().map(Difference::matter).toList());
		assertEquals(2, plain(DifferenceWords.in(Locale.FRENCH).line(found.get(0))).split(" → ").length);
	}

	@Test
	void anAddedSheetIsOneDifference() {
		String more = DRAFT + "fiche F4 n° 4 \"Formation\" { axe RH unité jours cible ≥ 5 en 2020 }\n";
		assertEquals(List.of("Fiche indicateur F4 — Formation | Ajout : F4 — Formation"), plain(differences(DRAFT, more)));
		assertEquals(List.of("Fiche indicateur F4 — Formation | Suppression : F4 — Formation"), plain(differences(more, DRAFT)));
	}

	@Test
	void aSheetPutInBetweenRenumbersOthersAndChangesNone() {
		String renumbered = DRAFT.replace("fiche F3 n° 3", "fiche F4 n° 4")
				.replace("fiche F2 n° 2", "fiche F3 n° 3 \"Nouveauté\" { axe SI }\nfiche F2 n° 2");
		assertEquals(List.of("Fiche indicateur F3 — Nouveauté | Ajout : F3 — Nouveauté",
				"Fiche indicateur F4 — Support | Changement de nom : F3 → F4", "Fiche indicateur F4 — Support | Numéro : 3 → 4"),
				plain(differences(DRAFT, renumbered)));
	}

	@Test
	void aRenamedElementIsTheSameEverywhere() {
		String renamed = DRAFT.replace("DCSI", "DSI").replace("Demandes", "Tickets").replace("\"Tickets\"", "\"Demandes\"");
		assertEquals(List.of("Service DSI — Construction des SI | Changement de nom : DCSI → DSI",
				"Source Tickets — Demandes | Changement de nom : Demandes → Tickets"), plain(differences(DRAFT, renamed)));
	}

	@Test
	void anObjectiveMovesToAnotherAxis() {
		String objective = "    objectif Reactivite \"Corriger vite\" {\n      engagement Outil \"Mettre en place un outil de suivi\""
				+ " responsable DCSI échéance 2017-S1 preuve \"procès-verbal\"\n    }\n";
		String moved = changed(objective, "").replace("axe RH \"Ressources humaines\" {", "axe RH \"Ressources humaines\" {\n" + objective);
		assertEquals(List.of("Objectif Reactivite — Corriger vite | Déplacement : SI — Systèmes d'information → RH — Ressources humaines"),
				plain(differences(DRAFT, moved)));
	}

	@Test
	void aRewordedCommitmentWithoutItsNameIsStillTheSame() {
		String reworded = changed("engagement Outil \"Mettre en place un outil de suivi\"",
				"engagement Suivi \"Mettre en place rapidement un outil de suivi des demandes\"");
		assertEquals(2, differences(DRAFT, reworded).size());
	}

	@Test
	void definitionsAreWording() {
		List<Difference> found = compare(DRAFT, changed("Seuls comptent les problèmes bloquants", "Seuls comptent les problèmes qui bloquent"))
				.differences();
		assertEquals(List.of(Matter.DEFINITION), found.stream().map(Difference::matter).toList());
	}

	@Test
	void anotherOwnerIsStructure() {
		assertEquals(List.of("Fiche indicateur F2 — Maintenance | Service responsable : Construction des SI → Affaires juridiques"),
				plain(after("responsable DCSI\n", "responsable SAJ\n")));
	}

	@Test
	void theExamplesDoNotDifferFromThemselves() throws IOException {
		for (Path example : Texts.examples()) {
			String text = Files.readString(example);
			assertEquals(List.of(), Comparison.of(List.of(Texts.document(Texts.read(text))), List.of(Texts.document(Texts.read(text)))).differences(),
					example.toString());
		}
	}

	@Property(tries = 100)
	void noDraftDiffersFromItself(@ForAll long seed) {
		String text = RandomTexts.draw(seed);
		assertEquals(List.of(), Comparison.of(List.of(Texts.document(Texts.read(text))), List.of(Texts.document(Texts.read(text)))).differences(), text);
	}

	@Test
	void theFormerSheetIsFoundAgain() {
		Document former = document(DRAFT);
		Document later = document(DRAFT.replace("fiche F2", "fiche Maintenance"));
		Comparison comparison = Comparison.of(List.of(former), List.of(later));
		assertSame(fiche(former), comparison.before(fiche(later)));
	}

	private static Fiche fiche(Document document) {
		return document.getElements().stream().filter(Fiche.class::isInstance).map(Fiche.class::cast).findFirst().orElseThrow();
	}

	private static List<String> plain(List<String> lines) {
		return lines.stream().map(ComparisonTest::plain).toList();
	}

	private static String plain(String text) {
		return text.replace('\u00A0', ' ').replace('\u202F', ' ').replace('’', '\'');
	}
}
