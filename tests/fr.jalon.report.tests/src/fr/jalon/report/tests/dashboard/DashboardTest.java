// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.dashboard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.Computation;
import fr.jalon.engine.FicheResult;
import fr.jalon.plan.PlanBuilder;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.dashboard.Dashboard;
import fr.jalon.report.tests.Texts;
import fr.jalon.report.tests.Xml;

/** The dashboard of the corrected example, as text and in a real browser. */
class DashboardTest {

	private static final Path EXAMPLE = Path.of(System.getProperty("jalon.root"), "examples/amue-2016-2020-corrige");
	private static final List<FicheReport> REPORTS = new ArrayList<>();

	@TempDir(cleanup = CleanupMode.NEVER)
	static Path profiles;

	@BeforeAll
	static void compute() throws Exception {
		List<Fiche> fiches = Texts.fiches(EXAMPLE);
		List<FichePlan> plans = fiches.stream().map(fiche -> PlanBuilder.build(fiche).plan().orElseThrow()).toList();
		List<FicheResult> results = new Computation().compute(plans, EXAMPLE.resolve("donnees")).fiches();
		for (int i = 0; i < fiches.size(); i++) {
			REPORTS.add(FicheReport.of(fiches.get(i), plans.get(i).measures(), results.get(i).measures(), List.of()));
		}
	}

	private static String page(Path folder) throws Exception {
		ReportPages.write(folder.resolve("fiches"), REPORTS, ReportOptions.FRENCH);
		return Dashboard.write(folder, "fiches", REPORTS, ReportOptions.FRENCH).toUri().toString();
	}

	@Test
	void everyIndicatorHasItsFiguresFormulaRowsAndSheet(@TempDir Path folder) throws Exception {
		page(folder);
		Document page = Xml.parse(Files.readString(folder.resolve(Dashboard.FILE)));
		assertEquals(REPORTS.size(), Xml.elements(page, "article").size());
		int measures = REPORTS.stream().mapToInt(each -> each.measures().size()).sum();
		assertEquals(2 * measures, Xml.elements(page, "details").size());
		for (Element link : Xml.elements(page, "a")) {
			String target = link.getAttribute("href");
			assertTrue(target.startsWith("#") || Files.exists(folder.resolve(target)), target);
		}
		assertTrue(Xml.texts(page, "figure").isEmpty() || Xml.elements(page, "svg").stream().filter(svg -> svg.getAttribute("role").equals("img"))
				.allMatch(svg -> !svg.getAttribute("aria-labelledby").isEmpty()));
	}

	@Test
	void nothingIsLoadedAndTheSameReportsGiveTheSameBytes(@TempDir Path folder) throws Exception {
		String first = Dashboard.html("fiches", REPORTS, ReportOptions.FRENCH);
		assertEquals(first, Dashboard.html("fiches", REPORTS, ReportOptions.FRENCH));
		Matcher loaded = Pattern.compile("(src=|@import|url\\(|https?://)").matcher(first.replace("http://www.w3.org/", ""));
		assertFalse(loaded.find(), () -> loaded.group());
		assertTrue(first.contains("script-src &#39;sha256-"));
	}

	@Test
	void itSpeaksEnglish() {
		String page = Dashboard.html("fiches", REPORTS, new ReportOptions(Locale.ENGLISH, null));
		assertTrue(page.contains("<html lang=\"en\">") && page.contains("10 indicators shown.") && page.contains("Open cases"), page.substring(0, 300));
	}

	@Test
	void filtersKeyboardNarrowScreenAndPrintInARealBrowser(@TempDir Path folder) throws Exception {
		assumeTrue(Chromium.isThere() || Boolean.getBoolean("jalon.require.chromium"), "no Chromium");
		String page = page(folder);
		String shown = "document.querySelectorAll('.card:not([hidden])').length";
		String count = "document.getElementById('nombre').textContent";
		try (Chromium browser = new Chromium(profiles, page)) {
			assertEquals("10", browser.evaluate(shown));
			assertEquals("false", browser.evaluate("document.getElementById('filtres').hidden"));

			// A view that somebody sent.
			browser.open(page + "#statut=REACHED&axe=SI");
			String reached = browser.evaluate(shown);
			assertTrue(Integer.parseInt(reached) > 0 && Integer.parseInt(reached) < 10, reached);
			assertEquals("REACHED", browser.evaluate("document.getElementById('statut').value"));
			assertTrue(browser.evaluate(count).startsWith(reached + " indicateur"), browser.evaluate(count));

			// By keyboard alone: the first stop leads past the head; filters follow; a word narrows; Escape shows all again.
			browser.open(page);
			browser.press("Tab");
			assertEquals("skip", browser.evaluate("document.activeElement.className"));
			String focus = "document.activeElement.id";
			for (int i = 0; i < 10 && !browser.evaluate(focus).equals("texte"); i++) {
				browser.press("Tab");
			}
			assertEquals("texte", browser.evaluate(focus));
			for (String letter : "maintenance".split("")) {
				browser.press(letter);
			}
			String found = browser.evaluate(shown);
			assertTrue(Integer.parseInt(found) > 0 && Integer.parseInt(found) < 10, found);
			assertEquals("#texte=maintenance", browser.evaluate("location.hash"));
			browser.press("Escape");
			Thread.sleep(200);
			assertEquals("10", browser.evaluate(shown));
			assertEquals("", browser.evaluate("location.hash"));
			// Each formula opens by Enter.
			browser.evaluate("document.querySelector('summary').focus()");
			browser.press("Enter");
			assertEquals("true", browser.evaluate("document.querySelector('details').open"));

			// A family: only the sheets that have a figure of it, and only that figure.
			browser.open(page + "#famille=GRH");
			assertTrue(Integer.parseInt(browser.evaluate(shown)) < 10);
			assertEquals("GRH", browser.evaluate("Array.from(new Set(Array.from(document.querySelectorAll('.card:not([hidden]) [data-family]:not([hidden])'))"
					+ ".map(function (e) { return e.dataset.family; }))).join()"));

			browser.open(page);
			browser.resize(320, 800);
			assertEquals("true", browser.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
			browser.resize(1300, 900);
			assertTrue(browser.print() > 20_000);
		}
	}
}
