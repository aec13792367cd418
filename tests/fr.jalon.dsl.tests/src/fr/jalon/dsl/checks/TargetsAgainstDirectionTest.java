// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 5: figures aimed at that lead the wrong way. */
class TargetsAgainstDirectionTest {

	private static final int FAMILY = 5;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aTargetFollowsTheDirection() {
		assertAsMarked("""
				fiche A { sens hausse  référence 14 en 2025  cible ≥ 14 en 2027, ≥ 20 en 2030 }
				fiche B {
				  sens hausse
				  référence 14 en 2025
				  cible ≥ 12 en 2027, // JAL-0501
				        ≥ 20 en 2030
				}
				fiche D {
				  sens baisse
				  dernier résultat 2025 : 14
				  cible ≤ 15 en 2030 // JAL-0501
				}
				fiche E { sens atteinte  référence 14 en 2025  cible = 3 en 2030 }
				fiche F { référence 14 en 2025  cible = 3 en 2030 }
				""");
	}

	@Test
	void targetsAreTakenInTheOrderOfTheirDates() {
		assertAsMarked("""
				fiche A { sens baisse  référence 14 en 2025  cible ≤ 8 en 2030, ≤ 12 en 2027 }
				fiche B {
				  sens baisse
				  référence 9 en 2020, 14 en 2025
				  cible ≤ 12 en 2027, ≤ 13 en 2030 // JAL-0501
				}
				""");
	}

	@Test
	void anIntervalLeadsToItsFarEnd() {
		assertAsMarked("""
				fiche A { sens hausse  référence 14 en 2025  cible [12 ; 20] en 2030 }
				fiche B {
				  sens hausse
				  référence 14 en 2025
				  cible [10 ; 12] en 2030 // JAL-0501
				}
				fiche D { sens hausse  référence 14 en 2025  cible [16 ; ∞[ en 2030 }
				""");
	}

	@Test
	void whatIsMaintainedStaysWithinItsTolerance() {
		assertAsMarked("""
				fiche A { sens maintien  tolérance 10 %  référence 100 en 2025  cible = 95 en 2028, = 110 en 2030 }
				fiche B {
				  sens maintien
				  tolérance 10 %
				  référence 100 en 2025
				  cible = 89 en 2030, // JAL-0501
				        = 80 à 20 près en 2030
				}
				""");
	}

	@Test
	void measuresAndClassesAreComparedWithThemselves() {
		assertAsMarked("""
				nomenclature Familles { GFC GRH }
				fiche A {
				  sens hausse
				  mesure M unité nombre calcul 1
				  mesure N unité heures calcul 1
				  référence 900 en 2025 pour mesure M, 12 en 2025 pour mesure N
				  cible ≥ 24 en 2030 pour mesure N,
				        ≥ 800 en 2030 pour mesure M, // JAL-0501
				        ≥ 3 en 2030 pour mesure M pour classe Familles.GFC
				}
				""");
	}

	/** "hausse de la part en co-construction" says nothing about the other part. */
	@Test
	void wordsBesideTheDirectionSpeakOfTheFirstMeasure() {
		assertAsMarked("""
				fiche A {
				  sens hausse "de la première"
				  mesure M unité % calcul 1
				  mesure N unité % calcul 1
				  référence 20 en 2025 pour mesure M, 80 en 2025 pour mesure N
				  cible ≥ 40 en 2030 pour mesure M, ≤ 60 en 2030 pour mesure N
				}
				""");
	}

	@Test
	void aModelIsJudgedInTheSheetsThatExtendIt() {
		assertAsMarked("""
				modèle fiche M { sens baisse  cible ≤ 14 en 2030 }
				fiche A étend M { référence 12 en 2025 } // JAL-0501
				fiche B étend M { référence 20 en 2025 }
				fiche D étend B {}
				""");
	}

	@Test
	void aComparatorBoundsTheSideToAvoid() {
		assertAsMarked("""
				fiche A {
				  sens baisse
				  cible ≥ 24 en 2030, // JAL-0504
				        ≤ 24 en 2030, = 24 en 2030
				}
				fiche B {
				  sens hausse
				  cible < 24 en 2030 // JAL-0504
				}
				fiche D { sens maintien  cible ≤ 24 en 2030 }
				fiche E { cible ≤ 24 en 2030 }
				""");
	}

	@Test
	void aProductThatFallsSaysSo() {
		assertAsMarked("""
				objet O
				fiche Toward { sens atteinte }
				fiche Down { sens baisse }
				produit A { O : 71 en 2025, prévision 25 en 2030 } // JAL-0502
				produit B sens baisse { O : 71 en 2025, prévision 25 en 2030 }
				produit D { O : 71 en 2025, prévision 60 en 2027, prévision 80 en 2030 }
				produit E { O : prévision 25 en 2030, 20 en 2024, 71 en 2025 } // JAL-0502
				plan P fiche Toward {
				  produit F { O : 71 en 2025, prévision 25 en 2030 } // JAL-0502
				  produit G sens atteinte { O : 71 en 2025, prévision 25 en 2030 }
				}
				plan Q fiche Down { produit H { O : 71 en 2025, prévision 25 en 2030 } }
				""");
	}

	@Test
	void aProductFollowsItsDirectionOrThatOfItsSheet() {
		assertAsMarked("""
				objet O
				fiche Up { sens hausse  tolérance 3 % }
				produit A sens hausse { O : 71 en 2025, prévision 25 en 2030 } // JAL-0503
				produit B sens maintien à 3 % près { O : 96 en 2025, prévision 94 en 2030 }
				produit D sens maintien à 1 près { O : 96 en 2025, prévision 94 en 2030 } // JAL-0503
				produit E sens maintien { O : 96 en 2025, prévision 96 en 2030 }
				plan P fiche Up {
				  produit F { O : 71 en 2025, prévision 25 en 2030 } // JAL-0503
				  produit G sens baisse { O : 71 en 2025, prévision 25 en 2030 }
				  produit H sens maintien { O : 96 en 2025, prévision 94 en 2030 }
				}
				produit I sens hausse {
				  O : 71 en 2025, prévision 90 en 2027,
				      prévision 85 en 2030 // JAL-0503
				}
				""");
	}
}
