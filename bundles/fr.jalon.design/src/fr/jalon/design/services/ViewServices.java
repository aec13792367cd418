// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.sirius.diagram.DEdge;
import org.eclipse.sirius.viewpoint.DSemanticDecorator;

/** From what is drawn to what it stands for. */
public class ViewServices {

	/** The element at the beginning of an edge. */
	public EObject sourceElement(DEdge edge) {
		return element((EObject) edge.getSourceNode());
	}

	/** The element at the end of an edge. */
	public EObject targetElement(DEdge edge) {
		return element((EObject) edge.getTargetNode());
	}

	/** The element that a view stands for. */
	public EObject viewElement(EObject view) {
		return element(view);
	}

	private static EObject element(EObject view) {
		return view instanceof DSemanticDecorator decorator ? decorator.getTarget() : null;
	}
}
