// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;


import org.eclipse.emf.common.util.EList;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;

import fr.jalon.contract.BlockKind;
import fr.jalon.contract.Document;
import fr.jalon.contract.FunctionalBlock;

/** Order and place of elements. */
public final class Moves {

	private Moves() {
	}

	/** Whether the element has a sibling of its kind on that side. */
	public static boolean canMove(EObject element, boolean up) {
		return neighbour(element, up) >= 0;
	}

	/** Changes places with the nearest sibling of the same kind before or after it; the last one stays where it is. */
	public static void move(EObject element, boolean up) {
		int at = neighbour(element, up);
		if (at >= 0) {
			siblings(element).move(at, element);
		}
	}

	private static int neighbour(EObject element, boolean up) {
		EList<EObject> siblings = siblings(element);
		if (siblings == null) {
			return -1;
		}
		int step = up ? -1 : 1;
		for (int at = siblings.indexOf(element) + step; at >= 0 && at < siblings.size(); at += step) {
			if (siblings.get(at).eClass() == element.eClass()) {
				return at;
			}
		}
		return -1;
	}

	/** Whether the element may live in the new owner: it takes such elements, and is no part of it. */
	public static boolean canMoveInto(EObject owner, EObject element) {
		if (owner == null || element == null || EcoreUtil.isAncestor(element, owner) || owner == element.eContainer()) {
			return false;
		}
		if (element instanceof FunctionalBlock block) {
			int levels = owner instanceof Document ? 0 : owner instanceof FunctionalBlock around ? around.getKind().ordinal() + 1 : 9;
			return levels + depth(block) <= BlockKind.values().length;
		}
		return Homes.list(owner, element.eClass()) != null;
	}

	/** Moves the element to the end of the owner's list; blocks of the information system take the level of their new place. */
	public static void moveInto(EObject owner, EObject element) {
		if (!canMoveInto(owner, element)) {
			return;
		}
		EReference list = Homes.list(owner, element.eClass());
		list(owner, list).add(element);
		if (element instanceof FunctionalBlock block) {
			level(block);
		}
	}

	private static void level(FunctionalBlock block) {
		block.setKind(Additions.kindWithin(block.eContainer()));
		block.getBlocks().forEach(Moves::level);
	}

	private static int depth(FunctionalBlock block) {
		return 1 + block.getBlocks().stream().mapToInt(Moves::depth).max().orElse(0);
	}

	private static EList<EObject> siblings(EObject element) {
		EReference feature = element.eContainmentFeature();
		return feature == null || !feature.isMany() ? null : list(element.eContainer(), feature);
	}

	@SuppressWarnings("unchecked")
	private static EList<EObject> list(EObject owner, EReference reference) {
		return (EList<EObject>) owner.eGet(reference);
	}
}
