// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import org.eclipse.core.resources.IFile;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.testing.util.IResourcesSetupUtil;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;

import fr.jalon.dsl.ide.rename.RenameRefusedException;
import fr.jalon.dsl.ui.rename.NameChange;

class RenameTest extends Editors {

	@Inject
	private NameChange names;

	@Test
	void renamesInOpenAndInClosedTexts() throws Exception {
		IFile objects = file("objets", "// ce que l’on compte\nobjet Etablissement \"établissements\"\n");
		IFile closed = file("population", "contrat C {\n  population Adherents = 182 Etablissement\n}\n");
		XtextEditor editor = open(file("fiches", "fiche F {\n  unité Etablissement\n}\n"));
		int offset = at(editor, "Etablissement") + 3;
		assertEquals("Etablissement", names.prepare(editor, offset).orElseThrow().name());
		assertTrue(names.perform(editor, names.changes(editor, offset, "Membre")));
		waitForEventProcessing();

		assertEquals("fiche F {\n  unité Membre\n}\n", editor.getDocument().get());
		assertTrue(editor.isDirty());
		assertEquals("// ce que l’on compte\nobjet Membre \"établissements\"\n", saved(objects));
		assertEquals("contrat C {\n  population Adherents = 182 Membre\n}\n", saved(closed));
	}

	@Test
	void changesATextThatIsDirtyInAnotherEditorWhereItStands() throws Exception {
		IFile objects = file("objets", "objet Etablissement \"établissements\"\n");
		IFile sheets = file("fiches", "fiche F {\n  unité Etablissement\n}\n");
		IResourcesSetupUtil.waitForBuild();
		XtextEditor first = openEditor(objects);
		XtextEditor second = openEditor(sheets);
		replace(first, "\"établissements\"", "\"établissements adhérents\"");
		// What was written reaches other editors when the author pauses; until then a rename would be refused.
		await("the second editor knows", () -> names.changes(second, at(second, "Etablissement"), "Membre").stream()
				.anyMatch(each -> each.before().contains("adhérents")));
		assertTrue(names.perform(second, names.changes(second, at(second, "Etablissement"), "Membre")));
		waitForEventProcessing();

		assertEquals("objet Membre \"établissements adhérents\"\n", first.getDocument().get());
		assertEquals("objet Etablissement \"établissements\"\n", saved(objects));
		assertEquals("fiche F {\n  unité Membre\n}\n", second.getDocument().get());
	}

	@Test
	void saysWhyANameCannotBeHad() throws Exception {
		XtextEditor editor = open("objet A\nobjet B\n");
		RenameRefusedException refused = null;
		try {
			names.changes(editor, at(editor, "A"), "B");
		} catch (RenameRefusedException e) {
			refused = e;
		}
		assertNotNull(refused);
		assertTrue(refused.getMessage(), refused.getMessage().contains("B"));
		assertEquals("objet A\nobjet B\n", editor.getDocument().get());
	}

	@Test
	void offersNothingWhereNoNameStands() throws Exception {
		XtextEditor editor = open("// rien\nobjet A\n");
		assertTrue(names.prepare(editor, 3).isEmpty());
	}
}
