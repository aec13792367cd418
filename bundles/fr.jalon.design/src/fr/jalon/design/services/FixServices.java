// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.contract.Element;

/** The quick fixes of the text, from a box. */
public class FixServices {

	public boolean canFix(EObject element) {
		return element instanceof Element named && new FindingServices().hasFindings(named);
	}

	public EObject fixFirst(Element element, String severity) {
		return element;
	}
}
