// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** While an author is typing, sentences end anywhere and words are missing: no check may fail over that. */
class UnfinishedTextsTest {

	private static final Pattern BLANKS = Pattern.compile("\\s+");

	/** The first good example of each page, cut off after a word, and with a word taken out; one word in five, not the same ones in each. */
	@TestFactory
	Stream<DynamicTest> noCheckFailsOnAnUnfinishedText() {
		return new CheckCatalog().all().stream().map(check -> DynamicTest.dynamicTest(check.code(), () -> {
			CheckPages.examples(check, Locale.FRENCH, "good").stream().findFirst().ifPresent(UnfinishedTextsTest::isSurvived);
		}));
	}

	private static void isSurvived(String text) {
		String[] words = BLANKS.split(text.replaceAll("//.*", ""));
		for (int at = words.length % 5; at < words.length; at += 5) {
			List<String> without = new ArrayList<>(List.of(words));
			without.remove(at);
			for (String unfinished : List.of(String.join(" ", List.of(words).subList(0, at)), String.join(" ", without))) {
				assertEquals(List.of(), Texts.of(unfinished).issues(CheckCodes.CHECK_FAILED).stream().map(Issue::getMessage).toList(),
						unfinished);
			}
		}
	}
}
