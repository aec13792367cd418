// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator.data;

import java.io.IOException;
import java.util.Locale;

import org.eclipse.emf.ecore.EObject;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Why no data can be written for a source; said before anything is written. */
public final class DataException extends IOException {

	private static final long serialVersionUID = 1L;
	private static final Catalogue CATALOGUE = Catalogue.of(DataException.class);

	private final transient Message explanation;
	private final transient EObject element;

	DataException(EObject element, String key, Object... arguments) {
		this(element, CATALOGUE.message(key, arguments));
	}

	private DataException(EObject element, Message explanation) {
		super(explanation.text(Locale.ENGLISH));
		this.element = element;
		this.explanation = explanation;
	}

	/** The sentence for the user, with its remedy. */
	public Message explanation() {
		return explanation;
	}

	/** The declaration that is wrong, to show its place; null when none is. */
	public EObject element() {
		return element;
	}
}
