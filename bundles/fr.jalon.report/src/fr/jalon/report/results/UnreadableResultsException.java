// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.report.results;

import java.io.IOException;
import java.util.Locale;

import fr.jalon.runtime.text.Message;

/** A results.json that is none, is cut short, or was written by a later Jalon. */
public final class UnreadableResultsException extends IOException {

	private static final long serialVersionUID = 1;

	private final transient Message message;

	UnreadableResultsException(Message message, Throwable cause) {
		super(message.text(Locale.ENGLISH), cause);
		this.message = message;
	}

	/** What is wrong and what to do about it, for the user. */
	public Message message() {
		return message;
	}
}
