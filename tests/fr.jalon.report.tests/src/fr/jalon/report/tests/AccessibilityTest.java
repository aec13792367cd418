// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.compare.Comparison;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.compare.DraftPage;
import fr.jalon.report.compare.DraftReport;
import fr.jalon.report.dashboard.Dashboard;
import fr.jalon.report.html.DocumentHtml;
import fr.jalon.report.tests.dashboard.Chromium;

/** All kinds of pages pass axe-core, the checker that most audits of WCAG (and RGAA, which adopts it) begin with. */
class AccessibilityTest {

	private static final Path EXAMPLES = Path.of(System.getProperty("jalon.root"), "examples");

	/** Rules of WCAG 2.0 and 2.1, A and AA, and good practice. */
	private static final String CHECK = "axe.run(document, {resultTypes: ['violations']}).then(r => r.violations"
			+ ".map(v => v.id + ' ' + v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(', ')).join('\\n'))";

	@TempDir(cleanup = CleanupMode.NEVER)
	Path folder;

	@ParameterizedTest
	@ValueSource(strings = {"fr", "en"})
	void pagesHaveNoViolation(String language) throws Exception {
		assumeTrue(Chromium.isThere() || Boolean.getBoolean("jalon.require.chromium"), "no Chromium");
		List<Path> pages = pages(Locale.forLanguageTag(language));
		String axe;
		try (InputStream script = AccessibilityTest.class.getResourceAsStream("/axe.min.js")) {
			axe = new String(script.readAllBytes(), StandardCharsets.UTF_8);
		}
		List<String> violations = new ArrayList<>();
		try (Chromium browser = new Chromium(Files.createDirectory(folder.resolve("profile")), pages.get(0).toUri().toString())) {
			for (Path page : pages) {
				for (int width : new int[] {1280, 400}) {
					browser.resize(width, 900);
					browser.open(page.toUri().toString());
					browser.evaluate("(function () {" + axe + "})()");
					browser.await(CHECK).lines().map(line -> page.getFileName() + ", " + width + " px: " + line).forEach(violations::add);
				}
			}
		}
		assertEquals("", String.join("\n", violations));
	}

	/** The dashboard, an index, a sheet with several measures, the report on the contract, a comparison of two drafts. */
	private List<Path> pages(Locale locale) throws Exception {
		List<FicheReport> reports = Example.reports();
		ReportOptions options = new ReportOptions(locale, null);
		List<Path> pages = new ArrayList<>();
		pages.add(Dashboard.write(folder, "fiches", reports, options));
		List<Path> sheets = ReportPages.write(folder.resolve("fiches"), reports, options);
		pages.add(sheets.stream().filter(each -> each.endsWith(ReportPages.INDEX)).findFirst().orElseThrow());
		pages.add(sheets.stream().filter(each -> each.endsWith("f4.html")).findFirst().orElseThrow());
		Contract contract = Fiches.contract(reports.get(0).fiche());
		pages.add(Files.writeString(folder.resolve("bilan.html"), DocumentHtml.page(ContractDocument.of(contract, reports, options))));
		Comparison comparison = Comparison.of(documents(Texts.fiches(EXAMPLES.resolve("amue-2016-2020"))),
				documents(reports.stream().map(FicheReport::fiche).toList()));
		pages.add(Files.writeString(folder.resolve("ecarts.html"), DraftPage.of(new DraftReport("signé", "corrigé", comparison, List.of()), locale)));
		return pages;
	}

	private static List<Document> documents(List<Fiche> fiches) {
		return fiches.stream().map(fiche -> (Document) EcoreUtil.getRootContainer(fiche)).distinct().toList();
	}
}
