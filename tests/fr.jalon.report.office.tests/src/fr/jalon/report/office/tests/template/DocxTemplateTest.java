// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;

import org.junit.jupiter.api.Test;

import fr.jalon.report.office.docx.Docx;

/** Fields of a letterhead made with Word. */
class DocxTemplateTest {

	private static final String DOCUMENT = "word/document.xml";

	/** What stands in front of the body that Jalon writes. */
	private static List<String> filled(String... lines) throws IOException {
		return filledBody(Parts.paragraphs(lines));
	}

	private static List<String> filledBody(String body) throws IOException {
		byte[] file = SampleContract.on(Parts.docx(body + Parts.paragraphs("FIN DU MODELE")), new Docx()).write(SampleContract.document());
		List<String> all = Parts.lines(file, DOCUMENT);
		return all.subList(0, all.indexOf("FIN DU MODELE"));
	}

	@Test
	void aFieldIsFoundHoweverWordCutsIt() throws IOException {
		assertEquals(List.of("Contrat : Contrat 2026-2030, Agence de démonstration."),
				filled("Contrat : $|{con|trat.|titre}|, ${contrat.opérateur}."));
	}

	@Test
	void theFormatOfTheFirstLetterIsKept() throws IOException {
		String body = "<w:p><w:r><w:t>a ${contrat</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>.nom} b</w:t></w:r></w:p>";
		byte[] file = SampleContract.on(Parts.docx(body), new Docx()).write(SampleContract.document());
		String written = Parts.text(file, DOCUMENT);
		assertTrue(written.contains("<w:r><w:t xml:space=\"preserve\">C</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\"> b</w:t></w:r>"), written);
	}

	@Test
	void spacesAroundAFieldStay() throws IOException {
		String body = "<w:p><w:r><w:t>Le ${date} à ${contrat.lieu}</w:t></w:r></w:p>";
		byte[] file = SampleContract.on(Parts.docx(body), new Docx()).write(SampleContract.document());
		String written = Parts.text(file, DOCUMENT);
		assertTrue(written.contains("<w:t xml:space=\"preserve\">Le </w:t>") && written.contains("<w:t xml:space=\"preserve\"> à </w:t>"), written);
	}

	@Test
	void aLoopRepeatsParagraphsAndItsOwnParagraphsGo() throws IOException {
		assertEquals(List.of("Axe Servir mieux", "- Répondre plus vite", "- Simplifier les démarches", "Axe Dépenser moins", "Après"),
				filled("${pour axe dans contrat.axes}", "Axe ${axe.titre}", "${pour o dans axe.objectifs}", "- ${o.titre}", "${fin}", "${fin}", "Après"));
	}

	@Test
	void aLoopRepeatsPartsOfALine() throws IOException {
		assertEquals(List.of("Axes : Servir mieux ; Dépenser moins ; voilà"),
				filled("Axes : ${pour axe dans |contrat.axes}${axe.titre}| ; ${fin}voilà"));
	}

	@Test
	void aLoopInATableRepeatsItsRow() throws IOException {
		String table = "<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>Axe</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc>"
				+ Parts.paragraphs("${pour axe dans contrat.axes}${axe.nom}") + "</w:tc><w:tc>" + Parts.paragraphs("${axe.titre}${fin}")
				+ "</w:tc></w:tr></w:tbl>";
		assertEquals(List.of("Axe", "A1", "Servir mieux", "A2", "Dépenser moins"), filledBody(table));
	}

	@Test
	void aConditionChoosesWhatComes() throws IOException {
		assertEquals(List.of("signé", "oui", "vide"), filled("${si contrat.signé}", "signé", "${sinon}", "non signé", "${fin}",
				"${si non contrat.délibéré}oui${sinon}non${fin}", "${contrat.délibéré sinon « vide »}"));
	}

	@Test
	void whatIsFilledInStaysData() throws IOException {
		// in print an ampersand and brackets stay as they are
		String title = filled("${fiche.titre}").get(0).replace('\u00A0', ' ');
		assertEquals(SampleContract.HOSTILE, title);
	}

	@Test
	void linesOfAnAuthorStayLines() throws IOException {
		assertEquals(List.of("Première limite.|Seconde limite."), filled("${fiche.limites}"));
	}

	@Test
	void mergeFieldsOfWordAreFields() throws IOException {
		assertEquals(List.of("A Contrat 2026-2030 B", "Lyon"), filledBody("""
				<w:p><w:r><w:t xml:space="preserve">A </w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r>\
				<w:r><w:instrText xml:space="preserve"> MERGEFIELD contrat.titre \\* MERGEFORMAT </w:instrText></w:r>\
				<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>«contrat.titre»</w:t></w:r>\
				<w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> B</w:t></w:r></w:p>\
				<w:p><w:fldSimple w:instr=" MERGEFIELD &quot;contrat.lieu&quot; "><w:r><w:t>x</w:t></w:r></w:fldSimple></w:p>"""));
	}

	@Test
	void theBodyOfJalonStandsWhereTheTemplateWantsIt() throws IOException {
		byte[] template = Parts.docx(Parts.paragraphs("Avant", "${document}", "Après"));
		byte[] file = SampleContract.on(template, new Docx()).write(SampleContract.document());
		List<String> lines = Parts.lines(file, DOCUMENT);
		assertEquals("Avant", lines.get(0));
		assertEquals("Après", lines.get(lines.size() - 1));
		assertTrue(lines.size() > 20, lines.toString());
		assertArrayEquals(file, SampleContract.on(template, new Docx()).write(SampleContract.document()), "the same template makes the same bytes");
	}

	@Test
	void thePageThatThePlaceBeginsIsBegunByTheBody() throws IOException {
		String body = Parts.paragraphs("Avant") + "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:t>${document}</w:t></w:r></w:p>";
		String written = Parts.text(SampleContract.on(Parts.docx(body), new Docx()).write(SampleContract.document()), DOCUMENT);
		assertTrue(written.contains("<w:pPr><w:pStyle w:val=\"Subtitle\"/><w:pageBreakBefore/></w:pPr>"), written);
	}

	@Test
	void nobodyWroteInADocumentThatIsNew() throws IOException {
		byte[] file = SampleContract.on(Parts.docx(Parts.paragraphs("Avant", "${document}")), new Docx()).write(SampleContract.document());
		assertFalse(new Docx().read(file).foreign());
		byte[] changed = Parts.with(file, DOCUMENT, Parts.text(file, DOCUMENT).replace("Avant", "Bien avant"));
		assertTrue(new Docx().read(changed).foreign());
	}
}
