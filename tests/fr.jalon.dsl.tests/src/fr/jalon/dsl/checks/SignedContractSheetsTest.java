// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/**
 * What the checks of families 1 to 11 find in the signed contract, reviewed against the document: every gap is found at its
 * sheet, and nothing else is.
 */
class SignedContractSheetsTest {

	private static final Texts SIGNED = Texts.ofFolder("examples/amue-2016-2020");

	private static void assertFound(int family, String... expected) {
		assertEquals(String.join("\n", new TreeSet<>(Set.of(expected))), String.join("\n", SIGNED.findings(family, family)));
	}

	@Test
	void nothingIsWrongWithTheTextItself() {
		assertFound(0);
	}

	/** Responsable 1-3, action 1-3 and 7, objectif 1, mode de calcul 8, interprétation 1, 2, 3, 7, 8, date de livraison 1. */
	@Test
	void requiredFieldsThatAreEmpty() {
		assertFound(1, "F1 JAL-0101", "F2 JAL-0101", "F3 JAL-0101", "F1 JAL-0102", "F2 JAL-0102", "F3 JAL-0102", "F7 JAL-0102",
				"F1 JAL-0103", "F8 JAL-0104", "F1 JAL-0105", "F2 JAL-0105", "F3 JAL-0105", "F7 JAL-0105", "F8 JAL-0105", "F1 JAL-0116");
	}

	/** None of the eight; the eighth has a period and no value. */
	@Test
	void baselines() {
		assertFound(2, "F1 JAL-0201", "F2 JAL-0201", "F3 JAL-0201", "F4 JAL-0201", "F5 JAL-0201", "F6 JAL-0201", "F7 JAL-0201",
				"F8 JAL-0202");
	}

	/** None in 2, 3, 4, 5, 8; elsewhere in 6, 7; the first has those of the product table. */
	@Test
	void targets() {
		assertFound(3, "F2 JAL-0301", "F3 JAL-0301", "F4 JAL-0301", "F5 JAL-0301", "F8 JAL-0301", "F6 JAL-0302", "F7 JAL-0302");
	}

	@Test
	void directions() {
		assertFound(4, "F1 JAL-0402", "F7 JAL-0401", "F8 JAL-0402");
	}

	/** SIFAC 96 to 94, HARPEGE 71 to 25: no direction says that they are to fall. */
	@Test
	void productsThatFall() {
		assertFound(5, "Sifac JAL-0502", "Harpege JAL-0502");
	}

	/** Scolarité 79, 79, 79; ROF 15, 15. */
	@Test
	void targetsAlreadyReached() {
		assertFound(6, "Apogee JAL-0601", "Rof JAL-0601");
	}

	/** HARPEGE 75 to 71, ROF 16 to 15 in a column said to be cumulative. */
	@Test
	void cumulativeFiguresThatFall() {
		assertFound(7, "Harpege JAL-0701", "Rof JAL-0701");
	}

	@Test
	void productsWithoutFigures() {
		assertFound(8, "Patrimoine JAL-0801");
	}

	/** Institutions served in the title, agreements in the columns, deployments in sheet 1; things added up in sheet 8. */
	@Test
	void measuredObjects() {
		assertFound(9, "PlanProduits JAL-0901", "F1 JAL-0902", "F8 JAL-0903");
	}

	@Test
	void severalMeasures() {
		assertFound(10, "F3 JAL-1002", "F4 JAL-1002");
	}

	@Test
	void delays() {
		assertFound(11, Stream.of("F2", "F3").flatMap(fiche -> Stream.of("JAL-1101", "JAL-1102", "JAL-1103", "JAL-1104")
				.map(code -> fiche + " " + code)).collect(Collectors.toList()).toArray(String[]::new));
	}

	@Test
	void theCorrectedContractIsClean() {
		assertEquals(Set.of(), Texts.ofFolder("examples/amue-2016-2020-corrige").findings(0, 11));
	}
}
