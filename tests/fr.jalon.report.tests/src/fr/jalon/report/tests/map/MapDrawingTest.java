// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.tests.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Contract;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.map.MapDrawing;
import fr.jalon.report.tests.Texts;
import fr.jalon.report.tests.Xml;

/** The map of a contract: everything once, nothing over anything else, titles as data. */
class MapDrawingTest {

	private static final Path EXAMPLE = Path.of(System.getProperty("jalon.root"), "examples/amue-2016-2020-corrige");
	private static final Pattern PLACE = Pattern.compile("translate\\(([\\d.]+) ([\\d.]+)\\)");

	private record Rectangle(String title, double x, double y, double width, double height) {

		boolean overlaps(Rectangle other) {
			return x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height;
		}
	}

	private static String example(ReportOptions options) throws IOException {
		List<Fiche> fiches = Texts.fiches(EXAMPLE);
		List<Contract> contracts = fiches.stream().map(Fiches::contract).filter(Objects::nonNull).distinct().toList();
		return MapDrawing.svg("fiches", contracts, fiches.stream().map(each -> FicheReport.of(each, List.of(), List.of(), List.of())).toList(), options);
	}

	private static List<Rectangle> boxes(String svg) throws Exception {
		List<Rectangle> boxes = new ArrayList<>();
		for (Element group : Xml.elements(Xml.parse(svg), "g")) {
			Matcher place = PLACE.matcher(group.getAttribute("transform"));
			if (place.matches()) {
				Element box = (Element) group.getElementsByTagName("rect").item(0);
				boxes.add(new Rectangle(group.getAttribute("aria-label"), Double.parseDouble(place.group(1)), Double.parseDouble(place.group(2)),
						Double.parseDouble(box.getAttribute("width")), Double.parseDouble(box.getAttribute("height"))));
			}
		}
		return boxes;
	}

	private static void assertNothingOverlaps(List<Rectangle> boxes) {
		for (int i = 0; i < boxes.size(); i++) {
			for (int j = i + 1; j < boxes.size(); j++) {
				assertFalse(boxes.get(i).overlaps(boxes.get(j)), boxes.get(i) + " and " + boxes.get(j));
			}
		}
	}

	@Test
	void everyIndicatorOfTheExampleLeadsToItsPageOnce() throws Exception {
		Document svg = Xml.parse(example(ReportOptions.FRENCH));
		List<String> links = Xml.elements(svg, "a").stream().map(link -> link.getAttribute("href")).sorted().toList();
		assertEquals(List.of("fiches/f1.html", "fiches/f10.html", "fiches/f2.html", "fiches/f3.html", "fiches/f4.html", "fiches/f5.html",
				"fiches/f6.html", "fiches/f7.html", "fiches/f8.html", "fiches/f9.html"), links);
		assertNothingOverlaps(boxes(example(ReportOptions.FRENCH)));
	}

	@Test
	void theSameContractMakesTheSameDrawing() throws IOException {
		assertEquals(example(ReportOptions.FRENCH), example(ReportOptions.FRENCH));
	}

	@Test
	void jalonsWordsAreEnglishOnDemand() throws IOException {
		String svg = example(new ReportOptions(Locale.ENGLISH, null));
		assertTrue(svg.contains("Map of the contract") && svg.contains("its 3 axes"), svg.substring(0, 600));
	}

	@Test
	void titlesAreData() throws Exception {
		String hostile = "\"</title><script>alert(1)</script>*/ ${x} \\u000a ]]> &amp; " + "x".repeat(500);
		Contract contract = ContractFactory.eINSTANCE.createContract();
		contract.setTitle(hostile);
		String svg = MapDrawing.svg("fiches", List.of(contract), List.of(), ReportOptions.FRENCH);
		assertTrue(Xml.elements(Xml.parse(svg), "script").isEmpty());
		assertEquals(1, boxes(svg).size());
	}

	@Test
	void aContractOfManyAxesAndObjectivesIsDrawnWithoutOverlap() throws Exception {
		Contract contract = ContractFactory.eINSTANCE.createContract();
		contract.setTitle("Grand contrat");
		for (int i = 1; i <= 25; i++) {
			Axis axis = ContractFactory.eINSTANCE.createAxis();
			axis.setTitle("Axe " + i);
			contract.getAxes().add(axis);
			for (int j = 1; j <= 8; j++) {
				Objective objective = ContractFactory.eINSTANCE.createObjective();
				objective.setTitle("Objectif " + i + "." + j + ", dont le titre " + "est long ".repeat(j) + "comme souvent");
				axis.getObjectives().add(objective);
			}
		}
		List<Rectangle> boxes = boxes(MapDrawing.svg("fiches", List.of(contract), List.of(), ReportOptions.FRENCH));
		assertEquals(226, boxes.size());
		assertNothingOverlaps(boxes);
	}
}
