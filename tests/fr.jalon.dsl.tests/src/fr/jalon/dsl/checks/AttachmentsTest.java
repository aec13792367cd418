// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 22: objectives, indicators and actors that answer to each other. */
class AttachmentsTest {

	private static final int FAMILY = 22;

	@Test
	void anObjectiveHasAnIndicator() {
		Texts texts = Texts.of("""
				contrat C {
				  axe SI {
				    objectif Direct
				    objectif ParAction { action X }
				    objectif ParEngagement { action Y { engagement E mesuré par F } }
				    objectif ParModele
				    objectif Oublie // JAL-2201
				    objectif ModeleSeul // JAL-2201
				  }
				  objectif Transversal // JAL-2201
				}
				fiche A { axe SI  objectif Direct }
				fiche B { axe SI  action X }
				fiche F { axe SI }
				modèle fiche M { objectif ParModele }
				fiche D étend M {}
				modèle fiche N { objectif ModeleSeul }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void anIndicatorHasAnObjective() {
		Texts texts = Texts.of("""
				contrat C {
				  axe SI {
				    objectif Direct { action X  engagement E mesuré par Engagement }
				  }
				  engagement Libre mesuré par Libre
				}
				fiche A { objectif Direct }
				fiche B { action X }
				fiche Engagement {}
				fiche Libre {} // JAL-2202
				fiche Seule { axe SI } // JAL-2202
				modèle fiche M {}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void aDraftWithoutObjectivesIsLeftAlone() {
		Texts texts = Texts.of("""
				contrat C { axe SI }
				fiche A { axe SI }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void whoValidatesIsDeclared() {
		Texts texts = Texts.of("""
				contrat C { instance Codir "Comité de direction"  service Direction }
				fiche A { validation "Comité interne" } // JAL-2203
				fiche B { validation Codir }
				fiche D { validation Direction }
				fiche E { validation "Comité de direction" }
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void otherActorsAreDeclaredToo() {
		Texts texts = Texts.of("""
				contrat C {
				  service S
				  engagement A responsable "la tutelle" // JAL-2204
				  engagement B responsable S
				}
				fiche A { responsable "Pôle formations" } // JAL-2204
				source D { clé n  n : texte  collecte "Pôle formations" } // JAL-2204
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void axisObjectiveAndActionAgree() {
		Texts texts = Texts.of("""
				contrat C {
				  axe SI { objectif Vite { action Corriger } }
				  axe Formation { objectif Former { action Stages } }
				  objectif Partout { action Simplifier }
				}
				fiche A { axe SI  objectif Vite  action Corriger }
				fiche B {
				  axe SI
				  objectif Vite
				  action Stages // JAL-2205
				}
				fiche D {
				  axe Formation
				  objectif Vite // JAL-2205
				}
				fiche E {
				  axe Formation
				  action Corriger // JAL-2205
				}
				fiche F { axe SI, Formation  objectif Former }
				fiche G { axe SI  objectif Partout  action Simplifier }
				fiche H { tous les axes  objectif Former }
				modèle fiche M { axe SI }
				fiche I étend M {
				  objectif Former // JAL-2205
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void theContradictionIsSpelledOut() {
		Texts texts = Texts.of("""
				contrat C { axe SI "Systèmes" { objectif Vite "Corriger vite" }  axe Formation "Formation" }
				fiche A "Maintenance" { axe Formation  objectif Vite }
				""");
		assertEquals("« Axe », « Objectif » et « Action » de la fiche « Maintenance » se contredisent : l'objectif « Corriger vite » relève de l'axe « Systèmes », et non de l'axe « Formation ». Corriger l'axe, l'objectif ou l'action de la fiche.",
				texts.message(CheckCodes.ATTACHMENTS_DISAGREE));
	}
}
