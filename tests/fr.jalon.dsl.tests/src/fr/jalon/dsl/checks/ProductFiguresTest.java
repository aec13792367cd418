// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 8: rows of the product table that say nothing. */
class ProductFiguresTest {

	private static final int FAMILY = 8;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aRowHasFiguresOrAReasonForNone() {
		assertAsMarked("""
				objet O
				plan P {
				  produit A // JAL-0801
				  produit B sans chiffres "accord-cadre"
				  produit D { O : 3 en 2025 }
				  produit E sans chiffres "" // JAL-0801
				}
				produit F
				""");
	}

	@Test
	void aRowHasAForecastWhenItsNeighboursHave() {
		assertAsMarked("""
				objet O
				plan P {
				  produit A { O : 3 en 2025, prévision 5 en 2030 }
				  produit B { O : 3 en 2025 } // JAL-0802
				  produit D { O : 3 en 2025 }
				  produit E succède à D { O : 3 en 2025, cible 5 en 2030 }
				}
				plan Q { produit F { O : 3 en 2025 } }
				""");
	}

	@Test
	void aProductWithFiguresIsNotWithoutFigures() {
		assertAsMarked("""
				objet O
				produit A sans chiffres "à venir" { O : 3 en 2025 } // JAL-0803
				""");
	}
}
