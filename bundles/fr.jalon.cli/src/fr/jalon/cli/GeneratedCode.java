// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;
import java.util.Collection;

import fr.jalon.generator.Generation;
import fr.jalon.generator.GenerationException;
import fr.jalon.generator.GenerationResult;
import fr.jalon.plan.PlanOptions;

/** Calculators, validators and SQL of a contract, written into a folder. */
final class GeneratedCode {

	private final Console console;
	private final Session session;

	GeneratedCode(Console console, Session session) {
		this.console = console;
		this.session = session;
	}

	/** @throws UserError when a file cannot be written */
	GenerationResult write(Path folder, Collection<Generation.Part> parts) {
		try (Progress progress = new Progress(console)) {
			return new Generation(parts, PlanOptions.DEFAULT).write(session.workspace().sources(), session.workspace().fiches(),
					folder, (file, done, total) -> progress.accept("[" + (done + 1) + "/" + total + "] " + file));
		} catch (GenerationException e) {
			throw new UserError(e.explanation());
		}
	}
}
