// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 15: one code list for sheets and product tables. */
class CodeListsTest {

	private static final int FAMILY = 15;

	@Test
	void aTableAndItsSheetSortByTheSameList() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  Recherche "Recherche" }
				nomenclature Domaines { Gestion "Finances et achats"  DomaineRecherche "Recherche" }
				nomenclature Regions { Nord  Sud }
				source Demandes { clé numero  numero : texte  famille : Familles  region : Regions  produit : produit  date : date }

				fiche F1 { unité Demande  sous-indicateur "Vision" par famille  calcul nombre sur Demandes rattaché à date }
				plan P objet Demande fiche F1 { // JAL-1501
				  produit A famille Gestion
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void listsThatShareNothingAreComparedWhenTheySortProducts() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				nomenclature Familles { GFC  GRH }
				nomenclature Secteurs { Finances  RH }
				nomenclature Regions { Nord  Sud }
				fiche F1 {
				  unité Demande
				  sous-indicateur "Par région" selon Regions
				  sous-indicateur "Vision par famille" selon Familles
				}
				plan P fiche F1 { produit A famille Finances } // JAL-1501
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aBreakdownByRegionHasNothingToDoWithFamilies() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  Recherche "Recherche" }
				nomenclature Domaines { Gestion "Finances et achats"  DomaineRecherche "Recherche" }
				nomenclature Regions { Nord  Sud }
				source Demandes { clé numero  numero : texte  famille : Familles  region : Regions  produit : produit  date : date }

				fiche F1 { unité Demande  sous-indicateur "Par région" par region  calcul nombre sur Demandes rattaché à date }
				plan P objet Demande fiche F1 { produit A famille Gestion }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theFamilyOfTheProductIsTheTablesOwn() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  Recherche "Recherche" }
				nomenclature Domaines { Gestion "Finances et achats"  DomaineRecherche "Recherche" }
				nomenclature Regions { Nord  Sud }
				source Demandes { clé numero  numero : texte  famille : Familles  region : Regions  produit : produit  date : date }

				fiche F1 { unité Demande  sous-indicateur "Famille" par famille de produit  calcul nombre sur Demandes rattaché à date }
				plan P objet Demande fiche F1 { produit A famille Gestion }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aTableWithoutSheetAnswersToAllOfThem() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  Recherche "Recherche" }
				nomenclature Domaines { Gestion "Finances et achats"  DomaineRecherche "Recherche" }
				nomenclature Regions { Nord  Sud }
				source Demandes { clé numero  numero : texte  famille : Familles  region : Regions  produit : produit  date : date }

				fiche F1 { unité Demande  sous-indicateur "Vision" par famille  calcul nombre sur Demandes rattaché à date }
				fiche F2 { unité Demande  sous-indicateur "Vision" par famille  calcul nombre sur Demandes rattaché à date }
				plan P { produit A famille Gestion } // JAL-1501
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aProductAmongSortedOnesHasAFamily() {
		Texts texts = Texts.of("""
				nomenclature Familles { GFC }
				plan P {
				  produit A famille GFC
				  produit B // JAL-1502
				}
				plan Q { produit D  produit E }
				produit Hors
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void bothListsAreNamedWithTheirCodes() {
		Texts texts = Texts.of("""
				objet Demande "demandes"
				nomenclature Familles { GFC "Finances"  Recherche "Recherche" }
				nomenclature Domaines { Gestion "Finances et achats"  DomaineRecherche "Recherche" }
				nomenclature Regions { Nord  Sud }
				source Demandes { clé numero  numero : texte  famille : Familles  region : Regions  produit : produit  date : date }

				fiche F1 n° 1 "Déploiement" { unité Demande  sous-indicateur "Vision" par famille  calcul nombre sur Demandes rattaché à date }
				plan P objet Demande fiche F1 { produit A famille Gestion }
				""");
		assertEquals("« Famille » : les produits sont rangés selon la nomenclature « Domaines » (Gestion, DomaineRecherche), la fiche 1 « Déploiement » selon la nomenclature « Familles » (GFC, Recherche). Employer une seule nomenclature dans le tableau et dans la fiche.",
				texts.message(CheckCodes.CODE_LISTS_DIFFER));
	}
}
