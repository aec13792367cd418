// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.util.Locale;

import fr.jalon.runtime.text.Message;

/** A text is not of the type that its column declares. Cheap to throw: no stack trace. */
public final class BadValue extends Exception {

	private static final long serialVersionUID = 1L;
	private final transient Message message;

	BadValue(Message message) {
		super(null, null, false, false);
		this.message = message;
	}

	public Message message() {
		return message;
	}

	@Override
	public String getMessage() {
		return message.text(Locale.ENGLISH);
	}
}
