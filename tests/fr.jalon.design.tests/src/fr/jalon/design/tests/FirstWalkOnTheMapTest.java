// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.draw2d.IFigure;
import org.eclipse.draw2d.Label;
import org.eclipse.draw2d.geometry.Rectangle;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.gef.EditPart;
import org.eclipse.gef.EditPartViewer;
import org.eclipse.gef.GraphicalEditPart;
import org.eclipse.gmf.runtime.diagram.ui.parts.IDiagramWorkbenchPart;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextSelection;
import org.eclipse.sirius.business.api.session.Session;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DDiagramElementContainer;
import org.eclipse.sirius.diagram.description.tool.ContainerCreationDescription;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.diagram.ui.business.api.view.SiriusGMFHelper;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.viewpoint.description.IdentifiedElement;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.texteditor.ITextEditor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Axis;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;
import fr.jalon.design.services.FixServices;
import fr.jalon.design.session.ContractMaps;
import fr.jalon.design.session.OpenContractMap;
import fr.jalon.ui.commands.ComputeJob;
import fr.jalon.ui.tests.Desk;
import fr.jalon.ui.views.fiche.FicheView;
import fr.jalon.ui.wizards.SampleContract;

/**
 * A newcomer's first walk with the map, from an empty workspace: makes the sample project, sees the map of the contract, adds an
 * objective with a sheet to it, finds both in the text, breaks a target in the text, sees the fault on the map and in Problems,
 * mends it with a quick fix, computes, and reads the figure in the Fiche view.
 */
class FirstWalkOnTheMapTest {

	/** The target of a delay, which is to fall. */
	private static final String TARGET = "cible ≤ 11 en 2018, ≤ 8 en 2020";
	/** The same target as if the delay were to rise. */
	private static final String BROKEN = "cible ≥ 20 en 2018, ≥ 30 en 2020";
	private static final String FAULT = "JAL-0501";
	private static final Pattern CODE = Pattern.compile("JAL-\\d{4}");

	private IProject project;
	private Session session;
	private DDiagram map;
	private IDiagramWorkbenchPart mapEditor;

	@BeforeEach
	void emptyWorkspace() throws Exception {
		Desk.clear();
		Contracts.listen();
	}

	@AfterEach
	void tidyUp() throws Exception {
		if (project != null) {
			Contracts.close(project);
		}
	}

	@Test
	void fromAnEmptyWorkspaceOverTheMapToAFigureInTheFicheView() throws Exception {
		// makes the sample project: nothing to report
		project = Desk.sample(SampleContract.CORRECTED, "mon-contrat");
		assertEquals(List.of(), Desk.codes(project));
		FicheView view = Desk.view(FicheView.ID);

		// sees the map in one click: nothing to report there either
		openMap();
		Fiche delays = Contracts.find(session, Fiche.class, "F2");
		Desk.until("sheet 2 is on the map", () -> partOf(delays) != null && boxOf(delays).isVisible());
		assertEquals(Set.of(), faultsOnTheMap());

		// adds an objective to an axis, and a sheet to the objective
		Axis axis = onTheMap(Axis.class).get(0);
		Objective objective = add("Objective", axis, Objective.class);
		Fiche sheet = add("Sheet", objective, Fiche.class);
		assertSame(axis, objective.eContainer());
		assertSame(objective, sheet.getObjective());
		assertEquals(List.of(), Contracts.TOLD);

		// finds both in the text
		IFile contract = fileOf(objective);
		IFile sheets = fileOf(sheet);
		String objectiveText = Contracts.text(contract);
		assertTrue(objectiveText.contains("objectif " + objective.getName() + " "), objectiveText);
		String sheetText = Contracts.text(sheets);
		assertTrue(sheetText.contains("fiche " + sheet.getName() + " "), sheetText);
		assertTrue(lineAt(doubleClick(objective)).startsWith("objectif " + objective.getName()), () -> lineAt(doubleClick(objective)));
		assertTrue(lineAt(doubleClick(sheet)).startsWith("fiche " + sheet.getName()), () -> lineAt(doubleClick(sheet)));

		// breaks a target in the text
		ITextEditor editor = doubleClick(delays);
		IFile file = fileOf(delays);
		IDocument text = Desk.document(editor);
		text.replace(text.get().indexOf(TARGET), TARGET.length(), BROKEN);
		editor.doSave(null);
		Desk.quiet();

		// sees the fault in Problems and on the map
		IMarker problem = Desk.problem(file, FAULT);
		assertEquals(IMarker.SEVERITY_WARNING, problem.getAttribute(IMarker.SEVERITY, -1));
		Desk.page().activate(mapEditor);
		Desk.until("the fault is on the map", () -> faultsAt(delays).contains(FAULT));

		// mends it with a quick fix of the problem
		String broken = text.get();
		Desk.resolutions(problem).get(0).run(problem);
		editor.doSave(null);
		Desk.quiet();
		assertFalse(Desk.codes(project).contains(FAULT), () -> "still " + Desk.codes(project) + " in\n" + text.get());
		Desk.until("the fault has left the map", () -> !faultsAt(delays).contains(FAULT));

		// breaks it once more, and mends it with the same quick fix from the map
		String mended = text.get();
		text.set(broken);
		editor.doSave(null);
		Desk.until("the fault is on the map again", () -> faultsAt(delays).contains(FAULT));
		new FixServices().fixFirst(delays, "WARNING");
		Desk.until("the text is mended", () -> text.get().equals(mended));
		editor.doSave(null);
		Desk.quiet();
		assertFalse(Desk.codes(project).contains(FAULT), () -> "still " + Desk.codes(project) + " in\n" + text.get());
		Desk.until("the fault has left the map again", () -> !faultsAt(delays).contains(FAULT));

		// computes, and reads the figure of the sheet that is selected on the map
		String outcome = Desk.run(new ComputeJob(project));
		assertTrue(outcome.contains("out/results.json"), outcome);
		select(sheet);
		Desk.until("the view shows the new sheet", () -> Desk.words(view.text()).contains(sheet.getTitle()));
		select(delays);
		Desk.until("the figure is in the view", () -> Desk.words(view.text()).contains("8,5 jours ouvrés"));
		assertEquals(List.of(), Contracts.TOLD);
	}

	// ------------------------------------------------------------------------------------------------------ the map

	private void openMap() throws Exception {
		OpenContractMap.open(project);
		Desk.quiet();
		session = ContractMaps.open(project, Contracts.NOW);
		map = (DDiagram) ContractMaps.representations(session, "ContractMap").get(0).getRepresentation();
		IEditorPart active = Desk.page().getActiveEditor();
		assertTrue(active instanceof IDiagramWorkbenchPart, () -> active + " is the active editor");
		mapEditor = (IDiagramWorkbenchPart) active;
	}

	private <T extends Element> List<T> onTheMap(Class<T> kind) {
		return map.getDiagramElements().stream().map(DDiagramElement::getTarget).filter(kind::isInstance).map(kind::cast).distinct()
				.toList();
	}

	/** Uses a tool of the palette on a box; returns what came onto the map by it. */
	private <T extends Element> T add(String tool, Element place, Class<T> kind) {
		List<T> before = onTheMap(kind);
		ContainerCreationDescription description = tool(ContainerCreationDescription.class, tool);
		DDiagramElementContainer box = (DDiagramElementContainer) elementOf(place);
		run(commands().buildCreateContainerCommandFromTool(box, description));
		List<T> added = new ArrayList<>(onTheMap(kind));
		added.removeAll(before);
		assertEquals(1, added.size(), () -> tool + " adds " + added);
		return added.get(0);
	}

	/** The editor that a double click on a box opens. */
	private ITextEditor doubleClick(Element element) {
		Desk.page().activate(mapEditor);
		DDiagramElement box = elementOf(element);
		run(commands().buildDoubleClickOnElementCommandFromTool(box, box.getDiagramElementMapping().getDoubleClickDescription()));
		Desk.until("a text opens", () -> Desk.page().getActiveEditor() instanceof ITextEditor);
		Desk.quiet();
		return Desk.page().getActiveEditor().getAdapter(ITextEditor.class);
	}

	private void run(Command command) {
		assertTrue(command.canExecute());
		session.getTransactionalEditingDomain().getCommandStack().execute(command);
		Desk.quiet();
	}

	private IDiagramCommandFactory commands() {
		IDiagramCommandFactory factory = (IDiagramCommandFactory) DiagramCommandFactoryService.getInstance().getNewProvider()
				.getCommandFactory(session.getTransactionalEditingDomain());
		factory.setUserInterfaceCallBack(new NoUICallback());
		return factory;
	}

	private <T extends EObject> T tool(Class<T> kind, String name) {
		for (Iterator<EObject> all = EcoreUtil.getAllContents(map.getDescription(), false); all.hasNext();) {
			EObject each = all.next();
			if (kind.isInstance(each) && each instanceof IdentifiedElement named
					&& name.equals(named.getName())) {
				return kind.cast(each);
			}
		}
		throw new AssertionError("no tool " + name);
	}

	/** The box of an element, not a mark on its border. */
	private DDiagramElement elementOf(Element element) {
		return map.getDiagramElements().stream().filter(each -> each.getTarget() == element && each instanceof DDiagramElementContainer)
				.findFirst().orElseThrow(() -> new AssertionError(element.getName() + " is not on the map"));
	}

	private GraphicalEditPart partOf(Element element) {
		EditPartViewer viewer = mapEditor.getDiagramGraphicalViewer();
		return (GraphicalEditPart) viewer.getEditPartRegistry().get(SiriusGMFHelper.getGmfView(elementOf(element)));
	}

	private IFigure boxOf(Element element) {
		return partOf(element).getFigure();
	}

	private void select(Element element) {
		Desk.page().activate(mapEditor);
		EditPart part = partOf(element);
		mapEditor.getDiagramGraphicalViewer().select(part);
		Desk.quiet();
	}

	// --------------------------------------------------------------------------------------------- what the map says

	/** Codes of all checks that the map speaks of when one points anywhere on it. */
	private Set<String> faultsOnTheMap() {
		Set<String> codes = new TreeSet<>();
		collect(root(), null, codes);
		return codes;
	}

	/** Codes of the checks that the map speaks of when one points to the box of an element or to a mark on it. */
	private Set<String> faultsAt(Element element) {
		Set<String> codes = new TreeSet<>();
		IFigure box = boxOf(element);
		collect(root(), absolute(box).expand(1, 1), codes);
		return codes;
	}

	private IFigure root() {
		return ((GraphicalEditPart) mapEditor.getDiagramGraphicalViewer().getRootEditPart()).getFigure();
	}

	private static void collect(IFigure figure, Rectangle within, Set<String> codes) {
		if (within == null || within.contains(absolute(figure).getCenter())) {
			codesIn(figure.getToolTip(), codes);
		}
		figure.getChildren().forEach(each -> collect(each, within, codes));
	}

	private static Rectangle absolute(IFigure figure) {
		Rectangle bounds = figure.getBounds().getCopy();
		figure.translateToAbsolute(bounds);
		return bounds;
	}

	private static void codesIn(IFigure tip, Set<String> codes) {
		if (tip == null) {
			return;
		}
		if (tip instanceof Label label) {
			CODE.matcher(label.getText()).results().map(MatchResult::group).forEach(codes::add);
		}
		tip.getChildren().forEach(each -> codesIn(each, codes));
	}

	// ------------------------------------------------------------------------------------------------------ the text

	private IFile fileOf(Element element) {
		return project.getFile(element.eResource().getURI().lastSegment());
	}

	private static String lineAt(ITextEditor editor) {
		return ((ITextSelection) editor.getSelectionProvider().getSelection()).getText();
	}
}
