// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.ui.part.FileEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.xtext.ui.XtextProjectHelper;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.utils.EditorUtils;
import org.eclipse.xtext.ui.testing.util.IResourcesSetupUtil;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.ui.JalonDslUi;

/** Texts that are open, changed and not saved yet; and files that cannot be written. */
class DirtyStateTest extends Editors {

	private static final String UNRESOLVED = "JAL-0002";

	@Test
	void seesWhatAnotherEditorHasNotSavedYet() throws Exception {
		IFile objects = file("objets", "objet Etablissement\n");
		IFile sheets = file("fiches", "fiche F {\n  unité Membre\n}\n");
		IResourcesSetupUtil.waitForBuild();
		XtextEditor first = openEditor(objects);
		XtextEditor second = openEditor(sheets);
		await("the name is unknown", () -> shown(second).contains(UNRESOLVED + " Membre"));
		replace(first, "Etablissement", "Membre");
		await("the name is known", () -> shown(second).stream().noneMatch(each -> each.startsWith(UNRESOLVED)));
		assertTrue(first.isDirty());
		assertEquals("objet Etablissement\n", saved(objects));
		assertFalse(second.isDirty());
	}

	@Test
	void findsWhatOnlyTheWholeContractShows() throws Exception {
		IFile first = file("a", "objet Etablissement\n");
		IFile second = file("b", "objet Etablissement\n");
		IResourcesSetupUtil.waitForBuild();
		XtextEditor other = openEditor(second);
		await("the same name in another text is found", () -> shown(other).contains("JAL-0003 Etablissement"));
		XtextEditor editor = openEditor(first);
		checked(editor);
		assertFalse("the first one is right, as the builder says", shown(editor).contains("JAL-0003 Etablissement"));
	}

	@Test
	void twoEditorsOnOneFileShareTheTextAndLoseNothing() throws Exception {
		IFile file = file("fiches", "fiche F {\n}\n");
		IResourcesSetupUtil.waitForBuild();
		XtextEditor first = openEditor(file);
		XtextEditor second = EditorUtils.getXtextEditor(getActivePage().openEditor(new FileEditorInput(file), JalonDslUi.LANGUAGE, true,
				IWorkbenchPage.MATCH_NONE));
		assertNotSame(first, second);
		replace(first, "{\n", "{\n  sens baisse\n");
		replace(second, "fiche F", "fiche F \"Délai\"");
		String both = "fiche F \"Délai\" {\n  sens baisse\n}\n";
		assertEquals(both, first.getDocument().get());
		assertEquals(both, second.getDocument().get());
		first.doSave(new NullProgressMonitor());
		assertEquals(both, saved(file));
		assertFalse(second.isDirty());
		getActivePage().closeEditor(second, false);
		assertEquals(both, first.getDocument().get());
	}

	@Test
	void opensAReadOnlyFileAndKeepsIt() throws Exception {
		IFile file = file("fiches", "fiche F {\n  sens vers le bas\n}\n");
		IResourcesSetupUtil.waitForBuild();
		readOnly(file, true);
		try {
			XtextEditor editor = openEditor(file);
			assertTrue(editor.isEditorInputReadOnly());
			await("findings are shown all the same", () -> shown(editor).stream().anyMatch(each -> each.startsWith("JAL-0001")));
			assertEquals("fiche F {\n  sens vers le bas\n}\n", saved(file));
		} finally {
			readOnly(file, false);
		}
	}

	@Test
	void survivesTheDeletionOfItsFile() throws Exception {
		IFile file = file("fiches", "fiche F {\n}\n");
		IResourcesSetupUtil.waitForBuild();
		XtextEditor editor = openEditor(file);
		replace(editor, "}", "  sens baisse\n}");
		file.delete(true, new NullProgressMonitor());
		waitForEventProcessing();
		assertEquals("fiche F {\n  sens baisse\n}\n", editor.getDocument().get());
		assertTrue(editor.isDirty());
	}

	@Test
	void theIndexMakesNoMarkersOfItsOwn() throws Exception {
		IFile file = file("fiches", "fiche F {\n  unité Inconnue\n}\n");
		IResourcesSetupUtil.waitForBuild();
		assertTrue(XtextProjectHelper.hasNature(file.getProject()));
		List<IMarker> markers = List.of(file.findMarkers("org.eclipse.xtext.ui.check", true, IResource.DEPTH_INFINITE));
		assertEquals(List.of(), markers);
	}

	private static void readOnly(IFile file, boolean readOnly) throws Exception {
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(readOnly);
		file.setResourceAttributes(attributes);
	}
}
