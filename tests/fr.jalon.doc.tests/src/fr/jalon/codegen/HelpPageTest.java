// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.codegen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Set;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** What Markdown becomes. */
class HelpPageTest {

	private static HelpPage page(String markdown) {
		return HelpPage.of(markdown, link -> link, image -> "images/" + image);
	}

	private static Document parsed(HelpPage page) throws Exception {
		return DocumentBuilderFactory.newInstance().newDocumentBuilder()
				.parse(new InputSource(new StringReader(page.html("fr", "style.css").replace("<!DOCTYPE html>", ""))));
	}

	@ParameterizedTest
	@ValueSource(strings = {"<script>alert(1)</script>", "a & b < c > d \" e ' f", "]]> <!-- --> <?x?>", "${x} %s {0} \\u000a */",
			"=cmd() ../../etc", "<img src=x onerror=alert(1)>", "&lt;&amp;&#x41;"})
	void hostileTextStaysText(String hostile) throws Exception {
		Document page = parsed(page("# " + hostile + "\n\n" + hostile + "\n\n| a |\n|---|\n| `" + hostile + "` |\n\n```jalon\n\"" + hostile
				+ "\" // " + hostile + "\n```\n\n```\n" + hostile + "\n```\n"));
		assertEquals(0, page.getElementsByTagName("script").getLength());
		assertEquals(0, page.getElementsByTagName("img").getLength());
		assertTrue(page.getElementsByTagName("pre").item(0).getTextContent().contains("// " + hostile), "the sample is whole");
		assertTrue(page.getElementsByTagName("pre").item(1).getTextContent().contains(hostile));
	}

	@Test
	void charactersThatXmlCannotWriteAreLeftOut() throws Exception {
		HelpPage page = page("# A\u0001B\n\n```\na\u0007b\uFFFE\n```\n");
		assertEquals("ab", parsed(page).getElementsByTagName("pre").item(0).getTextContent().strip());
	}

	@Test
	void scriptsInLinksAreDropped() {
		assertFalse(page("[x](javascript:alert(1))").body().contains("javascript"));
	}

	@Test
	void samplesAreColoured() {
		String body = page("```jalon bad\nfiche F \"a // b\" { // JAL-0101\n```\n").body();
		assertTrue(body.contains("<pre class=\"jalon bad\">"), body);
		assertTrue(body.contains("<span class=\"text\">&quot;a // b&quot;</span>"), body);
		assertTrue(body.contains("<span class=\"comment\">// JAL-0101</span>"), body);
	}

	@Test
	void headingsHaveAnchorsWithoutAccents() {
		HelpPage page = page("# Un `titre`\n\n## Des données\n\ntexte\n\n## Des données\n\n### Écrire\n");
		assertEquals("Un titre", page.title());
		assertEquals(List.of(new HelpPage.Chapter("Des données", "des-donnees"), new HelpPage.Chapter("Des données", "des-donnees-1")),
				page.chapters());
		assertEquals(Set.of("un-titre", "des-donnees", "des-donnees-1", "ecrire"), page.anchors());
		assertTrue(page.body().contains("<h2 id=\"des-donnees-1\">"), page.body());
	}

	@Test
	void imagesAreShownFromWhereTheyWerePut() {
		String body = page("![La « carte » & le reste](carte.png)").body();
		assertTrue(body.contains("<img src=\"images/carte.png\" alt=\"La « carte » &amp; le reste\" />"), body);
	}
}
