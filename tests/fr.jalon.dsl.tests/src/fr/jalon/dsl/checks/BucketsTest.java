// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

/** Family 13: buckets that leave nothing out and take nothing twice. */
class BucketsTest {

	private static final int FAMILY = 13;

	@Test
	void aGapIsShownAtTheBucketThatFollowsIt() {
		Texts texts = Texts.of("""
				tranches Anciennete en années {
				  "moins d'un an" : [0 ; 1[
				  "de 2 à 5 ans" : [2 ; 5] // JAL-1301
				  "plus de 5 ans" : ]5 ; ∞[
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theValuesOfAGapAreNamed() {
		Texts texts = Texts.of("""
				tranches Anciennete "Ancienneté" en années { "moins d'un an" : [0 ; 1[  "de 2 à 5 ans" : [2 ; 5] }
				""");
		assertEquals("« Intervalle » : [1 ; 2[ n'est dans aucune classe des tranches « Ancienneté », entre la tranche « moins d'un an » et la tranche « de 2 à 5 ans ». Prolonger l'une des deux jusqu'à l'autre, ou ajouter une tranche pour [1 ; 2[.",
				texts.message(CheckCodes.BUCKET_GAP));
	}

	@Test
	void theEnglishWordsSayTheSame() {
		Texts texts = Texts.of("""
				tranches Anciennete "Ancienneté" en années { "moins d'un an" : [0 ; 1[  "de 2 à 5 ans" : [2 ; 5] }
				""").inEnglish();
		assertEquals("“Intervalle” (interval): [1 ; 2[ is in no class of buckets “Ancienneté”, between bucket “moins d'un an” and bucket “de 2 à 5 ans”. Extend one of the two up to the other, or add a bucket for [1 ; 2[.",
				texts.message(CheckCodes.BUCKET_GAP));
	}

	@Test
	void oneNumberMayBeTheWholeGap() {
		Texts texts = Texts.of("""
				tranches Taux en % { "moins" : [0 ; 50[  "plus" : ]50 ; 100] }
				""");
		assertEquals("« Intervalle » : 50 n'est dans aucune classe des tranches « Taux », entre la tranche « moins » et la tranche « plus ». Prolonger l'une des deux jusqu'à l'autre, ou ajouter une tranche pour 50.",
				texts.message(CheckCodes.BUCKET_GAP));
	}

	@Test
	void bucketsMayStandInAnyOrder() {
		Texts texts = Texts.of("""
				tranches Anciennete en années {
				  "plus de 5 ans" : ]5 ; ∞[ // JAL-1301
				  "moins d'un an" : ]-∞ ; 1[
				  "de 1 à 4 ans" : [1 ; 4]
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aBucketWithinAnotherOverlapsItAndHidesNoGap() {
		Texts texts = Texts.of("""
				tranches T en années {
				  "tout jusqu'à 10" : [0 ; 10]
				  "petits" : [2 ; 3] // JAL-1302
				  "grands" : ]12 ; ∞[ // JAL-1301
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aBoundClosedOnBothSidesIsInTwoBuckets() {
		Texts texts = Texts.of("""
				tranches T en années { "jusqu'à 1" : [0 ; 1]  "dès 1" : [1 ; ∞[ }
				""");
		assertEquals("« Intervalle » : 1 est à la fois dans la tranche « jusqu'à 1 » et dans la tranche « dès 1 ». Ouvrir une borne, par exemple « [0 ; 1[ » suivi de « [1 ; 2[ », ou séparer les deux tranches.",
				texts.message(CheckCodes.BUCKET_OVERLAP));
	}

	@Test
	void wholeNumbersOfAColumnLeaveNoGapBetweenOneAndTwo() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				source Demandes { clé numero  numero : texte  niveau : entier  cout : décimal  date : date }
				tranches Niveaux en nombre { "bas" : [0 ; 1]  "haut" : [2 ; 5] }
				tranches Couts en € { "bas" : [0 ; 1]  "haut" : [2 ; 5] } // JAL-1301
				fiche F {
				  unité Demande
				  sous-indicateur "Niveau" par niveau en tranches Niveaux
				  sous-indicateur "Coût" par cout en tranches Couts
				  calcul nombre sur Demandes rattaché à date
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void amongWholeNumbersAGapIsListedUpToItsLastNumber() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				source Demandes { clé numero  numero : texte  niveau : entier  date : date }
				tranches Niveaux { "bas" : [0 ; 5]  "haut" : [10 ; ∞[ }
				fiche F {
				  unité Demande
				  sous-indicateur "Niveau" par niveau en tranches Niveaux
				  calcul nombre sur Demandes rattaché à date
				}
				""");
		assertEquals("« Intervalle » : [6 ; 9] n'est dans aucune classe des tranches « Niveaux », entre la tranche « bas » et la tranche « haut ». Prolonger l'une des deux jusqu'à l'autre, ou ajouter une tranche pour [6 ; 9].",
				texts.message(CheckCodes.BUCKET_GAP));
	}

	@Test
	void bucketsUsedForWholeAndForDecimalNumbersAreHeldToBoth() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				source Demandes { clé numero  numero : texte  niveau : entier  cout : décimal  date : date }
				tranches Niveaux { "bas" : [0 ; 1]  "haut" : [2 ; 5] } // JAL-1301
				fiche F {
				  unité Demande
				  sous-indicateur "Niveau" par niveau en tranches Niveaux
				  sous-indicateur "Coût" par cout en tranches Niveaux
				  calcul nombre sur Demandes rattaché à date
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void countsWithoutColumnAreWholeNumbers() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				tranches Personnels en nombre { "1" : [1 ; 1]  "2 à 5" : [2 ; 5]  "plus de 5" : ]5 ; ∞[ }
				fiche F { unité Demande  sous-indicateur "Personnels" selon Personnels }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void whileNoValueIsKnownAGapHoldsAWholeNumber() {
		Texts texts = Texts.of("""
				tranches Ages en années { "0 à 4 ans" : [0 ; 4]  "5 à 9 ans" : [5 ; 9] }
				tranches Taux en % { "bas" : [0 ; 4]  "haut" : [5 ; 100] } // JAL-1301
				tranches Demis en années { "bas" : [0 ; 4,5]  "haut" : [5 ; 9] } // JAL-1301
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void workingDaysAreWholeAndHoursAreNot() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				calendrier Cal { fériés français }
				source Demandes { clé numero  numero : texte  debut : instant  fin : instant }
				tranches Jours en jours ouvrés { "vite" : [0 ; 5]  "lent" : [6 ; ∞[ }
				tranches Heures en heures { "vite" : [0 ; 5]  "lent" : [6 ; ∞[ } // JAL-1301
				fiche F {
				  unité Demande
				  sous-indicateur "Jours" par (durée(debut, fin) en jours ouvrés selon Cal) en tranches Jours
				  sous-indicateur "Heures" par (durée(debut, fin) en heures) en tranches Heures
				  calcul nombre sur Demandes rattaché à debut
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void anIntervalHoldsSomething() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				tranches T en années {
				  "a" : [0 ; 1[
				  "b" : [1 ; 1[ // JAL-1303
				  "c" : [1 ; 2[
				}
				source Demandes { clé numero  numero : texte  niveau : entier plage [5 ; 2] } // JAL-1303
				fiche F { unité Demande  cible ]3 ; 3] en 2020 } // JAL-1303
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theRangeOfAColumnHasAClassAtBothEnds() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				source Demandes { clé numero  numero : texte  note : entier plage [0 ; 20]  libre : entier  date : date }
				tranches Notes { "moyen" : [1 ; 9]  "bon" : [10 ; 19] }
				fiche F {
				  unité Demande
				  sous-indicateur "Note" par note en tranches Notes // JAL-1304
				  sous-indicateur "Libre" par libre en tranches Notes
				  calcul nombre sur Demandes rattaché à date
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aDurationHasNoLimit() {
		Texts texts = Texts.of("""
				objet Demande "demandes"

				source Demandes { clé numero  numero : texte  debut : instant  fin : instant }
				tranches Delais "Délais" en heures { "vite" : [0 ; 5[  "lent" : [5 ; 48] }
				fiche F {
				  unité Demande
				  sous-indicateur "Délai" par (durée(debut, fin) en heures) en tranches Delais
				  calcul nombre sur Demandes rattaché à debut
				}
				""");
		assertEquals("« Classification » : ]48 ; ∞[ n'est dans aucune classe des tranches « Délais », alors que la valeur classée peut s'y trouver. Prolonger la première ou la dernière tranche, par exemple « ]5 ; ∞[ », ou resserrer la « plage » de la colonne.",
				texts.message(CheckCodes.VALUES_OUTSIDE_BUCKETS));
	}

	@Test
	void quickFixesLearnTheGapAsTheLanguageWritesIt() {
		Texts texts = Texts.of("""
				tranches T en années { A "moins d'un an" : [0 ; 0,5[  B "de 2 à 5 ans" : [2 ; 5] }
				""");
		assertEquals(List.of("interval", "[0,5 ; 2[", "T", "A", "B"), List.of(texts.issues(CheckCodes.BUCKET_GAP).get(0).getData()));
	}
}
