// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import fr.jalon.doc.Documentation;

/** The cheat sheet "my first contract" of fr.jalon.ui: both languages lead the same way, through commands and pages that exist. */
class CheatSheetTest {

	private static final Path UI = Path.of(System.getProperty("jalon.root"), "bundles/fr.jalon.ui");
	private static final String FRENCH = "cheatsheets/first_contract.xml";
	private static final String ENGLISH = "nl/en/" + FRENCH;
	/** What Eclipse itself has. */
	private static final Set<String> OF_ECLIPSE = Set.of("org.eclipse.ui.newWizard", "org.eclipse.ui.views.showView",
			"org.eclipse.ui.views.ContentOutline", "org.eclipse.ui.views.ProblemView");

	@Test
	void bothLanguagesHaveTheSameSteps() throws Exception {
		List<String> french = new ArrayList<>();
		List<String> english = new ArrayList<>();
		for (Element item : elements(FRENCH, "item")) {
			french.add(item.getAttribute("skip") + command(item));
			assertFalse(item.getAttribute("title").isBlank());
		}
		for (Element item : elements(ENGLISH, "item")) {
			english.add(item.getAttribute("skip") + command(item));
		}
		assertEquals(french, english);
		assertTrue(french.size() >= 8, "steps");
	}

	@Test
	void everyCommandWizardAndViewExists() throws Exception {
		Set<String> declared = new TreeSet<>(OF_ECLIPSE);
		for (Element each : elements("plugin.xml", "command", "wizard", "view")) {
			declared.add(each.getAttribute("id"));
		}
		Set<String> used = new TreeSet<>();
		for (Element item : elements(FRENCH, "item")) {
			Matcher serialization = Pattern.compile("([\\w.]+)(?:\\([\\w.]+=([\\w.]+)\\))?").matcher(command(item));
			if (serialization.matches()) {
				used.add(serialization.group(1));
				used.add(serialization.group(2) == null ? serialization.group(1) : serialization.group(2));
			}
		}
		assertTrue(used.size() > 5, used.toString());
		used.removeAll(declared);
		assertEquals(Set.of(), used, "what the cheat sheet names and no one declares");
	}

	@ParameterizedTest
	@CsvSource({"cheatsheets/first_contract.xml, ''", "nl/en/cheatsheets/first_contract.xml, nl/en/"})
	void everyHelpLinkLeadsToAPage(String sheet, String prefix) throws Exception {
		List<Element> links = elements(sheet, "intro", "item");
		for (Element each : links) {
			URI link = URI.create(each.getAttribute("href"));
			assertTrue(link.getPath().startsWith("/fr.jalon.doc/"), each.getAttribute("title"));
			try (InputStream page = Documentation.class
					.getResourceAsStream("/" + prefix + link.getPath().substring("/fr.jalon.doc/".length()))) {
				assertNotNull(page, link.toString());
				String html = new String(page.readAllBytes(), StandardCharsets.UTF_8);
				assertTrue(link.getFragment() == null || html.contains(" id=\"" + link.getFragment() + "\""), link.toString());
			}
		}
	}

	private static String command(Element item) {
		NodeList commands = item.getElementsByTagName("command");
		return commands.getLength() == 0 ? "" : ((Element) commands.item(0)).getAttribute("serialization");
	}

	private static List<Element> elements(String file, String... names) throws Exception {
		try (InputStream in = Files.newInputStream(UI.resolve(file))) {
			Element root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
			List<Element> elements = new ArrayList<>();
			for (String name : names) {
				NodeList nodes = root.getElementsByTagName(name);
				for (int i = 0; i < nodes.getLength(); i++) {
					elements.add((Element) nodes.item(i));
				}
			}
			return elements;
		}
	}
}
