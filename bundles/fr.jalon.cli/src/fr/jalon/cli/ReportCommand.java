// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.kept.KeptWork;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jalon report}: one page per sheet, with figures where there are data. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Mixin
	private DataOptions data;

	@Mixin
	private OutputOptions output;

	@Mixin
	private CommonOptions common;

	ReportCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		Path folder = output.folder(contract).resolve(RunCommand.SHEETS);
		List<Finding> findings = session.check();
		List<Fiche> fiches = session.workspace().fiches();
		Calculation calculation = Calculation.plan(fiches);
		ComputationResult result = new Calculator(console).computeIfPresent(calculation, data.folder(contract), data.engine(),
				KeptWork.in(output.folder(contract)));
		if (result != null) {
			new DataOutput(console).write(result);
		}
		List<Path> written = new Sheets(console, session, findings).write(folder, fiches, calculation, result);
		console.out().println(console.text("report.written", written.size(), TextFindings.shown(folder)));
		return result != null && result.hasFindings() ? ExitCode.FINDINGS : ExitCode.OK;
	}
}
