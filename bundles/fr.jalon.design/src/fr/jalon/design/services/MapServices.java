// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.diagram.DSemanticDiagram;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.BucketSet;
import fr.jalon.contract.BudgetLine;
import fr.jalon.contract.Classification;
import fr.jalon.contract.CodeList;
import fr.jalon.contract.Column;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Figure;
import fr.jalon.contract.Flow;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.MasterData;
import fr.jalon.contract.Measure;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Population;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.Source;
import fr.jalon.contract.SubIndicator;
import fr.jalon.contract.ValueElement;
import fr.jalon.contract.change.Models;
import fr.jalon.contract.overview.ContractMap;
import fr.jalon.contract.overview.Deployments;
import fr.jalon.contract.overview.FicheData;
import fr.jalon.contract.overview.SystemMap;

/** What each representation shows where. */
public class MapServices {

	// ----------------------------------------------------------------------------------------------- contract map

	/** The contract itself when it has objectives or commitments beside its axes. */
	public List<Contract> wholeContract(Contract contract) {
		return contract.getObjectives().isEmpty() && contract.getCommitments().isEmpty() ? List.of() : List.of(contract);
	}

	/** The element itself when it makes commitments beside those of its objectives. */
	public List<Element> ownBranch(Element element) {
		return ContractMap.commitments(element).isEmpty() ? List.of() : List.of(element);
	}

	public List<Element> objectiveLines(Objective objective) {
		return ContractMap.lines(objective);
	}

	public List<Commitment> ownCommitments(Element element) {
		return ContractMap.commitments(element);
	}

	/** Sheets that an arrow leads to from the box of an axis or objective. */
	public List<Fiche> sheetsOf(Element element) {
		return ContractMap.drawnIndicators(element);
	}

	public List<Fiche> sheets(Contract contract) {
		return ContractMap.fiches(contract);
	}

	public List<ProductPlan> plans(Contract contract) {
		return Models.all(contract, ProductPlan.class);
	}

	public List<Product> productsBesidePlans(Contract contract) {
		return ContractMap.productsBesidePlans(contract);
	}

	/** The contract itself when there are products that stand in no plan. */
	public List<Contract> besidePlans(Contract contract) {
		return productsBesidePlans(contract).isEmpty() ? List.of() : List.of(contract);
	}

	public List<ProductPlan> plansOfSheet(Fiche fiche) {
		return Models.all(fiche, ProductPlan.class).stream().filter(plan -> plan.getFiche() == fiche).toList();
	}

	public List<BudgetLine> budgetLines(Contract contract) {
		return contract.getBudget() == null ? List.of() : contract.getBudget().getLines();
	}

	public boolean lacksTarget(Fiche fiche) {
		return Fiches.targets(fiche).isEmpty();
	}

	public boolean lacksUnit(Fiche fiche) {
		return Fiches.unit(fiche) == null;
	}

	/** Whether the objective or action has an indicator, itself or below. */
	public boolean isMeasured(Element element) {
		return ContractMap.isMeasured(element);
	}

	/** All sources of the model, for the layer of data. */
	public List<Source> allSources(Contract contract) {
		return Models.all(contract, Source.class);
	}

	// ---------------------------------------------------------------------------------------------- data of a sheet

	public Collection<Source> dataSources(Fiche fiche) {
		return FicheData.sources(fiche);
	}

	/** Whether the sheet that the diagram is about reads the column. */
	public boolean isRead(Column column, DSemanticDiagram diagram) {
		return diagram.getTarget() instanceof Fiche fiche && FicheData.columns(fiche).contains(column);
	}

	public boolean isKey(Column column) {
		return column.getSource() != null && column.getSource().getKeys().contains(column);
	}

	public Collection<Source> referredSources(Source source) {
		return FicheData.referred(source);
	}

	public Collection<Population> dataPopulations(Fiche fiche) {
		return FicheData.populations(fiche);
	}

	public List<Measure> readingMeasures(Source source) {
		return measures(source).filter(measure -> FicheData.sources(measure).contains(source)).toList();
	}

	public List<Measure> dividedMeasures(Population population) {
		return measures(population).filter(measure -> FicheData.populations(measure).contains(population)).toList();
	}

	public List<Measure> derivedMeasures(Measure used) {
		return measures(used).filter(measure -> FicheData.measures(measure).contains(used)).toList();
	}

	private static Stream<Measure> measures(EObject context) {
		return Models.all(context, Measure.class).stream();
	}

	/** Codes or buckets. */
	public List<? extends ValueElement> classesOf(Classification classification) {
		return classification instanceof CodeList list ? list.getCodes() : ((BucketSet) classification).getBuckets();
	}

	public Collection<Classification> breakdownClasses(SubIndicator breakdown) {
		return FicheData.classifications(breakdown);
	}

	public Collection<Classification> dataClasses(Fiche fiche) {
		return FicheData.classifications(fiche);
	}

	public List<Assignment> rolesOfSheet(Fiche fiche) {
		return FicheData.assignments(fiche);
	}

	/** What an assignment is about: the source that is collected, else the sheet. */
	public EObject aboutRole(Assignment assignment) {
		return assignment.getSource() != null ? assignment.getSource() : assignment.eContainer();
	}

	// -------------------------------------------------------------------------------------------------- system map

	public List<FunctionalBlock> zones(Contract contract) {
		return SystemMap.zones(contract);
	}

	public List<Product> residents(FunctionalBlock block) {
		return SystemMap.residents(block);
	}

	public List<Product> guests(FunctionalBlock block) {
		return SystemMap.guests(block);
	}

	public List<Product> homelessProducts(Contract contract) {
		return SystemMap.homeless(contract);
	}

	public List<MasterData> masterlessData(Contract contract) {
		return SystemMap.masterless(contract);
	}

	/** The contract itself when products or reference data have no place on the map. */
	public List<Contract> besideTheMap(Contract contract) {
		return homelessProducts(contract).isEmpty() && masterlessData(contract).isEmpty() ? List.of() : List.of(contract);
	}

	/** Name of the desired direction; empty when there is none. */
	public String directionOf(Product product) {
		return product.isSetDirection() && product.getDirection() != null ? product.getDirection().getName() : "";
	}

	public String figureDirection(Figure figure) {
		Product product = Deployments.product(figure);
		return product == null ? "" : directionOf(product);
	}

	public List<Flow> systemFlows(Contract contract) {
		return SystemMap.flows(contract);
	}

	// ---------------------------------------------------------------------------------------------- tables and tree

	public List<Product> deployedProducts(Contract contract) {
		return Deployments.products(contract);
	}

	public List<Figure> deploymentColumns(Contract contract) {
		return Deployments.columns(contract);
	}

	public List<Figure> deploymentFigures(Contract contract) {
		return Deployments.figures(contract);
	}

	public Product figureProduct(Figure figure) {
		return Deployments.product(figure);
	}

	public Figure figureColumn(Figure figure) {
		return Deployments.column(figure);
	}

	/** Axes and objectives of the contract, objectives of an axis, actions of an objective: those with commitments. */
	public List<? extends Element> commitmentGroups(Element element) {
		List<? extends Element> groups;
		if (element instanceof Contract contract) {
			groups = Stream.<Element>concat(contract.getObjectives().stream(), contract.getAxes().stream()).toList();
		} else if (element instanceof Objective objective) {
			groups = objective.getActions();
		} else {
			groups = element instanceof Axis axis ? axis.getObjectives() : List.of();
		}
		return groups.stream().filter(group -> !ContractMap.allCommitments(group).isEmpty()).toList();
	}

	public Collection<EObject> committedActors(Contract contract) {
		return ContractMap.committed(contract);
	}

	public List<Commitment> commitmentsOf(EObject actor) {
		return ContractMap.commitmentsOf(actor);
	}

	/** Commitments that nobody has to keep. */
	public List<Commitment> commitmentsOfNobody(Contract contract) {
		return ContractMap.allCommitments(contract).stream()
				.filter(commitment -> commitment.getOwner() == null || commitment.getOwner().getActor() == null).toList();
	}
}
