// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.contentassist.ContentAssistant;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.ICompletionProposalExtension2;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.junit.jupiter.api.Test;

class CompletionTest extends Editors {

	@Test
	void offersTheUnitsAfterTheirKeyword() throws Exception {
		XtextEditor editor = open("fiche F1 {\n  unité jo\n}\n");
		List<String> labels = labels(proposals(editor, at(editor, "jo") + 2));
		assertTrue(labels.toString(), labels.stream().anyMatch(label -> label.startsWith("jours ouvrés")));
		assertFalse(labels.toString(), labels.stream().anyMatch(label -> label.startsWith("heures")));
	}

	@Test
	void offersNamesOfOtherTexts() throws Exception {
		file("objets", "objet Etablissement \"établissements\"\nobjet Etape \"étapes\"\n");
		XtextEditor editor = open("fiche F1 {\n  unité Eta\n}\n");
		List<String> labels = labels(proposals(editor, at(editor, "Eta") + 3));
		assertTrue(labels.toString(), labels.stream().anyMatch(label -> label.startsWith("Etablissement")));
		assertTrue(labels.toString(), labels.stream().anyMatch(label -> label.startsWith("Etape")));
	}

	@Test
	void insertsTheWordsChosenInPlaceOfThoseBegun() throws Exception {
		XtextEditor editor = open("fiche F1 {\n  unité jours ouv\n}\n");
		int offset = at(editor, "ouv") + 3;
		apply(editor, chosen(proposals(editor, offset), "jours ouvrés"), offset);
		assertEquals("fiche F1 {\n  unité jours ouvrés\n}\n", editor.getDocument().get());
	}

	@Test
	void leadsThroughThePlacesOfATemplate() throws Exception {
		XtextEditor editor = open("fi");
		ICompletionProposal template = proposals(editor, 2).stream()
				.filter(each -> each.getDisplayString().contains("Modèle") || each.getDisplayString().contains("\u2026")).findFirst()
				.orElseThrow(() -> new AssertionError("no template"));
		apply(editor, template, 2);
		String text = editor.getDocument().get();
		assertTrue(text, text.startsWith("fiche ") && text.contains("{") && text.contains("}"));
		// The first place to fill in is selected: typing replaces it.
		assertTrue(viewer(editor).getSelectedRange().y > 0);
	}

	@Test
	void offersNothingWithinAComment() throws Exception {
		XtextEditor editor = open("// un \nfiche F1 {\n}\n");
		assertEquals(List.of(), labels(proposals(editor, 6)));
	}

	private List<ICompletionProposal> proposals(XtextEditor editor, int offset) throws Exception {
		var configuration = editor.getXtextSourceViewerConfiguration();
		ContentAssistant assistant = (ContentAssistant) configuration.getContentAssistant(editor.getInternalSourceViewer());
		var processor = assistant.getContentAssistProcessor(IDocument.DEFAULT_CONTENT_TYPE);
		return new ArrayList<>(List.of(processor.computeCompletionProposals(viewer(editor), offset)));
	}

	private static List<String> labels(List<ICompletionProposal> proposals) {
		return proposals.stream().map(ICompletionProposal::getDisplayString).toList();
	}

	private static ICompletionProposal chosen(List<ICompletionProposal> proposals, String label) {
		return proposals.stream().filter(each -> each.getDisplayString().startsWith(label)).findFirst()
				.orElseThrow(() -> new AssertionError(label + " is not among " + labels(proposals)));
	}

	private static void apply(XtextEditor editor, ICompletionProposal proposal, int offset) {
		((ICompletionProposalExtension2) proposal).apply(viewer(editor), '\0', 0, offset);
		var selection = proposal.getSelection(editor.getDocument());
		viewer(editor).setSelectedRange(selection.x, selection.y);
	}
}
