// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 6: targets that ask for nothing. */
class TargetsReachedTest {

	private static final int FAMILY = 6;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aProductThatIsThereIsToBeMaintained() {
		assertAsMarked("""
				objet O
				fiche F { sens maintien }
				produit A { O : 79 au 2025-12-31, 79 au 2026-06-30, prévision 79 en 2030 } // JAL-0601
				produit B sens maintien à 2 % près { O : 79 en 2025, prévision 79 en 2030 }
				produit D { O : 16 en 2024, 15 en 2025, prévision 15,0 en 2030 } // JAL-0601
				produit E { O : 79 en 2025, prévision 79 en 2028, prévision 85 en 2030 }
				produit G { O : 11 en 2024, 11 en 2025, prévision 64 en 2030 }
				plan P fiche F { produit H { O : 79 en 2025, prévision 79 en 2030 } }
				produit I { O : 79 en 2025 }
				""");
	}

	@Test
	void aTargetAsksForMoreThanTheBaseline() {
		assertAsMarked("""
				modèle fiche M { sens hausse  cible ≥ 14 en 2030 }
				fiche A {
				  sens hausse
				  référence 14 en 2025
				  cible ≥ 14 en 2030 // JAL-0602
				}
				fiche B { sens maintien  référence 14 en 2025  cible = 14 en 2030 }
				fiche D { sens hausse  référence 14 en 2025  cible > 14 en 2030 }
				fiche E { sens hausse  référence 14 en 2025  cible ≥ 14 en 2028, ≥ 20 en 2030 }
				fiche F { sens hausse  cible ≥ 14 en 2030 }
				fiche G étend M { référence 14 en 2025 } // JAL-0602
				fiche H étend M { référence 12 en 2025 }
				fiche I {
				  sens atteinte
				  référence 8 en 2025
				  cible = 8 chaque année // JAL-0602
				}
				""");
	}
}
