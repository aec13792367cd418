// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.office.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.apache.xmlbeans.SchemaTypeLoader;
import org.apache.xmlbeans.XmlBeans;
import org.apache.xmlbeans.XmlError;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.apache.xmlbeans.XmlOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

import fr.jalon.report.office.docx.Docx;
import fr.jalon.report.office.odt.Odt;
import fr.jalon.report.office.tests.template.Parts;
import fr.jalon.report.office.tests.template.SampleContract;
import fr.jalon.report.office.zones.OfficeFiles;
import fr.jalon.report.office.zones.OfficeFormat;

/** Documents keep to the published schemas: word processors that are strict open them. */
class SchemasTest {

	/** ECMA-376, transitional, as compiled by Apache POI. */
	private static final SchemaTypeLoader ECMA_376 = XmlBeans.typeLoaderUnion(
			org.apache.poi.schemas.ooxml.system.ooxml.TypeSystemHolder.typeSystem, XmlBeans.getBuiltinTypeSystem());

	/** Of the package itself, whose schemas are not among them. */
	private static final List<String> OPEN_PACKAGING = List.of("[Content_Types].xml", "docProps/core.xml");

	/** The validator of the ODF Toolkit, which the build unpacks. */
	private static final Path ODF_VALIDATOR = Path.of(System.getProperty("jalon.odfvalidator", "target/odfvalidator"));

	private static final String COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006";
	private static final Path LETTERS = Path.of(System.getProperty("jalon.root")).resolve("examples/modeles");

	@TempDir
	Path folder;

	static Stream<Locale> languages() {
		return Stream.of(Locale.FRENCH, Locale.ENGLISH);
	}

	@ParameterizedTest
	@MethodSource("languages")
	void docxKeepsToEcma376(Locale locale) throws IOException, XmlException {
		assertKeepsToEcma376(new Docx().write(EveryBlock.in(locale)));
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

	private static void assertKeepsToEcma376(byte[] file) throws IOException, XmlException {
		List<String> faults = new ArrayList<>();
		int checked = 0;
		for (Map.Entry<String, byte[]> part : Parts.of(file).entrySet()) {
			if (!part.getKey().matches(".*\\.(xml|rels)") || OPEN_PACKAGING.contains(part.getKey())) {
				continue;
			}
			List<XmlError> errors = new ArrayList<>();
			XmlObject tree = ECMA_376.parse(withoutExtensions(part.getValue()), null, null);
			tree.validate(new XmlOptions().setErrorListener(errors));
			errors.forEach(error -> faults.add(part.getKey() + ": " + error.getMessage()));
			checked++;
		}
		assertEquals(List.of(), faults);
		assertTrue(checked >= 8, "text, styles, lists, settings, properties, relations: " + checked);
	}

	/** As part 3 of ECMA-376 wants it: what a letterhead says to newer programs alone is left out before the schema is asked. */
	private static Node withoutExtensions(byte[] xml) {
		Document document = Parts.parse(xml);
		NodeList alternatives = document.getElementsByTagNameNS(COMPATIBILITY, "AlternateContent");
		while (alternatives.getLength() > 0) {
			alternatives.item(0).getParentNode().removeChild(alternatives.item(0));
		}
		String[] ignorable = document.getDocumentElement().getAttributeNS(COMPATIBILITY, "Ignorable").split(" ");
		document.getDocumentElement().removeAttributeNS(COMPATIBILITY, "Ignorable");
		List<String> names = Arrays.stream(ignorable).map(document.getDocumentElement()::lookupNamespaceURI).filter(Objects::nonNull).toList();
		NodeList all = document.getElementsByTagName("*");
		for (int i = 0; i < all.getLength(); i++) {
			NamedNodeMap attributes = all.item(i).getAttributes();
			for (int j = attributes.getLength() - 1; j >= 0; j--) {
				if (names.contains(attributes.item(j).getNamespaceURI())) {
					attributes.removeNamedItemNS(attributes.item(j).getNamespaceURI(), attributes.item(j).getLocalName());
				}
			}
		}
		return document;
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
