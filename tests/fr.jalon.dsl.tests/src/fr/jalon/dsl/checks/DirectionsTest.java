// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 4: which way a figure should go. */
class DirectionsTest {

	private static final int FAMILY = 4;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aDirectionIsOneOfFourWords() {
		assertAsMarked("""
				modèle fiche M { sens hausse }
				modèle fiche N { sens "voir le tableau" }
				fiche A {} // JAL-0401
				fiche B { sens baisse }
				fiche D { sens hausse "de la part des formateurs" }
				fiche E { sens atteinte }
				fiche F {
				  sens "voir le tableau" // JAL-0402
				}
				fiche G étend M {}
				fiche H étend N {} // JAL-0402
				fiche I étend N { sens baisse }
				""");
	}

	@Test
	void whatIsMaintainedHasATolerance() {
		assertAsMarked("""
				modèle fiche M { tolérance 2 % }
				fiche A {
				  sens maintien // JAL-0403
				  cible = 5 en 2030
				}
				fiche B { sens maintien  tolérance 2 % }
				fiche D étend M { sens maintien }
				fiche E { sens maintien  cible = 5 à 1 près en 2028, [4 ; 6] en 2030 }
				fiche F {
				  sens maintien // JAL-0403
				  cible = 5 à 1 près en 2028, = 5 en 2030
				}
				modèle fiche G { sens maintien }
				""");
	}

	@Test
	void aProductToMaintainHasATolerance() {
		assertAsMarked("""
				fiche A { sens hausse }
				fiche B { sens maintien  tolérance 2 % }
				produit P sens maintien // JAL-0404
				produit Q sens maintien à 2 % près
				plan R fiche A {
				  produit S sens maintien // JAL-0404
				}
				plan T fiche B { produit U sens maintien  produit V }
				""");
	}
}
