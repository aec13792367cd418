// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 7: what adds up never falls. */
class CumulativeFiguresTest {

	private static final int FAMILY = 7;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aCumulativeFigureIsNotBelowAnEarlierOne() {
		assertAsMarked("""
				objet O
				produit A { O : 75 en 2024, 71 cumulé en 2025 } // JAL-0701
				produit B { O : 75 en 2024, 71 en 2025 }
				produit D { O : 75 cumulé en 2024, 75 cumulé en 2025, prévision 60 en 2030 }
				produit E { O : 75 cumulé en 2024, 80 cumulé en 2025, prévision 60 cumulé en 2030 } // JAL-0701
				produit F { O : 80 cumulé en 2025, 75 cumulé en 2024 }
				""");
	}

	@Test
	void aCumulativeCountIsNotToFall() {
		String source = """
				objet O
				source S { clé n  n : texte  euros : décimal  date : date }
				""";
		assertAsMarked(source, """
				fiche A {
				  unité O
				  sens baisse
				  calcul cumul de (nombre sur S rattaché à date) // JAL-0702
				}
				fiche B { unité O  sens hausse  calcul cumul de (nombre sur S rattaché à date) }
				fiche D { unité O  sens baisse  calcul nombre sur S rattaché à date }
				fiche E { unité €  sens baisse  calcul cumul de (somme de euros sur S rattaché à date) }
				modèle fiche M { unité O  calcul cumul de (nombre sur S rattaché à date) }
				fiche F étend M { sens baisse } // JAL-0702
				""");
	}
}
