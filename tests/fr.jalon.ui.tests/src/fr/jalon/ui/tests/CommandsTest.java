// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;

import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandImageService;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.handlers.IHandlerService;
import org.eclipse.ui.navigator.CommonNavigator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.ui.commands.CheckJob;
import fr.jalon.ui.commands.ComputeJob;
import fr.jalon.ui.commands.ContractJob;
import fr.jalon.ui.commands.GenerateJob;
import fr.jalon.ui.commands.ReportJob;
import fr.jalon.ui.commands.ReportJob.Show;
import fr.jalon.ui.reports.ReportChoice;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.views.indicators.IndicatorsView;
import fr.jalon.ui.wizards.SampleContract;

/** Check, generate, compute, open report: what they leave behind and what they say, also when they cannot. */
class CommandsTest {

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void checkSaysHowManyFaultsAndWhere() {
		IProject project = Desk.sample(SampleContract.AS_SIGNED, "signe");
		String outcome = Desk.run(new CheckJob(project));
		assertTrue(outcome.contains("fiches-systemes-information.jalon:"), outcome);
		assertTrue(outcome.matches("(?s).*Aucune erreur, \\d+ avertissements.*"), outcome);
		assertEquals("Rien à signaler.", Desk.run(new CheckJob(Desk.sample(SampleContract.CORRECTED, "corrige"))));
	}

	@Test
	void generateWritesDerivedFilesOnceAndNothingTheSecondTime() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		assertTrue(Desk.run(new GenerateJob(project)).contains("dont 47 changés"), "all are new");
		assertTrue(project.getFile("out/sql/fiches/F2.sql").isDerived(IResource.CHECK_ANCESTORS));
		assertTrue(Desk.run(new GenerateJob(project)).contains("dont aucun changé"), "none is written again");
	}

	@Test
	void theReportHasAPagePerSheetWithTheFiguresComputed() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		assertTrue(Desk.run(new ReportJob(project, ReportChoice.PAGES, Show.NOTHING)).contains("Sans chiffres"));
		Desk.run(new ComputeJob(project));
		Desk.run(new ReportJob(project, ReportChoice.PAGES, Show.NOTHING));
		assertTrue(Desk.words(project.getFile("out/fiches/f2.html").readString()).contains("8,5 jours ouvrés"));
		assertTrue(project.getFile("out/fiches/index.html").exists());
	}

	@Test
	void withoutDataTheUserIsToldWhatToDo() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		project.getFolder("donnees").delete(true, null);
		String outcome = Desk.run(new ComputeJob(project));
		assertTrue(outcome.contains("donnees") && outcome.contains("propriétés du projet"), outcome);
		assertFalse(project.getFile("out/results.json").exists());
		Desk.until("the console tells", () -> Desk.console().contains("n'a pas de dossier de données"));
	}

	@Test
	void badDataAreNamedWithTheirLine() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		String csv = project.getFile("donnees/demandes.csv").readString();
		String second = csv.lines().toList().get(1);
		Desk.rewrite(project.getFile("donnees/demandes.csv"), second, second.replaceFirst("\\d{4}-\\d{2}-\\d{2}", "2016-13-45"));
		String outcome = Desk.run(new ComputeJob(project));
		assertTrue(outcome.contains("donnees/demandes.csv:2"), outcome);
	}

	@Test
	void aComputationThatIsStoppedLeavesTheOldResults() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ComputeJob(project));
		String before = project.getFile("out/results.json").readString();
		ComputeJob job = new ComputeJob(project);
		job.schedule();
		job.cancel();
		Desk.until("the job ends", () -> job.getState() == Job.NONE);
		Desk.quiet();
		assertEquals(before, project.getFile("out/results.json").readString());
		try (var files = java.nio.file.Files.list(project.getFolder("out").getLocation().toPath())) {
			assertTrue(files.noneMatch(file -> file.toString().endsWith(".part")), "nothing half-written");
		}
	}

	@Test
	void aProjectMayBeClosedOrDeletedWhileItIsComputed() throws Exception {
		for (boolean delete : new boolean[] {false, true}) {
			IProject project = Desk.sample(SampleContract.CORRECTED, "c" + delete);
			Desk.view(FicheView.ID);
			ContractJob job = new ComputeJob(project);
			job.schedule();
			Desk.until("it works", () -> job.getState() == Job.RUNNING || job.getState() == Job.NONE);
			if (delete) {
				project.delete(true, true, null);
			} else {
				project.close(null);
			}
			Desk.until("the job ends", () -> job.getState() == Job.NONE);
			Desk.quiet();
			assertTrue(job.outcome().equals("Interrompu.") || job.outcome().contains("out/results.json"), job.outcome());
			assertEquals(delete, !project.exists());
		}
	}

	@Test
	void anUnreadableResultsFileIsSaidInTheViewsAndMendedByComputing() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.run(new ComputeJob(project));
		FicheView fiche = Desk.view(FicheView.ID);
		project.getFile("out/results.json").setContents("{\"schemaVersion\": 1, \"fiches\"".getBytes(), true, false, null);
		Desk.quiet();
		Desk.until("the view tells", () -> fiche.text().contains("results.json"));
		Desk.run(new ComputeJob(project));
		Desk.until("the figure is back", () -> Desk.words(fiche.text()).contains("45 déploiements"));
	}

	@Test
	void theCommandsWorkOnWhatIsSelectedInTheProjectExplorer() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.sample(SampleContract.AS_SIGNED, "autre");
		CommonNavigator explorer = Desk.view("org.eclipse.ui.navigator.ProjectExplorer");
		Desk.page().activate(explorer);
		explorer.selectReveal(new StructuredSelection(project.getFolder("donnees")));
		Desk.events();
		PlatformUI.getWorkbench().getService(IHandlerService.class).executeCommand("fr.jalon.ui.commands.compute", null);
		Desk.quiet();
		assertTrue(project.getFile("out/results.json").exists());
		IndicatorsView indicators = Desk.view(IndicatorsView.ID);
		Desk.until("the table is about the contract selected",
				() -> indicators.visible().size() == 19 && indicators.visible().get(0).last().isPresent());
	}

	@Test
	void everyCommandHasANameADescriptionAndAnIcon() throws Exception {
		ICommandService commands = PlatformUI.getWorkbench().getService(ICommandService.class);
		for (String name : List.of("check", "generate", "compute", "openReport", "writeReports", "compare")) {
			var command = commands.getCommand("fr.jalon.ui.commands." + name);
			assertTrue(command.isHandled() || command.isDefined());
			assertFalse(command.getName().startsWith("%") || command.getDescription().startsWith("%"), name);
			assertNotNull(PlatformUI.getWorkbench().getService(ICommandImageService.class).getImageDescriptor(command.getId()), name);
		}
		IFolder none = ((IProject) Desk.sample(SampleContract.CORRECTED, "c")).getFolder("out");
		assertFalse(none.exists(), () -> "nothing is written before it is asked for: " + Arrays.toString(new Object[] {none}));
	}
}
