// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;

import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.dsl.tests.Texts;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever the text, the reader gets findings and never an exception. */
class HostileTextsTest {

	private static final String CHECK_FAILED = "JAL-0007";

	private static List<Issue> check(String text) {
		XtextResource resource = Texts.read(text);
		List<Issue> issues = Texts.get(IResourceValidator.class).validate(resource, CheckMode.ALL, CancelIndicator.NullImpl);
		for (Issue issue : issues) {
			assertNotNull(issue.getCode(), issue.getMessage());
			assertTrue(issue.getCode().matches("JAL-\\d{4}") && !issue.getCode().equals(CHECK_FAILED), issue + " in\n" + text);
		}
		return issues;
	}

	@Property(tries = 150)
	void aGoodTextCutShort(@ForAll Random random) {
		String text = Texts.everything();
		check(text.substring(0, random.nextInt(text.length())));
	}

	@Property(tries = 200)
	void aGoodTextWithPiecesMissingDoubledOrSwapped(@ForAll Random random) {
		StringBuilder text = new StringBuilder(Texts.everything());
		for (int times = 1 + random.nextInt(5); times > 0; times--) {
			int from = random.nextInt(text.length());
			int to = Math.min(text.length(), from + random.nextInt(40));
			switch (random.nextInt(4)) {
				case 0 -> text.delete(from, to);
				case 1 -> text.insert(random.nextInt(text.length()), text.substring(from, to));
				case 2 -> text.setCharAt(from, (char) (32 + random.nextInt(300)));
				default -> text.insert(from, List.of("\"", "{", "}", "(", "/*", "//", "\u0000", "é", "‮", "😀", "-", ",").get(random.nextInt(12)));
			}
		}
		check(text.toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "(", "{", "non(", "durée(" })
	void nestingBeyondReasonIsAMessage(String bracket) {
		List<Issue> issues = check("source S { a : texte } fiche F { calcul nombre sur S où " + bracket.repeat(20_000));
		assertEquals("JAL-0001", issues.get(0).getCode());
		assertTrue(issues.get(0).getMessage().startsWith("Le texte est trop imbriqué"), issues.get(0).getMessage());
	}

	@Test
	void aChainOfPrefixesIsNoOverflow() {
		assertNotNull(check("fiche F { calcul " + "cumul de ".repeat(30_000) + "3 }"));
	}

	@Test
	void bracketsInTextsAndCommentsDoNotCount() {
		assertEquals(List.of(), Texts.errors(Texts.read("// " + "(".repeat(500) + "\n/*" + "{".repeat(500) + "*/ fiche F \"" + "(".repeat(500) + "\" { }")));
	}

	@Test
	void byteOrderMarkAndCarriageReturns() {
		assertEquals(List.of(), Texts.errors(Texts.read("\ufeff" + Texts.everything().replace("\n", "\r\n"))));
	}

	@Test
	void noBreakSpacesAnywhere() {
		assertEquals(List.of(), Texts.errors(Texts.read("fiche\u00a0F\u202fn°\u20092\u00a0{\u00a0cible\u202f≤\u00a09\u202f554\u202f383\u00a0}")));
	}

	@Test
	void tenThousandLines() {
		StringBuilder text = new StringBuilder("contrat C {\n  axe A {\n    objectif O\n  }\n}\n");
		for (int number = 0; number < 1000; number++) {
			text.append("""
					fiche F%d "Fiche %<d" {
					  axe A
					  objectif O
					  unité jours ouvrés
					  périodicité annuelle
					  sens baisse
					  cible ≤ 12 en 2018,
					        ≤ 8 en 2020

					}
					""".formatted(number));
		}
		assertEquals(List.of(), Texts.errors(Texts.read(text.toString())));
	}
}
