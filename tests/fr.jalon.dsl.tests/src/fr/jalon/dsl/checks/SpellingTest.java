// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which writings are one name. */
class SpellingTest {

	@ParameterizedTest
	@CsvSource({ "Direction AMUE, direction de l'Amue", "Pôle formations, POLE FORMATION", "Comité agence technologies, comités d'agence technologie",
			"DateDeNaissance, date_naissance", "Bureaux, bureau" })
	void areOneName(String one, String other) {
		assertEquals(Spelling.key(one), Spelling.key(other));
	}

	@ParameterizedTest
	@CsvSource({ "Pôle formations, Pôle finances", "Comité interne, Comité externe", "SIFAC, SIFAC Démat", "Direction 1, Direction 2", "< 5 ans, > 5 ans",
			"B+, B-", "Groupe D, Groupe L", "Catégorie A, Catégorie" })
	void areTwoNames(String one, String other) {
		assertNotEquals(Spelling.key(one), Spelling.key(other));
	}

	@ParameterizedTest
	@CsvSource({ "Département Construction SI, DCSI", "conférence des présidents d'université, CPU", "Direction, ''", "Pôle finances, ''",
			"'', ''" })
	void initialsMakeAnAcronymWhenTheyAreThree(String words, String acronym) {
		assertEquals(acronym, Spelling.acronym(words));
	}
}
