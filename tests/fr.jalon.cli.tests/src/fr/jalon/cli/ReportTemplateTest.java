// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jalon report --template}: documents on a letterhead of the example. */
class ReportTemplateTest {

	private static final Path CONTRACT = Jalon.ROOT.resolve("examples/amue-2016-2020-corrige");
	private static final Path LETTER = Jalon.ROOT.resolve("examples/modeles/lettre.docx");

	@TempDir
	Path folder;

	private Jalon report(Path template, Path out) {
		return Jalon.run("report", CONTRACT, "--data", folder.resolve("none"), "--document", "fiches", "--template", template, "--date", "2026-11-24",
				"--out", out);
	}

	@Test
	void documentsAreWrittenInTheFormatOfTheLetterhead() throws IOException {
		Jalon jalon = report(LETTER, folder.resolve("out"));
		assertEquals(ExitCode.OK, jalon.code(), jalon.err());
		Path document = folder.resolve("out/documents/fiche-f2.docx");
		assertTrue(part(document, "word/document.xml").replace('\u00A0', ' ').contains("24 novembre 2026"));
		assertFalse(part(document, "word/header1.xml").contains("${"));
		assertFalse(Files.exists(folder.resolve("out/fiches")), "no pages were asked for");
		byte[] first = Files.readAllBytes(document);
		Files.delete(document);
		report(LETTER, folder.resolve("out"));
		assertArrayEquals(first, Files.readAllBytes(document));
	}

	@Test
	void faultsAreShownInACopyAndNothingElseIsWritten() throws IOException {
		Path template = folder.resolve("lettre.docx");
		Files.write(template, replaced(LETTER, "word/document.xml", "${date}", "${dat}"));
		Jalon jalon = report(template, folder.resolve("out"));
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().contains("lettre.docx – corps du document, paragraphe"), jalon.err());
		assertTrue(jalon.err().contains("vouliez-vous dire «\u00A0date\u00A0»"), jalon.err());
		assertTrue(jalon.err().contains("une erreur, montrée à sa place"), jalon.err());
		assertTrue(part(folder.resolve("lettre (erreurs).docx"), "word/document.xml").contains("⟦Erreur"));
		assertFalse(Files.exists(folder.resolve("out/documents")));
	}

	@Test
	void whatIsNoLetterheadIsRefusedInOneSentence() throws IOException {
		Path template = Files.writeString(folder.resolve("lettre.docx"), "Bonjour");
		Jalon jalon = report(template, folder.resolve("out"));
		assertEquals(ExitCode.BAD_INPUT, jalon.code());
		assertTrue(jalon.err().startsWith("jalon: lettre.docx ne peut pas servir de modèle"), jalon.err());
		assertEquals(1, jalon.err().lines().count());
		assertEquals(ExitCode.BAD_INPUT, Jalon.run("report", CONTRACT, "--template", LETTER, "--format", "html", "--out", folder.resolve("x")).code());
		assertEquals(ExitCode.BAD_INPUT, Jalon.run("report", CONTRACT, "--template", folder.resolve("absent.docx")).code());
	}

	private static String part(Path file, String part) throws IOException {
		try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().equals(part)) {
					return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
				}
			}
		}
		throw new AssertionError(part);
	}

	private static byte[] replaced(Path file, String part, String old, String fresh) throws IOException {
		ByteArrayOutputStream target = new ByteArrayOutputStream();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(file))); ZipOutputStream out = new ZipOutputStream(target)) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				byte[] content = zip.readAllBytes();
				out.putNextEntry(new ZipEntry(entry.getName()));
				out.write(entry.getName().equals(part) ? new String(content, StandardCharsets.UTF_8).replace(old, fresh).getBytes(StandardCharsets.UTF_8) : content);
			}
		}
		return target.toByteArray();
	}
}
