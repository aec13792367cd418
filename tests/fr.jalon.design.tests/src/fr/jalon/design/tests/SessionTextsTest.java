// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import static fr.jalon.design.tests.Contracts.TOLD;
import static fr.jalon.design.tests.Contracts.change;
import static fr.jalon.design.tests.Contracts.file;
import static fr.jalon.design.tests.Contracts.find;
import static fr.jalon.design.tests.Contracts.redo;
import static fr.jalon.design.tests.Contracts.text;
import static fr.jalon.design.tests.Contracts.undo;
import static fr.jalon.design.tests.Contracts.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.jface.text.IDocument;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.business.api.session.SessionStatus;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.ContractFactory;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.design.session.ContractSessions;

/** What is done on a diagram is in the text, what is done in the text is on the diagram, and no text is ever lost. */
class SessionTextsTest {

	private static final String CONTRACT = """
			// le contrat, en tête
			contrat C "Été des établissements" {
			  période 2016..2020

			  axe SI "Systèmes" { // premier axe
			    objectif Vite "Corriger vite" { }
			    // avant le second
			    objectif Bien "Corriger bien" { }
			  }
			  axe Aide "Accompagner" { }
			}
			""";

	private static final String SHEETS = """
			fiche F1 "Délais" {
			  axe SI   objectif Vite
			}
			fiche F2 "Reprises" {
			  axe SI   objectif Bien // comme convenu
			}
			""";

	private IProject project;
	private IFile contract;
	private IFile sheets;
	private Session session;

	@BeforeEach
	void open() throws Exception {
		Contracts.listen();
		project = Contracts.project("essai");
		contract = file(project, "contrat.jalon", CONTRACT);
		sheets = file(project, "fiches.jalon", SHEETS);
		session = Contracts.open(project);
	}

	@AfterEach
	void close() throws Exception {
		ResourceAttributes attributes = new ResourceAttributes();
		if (contract.exists()) {
			contract.setResourceAttributes(attributes);
		}
		Contracts.close(project);
	}

	@Test
	void theSessionHoldsAllTexts() {
		assertEquals(2, session.getSemanticResources().size());
		assertEquals("Vite", find(session, Fiche.class, "F1").getObjective().getName());
		assertEquals("Été des établissements", find(session, fr.jalon.contract.Contract.class, "C").getTitle());
		assertEquals(List.of(), TOLD);
	}

	@Test
	void aChangeIsInTheFileAtOnceAndOnlyWhereItMust() throws Exception {
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Corriger sans tarder"));
		assertEquals(CONTRACT.replace("Corriger vite", "Corriger sans tarder"), text(contract));
		assertEquals(SHEETS, text(sheets));
	}

	@Test
	void referencesFollowANameIntoOtherFiles() throws Exception {
		change(session, () -> find(session, Objective.class, "Vite").setName("Rapidement"));
		assertEquals(CONTRACT.replace("objectif Vite", "objectif Rapidement"), text(contract));
		assertEquals(SHEETS.replace("objectif Vite", "objectif Rapidement"), text(sheets));
	}

	@Test
	void aNewElementIsWrittenWhereItBelongs() throws Exception {
		change(session, () -> {
			Objective added = ContractFactory.eINSTANCE.createObjective();
			added.setName("Mieux");
			added.setTitle("Faire mieux");
			find(session, Axis.class, "Aide").getObjectives().add(added);
		});
		String text = text(contract);
		assertTrue(text.contains("objectif Mieux \"Faire mieux\""), text);
		assertTrue(text.startsWith(CONTRACT.substring(0, CONTRACT.indexOf("  axe Aide"))), text);
	}

	@Test
	void undoneChangesRestoreTheTextToTheLetterEvenAfterSaving() throws Exception {
		change(session, () -> EcoreUtil.delete(find(session, Objective.class, "Bien")));
		change(session, () -> find(session, Fiche.class, "F2").setObjective(null));
		change(session, () -> find(session, Axis.class, "SI").setTitle("Autre"));
		String changed = text(contract);
		session.save(Contracts.NOW);
		Contracts.settle();
		undo(session);
		undo(session);
		undo(session);
		assertEquals(CONTRACT, text(contract));
		assertEquals(SHEETS, text(sheets));
		redo(session);
		redo(session);
		redo(session);
		assertEquals(changed, text(contract));
		assertEquals(List.of(), TOLD);
	}

	@Test
	void anOpenEditorWithUnsavedChangesIsChangedInPlace() throws Exception {
		ITextEditor editor = editor(contract);
		IDocument document = document(editor);
		document.replace(0, 0, "// ajouté par l'auteur\n");
		until(() -> ContractSessions.texts(session).get().live().text(address()).startsWith("// ajouté"));
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Tout de suite"));
		assertEquals("// ajouté par l'auteur\n" + CONTRACT.replace("Corriger vite", "Tout de suite"), document.get());
		assertTrue(editor.isDirty());
		assertEquals(CONTRACT, text(contract));
		undo(session);
		assertEquals("// ajouté par l'auteur\n" + CONTRACT, document.get());
	}

	@Test
	void anOpenEditorWithoutChangesIsChangedAndSaved() throws Exception {
		ITextEditor editor = editor(contract);
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Tout de suite"));
		assertEquals(CONTRACT.replace("Corriger vite", "Tout de suite"), document(editor).get());
		assertFalse(editor.isDirty());
		assertEquals(document(editor).get(), text(contract));
	}

	@Test
	void whatIsTypedAndNotSavedIsOnTheModelAndGoesWithTheEditor() throws Exception {
		Objective fast = find(session, Objective.class, "Vite");
		ITextEditor editor = editor(contract);
		document(editor).set(CONTRACT.replace("Corriger vite", "En tapant"));
		until(() -> "En tapant".equals(fast.getTitle()));
		assertEquals("En tapant", fast.getTitle());
		editor.getSite().getPage().closeEditor(editor, false);
		until(() -> "Corriger vite".equals(fast.getTitle()));
		assertEquals("Corriger vite", fast.getTitle());
		assertSame(fast, find(session, Objective.class, "Vite"));
	}

	@Test
	void whatAnotherProgramSavesIsOnTheModel() throws Exception {
		Objective well = find(session, Objective.class, "Bien");
		file(project, "contrat.jalon", CONTRACT.replace("    objectif Vite \"Corriger vite\" { }\n", "").replace("Corriger bien", "Au mieux"));
		until(() -> "Au mieux".equals(well.getTitle()));
		assertEquals("Au mieux", well.getTitle());
		assertSame(well, find(session, Objective.class, "Bien"));
		assertNull(find(session, Objective.class, "Vite"));
		assertSame(well, find(session, Fiche.class, "F2").getObjective());
	}

	@Test
	void aNewFileOfTheProjectIsPartOfTheSessionOnceOpenedAgain() throws Exception {
		file(project, "autres.jalon", "fiche F3 \"Coûts\" { axe Aide }\n");
		Contracts.open(project);
		assertEquals("Aide", find(session, Fiche.class, "F3").getAxes().get(0).getName());
		change(session, () -> find(session, Axis.class, "Aide").setName("Appui"));
		assertEquals("fiche F3 \"Coûts\" { axe Appui }\n", text(project.getFile("autres.jalon")));
	}

	@Test
	void aTextWithSyntaxErrorsIsNotChanged() throws Exception {
		String broken = CONTRACT.replace("axe SI", "axe {");
		file(project, "contrat.jalon", broken);
		Contracts.pause(800);
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Non"));
		assertEquals(broken, text(contract));
		assertEquals("Corriger vite", find(session, Objective.class, "Vite").getTitle());
		assertEquals(1, TOLD.size(), TOLD.toString());
		assertTrue(TOLD.get(0).contains("contrat.jalon, ligne 5"), TOLD.toString());
		file(project, "contrat.jalon", CONTRACT);
		Contracts.pause(800);
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Oui"));
		assertEquals(CONTRACT.replace("Corriger vite", "Oui"), text(contract));
	}

	@Test
	void aReadOnlyFileIsNotChanged() throws Exception {
		ResourceAttributes attributes = new ResourceAttributes();
		attributes.setReadOnly(true);
		contract.setResourceAttributes(attributes);
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Non"));
		assertEquals(CONTRACT, text(contract));
		assertEquals("Corriger vite", find(session, Objective.class, "Vite").getTitle());
		assertEquals(1, TOLD.size(), TOLD.toString());
		assertTrue(TOLD.get(0).contains("lecture seule"), TOLD.toString());
	}

	@Test
	void aDeletedFileIsNotMadeAgainAndComesBackWithItsElements() throws Exception {
		Objective fast = find(session, Objective.class, "Vite");
		contract.delete(true, true, Contracts.NOW);
		until(() -> !TOLD.isEmpty());
		assertTrue(TOLD.get(0).contains("contrat.jalon a été supprimé"), TOLD.toString());
		TOLD.clear();
		change(session, () -> fast.setTitle("Non"));
		assertFalse(contract.exists());
		assertEquals(1, TOLD.size(), TOLD.toString());
		assertEquals("Corriger vite", fast.getTitle());
		session.save(Contracts.NOW);
		Contracts.settle();
		assertFalse(contract.exists());
		file(project, "contrat.jalon", CONTRACT);
		Contracts.pause(800);
		change(session, () -> fast.setTitle("Oui"));
		assertEquals(CONTRACT.replace("Corriger vite", "Oui"), text(contract));
	}

	@Test
	void whatNoTextCanSayIsRefusedOnce() throws Exception {
		change(session, () -> find(session, Objective.class, "Vite").setName(""));
		assertEquals(CONTRACT, text(contract));
		assertEquals("Vite", find(session, Fiche.class, "F1").getObjective().getName());
		assertEquals(1, TOLD.size(), TOLD.toString());
	}

	@Test
	void savingTheSessionNeverWritesTexts() throws Exception {
		file(project, "contrat.jalon", "");
		Contracts.pause(800);
		session.save(Contracts.NOW);
		Contracts.settle();
		assertEquals("", text(contract));
		file(project, "contrat.jalon", CONTRACT);
		Contracts.pause(800);
		session.save(Contracts.NOW);
		Contracts.settle();
		assertEquals(CONTRACT, text(contract));
		assertEquals("Vite", find(session, Fiche.class, "F1").getObjective().getName());
	}

	@Test
	void aSavedSessionIsInSync() throws Exception {
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Tout de suite"));
		session.save(Contracts.NOW);
		Contracts.settle();
		assertEquals(SessionStatus.SYNC, session.getStatus());
	}

	@Test
	void aClosedProjectClosesItsSessionAndLosesNothing() throws Exception {
		change(session, () -> find(session, Objective.class, "Vite").setTitle("Avant"));
		project.close(Contracts.NOW);
		until(() -> !session.isOpen());
		assertFalse(session.isOpen());
		project.open(Contracts.NOW);
		assertEquals(CONTRACT.replace("Corriger vite", "Avant"), text(contract));
		assertEquals(List.of(), TOLD);
	}

	private org.eclipse.emf.common.util.URI address() {
		return find(session, Objective.class, "Vite").eResource().getURI();
	}

	private static ITextEditor editor(IFile file) throws Exception {
		IWorkbenchPage page = PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
		ITextEditor editor = (ITextEditor) IDE.openEditor(page, file, "org.eclipse.ui.DefaultTextEditor");
		Contracts.settle();
		return editor;
	}

	private static IDocument document(ITextEditor editor) {
		return editor.getDocumentProvider().getDocument(editor.getEditorInput());
	}
}
