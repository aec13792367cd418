// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

import fr.jalon.contract.Contract;
import fr.jalon.engine.Computation;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.FicheResult;
import fr.jalon.generator.Generation;
import fr.jalon.generator.GenerationException;
import fr.jalon.generator.GenerationResult;
import fr.jalon.plan.PlanOptions;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.plan.sql.Dialect;
import fr.jalon.runtime.program.FicheFigures;

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
		return write(folder, parts, List.of(), false);
	}

	/**
	 * @param warehouses engines that a folder of SQL of its own is written for
	 * @param project whether the Java code is to be a Maven project
	 * @throws UserError when a file cannot be written
	 */
	GenerationResult write(Path folder, Collection<Generation.Part> parts, Collection<Dialect> warehouses, boolean project) {
		try (Progress progress = new Progress(console)) {
			Generation generation = new Generation(parts, PlanOptions.DEFAULT, warehouses);
			if (project) {
				Contract contract = session.workspace().contracts().stream().findFirst().orElse(null);
				generation = generation.asProject(contract, GeneratedCode::figures);
			}
			return generation.write(session.workspace().sources(), session.workspace().fiches(),
					folder, (file, done, total) -> progress.accept("[" + (done + 1) + "/" + total + "] " + file));
		} catch (GenerationException e) {
			throw new UserError(e.explanation());
		}
	}

	/** What DuckDB finds: the tests of the project compare with it. */
	private static List<FicheFigures> figures(List<FichePlan> plans, Path data) throws IOException {
		List<FicheFigures> figures = new ArrayList<>();
		try {
			for (FicheResult result : new Computation().compute(plans, data).fiches()) {
				if (result.problem() != null) {
					throw new IOException(result.problem().text(Locale.ENGLISH));
				}
				figures.add(new FicheFigures(result.plan().fiche(), result.plan().title(), result.measures()));
			}
		} catch (EngineException e) {
			throw new IOException(e.getMessage(), e);
		}
		return figures;
	}
}
