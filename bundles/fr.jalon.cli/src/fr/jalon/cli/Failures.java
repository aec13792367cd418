// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import fr.jalon.runtime.text.Message;

/** Turns what went wrong beneath the command into one sentence with a remedy. */
final class Failures {

	private Failures() {
	}

	static Message explain(Throwable problem) {
		if (problem instanceof UncheckedIOException unchecked) {
			return explain(unchecked.getCause());
		}
		if (problem instanceof NoSuchFileException missing) {
			return Console.message("file.missing", missing.getFile());
		}
		if (problem instanceof AccessDeniedException denied) {
			return Console.message("file.denied", denied.getFile());
		}
		if (problem instanceof NotDirectoryException file) {
			return Console.message("file.notFolder", file.getFile());
		}
		if (problem instanceof FileSystemException system) {
			return Console.message("file.system", String.valueOf(system.getFile()), reason(system));
		}
		if (problem instanceof IOException io) {
			return Console.message("file.io", String.valueOf(io.getMessage()));
		}
		if (problem instanceof OutOfMemoryError) {
			return Console.message("memory");
		}
		return Console.message("unexpected", problem.getClass().getName() + ": " + problem.getMessage());
	}

	private static String reason(FileSystemException problem) {
		return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
	}
}
