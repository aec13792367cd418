// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 11: delays whose meaning is settled. */
class DelaysTest {

	private static final int FAMILY = 11;

	private static final String DATA = """
			calendrier Ouvre { fériés français }
			source S { clé n  n : texte  debut : instant  fin : instant facultatif  reponse : instant  autre : vers R facultatif }
			source R { clé n  n : texte  fin : instant }
			""";

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void aDelayInWordsOnlyLacksEverything() {
		assertAsMarked(DATA, """
				fiche A {
				  unité "délai moyen"
				  calcul moyenne de durée(debut, fin) sur S // JAL-1101 JAL-1102 JAL-1103 JAL-1104
				}
				""");
	}

	@Test
	void aDelayHasAUnitOfTime() {
		assertAsMarked(DATA, """
				fiche A { unité heures  calcul moyenne de durée(debut, reponse) sur S rattaché à reponse }
				fiche B { calcul moyenne de durée(debut, reponse) en heures sur S rattaché à reponse }
				fiche D { mesure M unité mois calcul médiane de durée(debut, reponse) sur S rattaché à reponse }
				fiche E {
				  unité nombre
				  calcul moyenne de durée(debut, reponse) sur S rattaché à reponse // JAL-1101 JAL-1102
				}
				fiche F { unité %  calcul part vérifiant durée(debut, reponse) en heures ≤ 24 sur S rattaché à reponse }
				fiche G {
				  unité %
				  calcul part vérifiant durée(debut, reponse) ≤ 24 sur S rattaché à reponse // JAL-1101 JAL-1102
				}
				""");
	}

	@Test
	void onlyWorkingDaysNeedACalendar() {
		assertAsMarked(DATA, """
				fiche A {
				  unité jours ouvrés
				  calcul moyenne de durée(debut, reponse) sur S rattaché à reponse // JAL-1102
				}
				fiche B { unité jours ouvrés  calcul moyenne de durée(debut, reponse) selon Ouvre sur S rattaché à reponse }
				fiche D { unité jours calendaires  calcul moyenne de durée(debut, reponse) sur S rattaché à reponse }
				fiche E {
				  unité %
				  calcul part vérifiant durée(debut, reponse) en jours ouvrés ≤ 3 sur S rattaché à reponse // JAL-1102
				}
				""");
	}

	@Test
	void aDelayBelongsToAPeriod() {
		assertAsMarked(DATA, """
				fiche A {
				  unité heures
				  calcul moyenne de durée(debut, reponse) sur S // JAL-1103
				}
				fiche B { unité heures  calcul moyenne de durée(debut, reponse) sur S en vigueur de debut à reponse }
				fiche D { unité nombre  calcul nombre sur S }
				""");
	}

	@Test
	void casesThatMayBeOpenHaveARule() {
		assertAsMarked(DATA, """
				fiche A {
				  unité heures
				  calcul moyenne de durée(debut, fin) sur S rattaché à debut // JAL-1104
				}
				fiche B { unité heures  calcul moyenne de durée(debut, fin) sur S rattaché à fin en cours exclus }
				fiche D { unité heures  calcul moyenne de durée(debut, fin) sur S rattaché à debut en cours mesurés en fin de période }
				fiche E { unité heures  calcul moyenne de durée(debut, reponse) sur S rattaché à debut }
				fiche F {
				  unité heures
				  calcul moyenne de durée(debut, autre.fin) sur S rattaché à debut // JAL-1104
				}
				""");
	}

	@Test
	void aModelIsCompletedByTheSheetsThatExtendIt() {
		assertAsMarked(DATA, """
				modèle fiche M { calcul moyenne de durée(debut, reponse) sur S rattaché à reponse }
				fiche A étend M { unité heures }
				fiche B étend M {} // JAL-1101 JAL-1102
				fiche D étend A {}
				""");
	}
}
