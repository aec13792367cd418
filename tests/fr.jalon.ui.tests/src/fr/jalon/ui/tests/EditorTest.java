// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.hyperlink.IHyperlink;
import org.eclipse.jface.text.quickassist.IQuickAssistInvocationContext;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.ui.commands.ComputeJob;
import fr.jalon.ui.editor.Assist;
import fr.jalon.ui.editor.Definitions;
import fr.jalon.ui.editor.FormatHandler;
import fr.jalon.ui.editor.Hovering;
import fr.jalon.ui.editor.QuickFixes;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.wizards.SampleContract;

/** Writing a text where no Xtext editor is installed: what the generic editor does for it. */
class EditorTest {

	private static final String TARGET = "cible ≤ 11 en 2018, ≤ 8 en 2020";

	private IProject project;
	private IFile file;
	private ITextEditor editor;
	private IDocument text;
	private ISourceViewer viewer;

	@BeforeEach
	void openAText() throws Exception {
		Desk.clear();
		project = Desk.sample(SampleContract.CORRECTED, "c");
		file = project.getFile("fiches-systemes-information.jalon");
		editor = Desk.edit(file);
		text = Desk.document(editor);
		viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
		Desk.quiet();
	}

	@Test
	void wordsAreColouredByWhatTheyAre() {
		Desk.until("it is coloured", () -> style("fiche F2", 0) != null && style("fiche F2", 0).fontStyle == SWT.BOLD);
		assertFalse(style("fiche F2", 0).foreground.equals(style("\"Maintenance\"", 0).foreground));
		assertFalse(style("13,6", 0).foreground.equals(style("fiche F2", 0).foreground));
	}

	private StyleRange style(String words, int plus) {
		return viewer.getTextWidget().getStyleRangeAtOffset(text.get().indexOf(words) + plus);
	}

	@Test
	void whatIsFoundShowsBeforeItIsSavedAndGoesWhenItIsMended() throws Exception {
		text.replace(text.get().indexOf(TARGET), TARGET.length(), "");
		Desk.until("the finding shows", () -> annotations().stream().anyMatch(each -> each.endsWith("[JAL-0301]")));
		assertEquals(List.of(), Desk.codes(project), "nothing is saved yet");
		assertTrue(editor.isDirty());

		int at = text.get().indexOf("fiche F2") + 6;
		ICompletionProposal[] fixes = new QuickFixes().computeQuickAssistProposals(new IQuickAssistInvocationContext() {
			@Override
			public int getOffset() {
				return at;
			}

			@Override
			public int getLength() {
				return 0;
			}

			@Override
			public ISourceViewer getSourceViewer() {
				return viewer;
			}
		});
		assertTrue(fixes.length > 0, "a fix is offered");
		fixes[0].apply(text);
		Desk.until("the finding goes", () -> annotations().stream().noneMatch(each -> each.endsWith("[JAL-0301]")));
	}

	@Test
	void whatABuildFoundGoesAsSoonAsTheTextIsRight() throws Exception {
		String before = text.get();
		text.replace(before.indexOf(TARGET), TARGET.length(), "");
		editor.doSave(null);
		Desk.quiet();
		assertTrue(Desk.codes(project).contains("JAL-0301"));
		text.set(before);
		Desk.until("the mark of the build goes too", () -> annotations().stream().noneMatch(each -> each.endsWith("[JAL-0301]")));
	}

	/** The texts of the findings that the editor marks. */
	private List<String> annotations() {
		List<String> found = new ArrayList<>();
		for (Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator(); all.hasNext();) {
			Annotation each = all.next();
			if (each.getText() != null && each.getText().contains("[JAL-") && !each.isMarkedDeleted()) {
				found.add(each.getText());
			}
		}
		return found;
	}

	@Test
	void aTextIsCompletedWithNamesOfTheOtherTexts() throws Exception {
		int at = text.get().indexOf("objectif Reactivite") + "objectif ".length();
		text.replace(at, "Reactivite".length(), "Reac");
		ICompletionProposal[] proposals = new Assist().computeCompletionProposals(viewer, at + 4);
		ICompletionProposal name = Arrays.stream(proposals).filter(each -> each.getDisplayString().startsWith("Reactivite")).findFirst()
				.orElseThrow(() -> new AssertionError(Arrays.stream(proposals).map(ICompletionProposal::getDisplayString).toList().toString()));
		name.apply(text);
		assertTrue(text.get().contains("objectif Reactivite"));
	}

	@Test
	void theMouseTellsWhatANameMeans() throws Exception {
		int at = text.get().indexOf("objectif Reactivite") + "objectif ".length() + 2;
		String hover = new Hovering().getHoverInfo(viewer, new Region(at, 0));
		assertTrue(hover == null || hover.contains("réactivité"), hover);
	}

	@Test
	void f3LeadsToTheDeclarationInAnotherText() throws Exception {
		int at = text.get().indexOf("objectif Reactivite") + "objectif ".length() + 2;
		IHyperlink[] links = new Definitions().detectHyperlinks((ITextViewer) viewer, new Region(at, 0), false);
		assertNotNull(links);
		links[0].open();
		Desk.events();
		ITextEditor other = Desk.page().getActiveEditor().getAdapter(ITextEditor.class);
		assertEquals("contrat.jalon", other.getEditorInput().getName());
	}

	@Test
	void theOutlineHasTheSheetsOfTheText() {
		IContentOutlinePage outline = editor.getAdapter(IContentOutlinePage.class);
		assertNotNull(outline);
		assertTrue(outline.getClass().getName().startsWith("fr.jalon.ui.editor"), outline.getClass().getName());
	}

	@Test
	void aTextIsLaidOut() throws Exception {
		String before = text.get();
		text.replace(before.indexOf("  sens baisse"), 2, "        ");
		FormatHandler.format(text, 0, text.getLength());
		assertEquals(before, text.get());
	}

	@Test
	void theFicheViewFollowsTheCaretAndTheUnsavedText() throws Exception {
		Desk.run(new ComputeJob(project));
		FicheView fiche = Desk.view(FicheView.ID);
		Desk.page().activate(editor);
		editor.selectAndReveal(text.get().indexOf("fiche F3") + 20, 0);
		Desk.until("it shows sheet 3", () -> fiche.sheet().filter(sheet -> sheet.name().equals("F3")).isPresent());
		editor.selectAndReveal(text.get().indexOf("fiche F2") + 20, 0);
		Desk.until("it shows sheet 2", () -> Desk.words(fiche.text()).contains("8,5 jours ouvrés"));
		text.replace(text.get().indexOf("\"Maintenance\""), "\"Maintenance\"".length(), "\"Corrections\"");
		Desk.until("it shows the new title", () -> fiche.text().contains("Corrections"));
		assertTrue(editor.isDirty());
	}
}
