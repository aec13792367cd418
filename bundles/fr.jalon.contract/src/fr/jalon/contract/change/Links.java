// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.contract.change;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Action;
import fr.jalon.contract.Axis;
import fr.jalon.contract.Commitment;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Objective;

/** What a sheet measures. */
public final class Links {

	private Links() {
	}

	/** Whether {@link #attach} knows what to do with the place. */
	public static boolean canAttach(EObject place) {
		return place instanceof Axis || place instanceof Objective || place instanceof Action || place instanceof Commitment;
	}

	/**
	 * Makes the sheet measure an axis, objective, action or commitment. An action brings its objective along and an objective
	 * its axis, as the official sheet names all three. Anything else is left alone.
	 */
	public static void attach(Fiche fiche, EObject place) {
		if (place instanceof Commitment commitment) {
			if (!commitment.getMeasuredBy().contains(fiche)) {
				commitment.getMeasuredBy().add(fiche);
			}
		} else if (place instanceof Action action) {
			fiche.setAction(action);
			attach(fiche, action.getObjective());
		} else if (place instanceof Objective objective) {
			fiche.setObjective(objective);
			if (fiche.getAction() != null && fiche.getAction().getObjective() != objective) {
				fiche.setAction(null);
			}
			attach(fiche, objective.getAxis());
		} else if (place instanceof Axis axis) {
			if (!fiche.isAllAxes() && !fiche.getAxes().contains(axis)) {
				fiche.getAxes().add(axis);
			}
		}
	}

	/** Undoes {@link #attach}: what hangs on the place goes with it. */
	public static void detach(Fiche fiche, EObject place) {
		if (place instanceof Commitment commitment) {
			commitment.getMeasuredBy().remove(fiche);
		} else if (place instanceof Action action && fiche.getAction() == action) {
			fiche.setAction(null);
		} else if (place instanceof Objective objective && fiche.getObjective() == objective) {
			fiche.setObjective(null);
			fiche.setAction(null);
		} else if (place instanceof Axis axis && fiche.getAxes().remove(axis) && fiche.getObjective() != null
				&& fiche.getObjective().getAxis() == axis) {
			fiche.setObjective(null);
			fiche.setAction(null);
		}
	}
}
