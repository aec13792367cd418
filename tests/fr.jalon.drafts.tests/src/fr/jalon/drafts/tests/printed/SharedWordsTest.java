// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.printed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.jalon.drafts.fiche.Headings;
import fr.jalon.drafts.fiche.Headings.Found;
import fr.jalon.drafts.fiche.SheetField;
import fr.jalon.drafts.writing.DraftWriter;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.sheet.OfficialSheet;
import fr.jalon.runtime.text.Catalogue;

/** The import knows the headings that Jalon prints, and speaks of them in the same words. */
class SharedWordsTest {

	private static final Catalogue PRINTED = Catalogue.of(OfficialSheet.class);
	private static final Catalogue SPOKEN = Catalogue.of(DraftWriter.class);
	private static final Catalogue REPORT = Catalogue.of(FicheSheet.class);

	@Test
	void everyHeadingOfTheSheet() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			for (SheetField field : SheetField.values()) {
				String printed = switch (field) {
					case RESULTS -> REPORT.message("results").text(locale);
					case FINDINGS -> REPORT.message("findings").text(locale);
					case OPERATOR -> REPORT.message("comment").text(locale);
					default -> PRINTED.message(field.key()).text(locale);
				};
				Found found = Headings.match(Headings.words(printed));
				assertNotNull(found, printed);
				assertSame(field, found.field(), printed);
				assertEquals(0, found.distance(), printed);
				assertEquals(printed, SPOKEN.message(field.key()).text(locale));
			}
		}
	}
}
