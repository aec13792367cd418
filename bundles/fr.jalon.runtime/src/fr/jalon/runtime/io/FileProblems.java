// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.runtime.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import fr.jalon.runtime.text.Catalogue;
import fr.jalon.runtime.text.Message;

/** Why a file cannot be read or written, as one sentence with its remedy. */
public final class FileProblems {

	private static final Catalogue CATALOGUE = Catalogue.of(FileProblems.class);

	private FileProblems() {
	}

	public static Message explain(IOException problem) {
		if (problem instanceof NoSuchFileException missing) {
			return CATALOGUE.message("missing", missing.getFile());
		}
		if (problem instanceof AccessDeniedException denied) {
			return CATALOGUE.message("denied", denied.getFile());
		}
		if (problem instanceof NotDirectoryException file) {
			return CATALOGUE.message("notFolder", file.getFile());
		}
		if (problem instanceof FileSystemException system) {
			return system(system);
		}
		return CATALOGUE.message("io", String.valueOf(problem.getMessage()));
	}

	/** The system speaks English: what users meet most is said in theirs. */
	private static Message system(FileSystemException problem) {
		String file = String.valueOf(problem.getFile());
		String reason = reason(problem);
		if (reason.contains("No space left") || reason.contains("Disk quota exceeded")) {
			return CATALOGUE.message("full", file);
		}
		if (reason.contains("Read-only file system")) {
			return CATALOGUE.message("readOnly", file);
		}
		return CATALOGUE.message("system", file, reason);
	}

	private static String reason(FileSystemException problem) {
		return problem.getReason() == null ? problem.getClass().getSimpleName() : problem.getReason();
	}
}
