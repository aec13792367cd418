// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 14: breakdowns that data can fill. */
class BreakdownsTest {

	private static final int FAMILY = 14;

	@Test
	void aPlannedBreakdownLacksItsColumn() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  GRH "Ressources humaines" }
				source Demandes { clé numero  numero : texte  famille : Familles  date : date }

				fiche F {
				  unité Demande
				  sous-indicateur "Famille" selon Familles // JAL-1401
				  sous-indicateur "Croisée" par famille × numero
				  calcul nombre sur Demandes rattaché à date
				}
				modèle fiche M { sous-indicateur "Famille" selon Familles }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void wordsAloneAreNoBreakdown() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  GRH "Ressources humaines" }
				source Demandes { clé numero  numero : texte  famille : Familles  date : date }

				fiche F {
				  unité Demande
				  sous-indicateur "Vision par famille" // JAL-1402
				  sous-indicateur "Sans objet"
				  sous-indicateur "Nombre de demandes" pour mesure Volume
				  sous-indicateur "demande urgente"
				  mesure Volume calcul nombre sur Demandes rattaché à date
				  mesure Urgentes "Demandes urgentes" calcul nombre sur Demandes rattaché à date
				}
				modèle fiche M { sous-indicateur "Vision par famille" }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theMessageNamesTheBreakdownAndItsClasses() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  GRH "Ressources humaines" }
				source Demandes { clé numero  numero : texte  famille : Familles  date : date }

				fiche F { unité Demande  sous-indicateur "Vision par famille" selon Familles  calcul nombre sur Demandes rattaché à date }
				""");
		assertEquals("« Valeur » du sous-indicateur « Vision par famille » : aucune colonne ne dit dans quelle classe ranger une ligne (nomenclature « Familles »). Ajouter la colonne à la source, puis écrire « par » et son nom au lieu de « selon ».",
				texts.message(CheckCodes.BREAKDOWN_WITHOUT_COLUMN));
	}
}
