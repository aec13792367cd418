// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
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
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.ui.commands.ReportJob;
import fr.jalon.ui.commands.ReportJob.Show;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.reports.ReportDialog;
import fr.jalon.ui.reports.ReportFormat;
import fr.jalon.ui.wizards.SampleContract;

/** Reports in the formats that the user chooses. */
class ReportsTest {

	private static final ReportChoice SHEETS_FOR_WORD = new ReportChoice(Set.of(ReportFormat.DOCX), Set.of(Kind.FICHES));

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
		ReportDialog dialog = open();
		Button write = button(dialog, "Écrire");
		for (Button each : checks(dialog)) {
			select(each, false);
		}
		assertFalse(write.isEnabled());
		assertEquals("Choisir au moins un format.", dialog.getErrorMessage());
		select(button(dialog, "DOCX"), true);
		assertEquals("Choisir les fiches, le bilan ou les deux.", dialog.getErrorMessage());
		select(button(dialog, "Fiches"), true);
		assertTrue(write.isEnabled());
		write.notifyListeners(SWT.Selection, new Event());
		assertEquals(SHEETS_FOR_WORD, dialog.choice());
		ReportDialog next = open();
		assertEquals(SHEETS_FOR_WORD, next.choice());
		select(button(next, "Bilan"), true);
		select(button(next, "HTML"), true);
		assertEquals(new ReportChoice(EnumSet.of(ReportFormat.HTML, ReportFormat.DOCX), EnumSet.allOf(Kind.class)), next.choice());
		next.close();
	}

	private static ReportDialog open() {
		ReportDialog dialog = new ReportDialog(PlatformUI.getWorkbench().getActiveWorkbenchWindow().getShell(), "c");
		dialog.setBlockOnOpen(false);
		dialog.open();
		return dialog;
	}

	private static void select(Button button, boolean selected) {
		button.setSelection(selected);
		button.notifyListeners(SWT.Selection, new Event());
	}

	private static List<Button> checks(ReportDialog dialog) {
		return buttons(dialog.getShell()).stream().filter(button -> (button.getStyle() & SWT.CHECK) != 0).toList();
	}

	private static Button button(ReportDialog dialog, String start) {
		return buttons(dialog.getShell()).stream().filter(button -> button.getText().startsWith(start)).findFirst().orElseThrow();
	}

	private static List<Button> buttons(Composite parent) {
		List<Button> found = new ArrayList<>();
		for (Control child : parent.getChildren()) {
			if (child instanceof Button button) {
				found.add(button);
			} else if (child instanceof Composite composite) {
				found.addAll(buttons(composite));
			}
		}
		return found;
	}
}
