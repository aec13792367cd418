// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.compare.IStreamContentAccessor;
import org.eclipse.compare.ITypedElement;
import org.eclipse.compare.structuremergeviewer.Differencer;
import org.eclipse.compare.structuremergeviewer.IDiffElement;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.help.HelpSystem;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.ui.commands.ReportJob;
import fr.jalon.ui.commands.ReportJob.Show;
import fr.jalon.ui.compare.ChangeNode;
import fr.jalon.ui.compare.CompareJob;
import fr.jalon.ui.compare.DraftCompareInput;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.wizards.SampleContract;

/** Two drafts in the compare editor: what they say differently, whatever the order and layout of their texts. */
class CompareTest {

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void twoProjectsAreComparedSheetBySheet() {
		IProject signed = Desk.sample(SampleContract.AS_SIGNED, "signe");
		IProject corrected = Desk.sample(SampleContract.CORRECTED, "corrige");
		String outcome = run(signed, corrected);
		assertTrue(outcome.matches("\\d+ différences.*"), outcome);
		DraftCompareInput input = assertInstanceOf(DraftCompareInput.class, Desk.page().getActiveEditor().getEditorInput());
		assertEquals("signe → corrige", input.getTitle());
		List<ChangeNode> elements = children(input.root());
		assertTrue(elements.stream().anyMatch(each -> each.getKind() == Differencer.CHANGE && each.getName().startsWith("Fiche indicateur F1")),
				elements.toString());
		assertTrue(elements.stream().anyMatch(each -> each.getKind() == Differencer.ADDITION && each.getLeft() == null), "something is new");
		assertEquals(1, elements.stream().filter(each -> each.getName().startsWith("Contrat Amue2016")).count(), "what is gone is told with what is new");
	}

	@Test
	void aLoweredTargetShowsItsWordsAndTheTextsOfItsSheet() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile before = sheets(project);
		IFile after = project.getFile("projet-2.jalon");
		Desk.atOnce(monitor -> before.copy(after.getFullPath(), true, monitor));
		String target = before.readString().lines().filter(line -> line.strip().startsWith("cible ≥")).findFirst().orElseThrow();
		Desk.rewrite(after, target, target.replaceFirst("≥ *[0-9]+", "≥ 1"));

		String outcome = run(before, after);
		assertTrue(outcome.startsWith("1 différence : "), outcome);
		DraftCompareInput input = assertInstanceOf(DraftCompareInput.class, Desk.page().getActiveEditor().getEditorInput());
		ChangeNode sheet = children(input.root()).get(0);
		assertTrue(text(sheet.getLeft()).contains(target.strip()), "the sheet as its author wrote it");
		ChangeNode change = children(sheet).get(0);
		assertTrue(change.getName().startsWith("Cible"), change.getName());
		assertTrue(text(change.getRight()).contains("1"), text(change.getRight()));
	}

	@Test
	void aChangedCalculationShowsWhatItDoesToTheFigure() throws Exception {
		IProject before = Desk.sample(SampleContract.CORRECTED, "avant");
		IProject after = Desk.sample(SampleContract.CORRECTED, "apres");
		IFile sheets = after.getFile("fiches-systemes-information.jalon");
		Desk.rewrite(sheets, "où nature = Maintenance et bloquante", "où nature = Maintenance");

		run(before, after);
		DraftCompareInput input = assertInstanceOf(DraftCompareInput.class, Desk.page().getActiveEditor().getEditorInput());
		List<ChangeNode> changes = children(children(input.root()).get(0));
		ChangeNode effect = changes.get(changes.size() - 1);
		assertTrue(Desk.words(effect.getName()).startsWith("Effet sur le résultat 2020 : 8,5 jours ouvrés → "), effect.getName());
		assertTrue(Desk.words(text(effect.getLeft())).startsWith("8,5 jours ouvrés"), text(effect.getLeft()));
		assertFalse(text(effect.getLeft()).equals(text(effect.getRight())));
	}

	@Test
	void aDocumentIsComparedWithTheTextsAsTheyPrint() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ReportJob(project, new ReportChoice(Set.of(ReportFormat.DOCX), Set.of(Kind.FICHES)), Show.NOTHING));
		IFile sheet = project.getFile("out/documents/fiche-f2.docx");
		assertEquals("Les deux projets disent la même chose.", run(project, sheet));
		Desk.until("the console tells",
				() -> Desk.console().contains("ne contient que des fiches : le projet en textes lui est comparé tel qu'il s'imprime"));

		Desk.rewrite(project.getFile("fiches-systemes-information.jalon"), "≤ 11 en 2018, ≤ 8 en 2020", "≤ 11 en 2018, ≤ 9 en 2020");
		assertEquals("1 différence : cibles et points de départ 1", run(sheet, project));
		DraftCompareInput input = assertInstanceOf(DraftCompareInput.class, Desk.page().getActiveEditor().getEditorInput());
		assertTrue(Desk.words(children(children(input.root()).get(0)).get(0).getName()).contains("au plus 8 jours ouvrés en 2020"));
	}

	@Test
	void theCommandAsksWhichOfTheDraftsSelectedCameFirst() throws Exception {
		IProject corrected = Desk.sample(SampleContract.CORRECTED, "corrige");
		IProject signed = Desk.sample(SampleContract.AS_SIGNED, "signe");
		CommonNavigator explorer = Desk.view("org.eclipse.ui.navigator.ProjectExplorer");
		Desk.page().activate(explorer);
		explorer.selectReveal(new StructuredSelection(List.of(corrected, signed)));
		Desk.events();
		Desk.inDialog("Comparer deux brouillons", dialog -> {
			Button signedFirst = Desk.button(dialog, "signe");
			assertFalse(signedFirst.getSelection());
			signedFirst.setSelection(true);
			Desk.press(signedFirst);
			Desk.press(Desk.button(dialog, "Comparer"));
		});
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("fr.jalon.ui.commands.compare", null);
		Desk.quiet();
		Desk.until("the editor opens", () -> Desk.page().getActiveEditor() != null
				&& Desk.page().getActiveEditor().getEditorInput() instanceof DraftCompareInput);
		assertEquals("signe → corrige", Desk.page().getActiveEditor().getTitle());
		Desk.until("F1 in the editor asks for its help", () -> helps(Desk.page().getWorkbenchWindow().getShell(), "fr.jalon.ui.compare"));
		assertTrue(Arrays.stream(HelpSystem.getContext("fr.jalon.ui.compare").getRelatedTopics()).anyMatch(topic -> topic.getHref().contains("atelier.html#")),
				"which leads to the guide");
	}

	/** Whether F1 in a part of a window shows this help. */
	private static boolean helps(Composite part, String context) {
		return context.equals(part.getData("org.eclipse.ui.help"))
				|| Desk.controls(part, Composite.class).stream().anyMatch(each -> helps(each, context));
	}

	@Test
	void oneDraftAloneIsNotCompared() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		CommonNavigator explorer = Desk.view("org.eclipse.ui.navigator.ProjectExplorer");
		Desk.page().activate(explorer);
		explorer.selectReveal(new StructuredSelection(project));
		Desk.events();
		List<String> said = new ArrayList<>();
		Desk.inDialog("Jalon", dialog -> {
			Desk.controls(dialog, Label.class).forEach(label -> said.add(label.getText()));
			dialog.close();
		});
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("fr.jalon.ui.commands.compare", null);
		assertTrue(said.contains("Sélectionner deux brouillons dans l'explorateur : projets, dossiers, textes .jalon ou documents."), said.toString());
	}

	@Test
	void theSameTextInAnotherOrderIsNoDifference() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile before = sheets(project);
		IFile after = project.getFile("projet-2.jalon");
		Desk.atOnce(monitor -> before.copy(after.getFullPath(), true, monitor));
		Desk.rewrite(after, "\n  ", "\n\n      ");
		assertEquals("Les deux projets disent la même chose.", run(before, after));
		assertFalse(Desk.page().getActiveEditor().getEditorInput() instanceof DraftCompareInput, "there is nothing to show");
	}

	@Test
	void aTextThatCannotBeReadWholeIsNotCompared() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile broken = project.getFile("projet-2.jalon");
		broken.create("fiche F9 {".getBytes(StandardCharsets.UTF_8), true, false, null);
		String outcome = run(sheets(project), broken);
		assertTrue(outcome.startsWith("projet-2.jalon : le texte a des erreurs de syntaxe"), outcome);
		Desk.until("the console tells", () -> Desk.console().contains("erreurs de syntaxe"));
	}

	private static String run(IResource before, IResource after) {
		CompareJob job = new CompareJob(before, after);
		job.schedule();
		Desk.until("the job ends", () -> job.getState() == Job.NONE);
		Desk.quiet();
		return Desk.words(job.outcome());
	}

	private static IFile sheets(IProject project) throws Exception {
		return (IFile) Arrays.stream(project.members()).filter(each -> each.getName().startsWith("fiches-") && each instanceof IFile).sorted((a, b) -> a.getName().compareTo(b.getName()))
				.findFirst().orElseThrow();
	}

	private static List<ChangeNode> children(ChangeNode node) {
		List<ChangeNode> children = new ArrayList<>();
		for (IDiffElement child : node.getChildren()) {
			children.add((ChangeNode) child);
		}
		return children;
	}

	private static String text(ITypedElement side) throws Exception {
		return new String(((IStreamContentAccessor) side).getContents().readAllBytes(), StandardCharsets.UTF_8);
	}
}
