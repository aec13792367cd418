// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every check has a constant, words and a page in both languages; and what the pages show is true: the bad example has the
 * finding on the lines that a comment marks with its code, the good one has none of its family.
 */
class CheckPagesTest {

	/** Nothing that an author writes provokes these. */
	private static final Set<String> WITHOUT_EXAMPLE = Set.of(CheckCodes.CHECK_FAILED, CheckCodes.UNREADABLE_FILE);
	private static final List<Locale> LANGUAGES = List.of(Locale.FRENCH, Locale.ENGLISH);

	private final CheckCatalog catalog = new CheckCatalog();

	@Test
	void everyCodeHasACheckAndEveryCheckAConstant() {
		assertEquals(CheckCodes.all(), catalog.all().stream().map(Check::code).collect(Collectors.toCollection(TreeSet::new)));
	}

	@TestFactory
	Stream<DynamicTest> everyCheckHasWordsInBothLanguages() {
		return catalog.all().stream().map(check -> DynamicTest.dynamicTest(check.code(), () -> {
			for (Locale language : LANGUAGES) {
				for (String key : List.of(check.code(), check.code() + ".remedy", check.code() + ".title")) {
					boolean remedyInMessage = key.equals(CheckCodes.TYPE_MISMATCH + ".remedy");
					assertEquals(remedyInMessage, CheckMessages.pattern(key, language).isBlank(), key + " in " + language);
				}
			}
			for (String key : List.of(check.code(), check.code() + ".remedy")) {
				assertEquals(arguments(CheckMessages.pattern(key, Locale.FRENCH)), arguments(CheckMessages.pattern(key, Locale.ENGLISH)),
						"arguments of " + key);
			}
		}));
	}

	@TestFactory
	Stream<DynamicTest> everyPageIsTrue() {
		return catalog.all().stream().flatMap(check -> LANGUAGES.stream().map(language -> DynamicTest.dynamicTest(
				check.code() + " " + language, () -> isTrue(check, language))));
	}

	@Test
	void theIndexNamesEveryCheckWithItsTitles() {
		String index = CheckPages.read("checks/README.md");
		for (Check<?> check : catalog.all()) {
			String row = "| [" + check.code() + "](" + check.code() + ".md) | " + check.title(Locale.FRENCH) + " | ["
					+ check.title(Locale.ENGLISH) + "](" + check.code() + ".en.md) | " + check.severity().getLiteral() + " |";
			assertTrue(index.contains(row), "the index lacks: " + row);
		}
	}

	private static void isTrue(Check<?> check, Locale language) {
		String page = CheckPages.read(check.page(language));
		assertTrue(page.startsWith("# " + check.code() + " — " + check.title(language) + "\n"),
				"the page begins with its code and title");
		if (WITHOUT_EXAMPLE.contains(check.code())) {
			return;
		}
		List<String> bad = CheckPages.examples(check, language, "bad");
		List<String> good = CheckPages.examples(check, language, "good");
		assertFalse(bad.isEmpty(), "no bad example");
		assertFalse(good.isEmpty(), "no good example");
		for (String example : bad) {
			Texts texts = Texts.of(example);
			Set<String> marked = texts.marked(check.family());
			assertFalse(marked.isEmpty(), "no line of the bad example is marked with // " + check.code());
			assertTrue(marked.stream().allMatch(mark -> mark.endsWith(check.code())), marked::toString);
			assertEquals(marked, texts.found(check.family()), example);
		}
		for (String example : good) {
			assertEquals(Set.of(), Texts.of(example).found(check.family()), example);
		}
	}

	private static Set<String> arguments(String pattern) {
		return Pattern.compile("\\{\\d}").matcher(pattern).results().map(result -> result.group())
				.collect(Collectors.toCollection(TreeSet::new));
	}
}
