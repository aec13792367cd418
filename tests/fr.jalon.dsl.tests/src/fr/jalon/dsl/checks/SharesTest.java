// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 12: shares and the two populations that they divide. */
class SharesTest {

	private static final int FAMILY = 12;

	@Test
	void aPercentageInWordsHasNoPopulations() {
		Texts texts = Texts.of("""
				fiche A "Part des formateurs" { unité %  mode de calcul "la part des formateurs" } // JAL-1201
				fiche B "Évolution du nombre de formateurs" { unité % }
				fiche D "Formateurs" { unité %  mode de calcul "croissance annuelle" }
				fiche E "Formateurs" { unité années }
				modèle fiche M { unité % }
				fiche G étend M {} // JAL-1201
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void anInheritedCalculationHasItsPopulations() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date  sortie : date facultatif }

				modèle fiche M { calcul part vérifiant coconstruction sur Formateurs rattaché à entree }
				fiche A étend M { unité % }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aShareNeedsANumerator() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date  sortie : date facultatif }

				fiche A { unité %  calcul part sur Formateurs rattaché à entree } // JAL-1202
				fiche B {
				  unité %
				  sous-indicateur "Cadre" par coconstruction
				  calcul part du total sur Formateurs rattaché à entree
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aStockIsTakenAtADateByItsValidity() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date  sortie : date facultatif }

				fiche A { unité %  calcul part vérifiant coconstruction sur Formateurs en vigueur de entree à sortie }
				fiche B { unité %  calcul part vérifiant coconstruction sur Formateurs } // JAL-1204
				fiche D { unité Formateur  calcul nombre sur Formateurs }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theNumeratorOfARateKeepsTheConditionsOfTheDenominator() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date  sortie : date facultatif }

				source Autres { clé numero  numero : texte  entree : date }
				fiche Filtre { unité %
				  calcul taux de ((nombre sur Formateurs où coconstruction rattaché à entree) // JAL-1203
				    / (nombre sur Formateurs où sortie est vide rattaché à entree)) pour 100 }
				fiche Source { unité %
				  calcul taux de ((nombre sur Autres rattaché à entree) // JAL-1203
				    / (nombre sur Formateurs rattaché à entree)) pour 100 }
				fiche Evenement { unité %
				  calcul taux de ((nombre sur Formateurs rattaché à sortie) // JAL-1203
				    / (nombre sur Formateurs rattaché à entree)) pour 100 }
				fiche Dedans { unité %
				  calcul taux de ((nombre sur Formateurs où sortie est vide et coconstruction rattaché à entree)
				    / (nombre sur Formateurs où sortie est vide rattaché à entree)) pour 100 }
				fiche PourMille { unité nombre
				  calcul taux de ((nombre sur Autres rattaché à entree)
				    / (nombre sur Formateurs rattaché à entree)) pour 1 000 }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void bothSidesOfARateNeedADate() {
		Texts texts = Texts.of("""
				objet Formateur "formateurs"
				source Formateurs { clé numero  numero : texte  coconstruction : booléen  entree : date  sortie : date facultatif }

				fiche A { unité %
				  calcul taux de ((nombre sur Formateurs où coconstruction) // JAL-1204
				    / (nombre sur Formateurs)) pour 100 // JAL-1204
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aPopulationThatDividesIsDated() {
		Texts texts = Texts.of("""
				objet Etablissement "établissements"
				contrat C {
				  population Adherents = 182 Etablissement // JAL-1205
				  population Ecoles = 30 Etablissement au 2016-01-01
				  population Inutilisee = 12 Etablissement
				}
				source Membres { clé code  code : texte  date : date }
				fiche A { unité %  calcul part des code distincts vérifiant date > 2017-01-01 dans population Adherents sur Membres rattaché à date }
				fiche B { unité %  calcul part des code distincts vérifiant date > 2017-01-01 dans population Ecoles sur Membres rattaché à date }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void membersAreCountedOnceAndKnown() {
		Texts texts = Texts.of("""
				objet Etablissement "établissements"
				contrat C { population Adherents = 182 Etablissement au 2016-01-01 }
				source Membres { clé code  code : texte }
				source Conventions { clé numero  numero : texte  etablissement : vers Membres  autre : texte  date : date }
				source Etablissements { clé etablissement  etablissement : texte  date : date }
				fiche Lignes { unité %  calcul part dans population Adherents sur Conventions rattaché à date } // JAL-1206
				fiche Cle { unité %  calcul part dans population Adherents sur Etablissements rattaché à date }
				fiche Libre { unité %  calcul part des autre distincts dans population Adherents sur Conventions rattaché à date } // JAL-1207
				fiche Filtree { unité %  calcul part des autre distincts dans population Adherents sur Conventions où autre ≠ "" rattaché à date }
				fiche Reference { unité %  calcul part des etablissement distincts dans population Adherents sur Conventions rattaché à date }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theRemedyNamesTheColumn() {
		Texts texts = Texts.of("""
				objet Etablissement "établissements"
				contrat C { population Adherents "Adhérents" = 182 Etablissement au 2016-01-01 }
				source Membres { clé code  code : texte }
				source Conventions { clé numero  numero : texte  etablissement : vers Membres  date : date }
				fiche Lignes { unité %  calcul part dans population Adherents sur Conventions rattaché à date }
				""");
		assertEquals("« Distincts » : cette part compte les lignes de la source « Conventions » et non les membres de la population « Adhérents » ; un membre peut avoir plusieurs lignes. Écrire « part des etablissement distincts … ».",
				texts.message(CheckCodes.ROWS_COUNTED_FOR_MEMBERS));
	}
}
