// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import fr.jalon.runtime.text.Message;

/** Ends the command with {@link ExitCode#BAD_INPUT}, or the code given, and one message that names the place and the remedy. */
final class UserError extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final transient Message message;

	private final int exitCode;

	UserError(Message message) {
		this(message, ExitCode.BAD_INPUT);
	}

	UserError(Message message, int exitCode) {
		super(null, null, false, false);
		this.message = message;
		this.exitCode = exitCode;
	}

	int exitCode() {
		return exitCode;
	}

	Message userMessage() {
		return message;
	}
}
