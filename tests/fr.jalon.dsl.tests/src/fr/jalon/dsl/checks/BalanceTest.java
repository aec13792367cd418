// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 20: the three points of view, and persons protected. */
class BalanceTest {

	private static final int FAMILY = 20;

	@Test
	void aContractWithoutOneCategoryIsUnbalanced() {
		Texts texts = Texts.of("""
				contrat C { axe SI } // JAL-2001
				modèle fiche M { catégorie qualité de service }
				fiche A étend M { axe SI }
				fiche B étend M { axe SI }
				fiche D { axe SI  catégorie efficacité socio-économique }
				modèle fiche N { axe SI  catégorie efficience }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aDraftWithTwoSheetsIsLeftAlone() {
		Texts texts = Texts.of("""
				contrat C { axe SI }
				fiche A { axe SI  catégorie qualité de service }
				fiche B { axe SI  catégorie qualité de service }
				fiche D { axe SI }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theCountsAreShown() {
		Texts texts = Texts.of("""
				contrat C { axe SI }
				fiche A { axe SI  catégorie qualité de service }
				fiche B { axe SI  catégorie qualité de service }
				fiche D { axe SI  catégorie efficacité socio-économique }
				""");
		assertEquals("« Catégorie » : aucune fiche ne relève de « efficience » ; sur 3, 2 de qualité de service, 1 d'efficacité socio-économique, 0 d'efficience. Ajouter un indicateur de cette catégorie, ou revoir le classement des fiches.",
				texts.message(CheckCodes.CATEGORY_MISSING));
	}

	@Test
	void personalDataHaveAPurpose() {
		Texts texts = Texts.of("""
				source A { clé n  n : texte personnel } // JAL-2002
				source B { clé n  n : texte personnel  finalité "suivre le vivier" }
				source D { clé n  n : texte }
				source E { clé n  n : texte personnel  finalité " " } // JAL-2002
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void sheetsAboutPersonsSuppressSmallCells() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source A { clé n  n : texte personnel  date : date  finalité "suivre" }
				source B { clé n  n : texte personnel  date : date  finalité "suivre"  effectif minimal 5 }
				source D { clé m  m : texte  qui : vers A  date : date }
				fiche Lit { unité Formateur  calcul nombre sur A rattaché à date } // JAL-2003
				fiche Protegee { unité Formateur  calcul nombre sur B rattaché à date }
				fiche Elle { unité Formateur  calcul nombre sur A rattaché à date  effectif minimal 11 }
				fiche Suit { unité Formateur  calcul nombre sur D où qui.n ≠ "" rattaché à date } // JAL-2003
				fiche Collecte { unité Formateur  collecte "CRM" depuis A } // JAL-2003
				fiche Autre { unité Formateur  calcul nombre sur D rattaché à date }
				modèle fiche M { unité Formateur  calcul nombre sur A rattaché à date  effectif minimal 5 }
				fiche Herite étend M {}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aMinimumOfOneSuppressesNothing() {
		Texts texts = Texts.of("""
				source A { clé n  n : texte  effectif minimal 1 } // JAL-2004
				source B { clé n  n : texte  effectif minimal 2 }
				fiche F { effectif minimal 1 } // JAL-2004
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void columnsThatCanOnlyBePersonalAreMarked() {
		Texts texts = Texts.of("""
				source A {
				  clé n
				  n : texte
				  prenom : texte // JAL-2005
				  dateNaissance : date // JAL-2005
				  nir : texte personnel
				  nom : texte
				  adresse : texte
				  naissances : entier
				  sexe : texte
				  lieu_de_naissance : texte // JAL-2005
				  finalité "suivre"
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}
}
