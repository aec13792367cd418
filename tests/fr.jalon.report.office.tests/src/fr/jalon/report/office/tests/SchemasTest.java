// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.tests.template.Parts;
import fr.jalon.report.office.tests.template.SampleContract;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;

/** Documents keep to the published schemas: word processors that are strict open them. */
class SchemasTest {

	/** The validator of the ODF Toolkit, which the build unpacks. */
	private static final Path ODF_VALIDATOR = Path.of(System.getProperty("jalon.odfvalidator", "target/odfvalidator"));

	private static final Path LETTERS = Path.of(System.getProperty("jalon.root")).resolve("examples/modeles");

	@TempDir
	Path folder;

	static Stream<Locale> languages() {
		return Stream.of(Locale.FRENCH, Locale.ENGLISH);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void docxKeepsToEcma376(Locale locale) {
		assertKeepsToEcma376(new Docx().write(EveryBlock.in(locale)));
	}

	/** The test itself sees what is wrong: an element out of order, a part and a style that are not there, a link that leads nowhere. */
	@Test
	void faultsOfADocxAreSeen() {
		Map<String, byte[]> parts = Parts.of(new Docx().write(EveryBlock.in(Locale.FRENCH)));
		change(parts, "word/settings.xml", "(<w:zoom [^>]*>)(.*)(<w:updateFields [^>]*>)", "$3$2$1");
		change(parts, "word/document.xml", "w:anchor=\"_Toc20160001\"", "w:anchor=\"nulle part\"");
		change(parts, "word/document.xml", "w:val=\"Title\"", "w:val=\"Absent\"");
		parts.remove("word/footer1.xml");
		String faults = String.join("\n", DocxFaults.in(Parts.pack(parts)));
		for (String fault : List.of("word/settings.xml: Expected element", "no part /word/footer1.xml", "no part word/footer1.xml", "no style Absent",
				"leads nowhere: nulle part")) {
			assertTrue(faults.contains(fault), fault + " in " + faults);
		}
	}

	private static void change(Map<String, byte[]> parts, String part, String what, String into) {
		String before = new String(parts.get(part), StandardCharsets.UTF_8);
		parts.put(part, before.replaceFirst("(?s)" + what, into).getBytes(StandardCharsets.UTF_8));
	}

	@ParameterizedTest
	@MethodSource("languages")
	void odtKeepsToOdf13(Locale locale) throws Exception {
		assertKeepsToOdf13(new Odt().write(EveryBlock.in(locale)));
	}

	@Test
	void documentsOnALetterheadKeepToTheirSchemas() throws Exception {
		for (OfficeFormat format : List.of(new Docx(), new Odt())) {
			byte[] letter = Files.readAllBytes(LETTERS.resolve("lettre." + format.extension()));
			assertKeepsToItsSchema(SampleContract.on(letter, format).write(SampleContract.document()), format);
		}
	}

	/** Written over a file in which an author wrote what has no place any more. */
	@Test
	void documentsWithKeptTextKeepToTheirSchemas() throws Exception {
		for (OfficeFormat format : List.of(new Docx(), new Odt())) {
			Path file = folder.resolve("bilan." + format.extension());
			Files.write(file, format.write(EveryBlock.in(Locale.FRENCH)));
			assertEquals(1, OfficeFiles.write(file, SampleContract.document(), format).announcements().size(), "words are kept in the annex");
			assertKeepsToItsSchema(Files.readAllBytes(file), format);
		}
	}

	private void assertKeepsToItsSchema(byte[] file, OfficeFormat format) throws Exception {
		if (format instanceof Docx) {
			assertKeepsToEcma376(file);
		} else {
			assertKeepsToOdf13(file);
		}
	}

	private static void assertKeepsToEcma376(byte[] file) {
		assertEquals(List.of(), DocxFaults.in(file));
	}

	private void assertKeepsToOdf13(byte[] file) throws IOException, InterruptedException {
		Path document = Files.write(folder.resolve("document.odt"), file);
		Path classes = ODF_VALIDATOR.resolve("WEB-INF").toAbsolutePath();
		Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
				classes.resolve("classes") + java.io.File.pathSeparator + classes.resolve("lib") + "/*", "org.odftoolkit.odfvalidator.Main", "-e", "-v",
				document.toString()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
		List<String> said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
		process.waitFor();
		for (String part : List.of("META-INF/manifest.xml", "mimetype", "meta.xml", "styles.xml", "content.xml")) {
			assertTrue(said.contains(document + "/" + part + ":  Info: no errors, no warnings"), () -> part + ": " + String.join("\n", said));
		}
		assertEquals(List.of(), said.stream().filter(line -> line.matches(".*:  (?!Info).*")).toList());
	}
}
