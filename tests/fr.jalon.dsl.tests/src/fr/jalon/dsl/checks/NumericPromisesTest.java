// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 19: promises in numbers are measured. */
class NumericPromisesTest {

	private static final int FAMILY = 19;

	@Test
	void aThresholdHasAnIndicator() {
		Texts texts = Texts.of("""
				contrat C {
				  engagement A "Autofinancement" seuil ≥ 30 % // JAL-1901
				  engagement B "Autofinancement" seuil ≥ 30 % mesuré par F
				  engagement D "Autofinancement" seuil ≥ 30 % mesuré par M // JAL-1901
				}
				fiche F { unité % }
				modèle fiche M { unité % }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theThresholdIsQuoted() {
		Texts texts = Texts.of("""
				contrat C { engagement A "Capacité d'autofinancement" seuil ≥ 30 % }
				""");
		assertEquals("« Mesuré par » de l'engagement « Capacité d'autofinancement » : aucun indicateur ne mesure le seuil ≥ 30 %. Ajouter « mesuré par » et une fiche, quitte à l'écrire.",
				texts.message(CheckCodes.THRESHOLD_WITHOUT_INDICATOR));
	}

	@Test
	void aNumberInWordsIsSeen() {
		Texts texts = Texts.of("""
				contrat C {
				  engagement A "Autofinancer 30 % du budget" // JAL-1902
				  engagement B "Tenir au moins 2 réunions" // JAL-1902
				  engagement D "Réunir les partenaires" décrit "au plus 5 jours"
				  engagement E "Plus de 2017 à 2020 : poursuivre"
				  engagement F "Répartir le support de niveaux 1 à 3"
				  engagement G "Bilan au 1er semestre 2017, suite du 3-3-D"
				  engagement H "Autofinancer 30 % du budget" mesuré par Fiche
				  engagement I "Autofinancer 30 % du budget" seuil ≥ 30 % mesuré par Fiche
				  engagement J "Supérieur à 12,5 pour cent" // JAL-1902
				}
				fiche Fiche { unité % }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void anAnnouncedIndicatorHasItsSheet() {
		Texts texts = Texts.of("""
				fiche A { indicateur annoncé "un indicateur pour l'axe SI" } // JAL-1903
				fiche B { indicateur annoncé "un indicateur pour l'axe SI" tenu par A }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theLastTargetKeepsThePromise() {
		Texts texts = Texts.of("""
				contrat C {
				  engagement A seuil ≥ 30 % mesuré par Faible // JAL-1904
				  engagement B seuil ≥ 30 % mesuré par Forte
				  engagement D seuil ≤ 30 % mesuré par Forte // JAL-1904
				  engagement E seuil ≥ 30 % mesuré par Faible, Forte
				  engagement F seuil ≥ 30 mesuré par Faible
				  engagement G seuil ≥ 30 % mesuré par Plafond
				}
				fiche Faible { unité %  cible = 35 en 2018, ≥ 25 en 2020 }
				fiche Forte { unité %  cible = 25 en 2018, = 31 en 2020 }
				fiche Plafond { unité %  cible ≤ 20 en 2020 }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void thresholdAndTargetAreQuoted() {
		Texts texts = Texts.of("""
				contrat C { engagement A "Autofinancement" seuil ≥ 30 % mesuré par F }
				fiche F n° 9 "Capacité" { unité %  cible ≥ 25 en 2020 }
				""");
		assertEquals("« Seuil » de l'engagement « Autofinancement » : le seuil ≥ 30 % peut être manqué quand la fiche 9 « Capacité » atteint sa cible ≥ 25 (2020). Accorder le seuil et la cible.",
				texts.message(CheckCodes.TARGET_BELOW_THRESHOLD));
	}
}
