// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.equinox.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.drafts.DraftImport;
import fr.jalon.drafts.DraftImport.Imported;
import fr.jalon.drafts.document.DraftException;
import fr.jalon.drafts.document.DraftReader;
import fr.jalon.dsl.JalonStandaloneSetup;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.report.FicheDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.document.Document;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.zones.OfficeFiles;

/** Documents inside Equinox: the XML parsers and PDFBox are found through class loaders there, not on one class path. */
class DocumentsInEquinoxTest {

	private static final List<String> SHEET = List.of("Fiche indicateur n° 7", "Indicateur : Balises remplacées", "Périodicité de la mesure : Annuelle",
			"Mode de calcul : Comptage des balises posées dans l'année", "Sens d'évolution souhaité : Hausse");
	private static final String ODT = """
			<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
			xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3"><office:body><office:text>%s\
			</office:text></office:body></office:document-content>""";

	@TempDir
	private Path folder;

	@Test
	void aPdfIsImported() throws Exception {
		Path file = folder.resolve("recu.pdf");
		try (PDDocument pdf = new PDDocument()) {
			PDPage page = new PDPage();
			pdf.addPage(page);
			try (PDPageContentStream content = new PDPageContentStream(pdf, page)) {
				content.beginText();
				content.setFont(new PDType1Font(FontName.HELVETICA), 11);
				content.newLineAtOffset(60, 700);
				for (String line : SHEET) {
					content.showText(line);
					content.newLineAtOffset(0, -28);
				}
				content.endText();
			}
			pdf.save(file.toFile());
		}
		saysTheSheet(file);
	}

	@Test
	void anOdtIsImported() throws Exception {
		StringBuilder text = new StringBuilder();
		SHEET.forEach(line -> text.append("<text:p>").append(line).append("</text:p>"));
		Path file = folder.resolve("recu.odt");
		try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
			part(zip, "mimetype", "application/vnd.oasis.opendocument.text");
			part(zip, "content.xml", ODT.formatted(text));
		}
		saysTheSheet(file);
	}

	@Test
	void aSheetIsWrittenForWordKeptAndImported() throws Exception {
		Workspace workspace = new JalonStandaloneSetup().createInjectorAndDoEMFRegistration().getInstance(Workspace.class);
		workspace.add(Path.of(System.getProperty("jalon.root"), "examples", "amue-2016-2020-corrige"));
		Document document = FicheDocument.of(FicheReport.of(workspace.fiches().get(0)), new ReportOptions(Locale.FRENCH, null));
		Path file = folder.resolve("fiche.docx");
		assertTrue(OfficeFiles.write(file, document, new Docx()).changed());
		assertFalse(OfficeFiles.write(file, document, new Docx()).changed(), "what was written is read back, and is the same");
		Imported imported = read(file);
		assertEquals(1, imported.sheets());
		assertTrue(imported.fields() > 10, () -> imported.fields() + " fields");
	}

	private void saysTheSheet(Path file) throws DraftException {
		String texts = String.join("\n", read(file).texts().values());
		for (String said : List.of("fiche F7 n° 7 \"Balises remplacées\"", "périodicité annuel", "sens hausse")) {
			assertTrue(texts.contains(said), () -> said + " is missing in\n" + texts);
		}
	}

	private static Imported read(Path file) throws DraftException {
		return DraftImport.of(new DraftReader().read(file));
	}

	private static void part(ZipOutputStream zip, String name, String content) throws IOException {
		zip.putNextEntry(new ZipEntry(name));
		zip.write(content.getBytes(StandardCharsets.UTF_8));
		zip.closeEntry();
	}
}
