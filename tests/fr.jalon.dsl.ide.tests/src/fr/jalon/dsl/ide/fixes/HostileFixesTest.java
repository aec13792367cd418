// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.dsl.UserLanguage;
import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.fixes.FixTexts.Found;

/** Whatever an author writes between quotation marks stays data, and whatever half a text says breaks no fix. */
class HostileFixesTest {

	private static final List<String> HOSTILE = List.of("Un \\\"titre\\\" */ /* // {0} ${x} }", "\\\\ \\u000a <script> =cmd() ../..",
			"deux\nlignes {", "%s %n '{' ''", "\\\"", "é".repeat(300));
	private static final Pattern TEXT = Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"");

	@TestFactory
	Stream<DynamicTest> titlesOfAnyKind() {
		return FixTexts.checks().stream().filter(check -> !FixTexts.examples(check, "bad").isEmpty())
				.map(check -> DynamicTest.dynamicTest(check.code(), () -> hostile(check)));
	}

	private static void hostile(Check<?> check) {
		for (String example : FixTexts.examples(check, "bad")) {
			for (int seed = 0; seed < 2; seed++) {
				int[] next = { seed };
				String text = TEXT.matcher(example).replaceAll(
						found -> Matcher.quoteReplacement("\"" + HOSTILE.get(next[0]++ % HOSTILE.size()) + "\""));
				FixTexts texts = FixTexts.of(text);
				boolean sound = texts.syntaxErrors().isEmpty();
				int unresolved = texts.found(CheckCodes.UNRESOLVED_REFERENCE).size();
				for (Found found : texts.found(check.code())) {
					for (Fix fix : found.fixes()) {
						String named = fix + " in\n" + text;
						assertFalse(fix.title().chars().anyMatch(Character::isISOControl), named);
						FixTexts after = texts.after(changes(fix));
						if (sound) {
							assertEquals(List.of(), after.syntaxErrors(), named + "\n" + after.contents());
							assertTrue(after.found(CheckCodes.UNRESOLVED_REFERENCE).size() <= unresolved, named);
						}
					}
				}
			}
		}
	}

	@TestFactory
	Stream<DynamicTest> halfATextBreaksNoFix() {
		return FixTexts.checks().stream().filter(check -> !FixTexts.examples(check, "bad").isEmpty())
				.map(check -> DynamicTest.dynamicTest(check.code(), () -> damaged(check)));
	}

	private static void damaged(Check<?> check) {
		Random random = new Random(check.code().hashCode());
		String example = FixTexts.examples(check, "bad").get(0);
		for (int round = 0; round < 3; round++) {
			int from = random.nextInt(example.length());
			int to = Math.min(example.length(), from + random.nextInt(30));
			FixTexts texts = FixTexts.of(example.substring(0, from) + example.substring(to));
			List<Found> all = texts.found();
			for (Found found : all.subList(0, Math.min(12, all.size()))) {
				found.fixes().forEach(fix -> texts.after(changes(fix)));
			}
		}
	}

	private static List<TextChange> changes(Fix fix) {
		List<TextChange> changes = fix.changes();
		for (TextChange change : changes) {
			int end = 0;
			for (Replacement each : change.replacements()) {
				assertTrue(end <= each.offset(), fix + " overlaps itself");
				end = each.offset() + each.length();
			}
			assertTrue(end <= change.before().length(), fix.toString());
			assertEquals(change.after(), Replacements.apply(change.before(), change.replacements()), fix.toString());
		}
		return changes;
	}

	@Test
	void windowsLineEndsStay() {
		FixTexts texts = FixTexts.of("fiche A \"Délai\" {\r\n  unité heures\r\n}\r\n");
		Fix fix = texts.found(CheckCodes.INTERPRETATION_ABSENT).get(0).fixes().get(0);
		assertEquals("fiche A \"Délai\" {\r\n  unité heures\r\n  interprétation \"\"\r\n}\r\n", fix.changes().get(0).after());
	}

	@Test
	void anErrorElsewhereKeepsNothingFromBeingMended() {
		FixTexts texts = FixTexts.of("fiche A {\n  axe axe axe\n}\n\nfiche B \"Délai\" { // remarque\n\n  unité heures\n}\n");
		assertFalse(texts.syntaxErrors().isEmpty());
		Fix fix = texts.found(CheckCodes.PERIODICITY_ABSENT).stream().filter(found -> found.issue().getLineNumber() == 5).findFirst()
				.orElseThrow().fixes().get(0);
		assertEquals("fiche A {\n  axe axe axe\n}\n\nfiche B \"Délai\" { // remarque\n\n  unité heures\n  périodicité annuelle\n}\n",
				fix.changes().get(0).after());
	}

	@Test
	void englishReadersGetEnglishTitles() {
		FixTexts texts = FixTexts.of("fiche A \"Délai\" {\n  unité heures\n}\n");
		Found found = texts.found(CheckCodes.INTERPRETATION_ABSENT).get(0);
		FixTexts.get(UserLanguage.class).set(Locale.ENGLISH);
		try {
			assertEquals("Add “interprétation \"\"”, to be completed", found.fixes().get(0).title());
		} finally {
			FixTexts.get(UserLanguage.class).set(Locale.FRENCH);
		}
	}

	@Test
	void quotationMarksAroundNothingMakeRoom() {
		FixTexts texts = FixTexts.of("contrat C { service DSI }\nfiche A \"Délai\" {\n  unité \"\"\n  responsable \"\"\n  sens \"\"\n}\n");
		assertEquals("  unité %", line(texts, CheckCodes.UNIT_ABSENT, 2));
		assertEquals("  responsable DSI", line(texts, CheckCodes.OWNER_ABSENT, 3));
		assertEquals("  sens hausse", line(texts, CheckCodes.DIRECTION_ABSENT, 4));
	}

	private static String line(FixTexts texts, String code, int line) {
		return texts.found(code).get(0).fixes().get(0).changes().get(0).after().lines().toList().get(line);
	}

	@Test
	void aFindingThatIsGoneHasNoFix() {
		FixTexts texts = FixTexts.of("fiche A \"Délai\" {\n  unité heures\n}\n");
		Found found = texts.found(CheckCodes.DIRECTION_ABSENT).get(0);
		Fix fix = found.fixes().get(0);
		FixTexts after = texts.after(fix.changes());
		List<Fix> left = new Found(after.texts().get(0), found.issue()).fixes();
		left.forEach(each -> assertEquals(List.of(), each.changes(), each.toString()));
	}
}
