// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;

import fr.jalon.runtime.io.FileProblems;
import fr.jalon.runtime.text.Message;

/** Turns what went wrong beneath the command into one sentence with a remedy. */
final class Failures {

	private Failures() {
	}

	static Message explain(Throwable problem) {
		if (problem instanceof UncheckedIOException unchecked) {
			return explain(unchecked.getCause());
		}
		if (problem instanceof IOException io) {
			return FileProblems.explain(io);
		}
		if (problem instanceof OutOfMemoryError) {
			return Console.message("memory");
		}
		return Console.message("unexpected", problem.getClass().getName() + ": " + problem.getMessage());
	}
}
