// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.ui.commands.ReportJob;
import fr.jalon.ui.commands.ReportJob.Show;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.reports.ReportDialog;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.wizards.SampleContract;

/** Reports in the formats that the user chooses. */
class ReportsTest {

	private static final ReportChoice SHEETS_FOR_WORD = new ReportChoice(Set.of(ReportFormat.DOCX), Set.of(Kind.FICHES));

	@TempDir
	private Path received;

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void pagesComeWithTheDashboard() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ReportJob(project, ReportChoice.PAGES, Show.NOTHING));
		assertTrue(project.getFile("out/tableau-de-bord.html").exists());
		assertTrue(project.getFile("out/bilan.html").exists());
		assertFalse(project.getFolder("out/documents").exists(), "nobody asked for documents");
	}

	@Test
	void documentsAreWrittenOnceAndBelongToTheirAuthors() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		String outcome = Desk.run(new ReportJob(project, SHEETS_FOR_WORD, Show.NOTHING));
		assertTrue(outcome.contains("10 documents dans out/documents, dont 10 changés"), outcome);
		IFile sheet = project.getFile("out/documents/fiche-f2.docx");
		assertTrue(sheet.exists());
		assertFalse(sheet.isDerived(IResource.CHECK_ANCESTORS), "it holds what authors write");
		assertFalse(project.getFolder("out/fiches").exists(), "nobody asked for pages");
		outcome = Desk.run(new ReportJob(project, SHEETS_FOR_WORD, Show.NOTHING));
		assertTrue(outcome.contains("dont aucun changé"), outcome);
	}

	@Test
	void theContractReportIsWrittenForLibreOffice() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		ReportChoice report = new ReportChoice(Set.of(ReportFormat.ODT), Set.of(Kind.BILAN));
		String outcome = Desk.run(new ReportJob(project, report, Show.NOTHING));
		assertTrue(outcome.contains("1 document dans out/documents, dont 1 changé"), outcome);
		assertTrue(outcome.contains(".odt"), outcome);
		assertTrue(Desk.run(new ReportJob(project, report, Show.NOTHING)).contains("dont aucun changé"));
	}

	@Test
	void whatIsNoDocumentIsLeftAsItIsAndSaid() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ReportJob(project, SHEETS_FOR_WORD, Show.NOTHING));
		IFile sheet = project.getFile("out/documents/fiche-f2.docx");
		sheet.setContents("not a document".getBytes(), true, false, null);
		String outcome = Desk.run(new ReportJob(project, SHEETS_FOR_WORD, Show.NOTHING));
		assertEquals("not a document", sheet.readString());
		assertTrue(outcome.contains("fiche-f2.docx n’est pas un fichier DOCX entier"), outcome);
		Desk.until("the console tells", () -> Desk.console().contains("fiche-f2.docx"));
	}

	@Test
	void writingCanBeStopped() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		ReportJob job = new ReportJob(project, SHEETS_FOR_WORD, Show.NOTHING);
		job.schedule();
		job.cancel();
		Desk.until("the job ends", () -> job.getState() == Job.NONE);
		Desk.quiet();
		assertFalse(project.getFile("out/documents/fiche-f2.docx").exists());
	}

	@Test
	void theDialogRefusesNothingAtAllAndRemembersTheChoice() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		ReportDialog dialog = open(project);
		choose(dialog, Set.of());
		assertFalse(Desk.button(dialog.getShell(), "Écrire").isEnabled());
		assertEquals("Choisir au moins un format.", dialog.getErrorMessage());
		Desk.press(Desk.button(dialog.getShell(), "DOCX"));
		assertEquals("Choisir les fiches, le bilan ou les deux.", dialog.getErrorMessage());
		Desk.press(Desk.button(dialog.getShell(), "Fiches"));
		Desk.press(Desk.button(dialog.getShell(), "Écrire"));
		assertEquals(SHEETS_FOR_WORD, dialog.choice());
		assertFalse(dialog.opens());
		ReportDialog next = open(project);
		assertEquals(SHEETS_FOR_WORD, next.choice());
		assertFalse(next.opens());
		Desk.press(Desk.button(next.getShell(), "Bilan"));
		Desk.press(Desk.button(next.getShell(), "HTML"));
		Desk.press(Desk.button(next.getShell(), "Ouvrir à la fin"));
		assertEquals(new ReportChoice(EnumSet.of(ReportFormat.HTML, ReportFormat.DOCX), EnumSet.allOf(Kind.class)), next.choice());
		assertTrue(next.opens());
		next.close();
	}

	@Test
	void aLetterheadIsCheckedWhenItIsChosenAndWhenItsUserComesBack() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Path letter = Letters.write(received.resolve("papier.odt"), "Agence d'essai, ${tittre}", "${document}");
		ReportDialog dialog = open(project);
		choose(dialog, Set.of("ODT", "Fiches"));
		Text file = Desk.controls(dialog.getShell(), Text.class).get(0);
		file.setText(letter.toString());

		assertEquals("Le papier à en-tête a des erreurs, dites plus bas : le corriger, ou s'en passer.", dialog.getErrorMessage());
		assertFalse(Desk.button(dialog.getShell(), "Écrire").isEnabled());
		Path copy = received.resolve("papier (erreurs).odt");
		String faults = Desk.words(Desk.controls(dialog.getShell(), Text.class).get(1).getText());
		assertTrue(faults.contains(copy.toString()) && faults.contains("vouliez-vous dire « titre »"), faults);
		assertTrue(Letters.content(copy).contains("vouliez-vous dire"), "the copy shows it, too");

		Letters.write(letter, "Agence d'essai, ${titre}", "${document}");
		Files.setLastModifiedTime(letter, FileTime.from(Instant.now().plusSeconds(5)));
		dialog.getShell().notifyListeners(SWT.Activate, new Event());
		assertNull(dialog.getErrorMessage());
		Desk.press(Desk.button(dialog.getShell(), "Écrire"));
		assertEquals(letter, dialog.choice().letterhead().file().file());
		assertEquals(LocalDate.now(), dialog.choice().letterhead().day());

		Desk.run(new ReportJob(project, dialog.choice(), Show.NOTHING));
		String sheet = Letters.content(project.getFile("out/documents/fiche-f2.odt").getLocation().toPath());
		assertTrue(sheet.contains("Agence d'essai, Fiche indicateur n°"), sheet.substring(0, 2000));
	}

	@Test
	void theLetterheadIsRememberedPerProject() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IProject other = Desk.sample(SampleContract.AS_SIGNED, "d");
		Path letter = Letters.write(received.resolve("papier.odt"), "${document}");
		ReportDialog dialog = open(project);
		choose(dialog, Set.of("DOCX", "Fiches"));
		Desk.controls(dialog.getShell(), Text.class).get(0).setText(letter.toString());
		assertEquals("Le papier à en-tête est un fichier ODT : cocher ce format, ou s'en passer.", dialog.getErrorMessage());
		select(Desk.button(dialog.getShell(), "ODT"), true);
		Desk.press(Desk.button(dialog.getShell(), "Écrire"));

		ReportDialog again = open(project);
		assertEquals(letter, again.choice().letterhead().file().file());
		again.close();
		ReportDialog elsewhere = open(other);
		assertNull(elsewhere.choice().letterhead());
		elsewhere.close();
		Files.delete(letter);
		ReportDialog gone = open(project);
		assertEquals("Ce papier à en-tête n'existe pas : choisir un modèle ODT ou DOCX, ou vider le champ.", gone.getErrorMessage());
		gone.close();
	}

	@Test
	void theSheetUnderTheCaretIsWrittenAlone() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile text = project.getFile("fiches-systemes-information.jalon");
		ITextEditor editor = Desk.edit(text);
		editor.selectAndReveal(text.readString().indexOf("fiche F2") + 20, 0);
		Desk.until("the texts are read", () -> ContractModels.get().latest(project).isPresent());
		Desk.inDialog("Écrire les rapports", dialog -> {
			choose(dialog, Set.of("DOCX", "Fiches", "Bilan"));
			Desk.press(Desk.button(dialog, "Seulement la fiche 2"));
			Desk.press(Desk.button(dialog, "Écrire"));
		});
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("fr.jalon.ui.commands.writeReports", null);
		Desk.quiet();
		assertEquals(List.of("fiche-f2.docx"), Arrays.stream(project.getFolder("out/documents").members()).map(IResource::getName).toList());
	}

	@Test
	void theSheetOfTheViewIsOfferedToo() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.sample(SampleContract.AS_SIGNED, "autre");
		FicheView view = Desk.view(FicheView.ID);
		Desk.until("the texts are read", () -> ContractModels.get().latest(project).isPresent());
		view.show(ContractModels.get().latest(project).orElseThrow().sheet("F3").orElseThrow());
		Desk.page().activate(view);
		List<String> offered = new ArrayList<>();
		Desk.inDialog("Écrire les rapports", dialog -> {
			checks(dialog).forEach(each -> offered.add(each.getText()));
			dialog.close();
		});
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("fr.jalon.ui.commands.writeReports", null);
		assertTrue(offered.stream().anyMatch(each -> each.startsWith("Seulement la fiche 3")), offered.toString());
	}

	@Test
	void aSheetThatIsGoneMeanwhileIsSaid() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		ReportChoice gone = new ReportChoice(Set.of(ReportFormat.ODT), Set.of(), "F99", null);
		assertEquals("La fiche F99 n'est plus dans le contrat : rien n'a été écrit.", Desk.run(new ReportJob(project, gone, Show.NOTHING)));
	}

	private static ReportDialog open(IProject project) {
		ReportDialog dialog = new ReportDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), project, null);
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	/** Ticks the formats and documents whose labels begin so, and no others. */
	private static void choose(Composite dialog, Set<String> starts) {
		for (Button each : checks(dialog)) {
			select(each, starts.stream().anyMatch(each.getText()::startsWith));
		}
	}

	private static void choose(ReportDialog dialog, Set<String> starts) {
		choose(dialog.getShell(), starts);
	}

	private static void select(Button button, boolean selected) {
		if (button.getSelection() != selected) {
			Desk.press(button);
		}
	}

	private static List<Button> checks(Composite dialog) {
		return Desk.controls(dialog, Button.class).stream().filter(button -> (button.getStyle() & SWT.CHECK) != 0).toList();
	}
}
