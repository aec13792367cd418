// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.engine;

import java.util.Locale;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** The engine could not do its work; the message is one for the user, with the remedy. */
public final class EngineException extends Exception {

	private static final long serialVersionUID = 1L;
	static final Catalogue CATALOGUE = Catalogue.of(EngineException.class);

	private final transient Message message;
	private final boolean cancelled;

	private EngineException(Message message, boolean cancelled, Throwable cause) {
		super(message.text(Locale.ENGLISH), cause);
		this.message = message;
		this.cancelled = cancelled;
	}

	EngineException(Message message, Throwable cause) {
		this(message, false, cause);
	}

	static EngineException cancelled(Throwable cause) {
		return new EngineException(CATALOGUE.message("cancelled"), true, cause);
	}

	public Message message() {
		return message;
	}

	public boolean isCancelled() {
		return cancelled;
	}
}
