// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.eclipse.emf.ecore.EAttribute;
import org.eclipse.emf.ecore.EObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;

/** Titles and names are data, whatever they hold. */
class HostileNamesTest {

	@ParameterizedTest
	@ValueSource(strings = {"<script>alert(1)</script>", "\" onload=\"alert(1)", "' x='", "</title><script>", "]]>", "<!--", "${jndi:x}", "#{x}",
			"*/ evil() /*", "\\u000a", "../../etc/passwd", "=cmd()|x", "{0} {1,choice,0#a}", "&lt;b&gt;", "a\u0000b\u001bc", "\uD800", "\u202Etxt.exe", ""})
	void aTitleStaysData(String title) {
		FicheReport report = Samples.maintenance();
		everyText(report.fiche(), title);
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			String html = FicheSheet.html(report, new ReportOptions(locale, null));
			assertHarmless(html);
			if (title.matches("[\\x20-\\x26\\x28-\\x7E]+")) {
				assertTrue(Xml.texts(Xml.parse(html), "h1").get(0).contains(title), () -> Xml.texts(Xml.parse(html), "h1").get(0));
			}
		}
	}

	@Property(tries = 100)
	void anyTextStaysData(@ForAll String text) {
		FicheReport report = Samples.maintenance();
		everyText(report.fiche(), text);
		assertHarmless(FicheSheet.html(report, ReportOptions.FRENCH));
	}

	private static void everyText(Fiche fiche, String text) {
		List<EObject> all = new ArrayList<>();
		fiche.eResource().getAllContents().forEachRemaining(all::add);
		for (EObject each : all) {
			for (EAttribute attribute : each.eClass().getEAllAttributes()) {
				if (attribute.getEAttributeType().getInstanceClass() == String.class && !attribute.isMany() && attribute.isChangeable()) {
					each.eSet(attribute, text);
				}
			}
		}
	}

	private static void assertHarmless(String html) {
		Document page = Xml.parse(html);
		assertEquals(0, Xml.elements(page, "script").size());
		assertEquals(1, Xml.elements(page, "style").size());
		for (Element each : Xml.elements(page, "*")) {
			NamedNodeMap attributes = each.getAttributes();
			for (int i = 0; i < attributes.getLength(); i++) {
				assertFalse(attributes.item(i).getNodeName().startsWith("on"));
			}
		}
		assertFalse(html.contains("null"), "a gap of the draft printed as null");
	}

	@Test
	void filesStayInTheFolderAndApart(@TempDir Path folder) throws IOException {
		List<String> names = new ArrayList<>(List.of("F1", "f1", "F-1", "../../F1", "/etc/passwd", "..", "CON", "nul", "index", "Été n° 1", "ete-n-1",
				"a\u0000b", "<b>", "x".repeat(500), "名", ""));
		names.add(null);
		List<FicheReport> reports = names.stream().map(HostileNamesTest::named).toList();
		Path output = folder.resolve("deep/fiches");
		List<Path> files = ReportPages.write(output, reports, ReportOptions.FRENCH);
		assertEquals(names.size() + 1, files.size());
		Set<String> seen = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		for (Path file : files) {
			assertEquals(output, file.normalize().getParent());
			assertTrue(file.getFileName().toString().matches("[a-z0-9]([a-z0-9-]{0,70})\\.html"), file.toString());
			assertTrue(seen.add(file.getFileName().toString()), file.toString());
			Xml.parse(Files.readString(file));
		}
		try (Stream<Path> all = Files.walk(folder)) {
			assertEquals(files.size(), all.filter(Files::isRegularFile).count(), "nothing else, no temporary file");
		}
		Document index = Xml.parse(Files.readString(output.resolve("index.html")));
		List<String> links = Xml.elements(index, "a").stream().map(a -> a.getAttribute("href")).filter(href -> !href.startsWith("#")).toList();
		assertEquals(names.size(), links.size());
		links.forEach(link -> assertTrue(Files.exists(output.resolve(link)), link));
	}

	private static FicheReport named(String name) {
		Fiche fiche = ContractFactory.eINSTANCE.createFiche();
		fiche.setName(name);
		return FicheReport.of(fiche);
	}
}
