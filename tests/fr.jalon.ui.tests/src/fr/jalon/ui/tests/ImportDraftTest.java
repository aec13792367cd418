// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IMarkerResolution;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.IWizardDescriptor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.ui.commands.ReportJob;
import fr.jalon.ui.commands.ReportJob.Show;
import fr.jalon.ui.drafts.DraftMarkers;
import fr.jalon.ui.drafts.ImportDraftPage;
import fr.jalon.ui.drafts.ImportDraftWizard;
import fr.jalon.ui.project.ContractProject;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.wizards.SampleContract;

/** "Import > Contract or sheet": from a document received to texts, markers and an open editor. */
class ImportDraftTest {

	private static final String WIZARD = "fr.jalon.ui.wizards.importDraft";
	private static final String SHEET = """
			Fiche indicateur n° 7

			Indicateur : Balises remplacées

			Catégorie : selon la couleur

			Périodicité de la mesure : Annuelle

			Mode de calcul : Comptage des balises posées dans l'année

			Sens d'évolution souhaité : Hausse
			""";

	@TempDir
	private Path received;

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void aSheetBecomesAProjectWithItsTextOpenAndItsFindingsListed() throws Exception {
		Path document = Files.writeString(received.resolve("Projet de fiche.txt"), SHEET);
		Import dialog = new Import(StructuredSelection.EMPTY);
		dialog.page.set(document.toString(), "recu", false);
		assertEquals("Le projet recu sera créé.", dialog.page.getMessage());
		dialog.finishes();

		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("recu");
		assertTrue(ContractProject.is(project));
		IFile sheet = text(dialog.wizard.written(), "fiche");
		assertTrue(sheet.readString().contains("fiche F7 n° 7 \"Balises remplacées\""), sheet.readString());
		assertEquals(sheet, Desk.page().getActiveEditor().getEditorInput().getAdapter(IFile.class), "the sheet received, not the frame around it");
		IMarker colour = marker(project, "couleur");
		assertTrue(colour.getAttribute(IMarker.LOCATION, "").startsWith("Projet de fiche.txt, page 1, ligne "), colour.getAttribute(IMarker.LOCATION, ""));
		assertEquals(sheet, colour.getResource());
		String line = sheet.readString().lines().toList().get(colour.getAttribute(IMarker.LINE_NUMBER, 0) - 1);
		assertTrue(line.startsWith("//"), "the line that keeps what was not understood: " + line);
		Desk.until("the console tells", () -> Desk.console().contains("1 fiche, "));
	}

	@Test
	void aFindingIsTakenOffTheListByHand() throws Exception {
		Path document = Files.writeString(received.resolve("fiche.txt"), SHEET);
		Import dialog = new Import(StructuredSelection.EMPTY);
		dialog.page.set(document.toString(), "recu", false);
		dialog.finishes();
		IMarker colour = marker(ResourcesPlugin.getWorkspace().getRoot().getProject("recu"), "couleur");
		IMarkerResolution seen = Desk.resolutions(colour).stream().filter(each -> each.getLabel().startsWith("C'est vu")).findFirst().orElseThrow();
		seen.run(colour);
		assertFalse(colour.exists());
	}

	@Test
	void whatIsThereIsReplacedOnlyWhenAsked() throws Exception {
		Path document = Files.writeString(received.resolve("fiche.txt"), SHEET);
		Import first = new Import(StructuredSelection.EMPTY);
		first.page.set(document.toString(), "recu/projet", false);
		first.finishes();
		IFile sheet = text(first.wizard.written(), "fiche");
		Desk.rewrite(sheet, "Balises remplacées", "Balises changées");

		Import second = new Import(StructuredSelection.EMPTY);
		second.page.set(document.toString(), "recu/projet", false);
		assertFalse(second.finish());
		assertTrue(second.page.getErrorMessage().contains("existe déjà"), second.page.getErrorMessage());
		assertTrue(sheet.readString().contains("Balises changées"));
		second.page.set(document.toString(), "recu/projet", true);
		second.finishes();
		assertTrue(sheet.readString().contains("Balises remplacées"));
		assertEquals(1, Arrays.stream(markers(sheet.getProject())).filter(each -> each.getAttribute(IMarker.MESSAGE, "").contains("couleur")).count(),
				"findings of the first import are gone");
	}

	@Test
	void aDocumentOfOursSelectedInTheExplorerIsImportedBesideTheContract() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ReportJob(project, new ReportChoice(Set.of(ReportFormat.DOCX), Set.of(Kind.FICHES)), Show.NOTHING));
		Import dialog = new Import(new StructuredSelection(project.getFile("out/documents/fiche-f2.docx")));
		assertEquals("c/out/documents/fiche-f2", dialog.page.folder());
		assertTrue(dialog.page.isPageComplete(), dialog.page.getErrorMessage());
		dialog.page.set(project.getFile("out/documents/fiche-f2.docx").getLocation().toOSString(), "c/recu", false);
		dialog.finishes();
		IFile sheet = text(dialog.wizard.written(), "fiche");
		assertEquals("c/recu", sheet.getParent().getFullPath().makeRelative().toString());
		assertTrue(sheet.readString().contains("fiche F2 n° 2 "), sheet.readString());
	}

	@Test
	void whatCannotBeReadIsSaidOnThePageAndNothingIsWritten() throws Exception {
		Path letter = Files.writeString(received.resolve("lettre.txt"), "Madame, Monsieur,\n\nVeuillez trouver ci-joint notre projet.\n");
		Path broken = Files.writeString(received.resolve("coupe.docx"), "PK\u0003\u0004 and then nothing");
		Import dialog = new Import(StructuredSelection.EMPTY);
		for (Path document : List.of(letter, broken)) {
			dialog.page.set(document.toString(), "recu", false);
			assertFalse(dialog.finish());
			assertTrue(dialog.page.getErrorMessage().contains(document.getFileName().toString()), dialog.page.getErrorMessage());
		}
		assertFalse(ResourcesPlugin.getWorkspace().getRoot().getProject("recu").exists());
		dialog.page.set(received.resolve("absent.docx").toString(), "recu", false);
		assertFalse(dialog.page.isPageComplete());
		dialog.page.set(letter.toString(), "", false);
		assertTrue(dialog.page.getErrorMessage().startsWith("Choisir le dossier"), dialog.page.getErrorMessage());
		dialog.close();
	}

	@Test
	void theWizardIsInTheMenuWithItsNameAndPicture() {
		IWizardDescriptor wizard = PlatformUI.getWorkbench().getImportWizardRegistry().findWizard(WIZARD);
		assertEquals("Jalon", wizard.getCategory().getLabel());
		assertFalse(wizard.getLabel().startsWith("%"), wizard.getLabel());
		assertFalse(wizard.getDescription().startsWith("%"), wizard.getDescription());
	}

	/** The wizard in its dialog. */
	private static final class Import {

		private final ImportDraftWizard wizard = new ImportDraftWizard();
		private final WizardDialog dialog;
		private final ImportDraftPage page;

		Import(IStructuredSelection selection) {
			wizard.init(PlatformUI.getWorkbench(), selection);
			dialog = new WizardDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), wizard);
			dialog.setBlockOnOpen(false);
			dialog.open();
			page = (ImportDraftPage) dialog.getCurrentPage();
		}

		void finishes() {
			assertTrue(finish(), () -> "the page says: " + page.getErrorMessage());
		}

		boolean finish() {
			assertTrue(page.isPageComplete(), () -> "the page says: " + page.getErrorMessage());
			boolean done = wizard.performFinish();
			if (done) {
				close();
			}
			return done;
		}

		void close() {
			dialog.close();
			Desk.quiet();
		}
	}

	private static IFile text(List<IFile> written, String start) {
		return written.stream().filter(file -> file.getName().startsWith(start)).findFirst().orElseThrow(() -> new AssertionError(written));
	}

	private static IMarker[] markers(IProject project) throws Exception {
		return project.findMarkers(DraftMarkers.TYPE, true, IResource.DEPTH_INFINITE);
	}

	private static IMarker marker(IProject project, String word) throws Exception {
		return Arrays.stream(markers(project)).filter(each -> each.getAttribute(IMarker.MESSAGE, "").contains(word)).findFirst()
				.orElseThrow(() -> new AssertionError("no finding about " + word));
	}
}
