// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.state;

import java.io.IOException;
import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** A partial result cannot be added: it is none, is of another plan, or is cut off. */
public final class PartialException extends IOException {

	private static final long serialVersionUID = 1L;
	private static final Catalogue CATALOGUE = Catalogue.of(PartialException.class);

	private final transient Message explanation;

	PartialException(String key, long line) {
		this(CATALOGUE.message("partial." + key, line));
	}

	private PartialException(Message explanation) {
		super(explanation.text(Locale.ENGLISH));
		this.explanation = explanation;
	}

	/** What is wrong, with its remedy. */
	public Message explanation() {
		return explanation;
	}
}
