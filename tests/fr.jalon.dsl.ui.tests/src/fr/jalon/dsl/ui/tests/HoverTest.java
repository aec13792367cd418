// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension2;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.hover.IEObjectHover;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;

class HoverTest extends Editors {

	@Inject
	private IEObjectHover hover;

	@Test
	void showsAnElementWhereItIsNamed() throws Exception {
		file("objets", "objet Etablissement \"établissements adhérents\"\n");
		XtextEditor editor = open(file("fiches", "fiche F \"Délai\" {\n  unité Etablissement\n}\n"));
		String page = page(editor, "Etablissement");
		assertTrue(page, page.contains("établissements adhérents"));
		assertTrue(page, page.startsWith("<!DOCTYPE") || page.contains("<html"));
	}

	@Test
	void explainsAKeyword() throws Exception {
		XtextEditor editor = open("fiche F \"Délai\" {\n  sens baisse\n}\n");
		assertTrue(page(editor, "sens").contains("sens"));
	}

	@Test
	void showsWhatAuthorsWroteAsText() throws Exception {
		XtextEditor editor = open("fiche F \"<script>alert(1)</script> & *gras*\" {\n}\n");
		String page = page(editor, "F \"");
		assertFalse(page, page.contains("<script>"));
		assertTrue(page, page.contains("&lt;script&gt;"));
	}

	@Test
	void saysNothingOfBlanks() throws Exception {
		XtextEditor editor = open("fiche F {\n\n\n}\n");
		assertNull(((ITextHover) hover).getHoverRegion(viewer(editor), at(editor, "\n\n") + 1));
	}

	private String page(XtextEditor editor, String word) {
		IRegion region = ((ITextHover) hover).getHoverRegion(viewer(editor), at(editor, word));
		assertNotNull("nothing is said of " + word, region);
		return String.valueOf(((ITextHoverExtension2) hover).getHoverInfo2(viewer(editor), region));
	}
}
