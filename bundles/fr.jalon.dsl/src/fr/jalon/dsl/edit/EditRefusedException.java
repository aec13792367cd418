// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.edit;

/** A change of the model that no text can say; model and texts are as before. The message is in the user's language. */
public class EditRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EditRefusedException(String message, Throwable cause) {
		super(message, cause);
	}
}
