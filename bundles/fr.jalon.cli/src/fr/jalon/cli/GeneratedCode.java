// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

import fr.jalon.generator.Generation;
import fr.jalon.generator.GenerationException;
import fr.jalon.generator.GenerationResult;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.sql.Dialect;

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
		return write(folder, parts, List.of());
	}

	/**
	 * @param warehouses engines that a folder of SQL of its own is written for
	 * @throws UserError when a file cannot be written
	 */
	GenerationResult write(Path folder, Collection<Generation.Part> parts, Collection<Dialect> warehouses) {
		try (Progress progress = new Progress(console)) {
			return new Generation(parts, PlanOptions.DEFAULT, warehouses).write(session.workspace().sources(), session.workspace().fiches(),
					folder, (file, done, total) -> progress.accept("[" + (done + 1) + "/" + total + "] " + file));
		} catch (GenerationException e) {
			throw new UserError(e.explanation());
		}
	}
}
