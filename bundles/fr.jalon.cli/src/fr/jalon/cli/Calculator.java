// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import fr.jalon.engine.Backends;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.runtime.text.Message;

/** Computes planned sheets, telling the user how far it is; stopping the process stops the database first. */
final class Calculator {

	private final Console console;

	Calculator(Console console) {
		this.console = console;
	}

	/** {@link #compute}; without the folder a note and null, for a draft can be looked at before any data are collected. */
	ComputationResult computeIfPresent(Calculation calculation, Path folder, EngineOptions options, KeptWork kept) {
		if (isThere(folder, options)) {
			return compute(calculation, folder, options, kept);
		}
		console.note("data.none", folder.toString());
		return null;
	}

	/**
	 * Computes on the files of a folder; what is wrong with them is in the result.
	 *
	 * @throws UserError when the folder is missing, or nothing more can be done
	 */
	ComputationResult compute(Calculation calculation, Path folder, EngineOptions options, KeptWork kept) {
		ComputationResult result = stoppable(folder, options,
				(progress, cancellation) -> calculation.compute(folder, options, kept, progress, cancellation));
		say(result);
		return result;
	}

	/** Work on the files of a folder that tells how far it is, and can be stopped. */
	@FunctionalInterface
	interface Work<T> {
		T run(fr.jalon.engine.Progress progress, Cancellation cancellation) throws EngineException, IOException;
	}

	/**
	 * Does such work.
	 *
	 * @throws UserError when the folder is missing, or nothing more can be done
	 */
	<T> T stoppable(Path folder, EngineOptions options, Work<T> work) {
		if (!isThere(folder, options)) {
			throw new UserError(Console.message("data.missing", folder.toString()));
		}
		Cancellation cancellation = new Cancellation();
		Thread stop = new Thread(cancellation::cancel);
		Runtime.getRuntime().addShutdownHook(stop);
		try (Progress progress = new Progress(console)) {
			return work.run((step, done, total) -> progress.accept(step(step, done, total)), cancellation);
		} catch (EngineException e) {
			throw new UserError(e.message(), e.isUnfinished() ? ExitCode.UNFINISHED : ExitCode.BAD_INPUT);
		} catch (IOException e) {
			throw new UserError(FileProblems.explain(e));
		} finally {
			removeHook(stop);
		}
	}

	/** Which figures were not computed again, and which never can be kept. */
	private void say(ComputationResult result) {
		if (result.reused() > 0) {
			console.note("compute.reused", result.reused(), result.fiches().size());
		}
		List<String> unknown = result.sources().stream().filter(s -> s.usable() && !result.fingerprints().containsKey(s.source().name()))
				.map(s -> s.source().name()).toList();
		if (!unknown.isEmpty()) {
			console.note("compute.unknown", String.join(", ", unknown));
		}
	}

	/** An engine that reads no folder of this machine finds its data itself, or says that it does not. */
	static boolean isThere(Path folder, EngineOptions options) {
		try {
			return !Backends.provider(options.engine()).readsFolder(options) || Files.isDirectory(folder);
		} catch (EngineException e) {
			throw new UserError(e.message());
		}
	}

	private String step(Message step, int done, int total) {
		return "[" + (done + 1) + "/" + total + "] " + step.text(console.locale());
	}

	private static void removeHook(Thread stop) {
		try {
			Runtime.getRuntime().removeShutdownHook(stop);
		} catch (IllegalStateException e) {
			// The process is being stopped: the hook has done its work.
		}
	}
}
