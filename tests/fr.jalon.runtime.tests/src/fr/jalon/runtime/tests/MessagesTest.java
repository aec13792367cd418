// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.runtime.Cause;
import fr.jalon.runtime.console.PlainText;
import fr.jalon.runtime.csv.CsvException;
import fr.jalon.runtime.figure.Exclusion;
import fr.jalon.runtime.figure.ExclusionReason;
import fr.jalon.runtime.figure.Status;
import fr.jalon.runtime.figure.Trend;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.validation.Fields;

class MessagesTest {

	@ParameterizedTest
	@ValueSource(classes = { Cause.class, Exclusion.class, CsvException.class, Fields.class, PlainText.class })
	void bothLanguagesSayTheSameThings(Class<?> anchor) {
		Catalogue catalogue = Catalogue.of(anchor);
		assertEquals(catalogue.keys(Locale.FRENCH), catalogue.keys(Locale.ENGLISH));
	}

	@Test
	void everythingShownHasWordsInBothLanguages() {
		for (Cause cause : Cause.values()) {
			assertNotEquals(cause.message().text(Locale.FRENCH), cause.message().text(Locale.ENGLISH));
		}
		for (Status status : Status.values()) {
			assertNotEquals(status.message().text(Locale.FRENCH), status.message().text(Locale.ENGLISH));
		}
		for (ExclusionReason reason : ExclusionReason.values()) {
			assertNotEquals(new Exclusion(reason, "", 1).message().text(Locale.FRENCH),
					new Exclusion(reason, "", 1).message().text(Locale.ENGLISH));
			assertNotEquals("", new Exclusion(reason, "c", 1).message().text(Locale.FRENCH));
		}
		for (Trend trend : Trend.values()) {
			assertNotEquals("", trend.message().text(Locale.ENGLISH));
		}
	}

	@Test
	void theDefaultLocaleOfTheMachineDoesNotCount() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.ENGLISH);
			assertEquals("non atteint", Status.NOT_REACHED.message().text(Locale.FRENCH));
			assertEquals("non atteint", Status.NOT_REACHED.message().text(Locale.GERMAN));
			Locale.setDefault(Locale.FRENCH);
			assertEquals("not reached", Status.NOT_REACHED.message().text(Locale.UK));
		} finally {
			Locale.setDefault(before);
		}
	}
}
