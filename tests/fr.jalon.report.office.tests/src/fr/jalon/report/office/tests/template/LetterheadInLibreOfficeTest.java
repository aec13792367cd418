// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.report.document.Block.Zone;
import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.template.Template;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.testing.LibreOffice;

/** Letterheads and documents on them, as LibreOffice really saves them. */
class LetterheadInLibreOfficeTest {

	private static final Path LETTERS = Path.of(System.getProperty("jalon.root")).resolve("examples/modeles");
	private static final String WORDS = "Les délais tiennent.";

	@TempDir
	Path folder;

	@BeforeAll
	static void needsLibreOffice() {
		LibreOffice.assumeThere();
	}

	@ParameterizedTest
	@ValueSource(strings = {"lettre.odt", "lettre.docx"})
	void theExamplesHaveNoFaults(String letter) throws IOException {
		assertEquals(List.of(), Template.read(Files.readAllBytes(LETTERS.resolve(letter))).check(Locale.FRENCH).faults());
	}

	@Test
	void wordsOfAnAuthorSurviveOnALetterheadOfWord() throws IOException {
		rounds(LibreOffice.Format.DOCX, "word/document.xml", new Docx());
	}

	@Test
	void wordsOfAnAuthorSurviveOnALetterheadOfLibreOffice() throws IOException {
		rounds(LibreOffice.Format.ODT, "content.xml", new Odt());
	}

	private void rounds(LibreOffice.Format saved, String part, OfficeFormat base) throws IOException {
		OfficeFormat format = SampleContract.on(Files.readAllBytes(LETTERS.resolve("lettre." + base.extension())), base);
		Path target = folder.resolve("fiche." + base.extension());
		OfficeFiles.write(target, SampleContract.document(), format);
		for (int round = 1; round <= 3; round++) {
			byte[] bytes = Files.readAllBytes(target);
			String text = Parts.text(bytes, part);
			String old = round == 1 ? hint() : WORDS + (round - 1);
			assertTrue(text.contains(old), text);
			Files.write(target, Parts.with(bytes, part, text.replace(old, WORDS + round)));
			Files.copy(LibreOffice.save(target, saved, folder.resolve("saved")), target, StandardCopyOption.REPLACE_EXISTING);
			OfficeFiles.Written written = OfficeFiles.write(target, SampleContract.document(), format);
			assertEquals(List.of(), written.announcements(), "round " + round);
			assertFalse(OfficeFiles.write(target, SampleContract.document(), format).changed());
			List<String> lines = Parts.lines(Files.readAllBytes(target), part);
			assertTrue(lines.contains(WORDS + round), lines.toString());
			assertTrue(lines.get(0).replace('\u00A0', ' ').endsWith("24 novembre 2026"), lines.get(0));
		}
	}

	/** What the only zone says as long as nobody writes in it. */
	private static String hint() {
		return SampleContract.document().blocks().stream().filter(Zone.class::isInstance).map(each -> ((Zone) each).hint()).findFirst().orElseThrow();
	}
}
