// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Block;
import fr.jalon.report.document.Document;
import fr.jalon.report.html.DocumentHtml;

class FicheDocumentTest {

	@Test
	void aSheetHasEveryOfficialHeadingInItsOrder() {
		Document document = FicheDocument.of(Samples.maintenance(), ReportOptions.FRENCH);
		List<String> headings = document.blocks().stream().filter(Block.Heading.class::isInstance)
				.map(block -> ((Block.Heading) block).text()).toList();
		assertEquals(List.of("Description de l’indicateur", "Élaboration et qualités de l’indicateur",
				"Modalités d’interprétation de l’indicateur", "Plan de documentation de l’indicateur", "Commentaires", "Référence et cibles",
				"Résultats et trajectoire", "Points à corriger dans la fiche", "Commentaire de l’opérateur"), headings);
		assertEquals(1, document.blocks().stream().filter(Block.Chart.class::isInstance).count());
	}

	@Test
	void theDocumentAndThePageSayTheSameInTheSameOrder() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			ReportOptions options = new ReportOptions(locale, null);
			var page = Xml.parse(FicheSheet.html(Samples.maintenance(), options));
			var document = Xml.parse(DocumentHtml.page(FicheDocument.of(Samples.maintenance(), options)));
			List<String> headings = Xml.texts(document, "h2");
			assertEquals(Xml.texts(page, "h2"), headings.subList(0, headings.size() - 1), "all but the place for the operator");
			assertEquals(Xml.texts(page, "h3"), Xml.texts(document, "h3"));
			// The only field of a heading has no label on the page: it would say the same.
			List<String> labels = new ArrayList<>(Xml.texts(document, "th"));
			labels.remove(locale == Locale.FRENCH ? "Commentaires" : "Comments");
			assertEquals(Xml.texts(page, "th"), labels);
			List<String> cells = new ArrayList<>(squeezed(Xml.texts(document, "td")));
			cells.remove(cells.lastIndexOf(locale == Locale.FRENCH ? "Nonrenseigné" : "Notfilledin"));
			assertEquals(squeezed(Xml.texts(page, "td")), cells);
		}
	}

	private static List<String> squeezed(List<String> texts) {
		return texts.stream().map(text -> text.replaceAll("\\s", "")).toList();
	}

	@Test
	void theOperatorFindsItsPlaceUnderAnotherTitle() {
		FicheReport report = Samples.maintenance();
		report.fiche().setTitle("Autre titre");
		Document document = FicheDocument.of(report, ReportOptions.FRENCH);
		assertEquals(List.of("commentaire.F2"), document.blocks().stream().filter(Block.Zone.class::isInstance)
				.map(block -> ((Block.Zone) block).id()).toList());
	}

	@Test
	void aTitleStaysDataOnThePage() {
		for (String title : List.of("<script>alert(1)</script>", "\" onload=\"x", "]]>", "a\u0000b", "{0}")) {
			FicheReport report = Samples.maintenance();
			report.fiche().setTitle(title);
			report.fiche().setName(title);
			for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
				String html = DocumentHtml.page(FicheDocument.of(report, new ReportOptions(locale, null)));
				assertEquals(0, Xml.elements(Xml.parse(html), "script").size());
				assertTrue(html.contains("class=\"zone\""));
			}
		}
	}
}
