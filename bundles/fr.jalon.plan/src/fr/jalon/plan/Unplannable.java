// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.runtime.text.Catalogue;

/** Leaves the planning of a measure; becomes a {@link PlanProblem}. Never seen by callers. */
final class Unplannable extends RuntimeException {

	private static final long serialVersionUID = 1L;
	private static final Catalogue CATALOGUE = Catalogue.of(Unplannable.class);

	private final transient PlanProblem problem;

	Unplannable(EObject object, String key, Object... arguments) {
		super(key, null, false, false);
		this.problem = new PlanProblem(object, CATALOGUE.message(key, arguments));
	}

	PlanProblem problem() {
		return problem;
	}
}
