// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.testing.LibreOffice;

/** Letterheads and documents on them, as LibreOffice really saves them. */
class LetterheadInLibreOfficeTest {

	private static final Path LETTER = Path.of(System.getProperty("jalon.root")).resolve("examples/modeles/lettre.docx");
	private static final String WORDS = "Les délais tiennent.";

	@TempDir
	Path folder;

	@BeforeAll
	static void needsLibreOffice() {
		LibreOffice.assumeThere();
	}

	@Test
	void theExampleHasNoFaults() throws IOException {
		assertEquals(List.of(), Template.read(Files.readAllBytes(LETTER)).check(Locale.FRENCH).faults());
	}

	@Test
	void wordsOfAnAuthorSurviveOnALetterhead() throws IOException {
		OfficeFormat format = SampleContract.on(Files.readAllBytes(LETTER), new Docx());
		Path target = folder.resolve("fiche.docx");
		OfficeFiles.write(target, SampleContract.document(), format);
		for (int round = 1; round <= 3; round++) {
			write(target, round);
			Files.copy(LibreOffice.save(target, LibreOffice.Format.DOCX, folder.resolve("saved")), target, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
			OfficeFiles.Written written = OfficeFiles.write(target, SampleContract.document(), format);
			assertEquals(List.of(), written.announcements(), "round " + round);
			assertFalse(OfficeFiles.write(target, SampleContract.document(), format).changed());
			List<String> lines = Parts.lines(Files.readAllBytes(target), "word/document.xml");
			assertTrue(lines.contains(WORDS + round), lines.toString());
			assertTrue(lines.get(0).replace('\u00A0', ' ').endsWith("24 novembre 2026"), lines.get(0));
		}
	}

	/** Puts words in place of what stands in the only zone. */
	private static void write(Path file, int round) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		String text = Parts.text(bytes, "word/document.xml");
		String old = round == 1 ? hint(text) : WORDS + (round - 1);
		assertTrue(text.contains(old));
		Files.write(file, Parts.with(bytes, "word/document.xml", text.replace(old, WORDS + round)));
	}

	private static String hint(String text) {
		int start = text.indexOf(">", text.indexOf("<w:t ", text.indexOf("JalonZoneHint"))) + 1;
		return text.substring(start, text.indexOf("<", start));
	}
}
