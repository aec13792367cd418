// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.design.session.Notices;
import fr.jalon.dsl.edit.EditRefusedException;

/** Says why something was not done, once and without a stack trace. */
final class Refusals {

	private Refusals() {
	}

	/** Runs the change; returns the object in any case, for the tool to go on with. */
	static EObject tell(EObject object, Runnable change) {
		try {
			change.run();
		} catch (EditRefusedException e) {
			Notices.tell(e.getMessage());
		}
		return object;
	}
}
