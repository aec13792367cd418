// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ui.tests;

import java.util.List;

import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.text.TextSelection;
import org.eclipse.xtext.ui.editor.XtextEditor;
import org.eclipse.xtext.ui.editor.findrefs.ReferenceQuery;
import org.eclipse.xtext.ui.editor.findrefs.ReferenceSearchResult;
import org.eclipse.xtext.ui.editor.hyperlinking.HyperlinkHelper;
import org.eclipse.xtext.ui.editor.occurrences.IOccurrenceComputer;
import org.junit.jupiter.api.Test;

import com.google.inject.Inject;
import com.google.inject.Provider;

import fr.jalon.contract.Document;

class ReferencesTest extends Editors {

	@Inject
	private Provider<ReferenceQuery> queries;

	@Inject
	private IOccurrenceComputer occurrences;

	@Inject
	private HyperlinkHelper links;

	@Test
	void findsReferencesInTextsThatAreNotOpen() throws Exception {
		file("population", "contrat C {\n  population Adherents = 182 Etablissement\n}\n");
		file("fiches", "fiche F {\n  unité Etablissement\n}\n");
		XtextEditor editor = open(file("objets", "objet Etablissement\n"));
		URI target = read(editor, text -> EcoreUtil.getURI(((Document) text.getContents().get(0)).getElements().get(0)));
		ReferenceQuery query = queries.get();
		query.init(List.of(target), each -> true, "");
		query.run(new NullProgressMonitor());
		List<String> found = ((ReferenceSearchResult) query.getSearchResult()).getMatchingReferences().stream()
				.map(each -> each.getSourceEObjectUri().trimFragment().lastSegment()).sorted().toList();
		assertEquals(List.of("fiches.jalon", "population.jalon"), found);
	}

	@Test
	void marksAllPlacesOfANameInTheText() throws Exception {
		XtextEditor editor = open("objet Etablissement\nfiche F {\n  unité Etablissement\n}\nfiche G {\n  unité Etablissement\n}\n");
		var marks = occurrences.createAnnotationMap(editor,
				new TextSelection(editor.getDocument(), at(editor, "Etablissement") + 2, 0), SubMonitor.convert(null));
		assertEquals(3, marks.size());
	}

	@Test
	void leadsFromANameToItsDeclaration() throws Exception {
		file("objets", "objet Etablissement\n");
		XtextEditor editor = open(file("fiches", "fiche F {\n  unité Etablissement\n}\n"));
		int offset = at(editor, "Etablissement") + 2;
		var found = read(editor, text -> links.createHyperlinksByOffset(text, offset, false));
		assertEquals(1, found.length);
		assertEquals("objets.jalon", ((org.eclipse.xtext.ui.editor.hyperlinking.XtextHyperlink) found[0]).getURI().lastSegment());
	}
}
