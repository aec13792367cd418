// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.chart.TrajectoryChart;
import fr.jalon.report.sheet.Figures;
import fr.jalon.report.sheet.OfficialSheet;
import fr.jalon.report.sheet.ResultTables;
import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.time.Period;

class FicheSheetTest {

	private static final ReportOptions ENGLISH = new ReportOptions(Locale.ENGLISH, LocalDate.of(2020, 3, 1));

	/** The style sheet and its hash are left out: they would drown the rest. */
	private static String withoutStyle(String page) {
		return page.replaceAll("(?s)<style>.*?</style>", "<style>…</style>").replaceAll("sha256-[A-Za-z0-9+/=]*", "sha256-…");
	}

	@Test
	void aSheetInFrench() {
		Golden.assertSame("maintenance.html", withoutStyle(FicheSheet.html(Samples.maintenance(), ReportOptions.FRENCH)));
	}

	@Test
	void aSheetInEnglish() {
		Golden.assertSame("maintenance_en.html", withoutStyle(FicheSheet.html(Samples.maintenance(), ENGLISH)));
	}

	@Test
	void aDraftWithoutAnything() {
		Golden.assertSame("draft.html", withoutStyle(FicheSheet.html(FicheReport.of(Texts.fiche("fiche Vide { }")), ReportOptions.FRENCH)));
	}

	@Test
	void theHeadingsOfTheOfficialSheetAreAllThereInItsOrder() {
		List<String> labels = new ArrayList<>();
		OfficialSheet sheet = OfficialSheet.of(FicheReport.of(Texts.fiche("fiche Vide { }")), Locale.FRENCH);
		sheet.identity().forEach(field -> labels.add(field.label()));
		sheet.sections().forEach(section -> {
			labels.add("# " + section.title());
			section.fields().forEach(field -> labels.add(field.label()));
		});
		assertEquals(List.of("Indicateur", "Axe", "Action", "Objectif", "Catégorie", "Service responsable",
				"# Description de l’indicateur", "Sous-indicateurs", "Unité de mesure", "Périodicité de la mesure", "Dernier résultat connu",
				"# Élaboration et qualités de l’indicateur", "Mode de collecte des données de base",
				"Services responsables de la collecte des données de base", "Service responsable de la synthèse des données",
				"Validation de l’indicateur", "Mode de calcul",
				"# Modalités d’interprétation de l’indicateur", "Limites et biais connus", "Modalités d’interprétation",
				"Sens d’évolution souhaité",
				"# Plan de documentation de l’indicateur", "Date de livraison de l’indicateur",
				"Plan de documentation ou d’amélioration de l’indicateur",
				"# Commentaires", "Commentaires"), labels);
		assertTrue(sheet.identity().subList(1, 6).stream().allMatch(OfficialSheet.Field::isEmpty));
	}

	@Test
	void emptyFieldsAreSeenToBeEmpty() {
		Document page = Xml.parse(FicheSheet.html(Samples.maintenance(), ReportOptions.FRENCH));
		List<Element> empty = Xml.elements(page, "td").stream().filter(cell -> cell.getAttribute("class").equals("empty")).toList();
		assertEquals(2, empty.size(), "interprétation, amélioration");
		assertTrue(empty.stream().allMatch(cell -> cell.getTextContent().equals("Non renseigné")));
	}

	@Test
	void inheritedFieldsAreShown() {
		String text = "modèle fiche M { limites \"Celles du modèle\" unité jours } fiche F étend M { }";
		FicheReport report = FicheReport.of((fr.jalon.contract.Fiche) Texts.parse(text).getElements().get(1));
		assertTrue(FicheSheet.html(report, ReportOptions.FRENCH).contains("Celles du modèle"));
	}

	@Test
	void periodsReadAsOneSaysThem() {
		Period contract = Period.custom("2016..2020", LocalDate.of(2016, 1, 1), LocalDate.of(2021, 1, 1));
		assertEquals("2016-2020", Figures.period(contract, Locale.FRENCH));
		assertEquals("2e semestre 2017", Figures.period(Period.parse("2017-S2"), Locale.FRENCH));
		assertEquals("S2\u00A02017", Figures.shortPeriod(Period.parse("2017-S2"), Locale.FRENCH));
		assertEquals("Q1\u00A02017", Figures.shortPeriod(Period.parse("2017-T1"), Locale.ENGLISH));
		assertEquals("août\u00A02017", Figures.shortPeriod(Period.parse("2017-08"), Locale.FRENCH));
		assertEquals("2017-2018", Figures.period(Period.parse("2017-2018"), Locale.FRENCH));
	}

	@Test
	void theSameReportGivesTheSameBytes() {
		assertEquals(FicheSheet.html(Samples.maintenance(), ReportOptions.FRENCH), FicheSheet.html(Samples.maintenance(), ReportOptions.FRENCH));
	}

	@Test
	void aPageLoadsNothing() {
		String html = FicheSheet.html(Samples.maintenance(), ReportOptions.FRENCH);
		Document page = Xml.parse(html);
		for (String forbidden : List.of("script", "link", "img", "iframe", "object", "embed", "form", "base", "image", "use")) {
			assertEquals(0, Xml.elements(page, forbidden).size(), forbidden);
		}
		assertEquals(List.of("#main", "index.html"), Xml.elements(page, "a").stream().map(a -> a.getAttribute("href")).toList());
		assertTrue(!html.contains("url(") && !html.contains("@import"));
		String policy = Xml.elements(page, "meta").stream().filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
				.findFirst().orElseThrow().getAttribute("content");
		assertTrue(policy.startsWith("default-src 'none'; style-src 'sha256-") && !policy.contains("unsafe"), policy);
	}

	/** What a screen reader needs: language, one main heading, headed tables with captions, named pictures, whole references. */
	@Test
	void aPageIsAccessible() {
		Document page = Xml.parse(FicheSheet.html(Samples.maintenance(), ENGLISH));
		assertEquals("en", page.getDocumentElement().getAttribute("lang"));
		assertEquals(1, Xml.elements(page, "h1").size());
		Set<String> ids = new TreeSet<>();
		for (Element each : Xml.elements(page, "*")) {
			String id = each.getAttribute("id");
			assertTrue(id.isEmpty() || ids.add(id), "twice: " + id);
		}
		for (Element each : Xml.elements(page, "*")) {
			for (String reference : each.getAttribute("aria-labelledby").split(" ")) {
				assertTrue(reference.isEmpty() || ids.contains(reference), reference);
			}
		}
		for (Element table : Xml.elements(page, "table")) {
			assertEquals(1, table.getElementsByTagName("caption").getLength());
			assertTrue(table.getElementsByTagName("th").getLength() > 0);
		}
		Xml.elements(page, "th").forEach(th -> assertTrue(!th.getAttribute("scope").isEmpty(), th.getTextContent()));
		Element chart = Xml.elements(page, "svg").stream().filter(svg -> svg.getAttribute("role").equals("img")).findFirst().orElseThrow();
		assertEquals("title", chart.getElementsByTagName("title").item(0).getNodeName());
		assertTrue(chart.getElementsByTagName("desc").item(0).getTextContent().contains("Result 2019: 10.9"));
		assertTrue(Xml.elements(page, "td").stream().anyMatch(td -> td.getElementsByTagName("p").getLength() > 0
				&& ((Element) td.getElementsByTagName("p").item(0)).getAttribute("lang").equals("fr")));
	}

	@Test
	void bothLanguagesSayTheSameThings() {
		for (Class<?> anchor : List.of(FicheSheet.class, OfficialSheet.class, TrajectoryChart.class, Figures.class, ResultTables.class)) {
			Catalogue catalogue = Catalogue.of(anchor);
			assertEquals(new TreeSet<>(catalogue.keys(Locale.FRENCH)), new TreeSet<>(catalogue.keys(Locale.ENGLISH)), anchor.getName());
		}
	}
}
