// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 3: dated values aimed at. */
class TargetsTest {

	private static final int FAMILY = 3;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aSheetAimsAtSomething() {
		assertAsMarked("""
				modèle fiche M { cible ≤ 24 en 2030 }
				modèle fiche N {}
				fiche A {} // JAL-0301
				fiche B { cible ≤ 24 en 2030 }
				fiche D étend M {}
				fiche E étend N {} // JAL-0301
				fiche F étend D {}
				""");
	}

	@Test
	void theProductTableMayHoldTheTargets() {
		assertAsMarked("""
				objet Convention
				fiche A {}
				fiche B {} // JAL-0301
				plan P fiche A { produit Paie { Convention : 3 en 2025, cible 5 en 2030 } }
				plan Q fiche B { produit Temps { Convention : 3 en 2025 } }
				""");
	}

	/** In the file of the contract, which the sheet's own does not name. */
	@Test
	void aTargetStatedElsewhereIsNotAbsentButMisplaced() {
		assertAsMarked("""
				contrat C {
				  engagement E seuil ≥ 30 % mesuré par B, D
				  engagement G mesuré par A
				}
				""", """
				fiche A {} // JAL-0301
				fiche B { unité % } // JAL-0302
				fiche D { unité %  cible ≥ 30 en 2030 }
				fiche E {
				  cible énoncée dans "l'annexe" // JAL-0302
				}
				""");
	}

	@Test
	void aMentionOfTheModelIsReportedAtEachSheet() {
		assertAsMarked("""
				modèle fiche M { cible énoncée dans "l'annexe" }
				fiche A étend M {} // JAL-0302
				""");
	}

	@Test
	void aTargetHasADateOrComesBack() {
		assertAsMarked("""
				contrat C { engagement E échéance 2030 seuil ≥ 30 % mesuré par A }
				fiche A {
				  cible ≥ 25, // JAL-0303
				        [25 ; 30[, // JAL-0303
				        ≥ 26 en 2028, ≥ 30 au 2030-06-30, = 30 chaque année
				}
				""");
	}
}
