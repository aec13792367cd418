// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.tests.grammar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.contract.Column;
import fr.jalon.contract.Source;
import fr.jalon.dsl.services.JalonGrammarAccess;
import fr.jalon.dsl.tests.Texts;

/** A word of the language stays usable as a name, without escape. */
class KeywordsAsNamesTest {

	private static final Set<String> RESERVED = Set.of("vrai", "faux");

	private static final JalonGrammarAccess GRAMMAR = Texts.get(JalonGrammarAccess.class);

	private static Set<String> words() {
		Set<String> words = new TreeSet<>();
		GrammarUtil.getAllKeywords(GRAMMAR.getGrammar()).stream().filter(word -> Character.isLetter(word.charAt(0))).forEach(words::add);
		// "n°" and the letters of quarters are no words.
		words.remove("n°");
		words.removeAll(RESERVED);
		return words;
	}

	private static Set<String> keywordsOf(AbstractRule... rules) {
		Set<String> words = new TreeSet<>();
		for (AbstractRule rule : rules) {
			EcoreUtil.getAllContents(rule, false).forEachRemaining(each -> {
				if (each instanceof Keyword keyword) {
					words.add(keyword.getValue());
				}
			});
		}
		return words;
	}

	@Test
	void theRuleOfNamesHoldsEveryWordButTrueAndFalse() {
		assertEquals(words(), keywordsOf(GRAMMAR.getPlainNameRule(), GRAMMAR.getUnitOrTypeWordRule()));
	}

	@TestFactory
	Stream<DynamicTest> eachWordNamesAColumnAnObjectAndASheet() {
		return words().stream().map(word -> DynamicTest.dynamicTest(word, () -> {
			var text = Texts.sound("""
					objet %1$s
					source %1$s { clé %1$s  %1$s : texte  autre : date }
					fiche %1$s {
					  mesure %1$s calcul nombre distinct de %1$s sur %1$s où %1$s = "x" et %1$s est renseigné rattaché à autre
					  sous-indicateur "x" par %1$s pour mesure %1$s
					}
					contrat %1$s { axe %1$s { objectif %1$s { action %1$s } } service %1$s population %1$s = 3 %1$s }
					fiche F2 { axe %1$s objectif %1$s action %1$s responsable %1$s collecte %1$s depuis %1$s }
					""".formatted(word));
			Source source = Texts.find(text, Source.class, word);
			assertEquals(List.of(word, "autre"), source.getColumns().stream().map(Column::getName).toList());
			assertEquals(source.getColumns().get(0), source.getKeys().get(0));
		}));
	}
}
