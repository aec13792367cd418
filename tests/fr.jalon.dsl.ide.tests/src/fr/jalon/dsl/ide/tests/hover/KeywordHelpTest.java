// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.hover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import fr.jalon.dsl.ide.hover.KeywordHelp;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.services.JalonGrammarAccess;

/** Every word of the language is explained, in both languages, wherever the grammar has it. */
class KeywordHelpTest {

	private static final Set<String> NAMES = Set.of("PlainName", "UnitOrTypeWord");

	private static List<Keyword> keywords() {
		List<Keyword> keywords = new ArrayList<>();
		IdeTexts.get(JalonGrammarAccess.class).getGrammar().getRules().stream().filter(rule -> !NAMES.contains(rule.getName()))
				.filter(rule -> !(rule instanceof org.eclipse.xtext.TerminalRule))
				.forEach(rule -> keywords.addAll(EcoreUtil2.getAllContentsOfType(rule, Keyword.class)));
		return keywords;
	}

	@ParameterizedTest
	@ValueSource(strings = {"fr", "en"})
	void everyKeywordIsExplained(String language) {
		Set<String> missing = new TreeSet<>();
		for (Keyword keyword : keywords()) {
			if (IdeTexts.get(KeywordHelp.class).brief(keyword, Locale.forLanguageTag(language)).isBlank()) {
				missing.add(GrammarUtil.containingRule(keyword).getName() + "." + keyword.getValue());
			}
		}
		assertEquals(Set.of(), missing);
		assertTrue(keywords().stream().map(Keyword::getValue).distinct().count() > 200);
	}

	/** What explains nothing any more goes. */
	@Test
	void nothingIsExplainedThatIsNotInTheGrammar() {
		Set<String> words = new TreeSet<>();
		Set<String> rules = new TreeSet<>();
		keywords().forEach(keyword -> {
			words.add(keyword.getValue());
			rules.add(GrammarUtil.containingRule(keyword).getName());
		});
		IdeTexts.get(JalonGrammarAccess.class).getGrammar().getRules().forEach(rule -> rules.add(rule.getName()));
		Set<String> stale = new TreeSet<>();
		for (String key : keys(Locale.FRENCH)) {
			String plain = key.endsWith(".example") ? key.substring(0, key.length() - ".example".length()) : key;
			int stop = plain.indexOf('.');
			String rule = stop > 0 && stop < plain.length() - 1 ? plain.substring(0, stop) : null;
			String phrase = rule == null ? plain : plain.substring(stop + 1);
			if (rule != null && !rules.contains(rule) || !words.containsAll(List.of(phrase.split("_")))) {
				stale.add(key);
			}
		}
		assertEquals(Set.of(), stale);
	}

	@Test
	void bothLanguagesExplainTheSame() {
		Set<String> french = keys(Locale.FRENCH);
		french.removeIf(key -> key.endsWith(".example"));
		ResourceBundle english = bundle(Locale.ENGLISH);
		Set<String> own = new TreeSet<>(english.keySet());
		own.removeIf(key -> key.endsWith(".example"));
		assertEquals(french, own);
		Set<String> same = new TreeSet<>();
		french.stream().filter(key -> english.getString(key).equals(bundle(Locale.FRENCH).getString(key))).forEach(same::add);
		// "Plus." and "Euros." are the same word in both.
		assertEquals(Set.of("+", "UnitKind.€", "€"), same);
	}

	@Test
	void examplesAreReadByTheLanguage() {
		ResourceBundle texts = bundle(Locale.FRENCH);
		List<String> clauses = keys(Locale.FRENCH).stream().filter(key -> key.endsWith(".example")).map(texts::getString).toList();
		assertTrue(clauses.size() > 20);
		for (String clause : clauses) {
			boolean sound = List.of("contrat C { %s }", "fiche F { %s }", "contrat C { budget { %s } }", "contrat C { objectif O { %s } }",
					"source S { a : entier %s }", "calendrier C { %s }", "%s", "fiche F { calcul %s }", "fiche F { calcul moyenne de %s sur S }",
					"fiche F { calcul nombre sur S où %s }", "fiche F { calcul nombre sur S %s }").stream()
					.anyMatch(place -> IdeTexts.syntaxErrors(place.formatted(clause)).isEmpty());
			assertTrue(sound, clause);
		}
	}

	@Test
	void checksHaveTitles() {
		for (Locale locale : List.of(Locale.FRENCH, Locale.ENGLISH)) {
			IdeTexts.get(KeywordHelp.class).checks(locale).forEach((code, title) -> assertFalse(title.isBlank(), code));
		}
	}

	private static Set<String> keys(Locale locale) {
		return new TreeSet<>(bundle(locale).keySet());
	}

	private static ResourceBundle bundle(Locale locale) {
		return ResourceBundle.getBundle("fr.jalon.dsl.ide.hover.keywords", locale, KeywordHelp.class.getClassLoader(),
				ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
	}
}
