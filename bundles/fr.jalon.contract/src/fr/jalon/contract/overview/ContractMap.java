// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.overview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Action;
import fr.jalon.contract.Assignment;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Contract;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Objective;
import fr.jalon.contract.Product;
import fr.jalon.contract.ProductPlan;
import fr.jalon.contract.StructureElement;
import fr.jalon.contract.change.Models;

/** Which box of the map of a contract holds what. */
public final class ContractMap {

	private ContractMap() {
	}

	/** Objectives of the contract as a whole, or of an axis. */
	public static List<Objective> objectives(EObject owner) {
		return owner instanceof Contract contract ? contract.getObjectives()
				: owner instanceof Axis axis ? axis.getObjectives() : List.of();
	}

	/** Lines of the box of an objective: its commitments, then its actions, each followed by its own commitments. */
	public static List<Element> lines(Objective objective) {
		List<Element> lines = new ArrayList<>(objective.getCommitments());
		for (Action action : objective.getActions()) {
			lines.add(action);
			lines.addAll(action.getCommitments());
		}
		return lines;
	}

	/** Commitments that the contract or an element of its structure makes itself. */
	public static List<Commitment> commitments(EObject owner) {
		return owner instanceof Contract contract ? contract.getCommitments()
				: owner instanceof StructureElement element ? element.getCommitments() : List.of();
	}

	/** All commitments of an element and of what it contains, in the order of the text. */
	public static List<Commitment> allCommitments(EObject owner) {
		List<Commitment> all = new ArrayList<>(commitments(owner));
		if (owner instanceof Contract contract) {
			contract.getAxes().forEach(axis -> all.addAll(allCommitments(axis)));
		}
		if (owner instanceof Objective objective) {
			objective.getActions().forEach(action -> all.addAll(allCommitments(action)));
		} else {
			objectives(owner).forEach(objective -> all.addAll(allCommitments(objective)));
		}
		return all;
	}

	/** Sheets that measure the element most closely: those of an objective's actions stand at the action. */
	public static List<Fiche> indicators(EObject element) {
		return Models.all(element, Fiche.class).stream().filter(fiche -> !fiche.isModel() && closest(fiche).contains(element)).toList();
	}

	/** Sheets drawn at the box of an element: of an objective, those of its actions too. */
	public static List<Fiche> drawnIndicators(EObject element) {
		List<Fiche> fiches = new ArrayList<>(indicators(element));
		if (element instanceof Objective objective) {
			objective.getActions().forEach(action -> fiches.addAll(indicators(action)));
		}
		return fiches;
	}

	private static List<? extends EObject> closest(Fiche fiche) {
		if (fiche.getAction() != null) {
			return List.of(fiche.getAction());
		}
		return fiche.getObjective() != null ? List.of(fiche.getObjective()) : fiche.getAxes();
	}

	/** Sheets of the contract that are measured, by number: those that no other contract claims. */
	public static List<Fiche> fiches(Contract contract) {
		return Models.all(contract, Fiche.class).stream().filter(fiche -> !fiche.isModel())
				.filter(fiche -> {
					Contract own = Fiches.contract(fiche);
					return own == null || own == contract;
				}).sorted(Comparator.comparingInt(Fiche::getNumber)).toList();
	}

	/** Whether the element has an indicator, itself or in what it contains. */
	public static boolean isMeasured(Element element) {
		if (!indicators(element).isEmpty()) {
			return true;
		}
		if (element instanceof Objective objective) {
			return objective.getActions().stream().anyMatch(ContractMap::isMeasured);
		}
		return element instanceof Axis axis && axis.getObjectives().stream().anyMatch(ContractMap::isMeasured);
	}

	/**
	 * Whether the last day of the commitment is past without its having been kept. While the contract runs, what no figure
	 * speaks of counts as not kept; afterwards, when all days are past, only figures tell. What comes back every year, and
	 * what has no date, is never late.
	 *
	 * @param kept what the figures say of it, or null when they say nothing
	 */
	public static boolean isLate(Commitment commitment, LocalDate today, Boolean kept) {
		if (commitment.getDue() == null || !commitment.getDue().end().isBefore(today) || Boolean.TRUE.equals(kept)) {
			return false;
		}
		Contract contract = contract(commitment);
		boolean running = contract == null || contract.getPeriod() == null || !contract.getPeriod().end().isBefore(today);
		return running || Boolean.FALSE.equals(kept);
	}

	private static Contract contract(EObject part) {
		for (EObject each = part; each != null; each = each.eContainer()) {
			if (each instanceof Contract contract) {
				return contract;
			}
		}
		return null;
	}

	/** Commitments that the actor has to keep, first due first, those without date last. */
	public static List<Commitment> commitmentsOf(EObject actor) {
		return Models.all(actor, Commitment.class).stream()
				.filter(commitment -> commitment.getOwner() != null && commitment.getOwner().getActor() == actor)
				.sorted((one, other) -> {
					if (one.getDue() == null || other.getDue() == null) {
						return one.getDue() == other.getDue() ? 0 : one.getDue() == null ? 1 : -1;
					}
					return one.getDue().compareTo(other.getDue());
				}).toList();
	}

	/** Actors that have a commitment to keep. */
	public static Set<EObject> committed(Contract contract) {
		return allCommitments(contract).stream().map(Commitment::getOwner).filter(owner -> owner != null && owner.getActor() != null)
				.map(Assignment::getActor).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Products of no plan that no other contract can claim: those the text knows beside the plans. */
	public static List<Product> productsBesidePlans(EObject context) {
		return Models.all(context, Product.class).stream().filter(product -> !(product.eContainer() instanceof ProductPlan)).toList();
	}
}
