// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import fr.jalon.dsl.checks.Check;
import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.edit.TextChange.Replacement;
import fr.jalon.dsl.ide.fixes.Fix.Kind;
import fr.jalon.dsl.ide.fixes.FixTexts.Found;

/**
 * Every fix of the bad example on every check's page: what it is called, which lines it changes into which, and what is found
 * afterwards. Run with {@code -Djalon.golden.update=true} to write the expected files anew, then read them.
 */
class CheckPageFixesTest {

	private static final Path GOLDEN = Path.of(System.getProperty("jalon.root"),
			"tests/fr.jalon.dsl.ide.tests/src/fr/jalon/dsl/ide/fixes/golden");
	/** Two thirds of all codes. */
	private static final int FEWEST = 72;

	/** What the examples of the pages leave out: something to choose from. */
	private static final Map<String, String> FURTHER = Map.of(
			CheckCodes.UNRESOLVED_REFERENCE, """
					contrat C {
					  période 2026..2030
					  service Direction
					}
					fiche F {
					  responsable Dirction
					  unité Formation
					}
					""",
			CheckCodes.LAST_RESULT_WITHOUT_PERIOD, """
					contrat C { période 2026..2030 }
					fiche Delai {
					  unité heures
					  dernier résultat : 40 // mesuré à la main
					}
					""",
			CheckCodes.SHARE_WITHOUT_POPULATIONS, """
					source Formateurs { clé numero  numero : texte }
					fiche Formateurs2 {
					  unité %
					  mode de calcul "part des formateurs en co-construction"
					}
					""",
			CheckCodes.DELAY_WITHOUT_CALENDAR, """
					source Demandes { clé numero  numero : texte  debut : date  fin : date }
					fiche Delai {
					  unité jours ouvrés
					  calcul moyenne de durée(debut, fin) sur Demandes rattaché à fin
					}
					""",
			CheckCodes.TARGET_AGAINST_DIRECTION, """
					fiche Delai {
					  sens baisse
					  référence 40 en 2025
					  cible = 48 en 2030
					}
					""");

	@TestFactory
	Stream<DynamicTest> everyFixOfEveryPage() {
		return FixTexts.checks().stream().filter(check -> !FixTexts.examples(check, "bad").isEmpty())
				.map(check -> DynamicTest.dynamicTest(check.code(), () -> fixesOf(check)));
	}

	private static void fixesOf(Check<?> check) throws IOException {
		StringBuilder all = new StringBuilder();
		for (String example : examples(check)) {
			all.append("================ ").append(check.code()).append(' ').append(check.title(java.util.Locale.FRENCH)).append('\n');
			FixTexts bad = FixTexts.of(example);
			Map<String, Integer> before = bad.counts();
			for (Found found : bad.found(check.code())) {
				all.append("-------- ligne ").append(found.issue().getLineNumber()).append('\n');
				for (Fix fix : found.fixes()) {
					all.append(shown(fix, found, bad, before));
				}
			}
		}
		Path golden = GOLDEN.resolve(check.code() + ".txt");
		if (Boolean.getBoolean("jalon.golden.update")) {
			Files.createDirectories(GOLDEN);
			Files.writeString(golden, all);
		}
		assertEquals(Files.readString(golden), all.toString());
	}

	private static List<String> examples(Check<?> check) {
		List<String> examples = new java.util.ArrayList<>(FixTexts.examples(check, "bad"));
		if (FURTHER.containsKey(check.code())) {
			examples.add(FURTHER.get(check.code()));
		}
		return examples;
	}

	private static String shown(Fix fix, Found found, FixTexts bad, Map<String, Integer> before) {
		List<TextChange> changes = fix.changes();
		String named = fix.toString();
		assertFalse(changes.isEmpty(), named + " changes nothing");
		StringBuilder shown = new StringBuilder("* ").append(fix.title()).append("  (").append(fix.kind().name().toLowerCase());
		shown.append(fix.preferred() ? ", preferred" : "").append(fix.isForAll() ? ", for all" : "").append(")\n");
		for (TextChange change : changes) {
			String text = change.before();
			FixTexts.assertOnlyEdits(change);
			for (Replacement each : LineDiff.replacements(text, change.after())) {
				shown.append(lines("  - ", text.substring(each.offset(), each.offset() + each.length()))).append(lines("  + ", each.text()));
			}
		}
		FixTexts after = bad.after(changes);
		Map<String, Integer> now = after.counts();
		assertKept(fix, found, before, now, after);
		Set<String> gone = new TreeSet<>();
		before.forEach((code, count) -> {
			if (now.getOrDefault(code, 0) < count) {
				gone.add(code);
			}
		});
		Set<String> come = new TreeSet<>();
		now.forEach((code, count) -> {
			if (before.getOrDefault(code, 0) < count) {
				come.add(code);
			}
		});
		return shown.append(gone.isEmpty() ? "" : "  gone: " + String.join(" ", gone) + "\n")
				.append(come.isEmpty() ? "" : "  come: " + String.join(" ", come) + "\n").toString();
	}

	private static String lines(String mark, String text) {
		return text.isEmpty() ? "" : Arrays.stream(text.split("(?<=\n)")).map(line -> mark + line.replace("\n", "") + "\n").collect(Collectors.joining());
	}

	/** A fix that mends leaves one finding less; one that prepares leaves the finding, or another one, to say what to complete. */
	private static void assertKept(Fix fix, Found found, Map<String, Integer> before, Map<String, Integer> now, FixTexts after) {
		String named = fix + "\n" + after.contents().values();
		boolean syntax = CheckCodes.SYNTAX.equals(fix.code());
		if (!syntax) {
			assertEquals(List.of(), after.syntaxErrors(), named);
		}
		int old = before.get(fix.code());
		int left = now.getOrDefault(fix.code(), 0);
		boolean more = now.entrySet().stream().anyMatch(each -> each.getValue() > before.getOrDefault(each.getKey(), 0));
		if (fix.kind() == Kind.PREPARES) {
			assertTrue(left >= old || more, named + " has nothing left to complete");
		} else {
			assertTrue(left < old, named + " leaves the finding: " + now);
		}
		for (String error : List.of(CheckCodes.UNRESOLVED_REFERENCE, CheckCodes.DUPLICATE_NAME, CheckCodes.CLAUSE_TWICE)) {
			assertTrue(now.getOrDefault(error, 0) <= before.getOrDefault(error, 0), named + " brings " + error);
		}
	}

	@Test
	void twoThirdsOfTheCodesHaveFixes() {
		Map<String, Boolean> fixed = new TreeMap<>();
		for (Check<?> check : FixTexts.checks()) {
			boolean has = examples(check).stream().flatMap(each -> FixTexts.of(each).found(check.code()).stream())
					.anyMatch(found -> found.fixes().stream().anyMatch(fix -> fix.kind() != Kind.SILENCES));
			fixed.put(check.code(), has);
		}
		Set<String> with = fixed.entrySet().stream().filter(Map.Entry::getValue).map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
		Set<String> without = new TreeSet<>(fixed.keySet());
		without.removeAll(with);
		assertEquals(108, fixed.size());
		assertTrue(with.size() >= FEWEST, with.size() + " codes have fixes; without: " + without);
		assertEquals(with, new TreeSet<>(FixTexts.get(CheckFixes.class).codes()), "without: " + without);
	}
}
