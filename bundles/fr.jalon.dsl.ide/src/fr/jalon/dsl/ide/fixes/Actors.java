// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.fixes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;

import fr.jalon.contract.Actor;
import fr.jalon.contract.Assignment;

/** Who is named where. */
final class Actors {

	private Actors() {
	}

	/** Declared actors that a field of an object names. */
	static List<Actor> named(EObject object, EStructuralFeature field) {
		Object value = object.eGet(field);
		Collection<?> values = value instanceof Collection<?> many ? many : value == null ? List.of() : List.of(value);
		List<Actor> actors = new ArrayList<>();
		for (Object each : values) {
			if (each instanceof Assignment assignment && assignment.getActor() != null && !assignment.getActor().eIsProxy()) {
				actors.add(assignment.getActor());
			}
		}
		return actors;
	}
}
