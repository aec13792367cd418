// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import static fr.jalon.design.tests.Contracts.TOLD;
import static fr.jalon.design.tests.Contracts.find;
import static fr.jalon.design.tests.Contracts.text;
import static fr.jalon.design.tests.Contracts.until;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.gmf.runtime.notation.Bounds;
import org.eclipse.gmf.runtime.notation.Node;
import org.eclipse.gmf.runtime.notation.View;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.ui.business.api.view.SiriusGMFHelper;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.OpenContractMap;

/** The map of the example contract: opened in one click, it keeps its elements and their places whatever happens to the text. */
class ExampleMapTest {

	private IProject project;
	private Session session;
	private DDiagram map;

	@BeforeEach
	void open() throws Exception {
		Contracts.listen();
		project = Contracts.example("amue");
		OpenContractMap.open(project);
		Contracts.settle();
		session = ContractMaps.open(project, Contracts.NOW);
		map = (DDiagram) ContractMaps.representations(session, "ContractMap").get(0).getRepresentation();
	}

	@AfterEach
	void close() throws Exception {
		Contracts.close(project);
	}

	@Test
	void oneClickMakesTheSessionAndAllRepresentationsOfTheContract() throws Exception {
		assertEquals(ContractMaps.texts(project).size(), session.getSemanticResources().size());
		for (String kind : List.of("ContractMap", "SystemMap", "Deployments", "Indicators", "Commitments", "CommitmentsByOwner")) {
			assertEquals(1, ContractMaps.representations(session, kind).size(), kind);
		}
		IEditorPart editor = page().getActiveEditor();
		assertTrue(editor.getTitle().contains(ContractMaps.representations(session, "ContractMap").get(0).getName()), editor.getTitle());
		assertEquals(List.of(), TOLD);
		OpenContractMap.open(project);
		assertEquals(1, ContractMaps.representations(session, "ContractMap").size());
	}

	@Test
	void elementsKeepTheirPlacesWhenNeighboursGoAndTextsAreLaidOutAnew() throws Exception {
		Map<EObject, Bounds> before = places();
		assertTrue(before.size() > 10, before.size() + " elements");
		IFile file = project.getFile("contrat.jalon");
		List<Objective> objectives = new ArrayList<>();
		map.getDiagramElements().forEach(each -> {
			if (each.getTarget() instanceof Objective objective) {
				objectives.add(objective);
			}
		});
		Objective gone = objectives.get(0);
		String name = gone.getName();
		Contracts.change(session, () -> {
			// a neighbour goes on the diagram, the rest is laid out anew in the text
			org.eclipse.emf.ecore.util.EcoreUtil.delete(gone, true);
		});
		Contracts.file(project, "contrat.jalon", text(file).replace("\n  ", "\n\t"));
		until(() -> find(session, Objective.class, name) == null);
		Contracts.pause(1000);
		Map<EObject, Bounds> after = places();
		before.forEach((element, bounds) -> {
			if (element != gone && after.containsKey(element)) {
				assertEquals(bounds.getX(), after.get(element).getX(), element.toString());
				assertEquals(bounds.getY(), after.get(element).getY(), element.toString());
			}
		});
		assertTrue(after.size() > before.size() / 2, after.size() + " of " + before.size());
		assertFalse(after.containsKey(gone));
	}

	@Test
	void aRenamedElementKeepsItsPlace() throws Exception {
		Objective objective = (Objective) map.getDiagramElements().stream().map(DDiagramElement::getTarget)
				.filter(Objective.class::isInstance).findFirst().orElseThrow();
		Bounds before = places().get(objective);
		assertNotNull(before);
		IFile file = project.getFile("contrat.jalon");
		Contracts.file(project, "contrat.jalon", text(file).replace("objectif " + objective.getName() + " ", "objectif ToutAutreNom "));
		until(() -> "ToutAutreNom".equals(objective.getName()));
		Contracts.pause(500);
		Bounds after = places().get(objective);
		assertNotNull(after, "the element is still on the map");
		assertEquals(before.getX(), after.getX());
		assertEquals(before.getY(), after.getY());
	}

	@Test
	void aNewSheetOfTheTextComesOntoTheMap() throws Exception {
		IFile file = project.getFile("fiches-formation.jalon");
		Objective objective = (Objective) map.getDiagramElements().stream().map(DDiagramElement::getTarget)
				.filter(Objective.class::isInstance).findFirst().orElseThrow();
		Contracts.file(project, "fiches-formation.jalon", text(file) + "\nfiche NouvelleFiche \"Toute nouvelle\" { objectif " + objective.getName() + " }\n");
		until(() -> find(session, Fiche.class, "NouvelleFiche") != null);
		Fiche added = find(session, Fiche.class, "NouvelleFiche");
		assertNotNull(added);
		assertSame(objective, added.getObjective());
		until(() -> onMap(added));
		assertTrue(onMap(added));
	}

	@Test
	void representationsOfAnEarlierTextOpenWithoutWhatIsGone() throws Exception {
		session.save(Contracts.NOW);
		page().closeAllEditors(false);
		session.close(Contracts.NOW);
		Contracts.settle();
		IFile file = project.getFile("fiches-formation.jalon");
		Contracts.file(project, "fiches-formation.jalon", "// vidé entre-temps\n");
		OpenContractMap.open(project);
		Contracts.settle();
		assertEquals(List.of(), TOLD);
		session = ContractMaps.open(project, Contracts.NOW);
		map = (DDiagram) ContractMaps.representations(session, "ContractMap").get(0).getRepresentation();
		assertTrue(map.getDiagramElements().size() > 10);
		assertEquals("// vidé entre-temps\n", text(file));
	}

	private boolean onMap(EObject element) {
		return map.getDiagramElements().stream().map(DSemanticDecorator::getTarget).anyMatch(element::equals);
	}

	private Map<EObject, Bounds> places() {
		Map<EObject, Bounds> places = new HashMap<>();
		for (DDiagramElement each : map.getDiagramElements()) {
			View view = SiriusGMFHelper.getGmfView(each);
			if (view instanceof Node node && node.getLayoutConstraint() instanceof Bounds bounds) {
				places.put(each.getTarget(), org.eclipse.emf.ecore.util.EcoreUtil.copy(bounds));
			}
		}
		return places;
	}

	private static IWorkbenchPage page() {
		return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
	}
}
