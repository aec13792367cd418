// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.ui.commands.ComputeJob;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.wizards.SampleContract;

/**
 * A newcomer's first walk, from an empty workspace: makes the sample project, breaks a target in the text, sees the fault in
 * Problems, mends it with a quick fix, computes, and reads the figure in the Fiche view.
 */
class FirstWalkTest {

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void fromAnEmptyWorkspaceToAFigureInTheFicheView() throws Exception {
		// makes the sample project: nothing to report
		IProject project = Desk.sample(SampleContract.CORRECTED, "mon-contrat");
		assertEquals(List.of(), Desk.codes(project));
		FicheView fiche = Desk.view(FicheView.ID);

		// finds the sheet in the text; the view follows the caret
		IFile file = project.getFile("fiches-systemes-information.jalon");
		ITextEditor editor = Desk.edit(file);
		IDocument text = Desk.document(editor);
		editor.selectAndReveal(text.get().indexOf("sens baisse"), 0);
		Desk.until("the view shows sheet 2", () -> Desk.words(fiche.text()).contains("Maintenance"));
		assertTrue(Desk.words(fiche.text()).contains("Pas encore de résultat"), Desk.words(fiche.text()));

		// breaks the target: a delay that should fall is to rise
		int target = text.get().indexOf("cible ≤ 11 en 2018, ≤ 8 en 2020");
		text.replace(target, "cible ≤ 11 en 2018, ≤ 8 en 2020".length(), "cible ≥ 20 en 2018, ≥ 30 en 2020");
		editor.doSave(null);
		Desk.quiet();
		assertTrue(Desk.codes(project).contains("JAL-0501"), () -> "found " + Desk.codes(project));
		IMarker problem = Desk.problem(file, "JAL-0501");
		assertEquals(IMarker.SEVERITY_WARNING, problem.getAttribute(IMarker.SEVERITY, -1));

		// mends it with a quick fix
		List<IMarkerResolution> fixes = Desk.resolutions(problem);
		assertTrue(fixes.size() > 1, () -> "only " + fixes.stream().map(IMarkerResolution::getLabel).toList());
		while (Desk.codes(project).contains("JAL-0501")) {
			Desk.resolutions(Desk.problem(file, "JAL-0501")).get(0).run(Desk.problem(file, "JAL-0501"));
			editor.doSave(null);
			Desk.quiet();
		}

		// computes, and reads the figure
		String outcome = Desk.run(new ComputeJob(project));
		assertTrue(outcome.contains("out/results.json"), outcome);
		assertTrue(project.getFile("out/results.json").exists());
		editor.selectAndReveal(text.get().indexOf("sens ", text.get().indexOf("fiche F2")), 0);
		Desk.until("the figure is in the view", () -> Desk.words(fiche.text()).contains("8,5 jours ouvrés"));
	}
}
