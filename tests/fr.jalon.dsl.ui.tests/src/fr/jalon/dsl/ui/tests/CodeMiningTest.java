// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.text.codemining.ICodeMining;
import org.eclipse.jface.text.codemining.ICodeMiningProvider;
import org.eclipse.jface.text.codemining.LineHeaderCodeMining;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;

class CodeMiningTest extends Editors {

	private static final String TEXT = """
			source Demandes "Demandes" {
			  clé numero
			  numero : texte
			  debut : date
			  fin : date
			}
			fiche F "Délai" {
			  unité jours ouvrés
			  calcul moyenne de durée(debut, fin) en jours ouvrés sur Demandes rattaché à fin
			}
			""";

	@Inject
	private ICodeMiningProvider minings;

	@Test
	void drawsTheHintsOfTheLanguageBetweenTheWords() throws Exception {
		XtextEditor editor = open(TEXT);
		List<String> drawn = drawn(editor).stream().filter(each -> !(each instanceof LineHeaderCodeMining)).map(ICodeMining::getLabel).toList();
		assertFalse("no hint at all", drawn.isEmpty());
		assertTrue(drawn.toString(), drawn.stream().anyMatch(each -> each.contains("jours")));
	}

	@Test
	void drawsNothingInABrokenTextThatNobodyCouldRead() throws Exception {
		assertTrue(drawn(open("fiche {{{\n")).isEmpty());
	}

	private List<? extends ICodeMining> drawn(XtextEditor editor) throws Exception {
		CompletableFuture<List<? extends ICodeMining>> future = minings.provideCodeMinings(viewer(editor), new NullProgressMonitor())
				.thenApply(list -> list);
		List<? extends ICodeMining> drawn = future.get(20, TimeUnit.SECONDS);
		for (ICodeMining each : drawn) {
			each.resolve(viewer(editor), new NullProgressMonitor()).get(20, TimeUnit.SECONDS);
		}
		return drawn;
	}
}
