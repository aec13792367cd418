// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.program;

import java.io.IOException;
import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** The program cannot go on; the user is told why, and what to do. */
public final class ProgramException extends IOException {

	private static final long serialVersionUID = 1L;
	static final Catalogue CATALOGUE = Catalogue.of(ProgramException.class);

	private final transient Message explanation;

	ProgramException(String key, Object... arguments) {
		this(CATALOGUE.message(key, arguments));
	}

	private ProgramException(Message explanation) {
		super(explanation.text(Locale.ENGLISH));
		this.explanation = explanation;
	}

	public Message explanation() {
		return explanation;
	}
}
