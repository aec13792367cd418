// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.dsl.ide.rename;

/** A name that an element cannot have; the message says why, in the user's language. */
public class RenameRefusedException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	RenameRefusedException(String message) {
		super(message);
	}
}
