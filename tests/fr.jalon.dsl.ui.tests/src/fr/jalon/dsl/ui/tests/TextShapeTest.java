// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.folding.FoldedPosition;
import org.eclipse.xtext.ui.editor.folding.IFoldingRegionProvider;
import org.eclipse.xtext.ui.editor.outline.IOutlineNode;
import org.eclipse.xtext.ui.editor.outline.IOutlineTreeProvider;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;

/** Outline, folding, colours, layout. */
class TextShapeTest extends Editors {

	private static final String TEXT = """
			contrat C "Contrat" {
			  période 2026..2030
			  axe SI "Systèmes" {
			    objectif O "Corriger vite"
			  }
			}
			/* deux
			   lignes */
			fiche F1 "Délai" {
			  unité jours ouvrés
			}
			""";

	@Inject
	private IOutlineTreeProvider outline;

	@Inject
	private IFoldingRegionProvider folding;

	@Test
	void showsTheElementsAsATree() throws Exception {
		XtextEditor editor = open(TEXT);
		List<String> lines = new ArrayList<>();
		IOutlineNode root = outline.createRoot(editor.getDocument());
		root.getChildren().forEach(node -> add(lines, "", node));
		assertEquals(4, lines.size());
		assertTrue(lines.get(0), lines.get(0).startsWith("C"));
		assertTrue(lines.get(1), lines.get(1).startsWith("  SI"));
		assertTrue(lines.get(2), lines.get(2).startsWith("    O"));
		assertTrue(lines.get(3), lines.get(3).startsWith("F1"));
		var place = root.getChildren().get(1).getSignificantTextRegion();
		assertEquals("F1", editor.getDocument().get(place.getOffset(), place.getLength()));
	}

	private static void add(List<String> lines, String indentation, IOutlineNode node) {
		lines.add(indentation + node.getText());
		node.getChildren().forEach(child -> add(lines, indentation + "  ", child));
	}

	@Test
	void foldsBlocksAndComments() throws Exception {
		XtextEditor editor = open(TEXT);
		List<String> folded = new ArrayList<>();
		for (FoldedPosition each : folding.getFoldingRegions(editor.getDocument())) {
			folded.add(editor.getDocument().get(each.offset, each.length).lines().findFirst().orElse("").strip());
		}
		assertEquals(List.of("contrat C \"Contrat\" {", "axe SI \"Systèmes\" {", "/* deux", "fiche F1 \"Délai\" {"), folded);
	}

	@Test
	void coloursAKeywordThatServesAsANameAsAName() throws Exception {
		XtextEditor editor = open("objet action \"actions\"\nfiche F {\n  unité action\n  action A\n}\n");
		StyleRange keyword = style(editor, editor.getDocument().get().indexOf("action A"));
		await("the name is coloured", () -> !same(style(editor, at(editor, "action \"")), keyword));
		assertEquals(SWT.BOLD, keyword.fontStyle & SWT.BOLD);
		StyleRange name = style(editor, at(editor, "action \""));
		assertEquals(0, name.fontStyle & SWT.BOLD);
	}

	private static boolean same(StyleRange one, StyleRange other) {
		return one != null && other != null && one.similarTo(other);
	}

	private static StyleRange style(XtextEditor editor, int offset) {
		return editor.getInternalSourceViewer().getTextWidget().getStyleRangeAtOffset(offset);
	}

	@Test
	void laysOutTheTextAndKeepsItsComments() throws Exception {
		XtextEditor editor = open("fiche F1   \"Délai\" {\nunité    jours ouvrés // en jours\n      sens baisse\n}\n");
		format(editor);
		assertEquals("""
				fiche F1 "Délai" {
				  unité jours ouvrés // en jours
				  sens baisse
				}
				""", editor.getDocument().get());
	}

	@Test
	void leavesATextWithSyntaxErrorsAsItIs() throws Exception {
		String broken = "fiche F1   \"Délai\" {\nunité    jours ouvrés\n  sens sens sens\n";
		XtextEditor editor = open(broken);
		format(editor);
		assertEquals(broken, editor.getDocument().get());
	}

	private static void format(XtextEditor editor) {
		((org.eclipse.jface.text.source.SourceViewer) editor.getInternalSourceViewer()).doOperation(ISourceViewer.FORMAT);
	}
}
