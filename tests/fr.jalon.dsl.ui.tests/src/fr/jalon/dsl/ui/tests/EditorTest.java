// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.eclipse.core.resources.IFile;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.testing.AbstractEditorTest;
import org.junit.jupiter.api.Test;

import fr.jalon.dsl.ui.JalonDslUi;

class EditorTest extends AbstractEditorTest {

	@Override
	protected String getEditorId() {
		return JalonDslUi.LANGUAGE;
	}

	@Test
	void opens() throws Exception {
		IFile file = org.eclipse.xtext.ui.testing.util.IResourcesSetupUtil.createFile("essai/contrat.jalon", "contrat C \"Essai\" {\n}\n");
		XtextEditor editor = openEditor(file);
		assertEquals("contrat C \"Essai\" {\n}\n", editor.getDocument().get());
	}
}
