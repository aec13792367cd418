// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ProjectScope;
import org.eclipse.core.resources.ResourceAttributes;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.IMarkerResolution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.fixes.CheckExplanation;
import fr.jalon.ui.preferences.JalonPreferences;
import fr.jalon.ui.wizards.SampleContract;

/** What the Problems view says of a contract, when, and what can be done about it. */
class ProblemsTest {

	private static final String SYSTEMS = "fiches-systemes-information.jalon";
	private static final String TARGET = "cible ≤ 11 en 2018, ≤ 8 en 2020";

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void theContractAsSignedHasTheFaultsThatTheChecksAreAbout() {
		IProject project = Desk.sample(SampleContract.AS_SIGNED, "signe");
		Set<String> families = new TreeSet<>();
		Desk.codes(project).forEach(code -> families.add(code.substring(0, 6)));
		assertTrue(families.containsAll(List.of("JAL-01", "JAL-02", "JAL-03", "JAL-04", "JAL-05")), () -> "found " + families);
	}

	@Test
	void aProblemNamesItsCodeItsLineAndMarksTheWord() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile file = project.getFile(SYSTEMS);
		Desk.rewrite(file, TARGET, "");
		IMarker problem = Desk.problem(file, "JAL-0301");
		String text = file.readString();
		String line = text.lines().toList().get(problem.getAttribute(IMarker.LINE_NUMBER, 0) - 1);
		assertTrue(line.contains("fiche F2"), line);
		assertEquals("F2", text.substring(problem.getAttribute(IMarker.CHAR_START, 0), problem.getAttribute(IMarker.CHAR_END, 0)));
		assertTrue(problem.getAttribute(IMarker.MESSAGE, "").endsWith("[JAL-0301]"), problem.getAttribute(IMarker.MESSAGE, ""));
		assertEquals("ligne " + problem.getAttribute(IMarker.LINE_NUMBER, 0), problem.getAttribute(IMarker.LOCATION, ""));
	}

	@Test
	void aFixOfAClosedFileIsSavedAndTheProblemGoes() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile file = project.getFile(SYSTEMS);
		Desk.page().closeAllEditors(false);
		Desk.rewrite(file, TARGET, "");
		Desk.resolutions(Desk.problem(file, "JAL-0301")).get(0).run(Desk.problem(file, "JAL-0301"));
		Desk.quiet();
		assertFalse(Desk.codes(project).contains("JAL-0301"), () -> "still " + Desk.codes(project));
		assertTrue(file.readString().contains("fiche F3"), "the rest of the text is there");
	}

	@Test
	void aReadOnlyFileIsLeftAloneAndTheUserIsToldHowToChangeIt() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile file = project.getFile(SYSTEMS);
		Desk.page().closeAllEditors(false);
		Desk.rewrite(file, TARGET, "");
		ResourceAttributes attributes = file.getResourceAttributes();
		attributes.setReadOnly(true);
		file.setResourceAttributes(attributes);
		String before = file.readString();
		Desk.resolutions(Desk.problem(file, "JAL-0301")).get(0).run(Desk.problem(file, "JAL-0301"));
		Desk.quiet();
		assertEquals(before, file.readString());
		Desk.until("the console tells", () -> Desk.console().contains("c/" + SYSTEMS + " est en lecture seule"));
	}

	@Test
	void aBuildWithoutNewsTouchesNoMarker() throws Exception {
		IProject project = Desk.sample(SampleContract.AS_SIGNED, "signe");
		List<Long> before = ids(project);
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		Desk.quiet();
		assertEquals(before, ids(project));
		Desk.rewrite(project.getFile("produits.jalon"), "produit ", "produit  ");
		List<Long> after = ids(project);
		after.retainAll(before);
		assertTrue(after.size() > before.size() / 2, "markers of other texts stay");
	}

	private static List<Long> ids(IProject project) {
		return new ArrayList<>(ProblemMarkers.below(project).stream().map(IMarker::getId).sorted().toList());
	}

	@Test
	void aSyntaxErrorIsToldAndTheOtherTextsStayChecked() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		Desk.rewrite(project.getFile(SYSTEMS), "fiche F3 n° 3", "fiche F3 n° trois {{");
		assertTrue(Desk.codes(project).contains("JAL-0001"), () -> "found " + Desk.codes(project));
		assertEquals(IMarker.SEVERITY_ERROR, Desk.problem(project.getFile(SYSTEMS), "JAL-0001").getAttribute(IMarker.SEVERITY, -1));
	}

	@Test
	void aProjectMayWeighAChecksOtherwise() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile file = project.getFile(SYSTEMS);
		IEclipsePreferences own = new ProjectScope(project).getNode(JalonPlugin.ID);
		own.put(JalonPreferences.SEVERITY + "JAL-0301", "ERROR");
		own.flush();
		Desk.rewrite(file, TARGET, "");
		assertEquals(IMarker.SEVERITY_ERROR, Desk.problem(file, "JAL-0301").getAttribute(IMarker.SEVERITY, -1));
		own.put(JalonPreferences.SEVERITY + "JAL-0301", "IGNORE");
		own.flush();
		project.build(IncrementalProjectBuilder.FULL_BUILD, null);
		Desk.quiet();
		assertFalse(Desk.codes(project).contains("JAL-0301"));
	}

	@Test
	void codeIsWrittenOnSaveWhenAskedAndOnlyWhatChanged() throws Exception {
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).putBoolean(JalonPreferences.GENERATE_ON_SAVE, true);
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).put(JalonPreferences.OUTPUT_FOLDER, "produit/code");
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile second = project.getFile("produit/code/sql/fiches/F2.sql");
		IFile third = project.getFile("produit/code/sql/fiches/F3.sql");
		assertTrue(second.exists() && third.exists());
		assertTrue(second.isDerived(IResource.CHECK_ANCESTORS));
		long secondBefore = second.getLocalTimeStamp();
		long thirdBefore = third.getLocalTimeStamp();
		Thread.sleep(1100);
		Desk.rewrite(project.getFile(SYSTEMS), "sur Demandes où nature = Maintenance et bloquante", "sur Demandes où bloquante");
		assertTrue(second.getLocalTimeStamp() > secondBefore, "the sheet that changed is written");
		assertEquals(thirdBefore, third.getLocalTimeStamp(), "the other is left alone");
	}

	@Test
	void messagesComeInEnglishToWhoAsksForIt() throws Exception {
		InstanceScope.INSTANCE.getNode(JalonPlugin.ID).put(JalonPreferences.LANGUAGE, Locale.ENGLISH.getLanguage());
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		IFile file = project.getFile(SYSTEMS);
		Desk.rewrite(file, TARGET, "");
		IMarker problem = Desk.problem(file, "JAL-0301");
		assertTrue(problem.getAttribute(IMarker.MESSAGE, "").contains("target"), problem.getAttribute(IMarker.MESSAGE, ""));
		List<String> labels = Desk.resolutions(problem).stream().map(IMarkerResolution::getLabel).toList();
		assertTrue(labels.contains("Explain JAL-0301"), labels.toString());
		assertTrue(CheckExplanation.page("JAL-0301").orElseThrow().contains("## Why"));
	}

	@Test
	void aProjectClosedWhileItIsBuiltLeavesTheWorkspaceInOrder() throws Exception {
		IProject project = Desk.sample(SampleContract.AS_SIGNED, "signe");
		List<String> logged = new ArrayList<>();
		IResourceChangeListener close = event -> logged.add("change");
		ResourcesPlugin.getWorkspace().addResourceChangeListener(close, IResourceChangeEvent.PRE_CLOSE);
		project.getFile("contrat.jalon").touch(null);
		project.close(null);
		Desk.quiet();
		ResourcesPlugin.getWorkspace().removeResourceChangeListener(close);
		assertEquals(1, logged.size());
		assertEquals(0, ResourcesPlugin.getWorkspace().getRoot().findMarkers(ProblemMarkers.TYPE, true, IResource.DEPTH_INFINITE).length);
		project.open(null);
		Desk.quiet();
		assertFalse(Desk.codes(project).isEmpty());
		assertEquals(1, Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().getProjects()).count());
	}
}
