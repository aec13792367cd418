// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;

import fr.jalon.engine.Calculation;
import fr.jalon.engine.EngineOptions;
import picocli.CommandLine.Option;

/** Where the data are, and how much of the machine a computation may take. */
final class DataOptions {

	@Option(names = "--data", paramLabel = "DIR", descriptionKey = "data")
	private Path folder;

	@Option(names = "--memory", paramLabel = "MB", descriptionKey = "memory")
	private Integer memory;

	@Option(names = "--threads", paramLabel = "N", descriptionKey = "threads")
	private Integer threads;

	/** The folder given, or {@code donnees} beside the contract. */
	Path folder(ContractOptions contract) {
		return folder != null ? folder : contract.root().resolve(Calculation.DATA_FOLDER);
	}

	EngineOptions engine() {
		EngineOptions options = EngineOptions.DEFAULT;
		if (memory != null) {
			if (memory < 64) {
				throw new UserError(Console.message("usage.badValue", memory.toString(), "--memory (64…)"));
			}
			options = options.withMemory(memory);
		}
		if (threads != null) {
			if (threads < 1) {
				throw new UserError(Console.message("usage.badValue", threads.toString(), "--threads (1…)"));
			}
			options = options.withThreads(threads);
		}
		return options;
	}
}
