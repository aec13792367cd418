// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 9: one thing counted in the unit, the title and the columns. */
class MeasuredObjectsTest {

	private static final int FAMILY = 9;

	private static final String OBJECTS = """
			objet Convention
			objet Deploiement
			objet Etablissement
			""";

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aColumnCountsWhatTheTitleSays() {
		assertAsMarked(OBJECTS, """
				plan P objet Etablissement { produit A { Convention : 3 en 2025 } } // JAL-0901
				plan Q objet Convention { produit B { Convention : 3 en 2025 } }
				plan R objet Etablissement { produit D { Convention : 3 en 2025  Etablissement : 2 en 2025 } }
				plan S { produit E { Convention : 3 en 2025 } }
				plan T objet Etablissement { produit F sans chiffres "à venir" }
				""");
	}

	@Test
	void aColumnCountsWhatTheSheetMeasures() {
		assertAsMarked(OBJECTS, """
				fiche A {
				  unité Deploiement // JAL-0902
				}
				fiche B { unité Convention }
				fiche D { unité jours ouvrés }
				fiche E { mesure M unité Deploiement calcul 1  mesure N unité Convention calcul 1 }
				modèle fiche M { unité Deploiement }
				fiche F étend M {} // JAL-0902
				""", """
				plan P fiche A { produit A { Convention : 3 en 2025 } }
				plan Q fiche B { produit B { Convention : 3 en 2025 } }
				plan R fiche D { produit D { Convention : 3 en 2025 } }
				plan S fiche E { produit E { Convention : 3 en 2025 } }
				plan T fiche F { produit F { Convention : 3 en 2025 } }
				""");
	}

	@Test
	void aUnitIsNotASentence() {
		assertAsMarked(OBJECTS, """
				fiche A {
				  unité "nombre de choses" // JAL-0903
				}
				fiche B { unité Convention "signées" }
				fiche D { unité "nombre d'actions ou de fiches"  mesure M unité Convention calcul 1 }
				modèle fiche M { unité "nombre de choses" }
				fiche E étend M { unité Convention }
				fiche F étend M {} // JAL-0903
				source S { clé n  n : texte  a : date  b : date }
				fiche G { unité "délai moyen"  calcul moyenne de durée(a, b) sur S rattaché à b }
				""");
	}
}
