// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.template.Fault;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.template.TemplateException;

/** What is wrong in a template is shown where it is; what is hostile is refused. */
class TemplateFaultsTest {

	private static final String DOCUMENT = "word/document.xml";

	private static Template.Check check(String... lines) throws IOException {
		return Template.read(Parts.docx(Parts.paragraphs(lines))).check(Locale.FRENCH);
	}

	private static String only(String... lines) throws IOException {
		List<Fault> faults = check(lines).faults();
		assertEquals(1, faults.size(), faults.toString());
		return faults.get(0).line(Locale.FRENCH).replace('\u00A0', ' ');
	}

	@Test
	void aTemplateWithoutFaultsHasNoMarkedCopy() throws IOException {
		Template.Check check = check("${contrat.titre}", "${document}");
		assertEquals(List.of(), check.faults());
		assertNull(check.marked());
	}

	@Test
	void anUnknownNameIsAnsweredWithTheNearest() throws IOException {
		assertEquals("corps du document, paragraphe 2, ${contrat.titr} : le champ « contrat.titr » n’existe pas ; vouliez-vous dire « contrat.titre » ?",
				only("Bonjour", "Voici ${contrat.titr}."));
		assertTrue(only("${fiche.periodicite}").contains("« fiche.périodicité »"));
		assertTrue(only("${pour axe dans contrat.axes}${axs.titre}${fin}").contains("« axe.titre »"));
		assertTrue(only("${contrat.xyz}").contains("Ici sont connus : nom, titre, description, période"));
	}

	@Test
	void aListOrAGroupIsNoText() throws IOException {
		assertTrue(only("${contrat.axes}").endsWith("« contrat.axes » est une liste : parcourez-la par ${pour x dans contrat.axes} … ${fin}."));
		assertTrue(only("${contrat.axes.titre}").endsWith("parcourez-la par ${pour x dans contrat.axes}, puis écrivez ${x.titre}."));
		assertTrue(only("${contrat}").endsWith("par exemple ${contrat.nom}."));
		assertTrue(only("${contrat.titre.nom}").contains("est un texte"));
		assertTrue(only("${pour x dans contrat.titre}", "${fin}").contains("n’est pas une liste"));
	}

	@Test
	void blocksMustBeClosedWhereTheyBegin() throws IOException {
		assertTrue(only("${si contrat.signé}", "x").contains("jamais fermé"));
		assertTrue(only("x ${fin}").contains("ne ferme rien"));
		assertTrue(only("${sinon}").contains("condition"));
		assertTrue(only("Axes : ${pour axe dans contrat.axes}", "${axe.titre}", "${fin}").contains("plusieurs paragraphes"));
		assertTrue(only("${contrat.titre").contains("accolade fermante"));
		assertTrue(only("${contrat titre}").contains("ne se lit pas"));
		assertTrue(only("${pour fin dans contrat.axes}x").contains("mot des modèles"));
	}

	@Test
	void theBodyHasOnePlaceOfItsOwn() throws IOException {
		assertTrue(only("${document}", "${document}").contains("déjà placé"));
		assertTrue(only("Texte : ${document}").contains("seul dans son paragraphe"));
		assertTrue(only("${pour f dans fiches}", "${document}", "${fin}").contains("hors des tableaux"));
	}

	@Test
	void ofAnUnknownListNothingMoreIsSaid() throws IOException {
		assertEquals(1, check("${pour x dans contrat.axs}", "${x.titre}", "${fin}").faults().size());
	}

	@Test
	void messagesStandInRedBehindTheFieldsInACopy() throws IOException {
		Template.Check check = check("A ${contrat.|titr} B", "${contrat.titre}", "${fiche.foo} ${fin}");
		assertEquals(3, check.faults().size());
		List<String> lines = Parts.lines(check.marked(), DOCUMENT).stream().map(line -> line.replace('\u00A0', ' ')).toList();
		assertEquals("A ${contrat.titr} ⟦Erreur : le champ « contrat.titr » n’existe pas ; vouliez-vous dire « contrat.titre » ?⟧ B", lines.get(0));
		assertEquals("${contrat.titre}", lines.get(1));
		assertTrue(Parts.text(check.marked(), DOCUMENT).contains("<w:color w:val=\"C00000\"/>"));
	}

	@Test
	void aCopyThatIsCorrectedIsATemplateAgain() throws IOException {
		byte[] marked = check("A ${contrat.titr} B").marked();
		byte[] corrected = Parts.with(marked, DOCUMENT, Parts.text(marked, DOCUMENT).replaceFirst("titr}", "titre}"));
		assertEquals(List.of(), Template.read(corrected).check(Locale.FRENCH).faults());
		byte[] file = SampleContract.on(corrected, new Docx()).write(SampleContract.document());
		assertEquals("A Contrat 2026-2030 B", Parts.lines(file, DOCUMENT).get(0));
	}

	// ------------------------------------------------------------------------------------------------ hostile templates

	@ParameterizedTest
	@ValueSource(strings = {"${\"freemarker.template.utility.Execute\"?new()(\"id\")}", "${contrat.getClass()}", "${contrat.titre?eval}",
			"${contrat.class.name}", "<#include \"/etc/passwd\">${x}", "${T(java.lang.Runtime)}", "${contrat['titre']}"})
	void nothingInAFieldRuns(String field) throws IOException {
		assertEquals(1, check(field.replace("<", "&lt;").replace("|", "")).faults().size());
	}

	@Test
	void loopsInLoopsEnd() throws IOException {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < 8; i++) {
			lines.add("${pour a" + i + " dans fiches}");
		}
		lines.addAll(java.util.Collections.nCopies(6_000, "x"));
		lines.addAll(java.util.Collections.nCopies(8, "${fin}"));
		byte[] template = Parts.docx(Parts.paragraphs(lines.toArray(String[]::new)));
		UncheckedIOException large = assertThrows(UncheckedIOException.class,
				() -> SampleContract.on(template, new Docx()).write(SampleContract.document()));
		assertTrue(((TemplateException) large.getCause()).reason().toString().contains("trop grand"));
		assertTrue(check(("${si contrat}".repeat(9) + "${fin}".repeat(9))).faults().get(0).line(Locale.FRENCH).contains("plus de 8 blocs"));
	}

	@Test
	void aLineOfUnclosedFieldsIsReadInTime() {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertThrows(TemplateException.class, () -> check("${".repeat(50_000)));
			assertEquals(1, check("${" + "a.".repeat(200_000) + "}").faults().size());
		});
	}

	@Test
	void whatIsNoTemplateIsRefused() {
		assertTrue(reason("texte".getBytes()).contains("DOCX"));
		assertTrue(reason(Parts.with(Parts.docx(""), "word/vbaProject.bin", "x")).contains("macros"));
		assertTrue(reason(Parts.with(Parts.docx(""), "../../evil.xml", "<x/>")).contains("DOCX"));
		assertTrue(reason(Parts.docx("<w:p><w:fldSimple w:instr=\" DDEAUTO cmd \"/></w:p>")).contains("contenu actif"));
		assertTrue(reason(Parts.with(Parts.docx(""), DOCUMENT,
				"<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\"x\">&e;</w:document>")).contains("DOCX"));
		String outside = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r\" "
				+ "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"http://example.org/x.png\" TargetMode=\"External\"/>"
				+ "</Relationships>";
		assertTrue(reason(Parts.with(Parts.docx(""), "word/_rels/document.xml.rels", outside)).contains("http://example.org/x.png"));
	}

	private static String reason(byte[] file) {
		return assertThrows(TemplateException.class, () -> Template.read(file)).reason().toString();
	}
}
