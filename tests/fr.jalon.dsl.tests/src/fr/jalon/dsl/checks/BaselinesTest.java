// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 2: values to start from. */
class BaselinesTest {

	private static final int FAMILY = 2;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aBaselineOrALastResultWillDo() {
		assertAsMarked("""
				fiche A {} // JAL-0201
				fiche B { référence 14 en 2025 }
				fiche D { dernier résultat 2025 : 14 }
				fiche E {
				  dernier résultat 2025-12 // JAL-0202
				}
				fiche F { dernier résultat 2025-12  référence 14 en 2025 }
				fiche G {
				  dernier résultat : 14 // JAL-0204
				}
				""");
	}

	@Test
	void aBaselineIsTakenOver() {
		assertAsMarked("""
				modèle fiche M { référence 14 en 2025 }
				modèle fiche N { dernier résultat 2025 }
				fiche A étend M {}
				fiche B étend A {}
				fiche D étend N { référence 3 en 2025 }
				fiche E étend N {} // JAL-0202
				""");
	}

	/** The table of products says where each of them starts, when it counts what the sheet counts. */
	@Test
	void figuresOfThePlanAreABaseline() {
		assertAsMarked("""
				objet Deploiement
				objet Convention
				fiche A { unité Deploiement }
				fiche B { unité Convention } // JAL-0201
				fiche D { unité Deploiement } // JAL-0201
				plan P fiche A { produit Paie { Deploiement : 3 en 2025 } }
				plan Q fiche B { produit Temps { Deploiement : 3 en 2025 } }
				plan R fiche D { produit Conges { Deploiement : prévision 3 en 2030 } }
				""");
	}

	@Test
	void aMeasureAimedAtStartsSomewhere() {
		assertAsMarked("""
				fiche A {
				  mesure M unité nombre calcul 1
				  mesure N unité heures calcul 1
				  référence 900 en 2025 pour mesure M
				  cible ≤ 24 en 2030 pour mesure N, // JAL-0203
				        ≥ 950 en 2030 pour mesure M
				}
				fiche B { // JAL-0201
				  mesure M unité nombre calcul 1
				  mesure N unité heures calcul 1
				  cible ≤ 24 en 2030 pour mesure N
				}
				fiche D {
				  mesure M unité nombre calcul 1
				  référence 900 en 2025
				  cible ≥ 950 en 2030 pour mesure M
				}
				""");
	}
}
