// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.tests.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.drafts.document.Draft;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.drafts.document.Format;
import fr.jalon.drafts.document.Grid;
import fr.jalon.drafts.document.Limits;

/** Documents that are traps, damaged or something else: one message with a remedy, or a draft that says what it lacks. */
class HostileDocumentsTest {

	@TempDir
	Path folder;

	// --------------------------------------------------------------------------------------------------- packed traps

	@Test
	void refusesAPartThatUnpacksToGigabytes() throws Exception {
		Path file = Documents.zip(folder.resolve("bombe.docx"), Documents.docx(""), "word/document.xml", out -> repeat(out, " ".repeat(1 << 16), 4096));
		assertTrue(Files.size(file) < 1 << 20);
		refused(file, "compressé plus de 200 fois", "packed more than 200 times");
	}

	@Test
	void refusesTooMuchTextInAllPartsTogether() throws Exception {
		Limits small = new Limits(1 << 20, 1 << 16, 10, 1000, 200, 1 << 20, 1000, 100, 10, 10, 60);
		Map<String, String> parts = Documents.docx(Documents.p("a"));
		parts.put("word/styles.xml", Documents.word("styles", " ".repeat(40_000)));
		parts.put("word/numbering.xml", Documents.word("numbering", " ".repeat(40_000)));
		Path file = Documents.zip(folder.resolve("lourd.docx"), parts);
		assertTrue(assertThrows(DraftException.class, () -> new DraftReader(small).read(file)).text(Locale.FRENCH).contains("une fois décompressé"));
	}

	@Test
	void refusesAnArchiveOfTooManyParts() throws Exception {
		Map<String, String> parts = Documents.docx("");
		for (int at = 0; at < Limits.DEFAULT.entries(); at++) {
			parts.put("word/" + at, "");
		}
		refused(Documents.zip(folder.resolve("parties.docx"), parts), "contient 5\u202F002", "5,002 parts");
	}

	@Test
	void writesNothingWhereverTheNamesOfPartsLead() throws Exception {
		Map<String, String> parts = Documents.docx(Documents.p("texte"));
		parts.put("../../evade.txt", "x");
		parts.put("/tmp/../evade.txt", "x");
		assertEquals("texte", read(Documents.zip(folder.resolve("chemins.docx"), parts)).blocks().get(0).text());
		try (Stream<Path> files = Files.list(folder)) {
			assertEquals(1, files.count());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>",
			"<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "<!DOCTYPE x SYSTEM \"http://localhost:1/x.dtd\">" })
	void refusesEntitiesOfTheDocumentsOwn(String type) throws Exception {
		Map<String, String> docx = Documents.docx(Documents.p("&e;"));
		docx.compute("word/document.xml", (part, xml) -> xml.replace("?>", "?>" + type));
		refused(Documents.zip(folder.resolve("entites.docx"), docx), "entités XML", "XML entities");
		Map<String, String> odt = Documents.odt("<text:p>&b;</text:p>");
		odt.compute("content.xml", (part, xml) -> type + xml);
		refused(Documents.zip(folder.resolve("entites.odt"), odt), "entités XML", "XML entities");
	}

	@Test
	void refusesAbsurdNesting() throws Exception {
		String deep = "<w:tbl><w:tr><w:tc>".repeat(5_000) + "</w:tc></w:tr></w:tbl>".repeat(5_000);
		refused(Documents.zip(folder.resolve("profond.docx"), Documents.docx(deep)), "plus de 200 niveaux", "more than 200 levels");
		String list = "<text:list><text:list-item>".repeat(5_000) + "</text:list-item></text:list>".repeat(5_000);
		refused(Documents.zip(folder.resolve("profond.odt"), Documents.odt(list)), "plus de 200 niveaux", "more than 200 levels");
	}

	// -------------------------------------------------------------------------------------------------- huge tables

	@Test
	void cutsATableOfAMillionRows() throws Exception {
		Path odt = Documents.zip(folder.resolve("lignes.odt"), Documents.odt("<table:table><table:table-row table:number-rows-repeated=\"1048576\">"
				+ "<table:table-cell table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row></table:table>"));
		Draft draft = new DraftReader(new Limits(1 << 20, 1 << 20, 10, 1000, 200, 1 << 20, 1_000_000, 50, 10, 10, 60)).read(odt);
		assertEquals(50, ((Grid) draft.blocks().get(0)).rows().size());
		assertEquals(List.of("le tableau a plus de 10 colonnes : les suivantes ont été laissées de côté",
				"le tableau a plus de 50 lignes : les suivantes ont été laissées de côté"),
				draft.notices().stream().map(each -> each.message().text(Locale.FRENCH)).toList());
	}

	@Test
	void cutsALongTableRowByRow() throws Exception {
		String row = "<w:tr><w:tc>" + Documents.p("a") + "</w:tc></w:tr>";
		Path file = Documents.zip(folder.resolve("lignes.docx"), Documents.docx("<w:tbl>" + row.repeat(6_000) + "</w:tbl>" + Documents.p("fin")));
		Draft draft = read(file);
		assertEquals(Limits.DEFAULT.tableRows(), ((Grid) draft.blocks().get(0)).rows().size());
		assertEquals("fin", draft.blocks().get(1).text());
		assertEquals(1, draft.notices().size());
	}

	@Test
	void refusesAMillionRowsOfXml() throws Exception {
		Map<String, String> parts = Documents.docx("|");
		String[] around = parts.get("word/document.xml").split("\\|");
		Path file = Documents.zip(folder.resolve("million.docx"), parts, "word/document.xml", out -> {
			out.write((around[0] + "<w:tbl>").getBytes(StandardCharsets.UTF_8));
			for (int at = 0; at < 1_000_000; at++) {
				out.write(("<w:tr><w:tc>" + Documents.p("" + at * 7919L) + "</w:tc></w:tr>").getBytes(StandardCharsets.UTF_8));
			}
			out.write(("</w:tbl>" + around[1]).getBytes(StandardCharsets.UTF_8));
		});
		String said = assertThrows(DraftException.class, () -> read(file)).text(Locale.FRENCH);
		assertTrue(said.contains("découpez-le"), said);
	}

	// ----------------------------------------------------------------------------------------- locked, broken, other

	@Test
	void asksForAFileWithoutPassword() throws Exception {
		Map<String, String> odt = Documents.odt("x");
		odt.put("META-INF/manifest.xml", "<m:manifest xmlns:m=\"u\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>");
		refused(Documents.zip(folder.resolve("clos.odt"), odt), "mot de passe", "password");
		refused(ole("clos.docx", "EncryptedPackage"), "mot de passe", "password");
		try (PDDocument pdf = Documents.pdf("secret")) {
			pdf.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
			pdf.save(folder.resolve("clos.pdf").toFile());
		}
		refused(folder.resolve("clos.pdf"), "mot de passe", "password");
	}

	@Test
	void saysThatAPdfForbidsToTakeItsTextOut() throws Exception {
		try (PDDocument pdf = Documents.pdf("lisible")) {
			AccessPermission permission = new AccessPermission();
			permission.setCanExtractContent(false);
			pdf.protect(new StandardProtectionPolicy("owner", "", permission));
			pdf.save(folder.resolve("droits.pdf").toFile());
		}
		Draft draft = read(folder.resolve("droits.pdf"));
		assertEquals("lisible", draft.blocks().get(0).text());
		assertTrue(draft.notices().get(0).message().text(Locale.ENGLISH).contains("forbids"));
	}

	@ParameterizedTest
	@CsvSource({ "WordDocument, ancien document Word, .docx", "Workbook, classeur, spreadsheet", "PowerPoint Document, diaporama, presentation",
			"Autre, ancien format, old Office format" })
	void namesOldOfficeFilesWithTheRemedy(String stream, String french, String english) throws Exception {
		refused(ole("ancien.doc", stream), french, english);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\\rtf1 texte}|RTF|.odt", "<html><body>x</body></html>|page web|web page",
			"<?xml version=\"1.0\"?><a/>|fichier XML|XML file", "\u0089PNG....|reconnaissance de caractères|text recognition" })
	void saysWhatAFileReallyIs(String start, String french, String english) throws Exception {
		refused(Files.write(folder.resolve("projet.docx"), start.getBytes(StandardCharsets.ISO_8859_1)), french, english);
	}

	@Test
	void readsADocumentUnderAWrongNameAndSaysSo() throws Exception {
		Draft draft = read(Documents.zip(folder.resolve("projet.docx"), Documents.odt("<text:p>texte</text:p>")));
		assertEquals(Format.ODT, draft.format());
		assertEquals("the name of “projet.docx” does not say what it is: read as ODT", draft.notices().get(0).message().text(Locale.ENGLISH));
	}

	@Test
	void refusesOtherArchives() throws Exception {
		refused(Documents.zip(folder.resolve("a.docx"), Map.of("lisez.moi", "x")), "archive ZIP", "ZIP archive");
		refused(Documents.zip(folder.resolve("b.docx"), Map.of("[Content_Types].xml", "x", "xl/workbook.xml", "x")), "classeur", "spreadsheet");
		refused(Documents.zip(folder.resolve("c.odt"), Map.of("mimetype", "application/vnd.oasis.opendocument.presentation")), "diaporama", "presentation");
	}

	@Test
	void leavesMacrosAloneWithAWord() throws Exception {
		Map<String, String> docx = Documents.docx(Documents.p("texte"));
		docx.put("word/vbaProject.bin", "x");
		assertTrue(read(Documents.zip(folder.resolve("a.docm"), docx)).notices().get(0).message().text(Locale.ENGLISH).contains("neither read nor run"));
		Map<String, String> odt = Documents.odt("<text:p>texte</text:p>");
		odt.put("Basic/Standard/Module1.xml", "x");
		assertTrue(read(Documents.zip(folder.resolve("a.odt"), odt)).notices().get(0).message().text(Locale.FRENCH).contains("macros"));
	}

	@Test
	void saysThatATruncatedFileIsIncomplete() throws Exception {
		byte[] docx = Files.readAllBytes(Documents.zip(folder.resolve("a.docx"), Documents.docx(Documents.p("texte"))));
		refused(Files.write(folder.resolve("coupe.docx"), Arrays.copyOf(docx, docx.length / 2)), "incomplet", "incomplete");
		refused(Documents.zip(folder.resolve("xml.docx"), Map.of("[Content_Types].xml", "", "word/document.xml", "<w:document")), "incomplet", "incomplete");
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		try (PDDocument document = Documents.pdf("texte")) {
			document.save(pdf);
		}
		refused(Files.write(folder.resolve("coupe.pdf"), Arrays.copyOf(pdf.toByteArray(), 200)), "incomplet", "incomplete");
	}

	// --------------------------------------------------------------------------------------------------------- PDF

	@Test
	void asksForTextRecognitionOfAScannedPdf() throws Exception {
		try (PDDocument pdf = new PDDocument()) {
			pdf.addPage(new PDPage());
			pdf.save(folder.resolve("image.pdf").toFile());
		}
		refused(folder.resolve("image.pdf"), "reconnaissance de caractères", "text recognition");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2 })
	void refusesAPdfStreamOfGigabytes(int layers) throws Exception {
		byte[] packed = packed(layers);
		assertTrue(packed.length < 2 << 20);
		ByteArrayOutputStream pdf = new ByteArrayOutputStream();
		pdf.write(("%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
				+ "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Contents 4 0 R>>endobj\n4 0 obj<</Length " + packed.length + "/Filter["
				+ "/FlateDecode ".repeat(layers) + "]>>stream\n").getBytes(StandardCharsets.ISO_8859_1));
		pdf.write(packed);
		pdf.write("\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes(StandardCharsets.ISO_8859_1));
		refused(Files.write(folder.resolve("bombe.pdf"), pdf.toByteArray()), "une fois décompressé", "once unpacked");
	}

	@Test
	void refusesAPdfWhoseFormsShowThemselves() throws Exception {
		String form = "/A Do /A Do \n";
		refused(Files.writeString(folder.resolve("spirale.pdf"), "%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]"
				+ "/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]/Resources<</XObject<</A 5 0 R>>>>/Contents 4 0 R>>endobj\n"
				+ "4 0 obj<</Length 12>>stream\n" + form + "endstream endobj\n5 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A 5 0 R>>>>"
				+ "/Length 12>>stream\n" + form + "endstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"), "plus de 20 niveaux", "more than 20 levels");
	}

	/** 300 MB of blanks, packed once or twice. */
	private static byte[] packed(int layers) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		OutputStream out = bytes;
		for (int layer = 0; layer < layers; layer++) {
			out = new DeflaterOutputStream(out, new Deflater(9));
		}
		try (OutputStream packing = out) {
			repeat(packing, " ".repeat(1 << 16), 4800);
		}
		return bytes.toByteArray();
	}

	// --------------------------------------------------------------------------------------------------------------

	@Test
	void cannotBeLedByAName() throws Exception {
		Path file = Documents.zip(folder.resolve("{0} %s ${x} <script>.docx"), Documents.docx(Documents.p("a")));
		assertEquals("a", read(file).blocks().get(0).text());
		refused(Files.writeString(folder.resolve("{0} ${x}.docx"), "{\\rtf1}"), "« {0} ${x}.docx »", "“{0} ${x}.docx”");
	}

	private void refused(Path file, String french, String english) {
		DraftException refusal = assertThrows(DraftException.class, () -> read(file));
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			String said = refusal.text(locale);
			assertTrue(said.contains(locale == Locale.FRENCH ? french : english), said);
			assertTrue(said.contains(file.getFileName().toString()), said);
			assertFalse(said.contains("Exception") || said.contains("\n"), said);
		}
	}

	private static Draft read(Path file) throws DraftException {
		return new DraftReader().read(file);
	}

	private Path ole(String name, String stream) throws IOException {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		bytes.write("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1".getBytes(StandardCharsets.ISO_8859_1));
		bytes.write(new byte[500]);
		bytes.write(stream.getBytes(StandardCharsets.UTF_16LE));
		bytes.write(new byte[500]);
		return Files.write(folder.resolve(name), bytes.toByteArray());
	}

	private static void repeat(OutputStream out, String text, int times) throws IOException {
		byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
		for (int at = 0; at < times; at++) {
			out.write(bytes);
		}
	}
}
