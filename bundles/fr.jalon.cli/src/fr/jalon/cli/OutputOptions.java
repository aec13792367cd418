// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import picocli.CommandLine.Option;

/** Where files are written. */
final class OutputOptions {

	/** Its name beside the contract, unless the user names another. */
	static final String FOLDER = "out";

	@Option(names = "--out", paramLabel = "DIR", descriptionKey = "out")
	private Path folder;

	/** Whether the user named the folder. */
	boolean isGiven() {
		return folder != null;
	}

	/**
	 * The folder given, or {@code out} beside the contract; created, and known to be writable before any work is done.
	 *
	 * @throws IOException when it is not
	 */
	Path folder(ContractOptions contract) throws IOException {
		return folder(contract, FOLDER);
	}

	/** The same, with another default name. */
	Path folder(ContractOptions contract, String name) throws IOException {
		Path out = folder != null ? folder : contract.root().resolve(name);
		try {
			Files.createDirectories(out);
		} catch (java.nio.file.FileAlreadyExistsException e) {
			throw new UserError(Console.message("out.isFile", out.toString()));
		}
		if (!Files.isWritable(out)) {
			throw new UserError(Console.message("out.denied", out.toString()));
		}
		return out;
	}
}
