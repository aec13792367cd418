// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.tests.specification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.sirius.common.tools.api.interpreter.EvaluationException;
import org.eclipse.sirius.common.tools.api.interpreter.IInterpreter;
import org.eclipse.sirius.diagram.DDiagram;
import org.eclipse.sirius.diagram.DDiagramElement;
import org.eclipse.sirius.diagram.DDiagramElementContainer;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.diagram.DNode;
import org.eclipse.sirius.diagram.DragAndDropTarget;
import org.eclipse.sirius.diagram.EdgeTarget;
import org.eclipse.sirius.diagram.description.DiagramDescription;
import org.eclipse.sirius.diagram.description.DiagramElementMapping;
import org.eclipse.sirius.diagram.description.DragAndDropTargetDescription;
import org.eclipse.sirius.diagram.description.tool.ContainerCreationDescription;
import org.eclipse.sirius.diagram.description.tool.ContainerDropDescription;
import org.eclipse.sirius.diagram.description.tool.DeleteElementDescription;
import org.eclipse.sirius.diagram.description.tool.DirectEditLabel;
import org.eclipse.sirius.diagram.description.tool.EdgeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.NodeCreationDescription;
import org.eclipse.sirius.diagram.description.tool.ReconnectEdgeDescription;
import org.eclipse.sirius.diagram.description.tool.ReconnectionKind;
import org.eclipse.sirius.diagram.tools.api.command.DiagramCommandFactoryService;
import org.eclipse.sirius.diagram.tools.api.command.IDiagramCommandFactory;
import org.eclipse.sirius.ecore.extender.business.api.accessor.ModelAccessor;
import org.eclipse.sirius.table.metamodel.table.DCell;
import org.eclipse.sirius.table.metamodel.table.DLine;
import org.eclipse.sirius.table.metamodel.table.DTable;
import org.eclipse.sirius.table.metamodel.table.DTargetColumn;
import org.eclipse.sirius.table.metamodel.table.description.CrossTableDescription;
import org.eclipse.sirius.table.metamodel.table.description.TableDescription;
import org.eclipse.sirius.table.tools.api.command.ITableCommandFactory;
import org.eclipse.sirius.table.tools.api.command.TableCommandFactoryService;
import org.eclipse.sirius.tools.api.command.ui.NoUICallback;
import org.eclipse.sirius.tree.DTree;
import org.eclipse.sirius.tree.DTreeItem;
import org.eclipse.sirius.tree.business.api.command.ITreeCommandFactory;
import org.eclipse.sirius.tree.business.api.command.TreeCommandFactoryService;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;
import org.eclipse.sirius.viewpoint.description.tool.AbstractToolDescription;
import org.eclipse.sirius.viewpoint.description.tool.OperationAction;
import org.eclipse.xtext.resource.XtextResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Document;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.change.Drops;
import fr.jalon.design.services.Language;
import fr.jalon.dsl.edit.ModelEdit;

/**
 * Each tool used once on the example contract, by the commands that palettes, menus and cells use: the model changes as it
 * should, a text can say it, and undo takes it back.
 */
class ToolsTest {

	private Example example;
	private IInterpreter interpreter;

	@BeforeEach
	void open() throws Exception {
		example = new Example("tools");
		interpreter = example.session().getInterpreter();
	}

	@AfterEach
	void close() throws Exception {
		example.close();
	}

	@Test
	void toolsOfTheContractMap() {
		diagram("ContractMap", example.all(Contract.class).get(0));
	}

	@Test
	void toolsOfTheSystemMap() {
		diagram("SystemMap", example.all(Contract.class).get(0));
	}

	@Test
	void toolsOfASheetsData() {
		diagram("FicheData", example.find(Fiche.class, "F5"));
	}

	// --------------------------------------------------------------------------------------------------- diagrams

	private void diagram(String name, EObject element) {
		DDiagram diagram = (DDiagram) example.create(name, element);
		DiagramDescription description = diagram.getDescription();
		example.change(() -> diagram.getActivatedLayers().addAll(description.getAdditionalLayers()));
		example.refresh(diagram);
		IDiagramCommandFactory factory = (IDiagramCommandFactory) DiagramCommandFactoryService.getInstance().getNewProvider()
				.getCommandFactory(example.domain());
		factory.setUserInterfaceCallBack(new NoUICallback());
		Set<String> unused = new LinkedHashSet<>();
		for (Iterator<EObject> all = EcoreUtil.getAllContents(description, false); all.hasNext();) {
			if (all.next() instanceof AbstractToolDescription tool && !use(tool, diagram, factory)) {
				unused.add(tool.eClass().getName() + " " + tool.getName());
			}
		}
		assertEquals(Set.of(), unused, "tools that found nothing to be used on");
	}

	/** Whether the tool could be used somewhere, or is none that changes the model. */
	private boolean use(AbstractToolDescription tool, DDiagram diagram, IDiagramCommandFactory factory) {
		List<DDiagramElement> elements = List.copyOf(diagram.getDiagramElements());
		if (tool instanceof ContainerCreationDescription || tool instanceof NodeCreationDescription) {
			List<EObject> places = new ArrayList<>(List.of(diagram));
			elements.stream().filter(each -> each instanceof DDiagramElementContainer || each instanceof DNode).forEach(places::add);
			for (EObject place : places) {
				if (!holds(tool, place, Map.of("container", target(place), "containerView", place))) {
					continue;
				}
				Command command = creation(factory, tool, place);
				if (command != null) {
					return changes(tool.getName(), command);
				}
			}
			return false;
		}
		if (tool instanceof EdgeCreationDescription creation) {
			for (DDiagramElement source : elements) {
				for (DDiagramElement target : elements) {
					if (source instanceof EdgeTarget from && target instanceof EdgeTarget to && source != target
							&& isNode(source) && isNode(target)
							&& isOf(creation.getEdgeMappings().get(0).getSourceMapping(), source)
							&& isOf(creation.getEdgeMappings().get(0).getTargetMapping(), target)
							&& holds(tool, source, Map.of("preSource", target(source), "preTarget", target(target)))
							&& changesAnything(factory.buildCreateEdgeCommandFromTool(from, to, creation))) {
						return true;
					}
				}
			}
			return false;
		}
		if (tool instanceof ReconnectEdgeDescription reconnection) {
			return reconnect(reconnection, elements, factory);
		}
		if (tool instanceof DeleteElementDescription deletion) {
			return delete(deletion, elements, factory);
		}
		if (tool instanceof DirectEditLabel edit) {
			for (DDiagramElement each : elements) {
				if (each.getDiagramElementMapping().getLabelDirectEdit() == edit) {
					return changes(tool.getName(), factory.buildDirectEditLabelFromTool(each, edit, "Un intitulé « neuf »"));
				}
			}
			return false;
		}
		if (tool instanceof ContainerDropDescription drop) {
			return drop(drop, elements, factory);
		}
		if (tool instanceof OperationAction action) {
			for (DDiagramElement each : elements) {
				if (isNode(each) && holds(tool, each, Map.of())) {
					return changes(tool.getName(), factory.buildOperationActionFromTool(action, List.<DSemanticDecorator>of(each)));
				}
			}
			return false;
		}
		// Double click, external actions, their menu: they open editors and dialogs.
		return true;
	}

	private static Command creation(IDiagramCommandFactory factory, AbstractToolDescription tool, EObject place) {
		if (tool instanceof ContainerCreationDescription creation) {
			return place instanceof DDiagram diagram ? factory.buildCreateContainerCommandFromTool(diagram, creation)
					: place instanceof DDiagramElementContainer box ? factory.buildCreateContainerCommandFromTool(box, creation) : null;
		}
		NodeCreationDescription creation = (NodeCreationDescription) tool;
		return place instanceof DDiagram diagram ? factory.buildCreateNodeCommandFromTool(diagram, creation)
				: place instanceof DDiagramElementContainer box ? factory.buildCreateNodeCommandFromTool(box, creation)
						: factory.buildCreateNodeCommandFromTool((DNode) place, creation);
	}

	private boolean reconnect(ReconnectEdgeDescription tool, List<DDiagramElement> elements, IDiagramCommandFactory factory) {
		boolean ofSource = tool.getReconnectionKind() == ReconnectionKind.RECONNECT_SOURCE_LITERAL;
		for (DDiagramElement each : elements) {
			if (!(each instanceof DEdge edge) || !edge.getDiagramElementMapping().equals(edge.getActualMapping())
					|| !((org.eclipse.sirius.diagram.description.EdgeMapping) edge.getActualMapping()).getReconnections().contains(tool)) {
				continue;
			}
			EdgeTarget old = ofSource ? edge.getSourceNode() : edge.getTargetNode();
			for (DDiagramElement other : elements) {
				if (other != old && other instanceof EdgeTarget end
						&& ((DDiagramElement) old).getDiagramElementMapping() == other.getDiagramElementMapping()
						&& changesAnything(factory.buildReconnectEdgeCommandFromTool(tool, edge, old, end))) {
					return true;
				}
			}
		}
		return false;
	}

	private boolean delete(DeleteElementDescription tool, List<DDiagramElement> elements, IDiagramCommandFactory factory) {
		boolean keeps = "aql:false".equals(tool.getPrecondition());
		boolean found = false;
		for (DDiagramElement each : elements) {
			if (each.getDiagramElementMapping().getDeletionDescription() == tool) {
				if (keeps) {
					Command command = factory.buildDeleteDiagramElement(each);
					assertTrue(!command.canExecute() || !changesAnything(command), "what stands for something else was deleted: " + each.getName());
					return true;
				}
				found |= holds(tool, each, Map.of("element", target(each))) && changesAnything(factory.buildDeleteDiagramElement(each));
				if (found) {
					return true;
				}
			}
		}
		// Some links are rare: the example need not have one of each.
		return keeps || Set.of("Detach", "LeavePlan", "EndSuccession", "LeaveBlock").contains(tool.getName());
	}

	private boolean drop(ContainerDropDescription tool, List<DDiagramElement> elements, IDiagramCommandFactory factory) {
		for (DDiagramElement place : elements) {
			boolean takes = place instanceof DragAndDropTarget && place.getDiagramElementMapping() instanceof DragAndDropTargetDescription target
					&& target.getDropDescriptions().contains(tool);
			for (DDiagramElement dropped : takes ? elements : List.<DDiagramElement>of()) {
				if (tool.getMappings().contains(dropped.getDiagramElementMapping())
						&& place.getParentDiagram() != null && dropped.getParentDiagram() != null
						&& Drops.canReceive(target(place), target(dropped))
						&& changesAnything(factory.buildDropInContainerCommandFromTool((DragAndDropTarget) place, dropped, tool))) {
					return true;
				}
			}
		}
		return false;
	}

	private static boolean isNode(DDiagramElement element) {
		return !(element instanceof DEdge);
	}

	private static boolean isOf(List<DiagramElementMapping> mappings, DDiagramElement element) {
		return mappings.contains(element.getDiagramElementMapping());
	}

	// ---------------------------------------------------------------------------------------------- tables and tree

	@Test
	void cellsOfTheIndicatorsCanBeWritten() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("Title", "Un autre intitulé");
		values.put("Unit", "jours");
		values.put("Periodicity", "mensuelle");
		values.put("Baseline", "3 en 2015");
		values.put("Target", "≥ 4 en 2019, ≥ 5 en 2020");
		values.put("Direction", "maintien");
		values.put("Owner", "DCSI");
		cells("Indicators", values);
	}

	@Test
	void cellsOfTheCommitmentsCanBeWritten() {
		Map<String, String> values = new LinkedHashMap<>();
		values.put("Owner", "SAJ");
		values.put("Due", "2019-06-30");
		values.put("Recurrence", "trimestre");
		values.put("Threshold", "≥ 3");
		values.put("MeasuredBy", "F1, F2");
		values.put("Evidence", "un compte rendu");
		cells("Commitments", values);
	}

	private void cells(String name, Map<String, String> values) {
		DTable table = (DTable) example.create(name, example.all(Contract.class).get(0));
		ITableCommandFactory factory = tables();
		values.forEach((column, value) -> {
			DCell cell = table.getColumns().stream().filter(each -> each.getOriginMapping().getName().equals(column))
					.flatMap(each -> each.getCells().stream()).filter(each -> each.getUpdater() != null && !value.equals(each.getLabel()))
					.findFirst().orElseThrow(() -> new AssertionError("no cell in " + column));
			assertTrue(changesAnything(factory.buildSetCellValueFromTool(cell, value)), column);
		});
		lines(table, factory);
	}

	@Test
	void cellsOfTheDeploymentsComeAndGo() {
		DTable table = (DTable) example.create("Deployments", example.all(Contract.class).get(0));
		ITableCommandFactory factory = tables();
		DCell filled = table.getLines().get(0).getCells().get(0);
		assertTrue(changesAnything(factory.buildSetCellValueFromTool(filled, "12")));
		assertTrue(changesAnything(factory.buildSetCellValueFromTool(filled, "")), "an emptied cell");
		CrossTableDescription description = (CrossTableDescription) table.getDescription();
		assertTrue(changesAnything(factory.buildCreateColumnCommandFromTool(table, description.getCreateColumn().get(0))), "a new date");
		assertTrue(changesAnything(factory.buildDeleteTableElement(table.getColumns().get(0))), "a date less");
		// A line of its own has no figures yet.
		Command line = factory.buildCreateLineCommandFromTool(table, description.getOwnedCreateLine().get(0));
		example.domain().getCommandStack().execute(line);
		example.refresh(table);
		DLine empty = table.getLines().stream().filter(each -> each.getCells().isEmpty()).findFirst().orElseThrow();
		assertTrue(changesAnything(factory.buildCreateCellFromTool(empty, (DTargetColumn) table.getColumns().get(0), "7")), "a cell filled");
		lines(table, factory);
	}

	private void lines(DTable table, ITableCommandFactory factory) {
		TableDescription description = table.getDescription();
		description.getOwnedCreateLine().forEach(tool -> {
			boolean used = false;
			List<EObject> places = new ArrayList<>(List.of(table));
			EcoreUtil.getAllContents(table, false).forEachRemaining(each -> {
				if (each instanceof DLine line) {
					places.add(line);
				}
			});
			for (EObject place : places) {
				used |= !used && changesAnything(factory.buildCreateLineCommandFromTool(
						(org.eclipse.sirius.table.metamodel.table.LineContainer) place, tool));
			}
			assertTrue(used, tool.getName());
		});
		boolean deleted = false;
		for (Iterator<EObject> all = EcoreUtil.getAllContents(table, false); all.hasNext() && !deleted;) {
			deleted = all.next() instanceof DLine line && line.getOriginMapping().getDelete() != null
					&& changesAnything(factory.buildDeleteTableElement(line));
		}
		assertTrue(deleted, "no line could be deleted");
	}

	private ITableCommandFactory tables() {
		ITableCommandFactory factory = (ITableCommandFactory) TableCommandFactoryService.getInstance().getNewProvider()
				.getCommandFactory(example.domain());
		factory.setModelAccessor(accessor());
		factory.setUserInterfaceCallBack(new NoUICallback());
		return factory;
	}

	@Test
	void toolsOfTheTree() {
		DTree tree = (DTree) example.create("CommitmentsByOwner", example.all(Contract.class).get(0));
		ITreeCommandFactory factory = (ITreeCommandFactory) TreeCommandFactoryService.getInstance().getNewProvider()
				.getCommandFactory(example.domain());
		factory.setModelAccessor(accessor());
		factory.setUserInterfaceCallBack(new NoUICallback());
		DTreeItem item = tree.getOwnedTreeItems().get(0).getOwnedTreeItems().get(0);
		assertTrue(changesAnything(factory.buildDirectEditLabelFromTool(item, item.getActualMapping().getDirectEdit(), "Un autre engagement")));
		assertTrue(changesAnything(factory.buildDeleteTreeElement(item)));
	}

	// ---------------------------------------------------------------------------------------------------- commands

	private boolean changes(String tool, Command command) {
		assertTrue(changesAnything(command), tool + " changes nothing");
		return true;
	}

	/** Runs the command, has the texts say the model, and takes the command back. */
	private boolean changesAnything(Command command) {
		if (command == null || !command.canExecute()) {
			return false;
		}
		List<Document> before = documents();
		example.domain().getCommandStack().execute(command);
		boolean changed = !EcoreUtil.equals(before, List.copyOf(example.all(Document.class)));
		if (changed) {
			for (Document document : example.all(Document.class)) {
				Language.get(ModelEdit.class).pending((XtextResource) document.eResource());
			}
			example.domain().getCommandStack().undo();
			assertTrue(EcoreUtil.equals(before, List.copyOf(example.all(Document.class))), "undo leaves something behind");
		}
		return changed;
	}

	/** Copies that are compared by value; references that leave the copies lead to the model itself. */
	private List<Document> documents() {
		return List.copyOf(EcoreUtil.copyAll(example.all(Document.class)));
	}

	private boolean holds(AbstractToolDescription tool, EObject view, Map<String, Object> variables) {
		if (tool.getPrecondition() == null || tool.getPrecondition().isBlank()) {
			return true;
		}
		variables.forEach(interpreter::setVariable);
		try {
			return interpreter.evaluateBoolean(target(view), tool.getPrecondition());
		} catch (EvaluationException e) {
			throw new AssertionError(tool.getName() + ": " + tool.getPrecondition(), e);
		} finally {
			variables.keySet().forEach(interpreter::unSetVariable);
		}
	}

	private ModelAccessor accessor() {
		return example.session().getModelAccessor();
	}

	private static EObject target(EObject view) {
		return ((DSemanticDecorator) view).getTarget();
	}
}
