// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.formatting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.dsl.tests.RandomTexts;
import fr.jalon.dsl.tests.Texts;
import fr.jalon.dsl.workspace.TextFormatter;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FormatterTest {

	private static String format(String text) {
		return Texts.get(TextFormatter.class).format(Texts.read(text));
	}

	@Test
	void oneClausePerLineAndAlignedTypes() {
		assertEquals("""
				espace a.b
				importe c.*

				// le contrat
				contrat C "Contrat" {
				  période 2016..2020
				  axe A { objectif O }

				  service DSI // à droite
				}

				source S {
				  clé numero
				  numero          : texte
				  ouvert "Ouvert" : date facultatif
				}

				objet X
				objet Y
				nomenclature N { A "a" B }
				tranches T { "x" : [0 ; 1[ "y" : ]1 ; +∞[ }

				fiche F n° 2 {
				  axe A
				  objectif O
				  cible ≤ 12 en 2018, = 9 554 383 soit 3 × 2
				}
				""", format("""
				espace a.b importe c.*
				// le contrat
				contrat C "Contrat"{période 2016..2020 axe A{objectif O}



				    service DSI    // à droite
				}
				source S {clé numero numero:texte ouvert "Ouvert":date facultatif}
				objet X
				objet Y nomenclature N {A "a" B} tranches T {"x":[0;1[ "y":]1;+∞[}
				fiche F n° 2{axe A objectif O
				cible ≤ 12 en 2018 , = 9 554 383 soit 3×2}"""));
	}

	@Test
	void longClausesAreBrokenWhereTheirPartsBegin() {
		String formatted = format("source S { a : texte b : date } fiche F { calcul nombre sur S où a = \"" + "x".repeat(60)
				+ "\" et b > 2016-01-01 ou b = 2017-01-01 rattaché à b en cours exclus }");
		assertTrue(formatted.contains("  calcul nombre sur S\n    où a = "), formatted);
		assertTrue(formatted.lines().allMatch(line -> line.length() <= 120), formatted);
	}

	@Test
	void longListsAreWrapped() {
		String formatted = format("contrat C { partenaire P signataire " + "\"une fonction assez longue\", ".repeat(8) + "\"fin\" }");
		assertTrue(formatted.lines().allMatch(line -> line.length() <= 120), formatted);
		assertEquals(6, formatted.lines().count(), formatted);
		assertTrue(formatted.lines().skip(3).limit(2).allMatch(line -> line.startsWith("    \"")), formatted);
	}

	@Test
	void lineEndsOfTheTextStay() {
		assertEquals("fiche F {\r\n  axe A\r\n}\r\n", format("fiche F {\r\naxe A }"));
	}

	@TestFactory
	Stream<DynamicTest> examplesStayTheSameModel() {
		return Texts.examples().stream().map(file -> DynamicTest.dynamicTest(file.getParent().getFileName() + "/" + file.getFileName(),
				() -> assertKept(Files.readString(file))));
	}

	@Test
	void aTextThatUsesNearlyEverything() {
		assertKept(Texts.everything());
	}

	@Property(tries = 150)
	void anyTextKeepsItsWordsAndCommentsAndIsThenLaidOut(@ForAll long seed) {
		assertKept(RandomTexts.draw(seed));
	}

	/** Words and comments are the same, so the model is; a second time changes nothing. */
	private static void assertKept(String text) {
		String once = format(text);
		assertEquals(parts(Texts.read(text)), parts(Texts.read(once)), once);
		assertEquals(once, format(once));
	}

	private static List<String> parts(XtextResource resource) {
		return Stream.of(resource.getParseResult().getRootNode().getLeafNodes()).flatMap(leaves -> {
			List<String> parts = new java.util.ArrayList<>();
			for (ILeafNode leaf : leaves) {
				if (!leaf.getText().isBlank() && !leaf.getText().replaceAll("[\\s\u00a0]", "").isEmpty()) {
					parts.add(leaf.isHidden() ? leaf.getText().strip().replaceAll("\\s+", " ") : leaf.getText());
				}
			}
			return parts.stream();
		}).toList();
	}
}
