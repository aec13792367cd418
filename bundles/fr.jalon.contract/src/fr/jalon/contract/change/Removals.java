// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import static fr.jalon.contract.ContractPackage.Literals.DIMENSION__CLASSIFICATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.Assignment;
import fr.jalon.contract.Baseline;
import fr.jalon.contract.ColumnType;
import fr.jalon.contract.Dimension;
import fr.jalon.contract.Element;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.FigureSeries;
import fr.jalon.contract.Flow;
import fr.jalon.contract.MeasureExpression;
import fr.jalon.contract.Population;
import fr.jalon.contract.RowExpression;
import fr.jalon.contract.Target;
import fr.jalon.contract.Unit;

/**
 * Takes elements out of a model together with what would mean nothing, or something else, without them: a flow without one
 * of its ends, who is in charge without the one in charge, a target of a class that is no more. What a calculation reads is
 * not taken away: a figure must not change because a box was deleted.
 */
public final class Removals {

	/** One way that an object is named. */
	private record Use(EObject user, EReference reference, EObject named) {
	}

	private final Set<EObject> gone = new LinkedHashSet<>();
	private final Set<EObject> roots = new LinkedHashSet<>();
	private final List<Use> loose = new ArrayList<>();
	private final Set<Element> blockers = new LinkedHashSet<>();
	private final Map<EObject, List<Use>> uses;

	private Removals(EObject element) {
		uses = uses(element);
		take(element);
	}

	/** Elements whose calculation, columns or size would lose what they read; empty when the element can go. */
	public static List<Element> blockers(EObject element) {
		return List.copyOf(new Removals(element).blockers);
	}

	/** Whether nothing that must stay needs the element. */
	public static boolean canRemove(EObject element) {
		return element.eContainer() != null && new Removals(element).blockers.isEmpty();
	}

	/**
	 * Removes the element and what goes with it. Nothing happens while {@link #blockers} need it.
	 *
	 * @return whether it was removed
	 */
	public static boolean remove(EObject element) {
		Removals removals = new Removals(element);
		if (!removals.blockers.isEmpty()) {
			return false;
		}
		for (Use use : removals.loose) {
			if (!removals.gone.contains(use.user())) {
				EcoreUtil.remove(use.user(), use.reference(), use.named());
			}
		}
		removals.roots.forEach(EcoreUtil::remove);
		return true;
	}

	private void take(EObject element) {
		if (gone.contains(element)) {
			return;
		}
		roots.add(element);
		List<EObject> parts = new ArrayList<>(List.of(element));
		element.eAllContents().forEachRemaining(parts::add);
		gone.addAll(parts);
		for (EObject part : parts) {
			if (part instanceof Dimension dimension && dimension.eContainer().eContainer() instanceof Fiche fiche) {
				takeAimsOfClasses(dimension, fiche);
			}
			for (Use use : uses.getOrDefault(part, List.of())) {
				if (!gone.contains(use.user())) {
					loosen(use);
				}
			}
		}
	}

	/** A sheet that is not broken down any more has no classes to aim at. */
	private void takeAimsOfClasses(Dimension dimension, Fiche fiche) {
		Set<EObject> classes = new LinkedHashSet<>(Fiches.classes(dimension));
		for (Dimension other : Fiches.dimensions(fiche)) {
			if (!gone.contains(other)) {
				classes.removeAll(Fiches.classes(other));
			}
		}
		fiche.getTargets().stream().filter(target -> classes.contains(target.getItem())).forEach(this::take);
		fiche.getBaselines().stream().filter(baseline -> classes.contains(baseline.getItem())).forEach(this::take);
	}

	private void loosen(Use use) {
		EObject user = use.user();
		if (user instanceof Flow && use.reference().isRequired() || user instanceof Target || user instanceof Baseline
				|| user instanceof FigureSeries || user instanceof Unit
				|| user instanceof Assignment assignment && assignment.getActor() == use.named()) {
			take(user);
		} else if (user instanceof RowExpression || user instanceof MeasureExpression || user instanceof ColumnType
				|| user instanceof Population) {
			blockers.add(named(user));
		} else if (user instanceof Dimension dimension && dimension.getValue() == null
				&& use.reference() == DIMENSION__CLASSIFICATION) {
			// "selon" a list that is no more: the sentence of the sub-indicator stays.
			take(dimension);
		} else {
			loose.add(use);
		}
	}

	/** The nearest element that has a name: of a measure without one, its sheet. */
	private static Element named(EObject user) {
		for (EObject each = user; each != null; each = each.eContainer()) {
			if (each instanceof Element element && element.getName() != null) {
				return element;
			}
		}
		throw new IllegalArgumentException(String.valueOf(user));
	}

	private static Map<EObject, List<Use>> uses(EObject context) {
		Map<EObject, List<Use>> uses = new LinkedHashMap<>();
		for (EObject user : Models.all(context, EObject.class)) {
			for (EReference reference : user.eClass().getEAllReferences()) {
				if (reference.isContainment() || reference.isContainer() || reference.isDerived() || !user.eIsSet(reference)) {
					continue;
				}
				Object value = user.eGet(reference);
				Collection<?> targets = value instanceof Collection<?> many ? many : List.of(value);
				for (Object target : targets) {
					uses.computeIfAbsent((EObject) target, key -> new ArrayList<>()).add(new Use(user, reference, (EObject) target));
				}
			}
		}
		return uses;
	}
}
