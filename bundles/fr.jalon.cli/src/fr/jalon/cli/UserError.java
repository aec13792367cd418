// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import fr.jalon.runtime.text.Message;

/** Ends the command with {@link ExitCode#BAD_INPUT} and one message that names the place and the remedy. */
final class UserError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	UserError(Message message) {
		super(null, null, false, false);
		this.message = message;
	}

	Message userMessage() {
		return message;
	}
}
