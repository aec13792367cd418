// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 16: one spelling for one thing, over all files. */
class VocabularyTest {

	private static final int FAMILY = 16;

	@Test
	void thePeriodicityOfAllFilesIsSpelledInOneWay() {
		Texts texts = Texts.of("""
				fiche A { périodicité annuelle }
				fiche B { périodicité semestre }
				""",
				"""
				fiche D { périodicité annuel } // JAL-1601
				fiche E { périodicité semestre }
				""",
				"""
				fiche G { périodicité annuelle }
				fiche H { périodicité semestriel } // JAL-1601
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void recurrencesHaveWordsOfTheirOwn() {
		Texts texts = Texts.of("""
				contrat C {
				  engagement E chaque année
				  engagement F chaque an // JAL-1601
				  engagement G chaque année
				  instance I réunion annuelle
				}
				fiche A { périodicité annuelle  validation I chaque année }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void whereTwoSpellingsAreAsFrequentTheFirstOneStays() {
		Texts texts = Texts.of("""
				fiche A { périodicité annuelle }
				fiche B { périodicité annuel }
				""");
		assertEquals("« Périodicité » : « annuel » et « annuelle » disent la même chose, et le contrat écrit 1 fois « annuelle ». Écrire partout « annuelle ».",
				texts.message(CheckCodes.PERIODICITY_SPELLINGS));
	}

	@Test
	void twoContractsSideBySideHaveEachTheirWords() {
		Texts texts = Texts.of("""
				espace a
				contrat C { service S "Direction" }
				fiche A { périodicité annuelle  responsable "Pôle Y" }
				""",
				"""
				espace b
				contrat D { service T "Direction" }
				fiche B { périodicité annuel  responsable "pôles y" }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void anActorInWordsIsSpelledInOneWay() {
		Texts texts = Texts.of("""
				fiche A { responsable "Comité de direction" }
				fiche B { responsable "comité de Direction" } // JAL-1602
				fiche D { validation "Comité de direction" }
				fiche E { validation "Comité de pilotage" }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aDeclaredActorIsNamed() {
		Texts texts = Texts.of("""
				contrat C {
				  service DCSI
				  instance Codir "Comité de direction"
				  instance CPU "Conférence des présidents d'université"
				}
				fiche A { responsable "Département Construction SI" } // JAL-1603
				fiche B { validation "comité de direction" } // JAL-1603
				fiche D { validation "Codir" } // JAL-1603
				fiche E { validation "Comité de pilotage unique" }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aTitleIsGivenOnce() {
		Texts texts = Texts.of("""
				objet Convention "conventions signées"
				objet Signature "Convention signée" // JAL-1604
				objet Deploiement "déploiements"
				nomenclature A { Recherche "Recherche"  Labo "recherches" } // JAL-1604
				nomenclature B { Recherche "Recherche"  X "Groupe D"  Y "Groupe L"  Z "< 5 ans"  T "> 5 ans" }
				contrat C {
				  service X "Pôle formations"
				  service Y "Pôle formation" // JAL-1604
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}
}
