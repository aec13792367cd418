// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.eclipse.help.HelpSystem;
import org.eclipse.help.IContext;
import org.eclipse.help.IToc;
import org.eclipse.help.ITopic;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;

/** The help as the workbench shows it. */
class HelpTest {

	@Test
	void theContentsHaveTheGuideAndTheChecks() {
		IToc jalon = Arrays.stream(HelpSystem.getTocs()).filter(toc -> toc.getLabel().equals("Jalon")).findFirst().orElseThrow();
		ITopic[] topics = jalon.getTopics();
		assertTrue(Arrays.stream(topics).anyMatch(topic -> topic.getHref().equals("/fr.jalon.doc/help/guide/langue.html")));
		assertEquals("/fr.jalon.doc/help/checks/index.html", topics[topics.length - 1].getHref());
	}

	@Test
	void aPageIsFoundInTheLanguageOfTheReader() throws IOException {
		assertTrue(page("fr").contains("JAL-0201 — Référence absente"));
		assertTrue(page("en").contains("JAL-0201 — Baseline absent"));
	}

	@Test
	void aViewHasContextHelp() {
		IContext context = HelpSystem.getContext("fr.jalon.ui.ficheView");
		assertNotNull(context);
		assertTrue(context.getRelatedTopics().length > 1);
		assertTrue(Arrays.stream(context.getRelatedTopics()).allMatch(topic -> topic.getHref().startsWith("/fr.jalon.doc/help/")));
	}

	@Test
	void theHelpViewOpens() {
		PlatformUI.getWorkbench().getHelpSystem().displayDynamicHelp();
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		IViewPart view = page.findView("org.eclipse.help.ui.HelpView");
		assertNotNull(view);
		page.hideView(view);
	}

	/** The web server of the help, with its pages in JSP, all from Maven Central. */
	@Test
	void theWebServerServesPagesAndContents() throws IOException {
		URL page = PlatformUI.getWorkbench().getHelpSystem().resolve("/fr.jalon.doc/help/checks/JAL-0201.html", true);
		assertNotNull(page);
		assertEquals("http", page.getProtocol());
		assertTrue(text(page).contains("JAL-0201 — "), page.toString());
		String root = page.toString().substring(0, page.toString().indexOf("/help/"));
		assertTrue(text(new URL(root + "/help/index.jsp")).contains("frame"), "the frames of the help");
		assertTrue(text(new URL(root + "/help/advanced/tocfragment")).contains("/fr.jalon.doc/help/toc.xml"));
	}

	private static String page(String language) throws IOException {
		try (InputStream page = HelpSystem.getHelpContent("/fr.jalon.doc/help/checks/JAL-0201.html", language)) {
			return new String(page.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String text(URL page) throws IOException {
		try (InputStream in = page.openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}
}
