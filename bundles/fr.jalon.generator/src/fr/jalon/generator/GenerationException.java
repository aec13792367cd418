// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.generator;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** A file cannot be written. */
public final class GenerationException extends IOException {

	private static final long serialVersionUID = 1L;
	static final Catalogue CATALOGUE = Catalogue.of(GenerationException.class);

	private final transient Message explanation;

	GenerationException(Path file, IOException cause) {
		this(cause instanceof AccessDeniedException ? CATALOGUE.message("denied", file.toString())
				: CATALOGUE.message("unwritable", file.toString(), String.valueOf(cause.getMessage())), cause);
	}

	private GenerationException(Message explanation, IOException cause) {
		super(explanation.text(Locale.ENGLISH), cause);
		this.explanation = explanation;
	}

	/** The sentence for the user, with its remedy. */
	public Message explanation() {
		return explanation;
	}
}
