// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.ui.project.ContractProject;
import fr.jalon.ui.wizards.Names;
import fr.jalon.ui.wizards.NewContractPage;
import fr.jalon.ui.wizards.NewContractWizard;
import fr.jalon.ui.wizards.NewTextPage;
import fr.jalon.ui.wizards.NewTextWizard;
import fr.jalon.ui.wizards.SampleContract;
import fr.jalon.ui.wizards.TextTemplate;

/** Beginning something new. */
class WizardsTest {

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
	}

	@Test
	void everyTypeOfContractBeginsWithATextThatIsUnderstood() {
		for (int i = 0; i < TextTemplate.contracts().size(); i++) {
			int type = i;
			IProject project = Desk.wizard(page -> {
				page.setProjectName("type-" + type);
				page.choose(type, "Contrat « de l'an » \"2030\"");
			});
			assertTrue(ContractProject.is(project));
			assertFalse(Desk.codes(project).contains("JAL-0001"), () -> "type " + type + ": " + Desk.codes(project));
			assertTrue(project.getFile("contrat.jalon").exists());
		}
	}

	@Test
	void anExampleComesWithItsDataAndOpensItsContract() {
		IProject project = Desk.sample(SampleContract.AS_SIGNED, "exemple");
		assertTrue(project.getFile("donnees/demandes.csv").exists());
		assertEquals("contrat.jalon", Desk.page().getActiveEditor().getEditorInput().getName());
	}

	@Test
	void namesThatCannotBeAreRefusedWithAReason() {
		IProject project = Desk.sample(SampleContract.CORRECTED, "Exemple");
		WizardDialog dialog = Desk.open(new NewContractWizard());
		NewContractPage page = (NewContractPage) dialog.getCurrentPage();
		for (String bad : new String[] {"", "  ", "a/b", "../x", "exemple", " x"}) {
			page.setProjectName(bad);
			assertFalse(page.isPageComplete(), () -> "«" + bad + "»");
			assertFalse(page.getErrorMessage().isBlank());
		}
		dialog.close();
		assertEquals(1, ResourcesPlugin.getWorkspace().getRoot().getProjects().length);
		assertTrue(Names.element("F1").isEmpty() && Names.element("Été").isEmpty());
		assertTrue(Names.element("1F").isPresent() && Names.element("a b").isPresent() && Names.element("").isPresent());
		assertTrue(Names.file(project, "contrat").isPresent(), "it is there already");
		assertTrue(Names.file(project, "CONTRAT.jalon").isPresent(), "nor in capitals");
		assertTrue(Names.file(project, "a?b*").isPresent() == (java.io.File.separatorChar == '\\'));
		assertTrue(Names.file(project, "nouvelle").isEmpty());
	}

	@Test
	void aNewSheetFindsTheNamesOfItsContract() throws Exception {
		IProject project = Desk.sample(SampleContract.CORRECTED, "c");
		NewTextWizard wizard = new NewTextWizard();
		wizard.setInitializationData(null, "class", "sheet");
		wizard.init(PlatformUI.getWorkbench(), new StructuredSelection(project));
		WizardDialog dialog = new WizardDialog(Desk.page().getWorkbenchWindow().getShell(), wizard);
		dialog.setBlockOnOpen(false);
		dialog.open();
		((NewTextPage) dialog.getCurrentPage()).set("fiche-nouvelle", 0, "F11", "Une \"nouvelle\" fiche");
		assertTrue(wizard.performFinish());
		dialog.close();
		Desk.quiet();
		IFile file = wizard.created();
		String text = file.readString();
		assertTrue(text.startsWith("espace amue.corrige"), text);
		assertTrue(text.contains("fiche F11 n° 11 \"Une \\\"nouvelle\\\" fiche\""), text);
		assertFalse(Desk.codes(project).contains("JAL-0001"), () -> Desk.codes(project).toString());
	}

	@Test
	void aPlainProjectBecomesAContractAndIsOneNoMore() throws Exception {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject("simple");
		project.create(null);
		project.open(null);
		project.getFile("a.jalon").create("fiche F1 {".getBytes(), true, false, null);
		Desk.quiet();
		assertTrue(Desk.codes(project).isEmpty());
		ContractProject.addNature(project, new NullProgressMonitor());
		Desk.quiet();
		assertTrue(Desk.codes(project).contains("JAL-0001"));
		ContractProject.removeNature(project, new NullProgressMonitor());
		Desk.quiet();
		assertTrue(Desk.codes(project).isEmpty());
	}
}
