// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.plan;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.runtime.text.Message;

/**
 * Something in a fiche that cannot be calculated.
 *
 * @param object the part of the model at fault
 * @param message what and what to do, without the place
 */
public record PlanProblem(EObject object, Message message) {
}
