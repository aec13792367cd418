// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;

import fr.jalon.generator.Generation.Part;
import fr.jalon.generator.GenerationResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon generate}: Java calculators and validators, and SQL. */
@Command(name = "generate", sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--java", descriptionKey = "generateJava")
	private boolean java;

	@Option(names = "--sql", descriptionKey = "generateSql")
	private boolean sql;

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
		GenerationResult result = new GeneratedCode(console, session).write(folder, parts());
		new DataOutput(console).write(result.problems(), session);
		long changed = result.changed();
		console.out().println(console.text("generate.written", result.files().size(), TextFindings.shown(folder), changed));
		return result.problems().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
	}

	/** Both, unless one is asked for. */
	private EnumSet<Part> parts() {
		if (java == sql) {
			return EnumSet.allOf(Part.class);
		}
		return EnumSet.of(java ? Part.JAVA : Part.SQL);
	}
}
