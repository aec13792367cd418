// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.ide.fixes.Fix.Kind;
import fr.jalon.runtime.text.Catalogue;

/**
 * The page of each check lists the fixes that an editor offers for its first bad example, in the page's language. Run with
 * {@code -Djalon.golden.update=true} to write the lists into the pages.
 */
class CheckPageListsTest {

	private static final Pattern EXAMPLES = Pattern.compile("(?m)^## (Exemples|Examples)$");
	private static final Pattern SECTION = Pattern
			.compile("(?ms)^## (?:Ce que propose l'éditeur|What the editor offers)\\n.*?(?=^## |\\z)");

	@AfterEach
	void speakFrench() {
		FixTexts.get(UserLanguage.class).set(Locale.FRENCH);
	}

	@TestFactory
	Stream<DynamicTest> everyPageListsItsFixes() {
		return FixTexts.checks().stream().flatMap(check -> Stream.of(Locale.FRENCH, Locale.ENGLISH)
				.map(language -> DynamicTest.dynamicTest(check.code() + " " + language, () -> lists(check, language))));
	}

	private static void lists(Check<?> check, Locale language) throws IOException {
		String page = FixTexts.page(check, language);
		String wanted = section(check, language);
		String expected = EXAMPLES.matcher(page).find()
				? EXAMPLES.matcher(SECTION.matcher(page).replaceAll("")).replaceFirst(java.util.regex.Matcher.quoteReplacement(wanted) + "## $1")
				: SECTION.matcher(page).replaceAll("").stripTrailing() + "\n\n" + wanted.stripTrailing() + "\n";
		if (Boolean.getBoolean("jalon.golden.update")) {
			Path file = Path.of(System.getProperty("jalon.root"), "bundles/fr.jalon.doc", check.page(language));
			Files.writeString(file, expected);
			page = Files.readString(file);
		}
		assertEquals(expected, page);
	}

	private static String section(Check<?> check, Locale language) {
		boolean french = language == Locale.FRENCH;
		List<String> titles = new ArrayList<>();
		boolean all = false;
		for (String example : FixTexts.examples(check, "bad")) {
			FixTexts texts = FixTexts.of(example);
			FixTexts.get(UserLanguage.class).set(language);
			for (Fix fix : texts.found(check.code()).get(0).fixes()) {
				if (fix.kind() != Kind.SILENCES && !titles.contains(fix.title())) {
					titles.add(fix.title());
					all |= fix.isForAll();
				}
			}
			if (!titles.isEmpty()) {
				break;
			}
		}
		StringBuilder section = new StringBuilder(french ? "## Ce que propose l'éditeur\n\n" : "## What the editor offers\n\n");
		boolean some = FixTexts.get(CheckFixes.class).codes().contains(check.code());
		if (!some) {
			return section.append(french ? "Rien : seul l'auteur sait ce qu'il faut écrire.\n\n"
					: "Nothing: only the author knows what to write.\n\n").toString();
		}
		if (titles.isEmpty()) {
			return section.append(french ? "De quoi compléter le texte, quand le contrat donne de quoi choisir.\n\n"
					: "Something to complete the text with, when the contract has something to choose from.\n\n").toString();
		}
		section.append(french ? "Pour l'exemple qui suit :\n\n" : "For the example below:\n\n");
		titles.forEach(title -> section.append("- ").append(plain(title)).append('\n'));
		if (all) {
			section.append(french ? "\nS'il y en a plusieurs, tous d'un coup : dans le fichier, ou dans tout le contrat.\n"
					: "\nIf there are several, all at once: in the file, or in the whole contract.\n");
		}
		return section.append('\n').toString();
	}

	/** Nothing of a title is Markdown. */
	private static String plain(String title) {
		return title.replaceAll("([*_<>\\[\\]`#])", "\\\\$1");
	}

	@Test
	void bothLanguagesSayTheSame() {
		Catalogue messages = Catalogue.of(Fixes.class);
		assertEquals(messages.keys(Locale.FRENCH), messages.keys(Locale.ENGLISH));
		assertTrue(messages.keys(Locale.FRENCH).size() > 50);
	}
}
