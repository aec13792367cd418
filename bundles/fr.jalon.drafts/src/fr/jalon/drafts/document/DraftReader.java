// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.drafts.document;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import fr.jalon.drafts.document.text.TextReader;
import fr.jalon.runtime.text.Catalogue;

/**
 * Reads a document that was received. What it is, its first bytes say, not its name. Whatever it holds, there is a
 * draft or one message; nothing is written, nothing in it is run, nothing it refers to is fetched.
 */
public final class DraftReader {

	private static final Catalogue CATALOGUE = Catalogue.of(DraftReader.class);

	private final Limits limits;

	public DraftReader() {
		this(Limits.DEFAULT);
	}

	public DraftReader(Limits limits) {
		this.limits = limits;
	}

	public Draft read(Path file) throws DraftException {
		String name = file.getFileName() == null ? file.toString() : file.getFileName().toString();
		try {
			if (!Files.isRegularFile(file)) {
				throw new DraftException(CATALOGUE.message(Files.exists(file) ? "file.kind" : "file.missing", name));
			}
			if (Files.size(file) > limits.fileBytes()) {
				throw new DraftException(CATALOGUE.message("file.large", name, Files.size(file) >> 20, limits.fileBytes() >> 20));
			}
			return TextReader.read(name, Files.readAllBytes(file), limits);
		} catch (IOException e) {
			throw new DraftException(CATALOGUE.message("file.unreadable", name));
		}
	}
}
