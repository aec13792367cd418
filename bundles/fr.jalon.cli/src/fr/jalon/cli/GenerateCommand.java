// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;

import fr.jalon.generator.Generation.Part;
import fr.jalon.generator.GenerationResult;
import fr.jalon.plan.sql.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon generate}: Java calculators and validators, SQL, and schemas of the sources. */
@Command(name = "generate", sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--java", descriptionKey = "generateJava")
	private boolean java;

	/** Empty without an engine: then the checks and queries for DuckDB that come without options. */
	@Option(names = "--sql", arity = "0..1", paramLabel = "MOTEUR[,MOTEUR...]", descriptionKey = "generateSql", parameterConsumer = SqlEngines.class)
	private Set<Dialect> sql;

	@Option(names = "--schemas", descriptionKey = "generateSchemas")
	private boolean schemas;

	@Mixin
	private OutputOptions output;

	@Mixin
	private CommonOptions common;

	GenerateCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		Path folder = output.folder(contract);
		GenerationResult result = new GeneratedCode(console, session).write(folder, parts(), sql == null ? Set.of() : sql, java);
		new DataOutput(console).write(result.problems(), session);
		long changed = result.changed();
		console.out().println(console.text("generate.written", result.files().size(), TextFindings.shown(folder), changed));
		return result.problems().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
	}

	/** All, unless some are asked for. */
	private EnumSet<Part> parts() {
		EnumSet<Part> parts = EnumSet.noneOf(Part.class);
		if (java) {
			parts.add(Part.JAVA);
		}
		if (sql != null && sql.isEmpty()) {
			parts.add(Part.SQL);
		}
		if (schemas) {
			parts.add(Part.SCHEMAS);
		}
		return parts.isEmpty() && sql == null ? EnumSet.allOf(Part.class) : parts;
	}
}
