// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.dsl.workspace.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon check}: says what is wrong with a draft. */
@Command(name = "check", sortOptions = false)
final class CheckCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--output", paramLabel = "FORMAT", descriptionKey = "output")
	private FindingsFormat output = FindingsFormat.text;

	@Mixin
	private CommonOptions common;

	CheckCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		List<Finding> findings = session.check();
		write(findings);
		return Session.exitCode(findings);
	}

	private void write(List<Finding> findings) throws IOException {
		if (output == FindingsFormat.text) {
			new TextFindings(console).write(findings);
			return;
		}
		Writer writer = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
		if (output == FindingsFormat.json) {
			JsonFindings.write(findings, contract.root(), writer);
		} else {
			SarifFindings.write(findings, contract.root(), console.locale(), writer);
		}
	}
}
