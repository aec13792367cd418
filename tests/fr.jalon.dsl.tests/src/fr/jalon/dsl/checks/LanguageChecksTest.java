// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 0: names, clauses, inheritance, imports. */
class LanguageChecksTest {

	private static final int FAMILY = 0;

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aNameIsGivenOnceWithinItsNamespaceAndKind() {
		assertAsMarked("""
				espace un
				objet A
				objet A // JAL-0003
				fiche A {}
				nomenclature L { A B A } // JAL-0003
				tranches L en années { "tout" : [0 ; ∞[ } // JAL-0003
				""", """
				espace deux
				objet A
				nomenclature L { A B }
				source S { clé a  a : texte  b : texte  b : texte } // JAL-0003
				fiche F { mesure M calcul 1  mesure N calcul 1 }
				fiche G { mesure M calcul 1  mesure N calcul 1 }
				""", """
				espace un
				contrat C { service D  instance D  axe D } // JAL-0003
				objet B
				""", """
				espace un
				objet B // JAL-0003
				""");
	}

	@Test
	void aClauseWithOneValueIsGivenOnce() {
		assertAsMarked("""
				fiche A {
				  unité heures
				  collecte "un"
				  collecte "deux"
				  unité mois // JAL-0004
				  responsable "un"
				  responsable "deux" // JAL-0004
				  sens hausse
				  sens hausse // JAL-0004
				  calcul 1
				  calcul 2
				}
				contrat C {
				  période 2026..2030
				  délibéré 2026-01-01
				  période 2026..2031 // JAL-0004
				}
				source S { clé n  clé m  n : texte facultatif facultatif  m : texte }
				produit P sens baisse sens hausse // JAL-0004
				""");
	}

	@Test
	void operationsHaveOperandsAndNoClauses() {
		assertAsMarked("""
				source S { clé n  n : texte  a : entier  b : entier  d : date  e : date facultatif }
				fiche A { unité %  calcul part vérifiant e est renseigné et d ≤ e et (a < b ou a + b + a > 3 * a * b) sur S }
				fiche B { unité nombre  mesure M calcul 1 + 2 + 3 * 4 / 5 - 6 }
				""");
	}

	@Test
	void aCircleOfSheetsIsReportedAtEachOfThem() {
		assertAsMarked("""
				fiche A étend A {} // JAL-0005
				fiche B étend C {} // JAL-0005
				""", """
				fiche C étend D {} // JAL-0005
				fiche D étend B {} // JAL-0005
				fiche E étend B {}
				""");
	}

	@Test
	void anImportNamesSomething() {
		assertAsMarked("""
				espace fr.commun
				nomenclature Familles { GFC GRH }
				""", """
				espace fr.vide
				""", """
				importe fr.*
				importe fr.commun.*
				importe fr.vide.*
				importe fr.commun.Familles
				importe fr.commun.Familles.*
				importe fr.commun.Familles.GRH
				importe fr.comun.* // JAL-0008
				importe fr.commun.Famille // JAL-0008
				importe commun.* // JAL-0008
				""");
	}
}
