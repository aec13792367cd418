// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 10: several measures, each with a name and a unit. */
class SeveralMeasuresTest {

	private static final int FAMILY = 10;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void severalMeasuresHaveNames() {
		assertAsMarked("""
				fiche A { unité nombre  calcul 1 }
				fiche B {
				  unité nombre
				  calcul 1 // JAL-1001
				  calcul 2 // JAL-1001
				}
				fiche D {
				  unité nombre
				  mesure M calcul 1
				  calcul 2 // JAL-1001
				}
				""");
	}

	@Test
	void severalMeasuresHaveUnits() {
		assertAsMarked("""
				fiche A { unité %  mesure M calcul 1  mesure N calcul 1 }
				fiche B {
				  unité % "et groupes d'années" // JAL-1002
				  mesure M calcul 1  mesure N calcul 1
				}
				fiche D { // JAL-1002
				  mesure M unité % calcul 1  mesure N calcul 1
				}
				fiche E { unité "des choses"  mesure M unité % calcul 1  mesure N unité heures calcul 1 }
				fiche F { unité "des choses"  calcul 1 }
				modèle fiche M { mesure M calcul 1  mesure N calcul 1 }
				fiche G étend M {} // JAL-1002
				fiche H étend M { unité % }
				""");
	}

	@Test
	void anAimNamesItsMeasure() {
		assertAsMarked("""
				fiche A {
				  unité %
				  mesure M calcul 1  mesure N calcul 1
				  référence 3 en 2025, // JAL-1003
				            4 en 2025 pour mesure M
				  cible ≥ 5 en 2030, // JAL-1003
				        [5 ; 6[ en 2030, // JAL-1003
				        ≥ 6 en 2030 pour mesure N
				}
				fiche B { unité %  calcul 1  référence 3 en 2025  cible ≥ 5 en 2030 }
				""");
	}
}
