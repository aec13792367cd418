// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.compare;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

/**
 * One thing that two drafts say differently.
 *
 * @param before the element in the former draft; null when it is added
 * @param after the element in the later draft; null when it is removed
 * @param feature what is said differently of the element; null when the difference is the element itself
 * @param was what the former draft says: a value, an object of the model or a list of those; null: nothing
 * @param now what the later draft says, likewise
 */
public record Difference(Kind kind, Matter matter, EObject before, EObject after, EStructuralFeature feature, Object was, Object now,
		Set<Sense> senses) {

	/** What happened. */
	public enum Kind {
		ADDED, REMOVED, RENAMED, MOVED, CHANGED
	}

	/** What it touches, the weightiest first: what a reader of the next draft looks for. */
	public enum Matter {
		/** Targets, thresholds, tolerances, baselines, directions, planned figures. */
		TARGET,
		/** When something is due. */
		DEADLINE,
		/** How a figure is computed: measures, units, breakdowns, data. */
		CALCULATION,
		/** Which elements there are, where they belong and who answers for them. */
		STRUCTURE,
		/** Words that explain. */
		DEFINITION
	}

	/** Which way a change goes; several may hold. */
	public enum Sense {
		RAISED, LOWERED, STRICTER, LOOSER, EARLIER, LATER
	}

	public Difference {
		senses = senses.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(senses));
	}

	/** The element that it is about, as the later draft has it where it is still there. */
	public EObject subject() {
		return after != null ? after : before;
	}
}
