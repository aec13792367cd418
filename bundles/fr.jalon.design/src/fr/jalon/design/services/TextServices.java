// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.design.services;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.resource.XtextResource;

import fr.jalon.contract.Element;
import fr.jalon.design.text.OpenText;

/** From a box to the text behind it. */
public class TextServices {

	public boolean hasText(EObject element) {
		return element.eResource() instanceof XtextResource;
	}

	public boolean canRename(EObject element) {
		return element instanceof Element named && named.getName() != null;
	}

	/** Opens the editor of the text at the element; returns the element. */
	public EObject openText(EObject element) {
		OpenText.at(element);
		return element;
	}
}
