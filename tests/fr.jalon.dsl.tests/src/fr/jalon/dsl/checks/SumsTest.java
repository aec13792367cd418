// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 17: the contract's own sums and products. */
class SumsTest {

	private static final int FAMILY = 17;

	@Test
	void theFiguresOfTheContractHold() {
		Texts texts = Texts.of("""
				contrat C {
				  budget {
				    dotation P150 : 9 554 383 € par an de 2016 à 2020, total 47 771 915 €
				    dotation P172 : 460 000 € par an de 2017 à 2020, total 1 840 000 €
				    dotation P1 : 0,10 € par an de 2016 à 2018, total 0,3 €
				    dotation P2 : 12 € par an de 2016 à 2020
				    dotation P3 : 2016 = 1 €, 2017 = 2,50 €, total 3,5 €
				  }
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theProductIsShownToTheLastEuro() {
		Texts texts = Texts.of("""
				contrat C { budget { dotation P150 "Programme 150" : 9 554 383 € par an de 2016 à 2020, total 47 771 951 € } }
				""");
		assertEquals("« Total » de la dotation « Programme 150 » : 9 554 383 × 5 = 47 771 915, et non 47 771 951. Corriger le montant annuel, les années ou le total.",
				texts.message(CheckCodes.ANNUAL_TOTAL));
	}

	@Test
	void inEnglishNumbersAreWrittenTheEnglishWay() {
		Texts texts = Texts.of("""
				contrat C { budget { dotation P150 "Programme 150" : 9 554 383 € par an de 2016 à 2020, total 47 771 951 € } }
				""").inEnglish();
		assertEquals("“Total” of grant “Programme 150”: 9,554,383 × 5 = 47,771,915, not 47,771,951. Correct the annual amount, the years or the total.",
				texts.message(CheckCodes.ANNUAL_TOTAL));
	}

	@Test
	void unequalYearsAreAddedUp() {
		Texts texts = Texts.of("""
				contrat C { budget { dotation P : 2017 = 460 000 €, 2018 = 480 000,50 €, total 940 000 € } }
				""");
		assertEquals("« Total » de la dotation « P » : la somme des montants (460 000, 480 000,50) est 940 000,50, et non 940 000. Corriger l'un des montants ou le total.",
				texts.message(CheckCodes.AMOUNTS_TOTAL));
	}

	@Test
	void aYearIsWrittenOnce() {
		Texts texts = Texts.of("""
				contrat C { budget { dotation P : 2017 = 1 €, 2017 = 2 € } }
				""");
		assertEquals("« Année » : 2017 est écrite deux fois dans la dotation « P ». Ne garder qu'un montant par année.",
				texts.message(CheckCodes.YEAR_TWICE));
	}

	@Test
	void aTargetIsTheProductThatItSaysItIs() {
		Texts texts = Texts.of("""
				objet Conference "conférences"
				fiche F {
				  unité Conference
				  cible = 8 soit 8 × 1 chaque année
				  cible = 16 soit 8 × 2 chaque année
				  cible = 40 soit 8 × 5 chaque année
				  cible ≥ 41 soit 8 × 5 en 2020 // JAL-1704
				  cible [1 ; 2] soit 8 × 5 en 2021
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void classesAddUpToTheirTotal() {
		Texts texts = Texts.of("""
				objet Conference "conférences"
				nomenclature Domaines { Finances  RH }
				source Actions { clé numero  numero : texte  domaine : Domaines  date : date }
				fiche Fausse {
				  unité Conference
				  sous-indicateur "Par domaine" par domaine
				  calcul nombre sur Actions rattaché à date
				  cible = 9 en 2018, // JAL-1705
				    = 4 en 2018 pour classe Finances, = 4 en 2018 pour classe RH,
				    = 10 en 2019, = 4 en 2019 pour classe Finances
				}
				fiche AuMoins {
				  unité Conference
				  sous-indicateur "Par domaine" par domaine
				  calcul nombre sur Actions rattaché à date
				  cible ≥ 9 en 2018, ≥ 4 en 2018 pour classe Finances, ≥ 4 en 2018 pour classe RH
				}
				fiche Part {
				  unité %
				  sous-indicateur "Par domaine" par domaine
				  calcul part vérifiant numero ≠ "" sur Actions rattaché à date
				  cible = 50 en 2018, = 40 en 2018 pour classe Finances, = 60 en 2018 pour classe RH
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}
}
