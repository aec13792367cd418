// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.validation;

import java.util.Locale;

import fr.jalon.runtime.text.Message;

/** A text is not of the type that its column declares. Cheap to throw: no stack trace. */
public final class BadValue extends Exception {

	private static final long serialVersionUID = 1L;
	private final String type;
	private final transient Message message;

	/** @param type as {@link Fields#badValue} names it */
	BadValue(String type, String text) {
		super(null, null, false, false);
		this.type = type;
		this.message = Fields.badValue(type, text);
	}

	/** The message without the text: it may be personal. */
	Message masked() {
		return Fields.badValue(type, Violation.MASKED);
	}

	public Message message() {
		return message;
	}

	@Override
	public String getMessage() {
		return message.text(Locale.ENGLISH);
	}
}
