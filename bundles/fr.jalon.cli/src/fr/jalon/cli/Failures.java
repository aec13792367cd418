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
			return system(system);
		}
		if (problem instanceof IOException io) {
			return Console.message("file.io", String.valueOf(io.getMessage()));
		}
		if (problem instanceof OutOfMemoryError) {
			return Console.message("memory");
		}
		return Console.message("unexpected", problem.getClass().getName() + ": " + problem.getMessage());
	}

	/** The system speaks English: what users meet most is said in theirs. */
	private static Message system(FileSystemException problem) {
		String file = String.valueOf(problem.getFile());
		String reason = reason(problem);
		if (reason.contains("No space left") || reason.contains("Disk quota exceeded")) {
			return Console.message("file.full", file);
		}
		if (reason.contains("Read-only file system")) {
			return Console.message("file.readOnly", file);
		}
		return Console.message("file.system", file, reason);
	}

	private static String reason(FileSystemException problem) {
		return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
	}
}
