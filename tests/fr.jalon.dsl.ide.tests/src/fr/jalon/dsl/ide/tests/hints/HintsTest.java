// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.tests.hints;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;

import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.dsl.ide.hints.CodeLens;
import fr.jalon.dsl.ide.hints.CodeLenses;
import fr.jalon.dsl.ide.hints.InlayHint;
import fr.jalon.dsl.ide.hints.InlayHints;
import fr.jalon.dsl.ide.tests.IdeTexts;
import fr.jalon.dsl.ide.tests.hover.ComputedSample;

/** What stands above elements and between words. */
class HintsTest {

	@TempDir
	Path folder;

	private static List<CodeLens> lenses(XtextResource text) {
		return IdeTexts.get(CodeLenses.class).of(text, CancelIndicator.NullImpl);
	}

	private static List<InlayHint> hints(XtextResource text) {
		return IdeTexts.get(InlayHints.class).of(text, 0, Integer.MAX_VALUE, CancelIndicator.NullImpl);
	}

	/** {@code what it is about: what is said of it}. */
	private static List<String> shown(XtextResource text) {
		return lenses(text).stream().map(lens -> IdeTexts.text(text).substring(lens.offset(), lens.offset() + lens.length()) + ": " + lens.title()).toList();
	}

	/** The text with every hint in it. */
	private static String filled(XtextResource text) {
		StringBuilder filled = new StringBuilder(IdeTexts.text(text));
		List<InlayHint> hints = hints(text);
		for (int i = hints.size() - 1; i >= 0; i--) {
			filled.insert(hints.get(i).offset(), "‹" + hints.get(i).label() + "›");
		}
		return filled.toString();
	}

	@Test
	void sheetsTellWhoNamesThemAndWhereTheyStand() throws IOException {
		XtextResource text = ComputedSample.in(folder);
		assertEquals(List.of("objectif Reactivite: une fiche", "objectif Vide: aucune fiche", "modèle fiche Commune: une référence",
				"fiche F2: une référence", "fiche F2: 13,8\u00A0jours ouvrés en 2017 (cible ≤\u00A012, écart +1,8)", "fiche F2: Calculer"), shown(text));
		assertEquals(List.of("objectif Reactivite: one sheet", "objectif Vide: no sheet", "modèle fiche Commune: one reference",
				"fiche F2: one reference", "fiche F2: 13.8\u00A0working days in 2017 (target ≤\u00A012, gap +1.8)", "fiche F2: Compute"),
				IdeTexts.in(Locale.ENGLISH, () -> shown(text)));
		assertEquals(List.of(CodeLens.COMPUTE), lenses(text).stream().map(CodeLens::command).filter(each -> each != null).toList());
	}

	@Test
	void figuresGoWhenTheirResultsAreRemoved() throws IOException {
		XtextResource text = ComputedSample.in(folder);
		Files.delete(folder.resolve("out/results.json"));
		assertEquals(List.of("fiche F2: une référence", "fiche F2: Calculer"), shown(text).stream().filter(each -> each.startsWith("fiche F2")).toList());
	}

	@Test
	void expressionsTellTheirUnitAndTargetsTheirDayAndGap() throws IOException {
		String filled = filled(ComputedSample.in(folder));
		for (String expected : List.of("étend Commune‹reprend 4 rubriques›", "par famille‹3 classes›", "en cours exclus‹jours ouvrés›",
				"≤ 12 en 2018‹31/12/2018, écart +1,8 en 2017›", "≤ 8 au 2020-06-30‹mardi›")) {
			assertTrue(filled.contains(expected), expected + " in\n" + filled);
		}
		String tooltip = hints(IdeTexts.marked("modèle fiche A { sens baisse unité % } fiche B étend A { }<|>").resource()).get(0).tooltip();
		assertEquals("Repris\u00A0: unité de mesure, sens d'évolution souhaité", tooltip);
	}

	@Test
	void hintsOfAPartOfTheText() throws IOException {
		XtextResource text = ComputedSample.in(folder);
		int from = IdeTexts.text(text).indexOf("cible");
		List<InlayHint> some = IdeTexts.get(InlayHints.class).of(text, from, IdeTexts.text(text).length(), CancelIndicator.NullImpl);
		assertEquals(hints(text).stream().filter(hint -> hint.offset() >= from).toList(), some);
		assertEquals(2, some.size());
	}

	@Test
	void theExampleHasThemEverywhere() {
		int units = 0;
		for (XtextResource text : IdeTexts.folder(IdeTexts.EXAMPLE)) {
			units += hints(text).size();
			lenses(text).forEach(lens -> assertTrue(!lens.title().isBlank()));
			hints(text).forEach(hint -> assertTrue(!hint.label().isBlank() && hint.label().equals(hint.label().strip())));
		}
		assertTrue(units > 40, "hints " + units);
	}

	@Test
	void brokenTextsAreAnswered() {
		Random random = new Random(11);
		String content = IdeTexts.text(IdeTexts.folder(IdeTexts.EXAMPLE).get(3));
		for (int i = 0; i < 150; i++) {
			StringBuilder broken = new StringBuilder(content);
			for (int change = 0; change < 10; change++) {
				int at = random.nextInt(broken.length());
				broken.delete(at, Math.min(broken.length(), at + 1 + random.nextInt(30)));
			}
			XtextResource text = IdeTexts.linked(IdeTexts.read(IdeTexts.get(XtextResourceSet.class), URI.createURI("memory:/x.jalon"), broken.toString()));
			lenses(text);
			hints(text);
		}
	}
}
