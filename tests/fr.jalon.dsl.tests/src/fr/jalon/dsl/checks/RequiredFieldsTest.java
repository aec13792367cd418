// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 1: fields of the official sheet that are empty. */
class RequiredFieldsTest {

	private static final int FAMILY = 1;

	private static final String CONTRACT = """
			contrat C "Contrat" {
			  période 2026..2030
			  service DSI
			  axe SI { objectif Reactivite { action Maintenance } }
			  objectif Simplifier { action PlanSimplification }
			}
			""";

	private static void assertAsMarked(String... texts) {
		Texts all = Texts.of(texts);
		assertEquals(all.marked(FAMILY), all.found(FAMILY));
	}

	@Test
	void everyFieldOfAnEmptySheetIsMissing() {
		assertAsMarked("""
				fiche F {} // JAL-0101 JAL-0102 JAL-0103 JAL-0104 JAL-0105 JAL-0106 JAL-0107 JAL-0108 JAL-0109 JAL-0110 JAL-0111 JAL-0112 JAL-0113 JAL-0114 JAL-0115 JAL-0116
				""");
	}

	@Test
	void aModelNeedNotBeComplete() {
		assertAsMarked("modèle fiche M {}");
	}

	@Test
	void aSheetTakesOverWhatItsModelSays() {
		assertAsMarked(CONTRACT, """
				modèle fiche Commune {
				  axe SI  action Maintenance  catégorie efficience  responsable DSI  unité heures  périodicité annuelle
				  mode de collecte "export"  collecte DSI  synthèse DSI  validation DSI
				}
				modèle fiche Delais étend Commune { mode de calcul "moyenne"  limites "aucune" }
				fiche F "Délai" étend Delais { interprétation "moins, c'est mieux"  livraison 2026 }
				fiche G "Délai d'ailleurs" étend F {}
				fiche H étend F {} // JAL-0114
				fiche I "Sans tout" étend Delais {} // JAL-0105 JAL-0116
				""");
	}

	@Test
	void wordsAroundNothingAreEmpty() {
		assertAsMarked(CONTRACT, """
				fiche F " " { // JAL-0114
				  axe SI  action Maintenance  catégorie efficience  unité heures  périodicité annuelle
				  responsable "" // JAL-0101
				  mode de collecte "export"  collecte DSI  synthèse DSI  validation DSI
				  mode de calcul "" // JAL-0104
				  interprétation "  " // JAL-0105
				  limites "aucune"  livraison "avec le rapport"
				}
				""");
	}

	@Test
	void theSameSaidInAnotherPlaceIsEnough() {
		assertAsMarked(CONTRACT, """
				objet Demande
				source Demandes { collecte DSI  depuis csv "demandes.csv"  clé numero  numero : texte  date : date }
				fiche F "Demandes" {
				  action PlanSimplification  tous les axes
				  catégorie efficience  responsable "la direction"  périodicité annuelle  synthèse DSI  validation DSI
				  mesure Volume unité Demande calcul nombre sur Demandes rattaché à date
				  limites "aucune"  interprétation "plus, c'est plus"  livraison "avec le rapport"
				}
				""");
	}

	@Test
	void aCalculationToBeDefinedIsNone() {
		String rest = """
				  axe SI  action Maintenance  catégorie efficience  responsable DSI  périodicité annuelle
				  mode de collecte "export"  collecte DSI  synthèse DSI  validation DSI
				  limites "aucune"  interprétation "moins, c'est mieux"  livraison 2026
				  mesure A "Délai" unité heures calcul à définir
				  mesure B "Volume" unité nombre calcul à définir
				""";
		assertAsMarked(CONTRACT, "fiche F \"F\" { // JAL-0104\n" + rest + "}", "fiche G \"G\" {\n mode de calcul \"moyenne\"\n" + rest + "}");
	}

	/** An objective of the whole contract belongs to no axis. */
	@Test
	void anObjectiveTellsItsAxisWhenItHasOne() {
		String rest = """
				  catégorie efficience  responsable DSI  unité "en mots"  périodicité annuelle
				  mode de collecte "export"  collecte DSI  synthèse DSI  validation DSI  mode de calcul "moyenne"
				  limites "aucune"  interprétation "moins, c'est mieux"  livraison 2026
				}
				""";
		assertAsMarked(CONTRACT, "fiche F \"F\" { // JAL-0102\n objectif Reactivite\n" + rest,
				"fiche G \"G\" { // JAL-0106\n action PlanSimplification\n" + rest);
	}

	@Test
	void aContractHasAPeriod() {
		assertAsMarked("contrat C {} // JAL-0117", "contrat D { période 2026..2030 }");
	}
}
