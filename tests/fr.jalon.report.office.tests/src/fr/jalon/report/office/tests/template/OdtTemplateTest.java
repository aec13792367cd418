// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import fr.jalon.report.document.Document;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.report.office.zones.Reading;

/** Fields of a letterhead made with LibreOffice. */
class OdtTemplateTest {

	private static final String CONTENT = "content.xml";

	/** Writes one paragraph of an own style, whatever the document. */
	private static final OfficeFormat ONE_LINE = new OfficeFormat() {
		@Override
		public String extension() {
			return "odt";
		}

		@Override
		public byte[] write(Document document) {
			return Parts.odt("<text:p text:style-name=\"P1\">CORPS</text:p>");
		}

		@Override
		public Reading read(byte[] file) {
			throw new UnsupportedOperationException();
		}
	};

	private static List<String> filled(String body) throws IOException {
		byte[] file = SampleContract.on(Parts.odt(body), ONE_LINE).write(SampleContract.document());
		return Parts.lines(file, CONTENT).stream().map(line -> line.replace('\u00A0', ' ')).toList();
	}

	@Test
	void aFieldIsFoundInSplitSpans() throws IOException {
		assertEquals(List.of("Le 24 novembre 2026 à Lyon", "CORPS"),
				filled("<text:p>Le <text:span text:style-name=\"T1\">${da</text:span>te<text:span>}</text:span> à ${contrat.<text:soft-page-break/>lieu}</text:p>"));
	}

	@Test
	void loopsRepeatItemsAndRows() throws IOException {
		assertEquals(List.of("- Servir mieux", "- Dépenser moins", "A1", "Servir mieux", "A2", "Dépenser moins", "CORPS"), filled("""
				<text:list><text:list-item><text:p>${pour axe dans contrat.axes}</text:p></text:list-item>\
				<text:list-item><text:p>- ${axe.titre}</text:p></text:list-item><text:list-item><text:p>${fin}</text:p></text:list-item></text:list>\
				<table:table><table:table-row><table:table-cell><text:p>${pour axe dans contrat.axes}${axe.nom}</text:p></table:table-cell>\
				<table:table-cell><text:p>${axe.titre}${fin}</text:p></table:table-cell></table:table-row></table:table>"""));
	}

	@Test
	void whatIsFilledInStaysDataAndKeepsItsSpacesAndLines() throws IOException {
		assertEquals(List.of(SampleContract.HOSTILE, "Première limite.|Seconde limite.", "CORPS"),
				filled("<text:p>${fiche.titre}</text:p><text:p>${fiche.limites}</text:p>"));
	}

	@Test
	void placeholdersAreFields() throws IOException {
		assertEquals(List.of("Contrat 2026-2030", "CORPS"),
				filled("<text:p><text:placeholder text:placeholder-type=\"text\">&lt;${contrat.titre}&gt;</text:placeholder></text:p>"));
	}

	@Test
	void theBodyStandsInItsPlaceWithItsOwnStyle() throws IOException {
		byte[] file = SampleContract.on(Parts.odt("<text:p>Avant</text:p><text:p>${document}</text:p><text:p>Après</text:p>"), ONE_LINE)
				.write(SampleContract.document());
		assertEquals(List.of("Avant", "CORPS", "Après"), Parts.lines(file, CONTENT));
		String content = Parts.text(file, CONTENT);
		assertTrue(content.contains("<text:p text:style-name=\"Jalon_P1\">CORPS"), content);
		assertTrue(content.contains("style:name=\"Jalon_P1\""), content);
		assertEquals("mimetype", Parts.of(file).keySet().iterator().next());
	}

	@Test
	void thePageThatThePlaceBeginsIsBegunByTheBody() throws IOException {
		byte[] template = Parts.odt("<text:p>Avant</text:p><text:p text:style-name=\"P1\">${document}</text:p>");
		byte[] broken = Parts.with(template, CONTENT, Parts.text(template, CONTENT).replace("style:family=\"paragraph\"/>",
				"style:family=\"paragraph\"><style:paragraph-properties xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\" "
						+ "fo:break-before=\"page\"/></style:style>"));
		String written = Parts.text(SampleContract.on(broken, ONE_LINE).write(SampleContract.document()), CONTENT);
		assertTrue(written.contains("<text:p text:style-name=\"Jalon_debut\">CORPS"), written);
		assertTrue(written.matches("(?s).*style:name=\"Jalon_debut\"[^>]*><style:paragraph-properties[^>]*fo:break-before=\"page\".*"), written);
	}

	@Test
	void faultsAreShownInACopy() throws IOException {
		Template.Check check = Template.read(Parts.odt("<text:p>A ${contrat.titr} B</text:p>")).check(Locale.ENGLISH);
		assertEquals("body of the document, paragraph\u00A01, ${contrat.titr}: there is no field “contrat.titr”; did you mean “contrat.titre”?",
				check.faults().get(0).line(Locale.ENGLISH));
		assertEquals(List.of("A ${contrat.titr}\u00A0⟦Error: there is no field “contrat.titr”; did you mean “contrat.titre”?⟧ B"),
				Parts.lines(check.marked(), CONTENT).stream().map(line -> line.replace("  ", " ")).toList());
		assertTrue(Parts.text(check.marked(), CONTENT).contains("fo:color=\"#c00000\""));
	}

	@Test
	void macrosAndWhatIsKeptElsewhereAreRefused() {
		assertTrue(reason(Parts.with(Parts.odt(""), "Basic/Standard/Module1.xml", "<x/>")).contains("macros"));
		assertTrue(reason(Parts.odt("<text:p><draw:frame><draw:image xlink:href=\"http://example.org/x.png\"/></draw:frame></text:p>"))
				.contains("http://example.org/x.png"));
		assertTrue(reason(Parts.odt("<office:event-listeners/>")).contains("contenu actif"));
	}

	private static String reason(byte[] file) {
		return assertThrows(TemplateException.class, () -> Template.read(file)).reason().toString();
	}
}
