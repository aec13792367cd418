// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolution;
import org.eclipse.xtext.ui.editor.quickfix.IssueResolutionProvider;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;

class QuickFixTest extends Editors {

	@Inject
	private IssueResolutionProvider resolutions;

	@Inject
	private IResourceValidator validator;

	@Test
	void mendsAFindingInTheEditor() throws Exception {
		XtextEditor editor = open("""
				fiche F {
				  sens vers le bas // à revoir
				}
				""");
		fixed(editor, "JAL-0001", "Remplacer « vers le bas »");
		assertEquals("""
				fiche F {
				  sens "vers le bas" // à revoir
				}
				""", editor.getDocument().get());
		assertTrue("the author saves, not the fix", editor.isDirty());
	}

	@Test
	void undoTakesAFixBackAtOnce() throws Exception {
		String text = "fiche F {\n  sens vers le bas\n}\n";
		XtextEditor editor = open(text);
		fixed(editor, "JAL-0001", "Remplacer « vers le bas »");
		assertFalse(text.equals(editor.getDocument().get()));
		editor.getAction("undo").run();
		assertEquals(text, editor.getDocument().get());
	}

	@Test
	void changesATextThatIsNotOpenInItsFile() throws Exception {
		IFile contract = file("contrat", "contrat C \"Contrat\" {\n  période 2026..2030\n  axe A \"Axe\" {\n    objectif O \"Objectif\"\n  }\n}\n");
		XtextEditor editor = open(file("fiches", "fiche F \"Fiche\" {\n  axe A\n  objectif O\n}\n"));
		fixed(editor, "JAL-0102", "Ne plus vérifier JAL-0102");
		assertTrue(saved(contract), saved(contract).contains("sévérité JAL-0102 ignorée"));
		assertFalse("the open text stays as it is", editor.isDirty());
	}

	@Test
	void offersFixesOnlyWhereThereIsAFinding() throws Exception {
		XtextEditor editor = open("objet Etablissement \"établissements\"\n");
		assertEquals(List.of(), issues(editor, "JAL-0001"));
		assertFalse(resolutions.hasResolutionFor("org.example.other"));
	}

	private void fixed(XtextEditor editor, String code, String title) throws Exception {
		List<Issue> issues = issues(editor, code);
		assertFalse("no " + code, issues.isEmpty());
		List<IssueResolution> offered = resolutions.getResolutions(issues.get(0));
		offered.stream().filter(each -> each.getLabel().startsWith(title)).findFirst()
				.orElseThrow(() -> new AssertionError(title + " is not among " + offered.stream().map(IssueResolution::getLabel).toList()))
				.apply();
		waitForEventProcessing();
	}

	private List<Issue> issues(XtextEditor editor, String code) {
		return read(editor, text -> validator.validate(text, CheckMode.ALL, CancelIndicator.NullImpl)).stream()
				.filter(issue -> code.equals(issue.getCode())).toList();
	}
}
