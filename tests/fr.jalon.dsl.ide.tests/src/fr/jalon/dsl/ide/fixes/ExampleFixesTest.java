// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.checks.CheckCodes;
import fr.jalon.dsl.edit.TextChange;
import fr.jalon.dsl.ide.fixes.Fixes.Problem;
import fr.jalon.dsl.ide.fixes.FixTexts.Found;
import fr.jalon.dsl.workspace.TextFormatter;

/** The fixes of everything that is found in the signed contract. */
class ExampleFixesTest {

	private static final String SIGNED = "examples/amue-2016-2020";

	/** What the language itself refuses; no fix may bring it about. */
	private static final List<String> ERRORS = List.of(CheckCodes.SYNTAX, CheckCodes.UNRESOLVED_REFERENCE, CheckCodes.DUPLICATE_NAME,
			CheckCodes.CLAUSE_TWICE, CheckCodes.TYPE_MISMATCH, CheckCodes.CHECK_FAILED);

	@Test
	void everyFixLeavesTheContractReadableAndLaidOut() {
		FixTexts signed = FixTexts.ofFolder(SIGNED);
		Map<String, Integer> before = signed.counts();
		int applied = 0;
		for (Found found : signed.found()) {
			for (Fix fix : found.fixes()) {
				applied++;
				assertSound(signed, before, found, fix);
			}
		}
		assertTrue(applied > 500, applied + " fixes");
	}

	private static void assertSound(FixTexts signed, Map<String, Integer> before, Found found, Fix fix) {
		String named = fix + " at " + found.text().getURI().lastSegment() + ":" + found.issue().getLineNumber();
		List<TextChange> changes = fix.changes();
		assertFalse(changes.isEmpty(), named + " changes nothing");
		changes.forEach(FixTexts::assertOnlyEdits);
		FixTexts after = signed.after(changes);
		assertEquals(List.of(), after.syntaxErrors(), named);
		for (XtextResource text : after.texts()) {
			if (changes.stream().anyMatch(change -> change.text().equals(text.getURI()))) {
				assertLaidOut(after.text(text), FixTexts.get(TextFormatter.class).format(text), named);
			}
		}
		if (found.issue().getLineNumber() % 7 == 0) {
			// Checking everything again takes its time: a part of the fixes has to do.
			Map<String, Integer> now = after.counts();
			ERRORS.forEach(error -> assertTrue(now.getOrDefault(error, 0) <= before.getOrDefault(error, 0), named + " brings " + error));
		}
	}

	/** The example is laid out; with a fix applied it is still so. */
	private static void assertLaidOut(String text, String formatted, String named) {
		if (!formatted.equals(text)) {
			assertEquals("", LineDiff.replacements(text, formatted).stream()
					.map(each -> text.substring(each.offset(), each.offset() + each.length()) + "should be\n" + each.text()).toList().toString(), named);
		}
	}

	@Test
	void everyFixOfTheCorrectedContractToo() {
		FixTexts corrected = FixTexts.ofFolder(SIGNED + "-corrige");
		Map<String, Integer> before = corrected.counts();
		for (Found found : corrected.found()) {
			found.fixes().forEach(fix -> assertSound(corrected, before, found, fix));
		}
	}

	@Test
	void oneEditPreparesAllTexts() {
		FixTexts signed = FixTexts.ofFolder(SIGNED);
		Map<XtextResource, List<Problem>> problems = new LinkedHashMap<>();
		for (Found found : signed.found(CheckCodes.INTERPRETATION_ABSENT)) {
			problems.computeIfAbsent(found.text(), key -> new ArrayList<>()).add(Problem.of(found.issue()));
		}
		Fix fix = FixTexts.get(Fixes.class).everywhere(problems, CancelIndicator.NullImpl).orElseThrow();
		assertEquals("Ajouter « interprétation \"\" », à compléter : les 5 cas des 2 fichiers", fix.title());
		assertEquals(2, fix.changes().size());
		fix.changes().forEach(FixTexts::assertOnlyEdits);
		FixTexts after = signed.after(fix.changes());
		assertEquals(List.of(), after.syntaxErrors());
		assertTrue(after.found(CheckCodes.INTERPRETATION_ABSENT).stream()
				.allMatch(found -> found.fixes().stream().allMatch(each -> each.kind() == Fix.Kind.SILENCES)));
	}

	@Test
	void oneEditMendsAllFindingsOfAKindInAText() {
		FixTexts signed = FixTexts.ofFolder(SIGNED);
		Set<String> kinds = new LinkedHashSet<>();
		for (Found found : signed.found()) {
			if (!kinds.add(found.text().getURI() + found.code())) {
				continue;
			}
			List<Problem> alike = signed.found(found.code()).stream().filter(each -> each.text() == found.text())
					.map(each -> Problem.of(each.issue())).toList();
			FixTexts.get(Fixes.class).all(found.text(), alike, CancelIndicator.NullImpl).ifPresent(fix -> {
				FixTexts after = signed.after(fix.changes());
				assertEquals(List.of(), after.syntaxErrors(), fix.toString());
				if (fix.kind() == Fix.Kind.MENDS) {
					long left = after.found(found.code()).stream().filter(each -> each.text().getURI().equals(found.text().getURI())).count();
					assertTrue(left < alike.size(), fix + ": " + left + " of " + alike.size() + " are left");
				}
			});
		}
		assertTrue(kinds.size() > 30, kinds.size() + " kinds");
	}

	@Test
	void allCommitmentsGetADueDateInOneEditOfTheWorkspace() {
		FixTexts signed = FixTexts.ofFolder(SIGNED);
		List<Found> open = signed.found(CheckCodes.COMMITMENT_WITHOUT_DUE);
		assertTrue(open.size() > 20, open.size() + " commitments");
		Fix end = open.get(0).fixes().get(0);
		assertEquals("Ajouter « échéance 2020 » (fin du contrat)", end.title());
		List<TextChange> changes = FixTexts.get(FixAll.class).changes(signed.texts(), end, CancelIndicator.NullImpl);
		FixTexts after = signed.after(changes);
		assertEquals(List.of(), after.found(CheckCodes.COMMITMENT_WITHOUT_DUE));
		assertUndone(signed, changes, after);
		String contract = changes.get(0).after();
		assertTrue(contract.contains("engagement AssocierAmue \"Associer l'Amue au plus tôt aux décisions qui touchent son offre\""
				+ " responsable MENESR\n    échéance 2020\n"), contract);
	}

	@Test
	void allActorsInWordsAreDeclaredOnceEach() {
		FixTexts texts = FixTexts.of("""
				contrat C {
				  période 2026..2030

				  service DSI
				}
				""", """
				fiche A {
				  responsable "Pôle formations" // d'abord ici
				  collecte "Mission qualité"
				}
				fiche B {
				  responsable "Pôle formations"
				  synthèse "Pôle \\"formations\\" */ ${x}"
				}
				""");
		Fix declare = texts.found(CheckCodes.ACTOR_NOT_DECLARED).get(0).fixes().get(0);
		List<TextChange> changes = FixTexts.get(FixAll.class).changes(texts.texts(), declare, CancelIndicator.NullImpl);
		List<String> after = List.copyOf(texts.after(changes).contents().values());
		assertEquals("""
				contrat C {
				  période 2026..2030

				  service DSI
				  service PoleFormations "Pôle formations"
				  service MissionQualite "Mission qualité"
				  service PoleFormationsX "Pôle \\"formations\\" */ ${x}"
				}
				""", after.get(0));
		assertEquals("""
				fiche A {
				  responsable PoleFormations // d'abord ici
				  collecte MissionQualite
				}
				fiche B {
				  responsable PoleFormations
				  synthèse PoleFormationsX
				}
				""", after.get(1));
	}

	@Test
	void whatPreparesIsNotDoneTwice() {
		FixTexts texts = FixTexts.of("fiche A \"Délai\" {\n  unité heures\n}\n");
		Fix prepare = texts.found(CheckCodes.INTERPRETATION_ABSENT).get(0).fixes().get(0);
		assertEquals("Ajouter « interprétation \"\" », à compléter", prepare.title());
		FixTexts after = texts.after(FixTexts.get(FixAll.class).changes(texts.texts(), prepare, CancelIndicator.NullImpl));
		assertEquals(List.of("fiche A \"Délai\" {\n  unité heures\n  interprétation \"\"\n}\n"), List.copyOf(after.contents().values()));
		assertEquals(List.of(), after.found(CheckCodes.INTERPRETATION_ABSENT).get(0).fixes());
	}

	@Test
	void nothingIsMendedOnceCancelled() {
		FixTexts signed = FixTexts.ofFolder(SIGNED);
		Fix end = signed.found(CheckCodes.COMMITMENT_WITHOUT_DUE).get(0).fixes().get(0);
		assertEquals(List.of(), FixTexts.get(FixAll.class).changes(signed.texts(), end, () -> true));
	}

	private static void assertUndone(FixTexts before, List<TextChange> changes, FixTexts after) {
		Map<URI, String> undone = new LinkedHashMap<>(after.contents());
		for (TextChange change : changes) {
			assertEquals(change.after(), undone.get(change.text()));
			undone.put(change.text(), change.before());
		}
		assertEquals(new ArrayList<>(before.contents().values()), new ArrayList<>(undone.values()));
	}
}
