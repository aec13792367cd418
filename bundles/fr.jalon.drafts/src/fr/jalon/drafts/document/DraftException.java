// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.util.Locale;

import fr.jalon.runtime.text.Message;

/** A document that cannot or must not be read; its one message says why and what to do. */
public final class DraftException extends Exception {

	private static final long serialVersionUID = 1L;

	private final transient Message said;

	public DraftException(Message message) {
		super(message.toString());
		this.said = message;
	}

	public Message message() {
		return said;
	}

	/** In French, unless {@code locale} is English. */
	public String text(Locale locale) {
		return said.text(locale);
	}
}
