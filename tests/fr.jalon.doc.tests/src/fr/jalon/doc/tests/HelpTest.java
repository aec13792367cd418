// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.doc.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import fr.jalon.doc.Documentation;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCatalog;

/** The help as Eclipse finds it in the bundle: contents, pages and links, in both languages. */
class HelpTest {

	/** Where Eclipse looks first when it speaks a language; then at the root. */
	enum Language {
		FR("", Locale.FRENCH), EN("nl/en/", Locale.ENGLISH);

		private final String prefix;
		private final Locale locale;

		Language(String prefix, Locale locale) {
			this.prefix = prefix;
			this.locale = locale;
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyTopicHasItsPage(Language language) throws Exception {
		NodeList topics = xml(language, "help/toc.xml").getElementsByTagName("topic");
		assertTrue(topics.getLength() > 100, "topics");
		for (int i = 0; i < topics.getLength(); i++) {
			Element topic = (Element) topics.item(i);
			assertFalse(topic.getAttribute("label").isBlank());
			assertEquals("", broken(language, "", topic.getAttribute("href")));
		}
	}

	@Test
	void bothTablesOfContentsHaveTheSamePages() throws Exception {
		assertEquals(pages(Language.FR), pages(Language.EN));
		assertFalse(labels(Language.FR).equals(labels(Language.EN)), "labels are translated");
	}

	@ParameterizedTest
	@EnumSource
	void everyCheckHasItsPage(Language language) throws Exception {
		for (Check<?> check : new CheckCatalog().all()) {
			Document page = xml(language, "help/checks/" + check.code() + ".html");
			assertEquals(check.code() + " — " + check.title(language.locale), page.getElementsByTagName("title").item(0).getTextContent());
			assertEquals(language.locale.getLanguage(), page.getDocumentElement().getAttribute("lang"));
			assertTrue(pages(language).contains("help/checks/" + check.code() + ".html"), check.code() + " is in the contents");
		}
	}

	@ParameterizedTest
	@EnumSource
	void everyLinkAndImageLeadsSomewhere(Language language) throws Exception {
		Set<String> broken = new TreeSet<>();
		for (String path : pages(language)) {
			Document page = xml(language, path);
			for (String[] kind : List.of(new String[] {"a", "href"}, new String[] {"img", "src"}, new String[] {"link", "href"})) {
				NodeList nodes = page.getElementsByTagName(kind[0]);
				for (int i = 0; i < nodes.getLength(); i++) {
					String link = ((Element) nodes.item(i)).getAttribute(kind[1]);
					if (!link.startsWith("http")) {
						broken.add(broken(language, path, link));
					}
				}
			}
		}
		broken.remove("");
		assertEquals(Set.of(), broken);
	}

	@ParameterizedTest
	@EnumSource
	void contextHelpLeadsToPages(Language language) throws Exception {
		NodeList topics = xml(language, "help/contexts.xml").getElementsByTagName("topic");
		assertTrue(topics.getLength() > 5, "topics");
		for (int i = 0; i < topics.getLength(); i++) {
			assertEquals("", broken(language, "", ((Element) topics.item(i)).getAttribute("href")));
		}
	}

	@Test
	void contextHelpIsThereForEveryPartThatAsksForIt() throws Exception {
		Set<String> contexts = ids(Language.FR);
		assertEquals(contexts, ids(Language.EN));
		Path sources = Path.of(System.getProperty("jalon.root"), "bundles/fr.jalon.ui/src");
		Set<String> asked = new TreeSet<>();
		try (Stream<Path> files = Files.walk(sources)) {
			for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
				Pattern.compile("setHelp\\([^;]*\"fr\\.jalon\\.ui\\.(\\w+)\"").matcher(Files.readString(file)).results()
						.forEach(use -> asked.add(use.group(1)));
			}
		}
		asked.removeAll(contexts);
		assertEquals(Set.of(), asked, "contexts that contexts.xml lacks");
	}

	private static Set<String> ids(Language language) throws Exception {
		NodeList contexts = xml(language, "help/contexts.xml").getElementsByTagName("context");
		Set<String> ids = new TreeSet<>();
		for (int i = 0; i < contexts.getLength(); i++) {
			ids.add(((Element) contexts.item(i)).getAttribute("id"));
		}
		return ids;
	}

	@Test
	void accentsAreRight() throws IOException {
		assertTrue(text(Language.FR, "help/checks/index.html").contains("<h1 id=\"controles\">Contrôles</h1>"));
		assertTrue(text(Language.FR, "help/guide/langue.html").contains("réservés"));
		assertFalse(text(Language.FR, "help/guide/langue.html").contains("Ã"), "read as Latin-1");
	}

	/** Hovers and quick help open the same pages by their addresses. */
	@Test
	void addressesOfPages() {
		assertEquals("/fr.jalon.doc/help/checks/JAL-0101.html", Documentation.helpOfCheck("JAL-0101"));
		assertNotNull(Documentation.class.getResource("/" + Documentation.helpOfCheck("JAL-0101").substring("/fr.jalon.doc/".length())));
		assertEquals("/fr.jalon.doc/help/guide/langue.html", Documentation.helpOfGuide("langue"));
	}

	private static Set<String> pages(Language language) throws Exception {
		Set<String> pages = new LinkedHashSet<>();
		Document toc = xml(language, "help/toc.xml");
		pages.add(toc.getDocumentElement().getAttribute("topic"));
		NodeList topics = toc.getElementsByTagName("topic");
		for (int i = 0; i < topics.getLength(); i++) {
			pages.add(((Element) topics.item(i)).getAttribute("href").replaceFirst("#.*", ""));
		}
		return pages;
	}

	private static List<String> labels(Language language) throws Exception {
		List<String> labels = new ArrayList<>();
		NodeList topics = xml(language, "help/toc.xml").getElementsByTagName("topic");
		for (int i = 0; i < topics.getLength(); i++) {
			labels.add(((Element) topics.item(i)).getAttribute("label"));
		}
		return labels;
	}

	/** Empty when the link of a page leads to a page, and to an anchor that it has. */
	private static String broken(Language language, String page, String link) throws Exception {
		URI target = URI.create("/" + page).resolve(link);
		String path = target.getPath().substring(1);
		String where = language + " " + page + " -> " + link;
		try (InputStream in = open(language, path)) {
			if (in == null) {
				return where;
			}
		}
		if (target.getFragment() == null) {
			return "";
		}
		return text(language, path).contains(" id=\"" + target.getFragment() + "\"") ? "" : where;
	}

	private static Document xml(Language language, String path) throws Exception {
		String text = text(language, path).replace("<!DOCTYPE html>", "");
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
	}

	private static String text(Language language, String path) throws IOException {
		try (InputStream in = open(language, path)) {
			assertNotNull(in, language + " " + path);
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static InputStream open(Language language, String path) {
		InputStream own = Documentation.class.getResourceAsStream("/" + language.prefix + path);
		return own != null ? own : Documentation.class.getResourceAsStream("/" + path);
	}
}
