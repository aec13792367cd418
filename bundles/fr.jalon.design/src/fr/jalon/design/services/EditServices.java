// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import java.math.BigDecimal;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Commitment;
import fr.jalon.contract.ContractPackage;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Figure;
import fr.jalon.contract.Flow;
import fr.jalon.contract.FunctionalBlock;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.change.Additions;
import fr.jalon.contract.change.Drops;
import fr.jalon.contract.change.Links;
import fr.jalon.contract.change.Moves;
import fr.jalon.contract.change.Removals;
import fr.jalon.contract.change.Titles;
import fr.jalon.contract.overview.Deployments;
import fr.jalon.dsl.edit.ClauseText;
import fr.jalon.dsl.edit.ClauseText.Clause;
import fr.jalon.dsl.edit.NumberText;

/** What tools do to the model; text and model are brought in line by the session. */
public class EditServices {

	public boolean canAdd(EObject place, String kind) {
		return Additions.canAdd(place, kind(kind));
	}

	/** Adds an element of the class at the place; returns it. */
	public EObject addNew(EObject place, String kind) {
		return new Additions(Language.locale()).add(place, kind(kind));
	}

	public Flow addFlow(Product from, Product to) {
		return new Additions(Language.locale()).flow(from, to);
	}

	public boolean canRemove(EObject element) {
		return Removals.canRemove(element);
	}

	public EObject removeElement(EObject element) {
		EObject owner = element.eContainer();
		Removals.remove(element);
		return owner;
	}

	public boolean canMoveUp(EObject element) {
		return Moves.canMove(element, true);
	}

	public boolean canMoveDown(EObject element) {
		return Moves.canMove(element, false);
	}

	public EObject moveUp(EObject element) {
		Moves.move(element, true);
		return element;
	}

	public EObject moveDown(EObject element) {
		Moves.move(element, false);
		return element;
	}

	/** Drops an element on a place; nothing happens where it means nothing. */
	public EObject receive(EObject place, EObject dropped) {
		Drops.receive(place, dropped);
		return dropped;
	}

	public boolean canAttach(EObject place) {
		return Links.canAttach(place);
	}

	public EObject attachSheet(Fiche fiche, EObject place) {
		Links.attach(fiche, place);
		return fiche;
	}

	public EObject detachSheet(Fiche fiche, EObject place) {
		Links.detach(fiche, place);
		return fiche;
	}

	public EObject reattachSheet(Fiche fiche, EObject from, EObject to) {
		Links.detach(fiche, from);
		Links.attach(fiche, to);
		return fiche;
	}

	public EObject measurePlan(ProductPlan plan, Fiche fiche) {
		plan.setFiche(fiche);
		return plan;
	}

	public EObject leaveSheet(ProductPlan plan) {
		plan.setFiche(null);
		return plan;
	}

	public EObject succeed(Product product, Product predecessor) {
		product.getSucceeds().add(predecessor);
		return product;
	}

	public EObject stopSucceeding(Product product, Product predecessor) {
		product.getSucceeds().remove(predecessor);
		return product;
	}

	public EObject setFlowFrom(Flow flow, Product product) {
		flow.setFrom(product);
		return flow;
	}

	public EObject setFlowTo(Flow flow, Product product) {
		flow.setTo(product);
		return flow;
	}

	/** A zone stands in the text, and not in the contract that the map is about. */
	public EObject addZone(EObject place) {
		return new Additions(Language.locale()).add(place, ContractPackage.Literals.FUNCTIONAL_BLOCK);
	}

	public EObject writeEvidence(Element element, Object text) {
		if (element instanceof Commitment commitment) {
			String evidence = String.valueOf(text).strip();
			commitment.setEvidence(evidence.isEmpty() ? null : evidence);
		}
		return element;
	}

	/** The title as written, for an editor. */
	public String writtenTitle(Element element) {
		return Titles.read(element);
	}

	public EObject retitle(Element element, Object title) {
		Titles.write(element, String.valueOf(title));
		return element;
	}

	public EObject leaveBlock(Product product, FunctionalBlock block) {
		product.getCovers().remove(block);
		return product;
	}

	/** Gives a clause another text; what cannot be read is said to the user and changes nothing. */
	public EObject writeClause(EObject owner, String clause, Object text) {
		return Refusals.tell(owner, () -> Language.get(ClauseText.class).write(owner, Clause.valueOf(clause), String.valueOf(text)));
	}

	/** Writes a cell of the table of deployments; an empty text empties it. */
	public EObject writeCell(Product product, Figure column, Object text) {
		return Refusals.tell(product, () -> {
			BigDecimal value = Language.get(NumberText.class).read(String.valueOf(text));
			Deployments.write(product, column, value);
		});
	}

	/** As {@link #writeCell}, for a cell that has a figure. */
	public EObject rewriteFigure(Figure figure, Object text) {
		return writeCell(Deployments.product(figure), figure, text);
	}

	public EObject addColumn(EObject context) {
		Deployments.addColumn(context);
		return context;
	}

	public EObject removeColumn(Figure column) {
		EObject context = column.eContainer().eContainer();
		Deployments.removeColumn(column);
		return context;
	}

	private static EClass kind(String name) {
		return (EClass) ContractPackage.eINSTANCE.getEClassifier(name);
	}
}
