// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Family 21: who keeps a commitment, and when. */
class CommitmentsTest {

	private static final int FAMILY = 21;

	@Test
	void aCommitmentHasAnOwnerAndADate() {
		Texts texts = Texts.of("""
				contrat C {
				  période 2016..2020
				  opérateur AMUE
				  engagement A // JAL-2101 JAL-2102
				  engagement B responsable AMUE // JAL-2102
				  engagement D responsable "la tutelle" chaque année
				  engagement E échéance 2017-S1 // JAL-2101
				  axe SI {
				    engagement F // JAL-2101 JAL-2102
				    objectif O {
				      action X {
				        engagement G responsable AMUE échéance 2017
				      }
				    }
				  }
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void dueDatesAreBetweenSignatureAndEnd() {
		Texts texts = Texts.of("""
				contrat C {
				  période 2016..2020
				  signé 2016-12-07
				  opérateur AMUE
				  engagement A responsable AMUE échéance 2016-12-06 // JAL-2103
				  engagement B responsable AMUE échéance 2016-12-07
				  engagement D responsable AMUE échéance 2016
				  engagement E responsable AMUE échéance 2016-S1 // JAL-2103
				  engagement F responsable AMUE échéance 2020-12-31
				  engagement G responsable AMUE échéance 2021-01-01 // JAL-2104
				  engagement H responsable AMUE échéance 2020-2021
				  engagement I responsable AMUE échéance 2016..2017
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void withoutSignatureOrPeriodNothingIsCompared() {
		Texts texts = Texts.of("""
				contrat C {
				  opérateur AMUE
				  engagement A responsable AMUE échéance 1999
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}

	@Test
	void bothDatesAreShown() {
		Texts texts = Texts.of("""
				contrat C { signé 2016-12-07  engagement A "Voter le plan" responsable "le conseil" échéance 2016-S1 }
				""");
		assertEquals("« Échéance » de l'engagement « Voter le plan » : 2016-S1 est avant la signature du contrat, le 2016-12-07. Corriger l'échéance ; ce qui est déjà fait n'est pas un engagement.",
				texts.message(CheckCodes.DUE_BEFORE_SIGNATURE));
	}

	@Test
	void aRiskIsTreatedBySomebody() {
		Texts texts = Texts.of("""
				contrat C {
				  opérateur AMUE
				  risque A "Recettes" traité par "plan d'action" responsable AMUE
				  risque B "Compétences" responsable AMUE // JAL-2105
				  risque D "Coûts" traité par "plan d'action" // JAL-2105
				}
				""");
		assertEquals(texts.marked(FAMILY), texts.found(FAMILY));
	}
}
