// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 18: figures and dates within what they can be. */
class BoundsTest {

	private static final int FAMILY = 18;

	@Test
	void nothingCountsMoreThanThePopulation() {
		Texts texts = Texts.of("""
				objet Etablissement "établissements"
				objet Convention "conventions"
				contrat C {
				  population Ecoles = 30 Etablissement
				  population Adherents = 182 Etablissement
				}
				fiche F {
				  unité Etablissement
				  dernier résultat 2015 : 183 // JAL-1801
				  référence 190 en 2016 // JAL-1801
				  cible ≥ 182 en 2018, [100 ; 200] en 2020 // JAL-1801
				}
				fiche G { unité Convention  cible ≥ 500 en 2018 }
				plan P objet Etablissement {
				  produit A {
				    Etablissement : 40 au 2015-12-31, prévision 183 en 2020 // JAL-1801
				    Convention : 300 au 2015-12-31
				  }
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void thePopulationAndItsSizeAreNamed() {
		Texts texts = Texts.of("""
				objet Etablissement "établissements"
				contrat C { population Adherents "Établissements adhérents" = 182 Etablissement }
				fiche F { unité Etablissement  cible ≥ 190 en 2018 }
				""");
		assertEquals("« Valeur » : 190 dépasse l'effectif de la population « Établissements adhérents », qui est de 182. Corriger la valeur, l'effectif, ou l'objet mesuré.",
				texts.message(CheckCodes.COUNT_ABOVE_POPULATION));
	}

	@Test
	void aShareIsBetweenZeroAndOneHundred() {
		Texts texts = Texts.of("""
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date }

				fiche Part {
				  unité %
				  calcul part vérifiant coconstruction sur Formateurs rattaché à entree
				  référence -1 en 2015 // JAL-1802
				  cible ≥ 100 en 2018, [90 ; 110] en 2019, [0 ; ∞[ en 2020 // JAL-1802
				}
				fiche Mots { unité %  cible ≥ 101 en 2020 } // JAL-1802
				fiche Croissance "Croissance des recettes" { unité %  cible ≥ 150 en 2020 }
				fiche Evolution { unité %  calcul évolution relative de (nombre sur Formateurs rattaché à entree)  cible ≥ -10 en 2020 }
				fiche Taux { unité %
				  calcul taux de ((nombre sur Formateurs rattaché à entree) / (nombre sur Formateurs rattaché à entree)) pour 100
				  cible ≥ 110 en 2020 }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aTargetIsWithinTheContract() {
		Texts texts = Texts.of("""
				contrat C { période 2016..2020  axe SI }
				fiche F {
				  axe SI
				  unité jours
				  cible ≤ 9 en 2015, // JAL-1803
				    ≤ 8 en 2020,
				    ≤ 7 au 2021-01-01, // JAL-1803
				    ≤ 7 en 2020-2021
				}
				objet Convention "conventions"
				plan P {
				  produit A {
				    Convention : 4 au 2015-12-31, prévision 5 en 2022
				    Convention : cible 6 en 2022 // JAL-1803
				  }
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theBaselineComesBeforeTheFirstTarget() {
		Texts texts = Texts.of("""
				fiche A { unité jours  référence 14 en 2016  cible ≤ 12 en 2018 }
				fiche B { unité jours  référence 14 au 2016-10-30  cible ≤ 12 en 2016 }
				fiche D { unité jours  référence 14 en 2018  cible ≤ 12 en 2018 } // JAL-1804
				fiche E { unité jours  référence 14 en 2019  cible ≤ 12 en 2018, ≤ 8 en 2020 } // JAL-1804
				fiche G { unité jours  référence 14 en 2019  cible ≤ 8 chaque année }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aGrantIsWithinTheContract() {
		Texts texts = Texts.of("""
				contrat C {
				  période 2016..2020
				  budget {
				    dotation A : 1 € par an de 2015 à 2020 // JAL-1805
				    dotation B : 1 € par an de 2017 à 2020
				    dotation D :
				      2020 = 1 €,
				      2021 = 1 € // JAL-1805
				  }
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void countsAndDelaysAreNotNegative() {
		Texts texts = Texts.of("""
				objet Convention "conventions"
				contrat C { population P = -3 Convention } // JAL-1806
				source S { clé numero  numero : texte  montant : décimal  date : date }
				fiche A { unité Convention  cible ≥ -1 en 2020 } // JAL-1806
				fiche B { unité jours  référence -2 en 2015 } // JAL-1806
				fiche D { unité €  cible ≥ -1 en 2020 }
				fiche E { unité Convention  calcul évolution de (nombre sur S rattaché à date)  cible ≥ -1 en 2020 }
				produit X { Convention : -1 au 2015-12-31 } // JAL-1806
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void thePopulationThatSharesDivideByBoundsCounts() {
		Texts texts = Texts.of("""
				espace a
				objet Etablissement "établissements"
				contrat C {
				  population Adherents = 182 Etablissement au 2016-01-01
				  population Reseau = 817 Etablissement
				  axe SI
				}
				source Membres { clé code  code : texte  date : date }
				fiche Part { axe SI  unité %  calcul part des code distincts dans population Adherents sur Membres rattaché à date }
				fiche Nombre { axe SI  unité Etablissement  cible ≥ 190 en 2018 } // JAL-1801
				""", """
				espace b
				importe a.*
				contrat D {
				  population Ecoles = 250 Etablissement
				  axe Formation
				}
				fiche Autre { axe Formation  unité Etablissement  cible ≥ 190 en 2018 }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}
}
