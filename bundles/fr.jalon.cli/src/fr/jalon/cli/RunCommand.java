// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.results.ResultsFiles;
import fr.jalon.generator.Generation.Part;
import fr.jalon.runtime.io.AtomicFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code jalon run}: all steps on a folder, then the table that a manager reads. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {

	static final String FINDINGS = "findings.sarif";
	static final String SHEETS = "fiches";

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Mixin
	private DataOptions data;

	@Mixin
	private OutputOptions output;

	@Mixin
	private ResultsOptions results;

	@Mixin
	private CommonOptions common;

	RunCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		// A wrong number ends the command before any work.
		EngineOptions engine = data.engine();
		Session session = Session.open(console, contract);
		Path out = output.folder(contract);
		List<Finding> findings = session.check();
		AtomicFiles.writeText(out.resolve(FINDINGS), writer -> SarifFindings.write(findings, contract.root(), console.locale(), writer));
		new FindingsSummary(console).write(findings);

		List<Fiche> fiches = session.workspace().fiches();
		Calculation calculation = Calculation.plan(fiches);
		ComputationResult result = compute(session, calculation, engine, out);
		Sheets writer = new Sheets(console, session, findings);
		int sheets = writer.write(out.resolve(SHEETS), writer.reports(fiches, calculation, result)).size();
		int generated = new GeneratedCode(console, session).write(out, EnumSet.allOf(Part.class)).files().size();

		if (result != null) {
			console.out().println();
			console.out().print(new IndicatorTable(console).of(fiches, result));
		}
		console.out().println();
		console.out().println(console.text("run.written", TextFindings.shown(out), sheets, generated));
		boolean faults = result != null && result.hasFindings() || !calculation.problems().isEmpty();
		return faults ? ExitCode.FINDINGS : Session.exitCode(findings);
	}

	/** Null when there are no data. */
	private ComputationResult compute(Session session, Calculation calculation, EngineOptions engine, Path out) throws IOException {
		DataOutput dataFindings = new DataOutput(console);
		dataFindings.write(calculation.problems(), session);
		ComputationResult result = new Calculator(console).computeIfPresent(calculation, data.folder(contract), engine,
				results.kept(out));
		if (result != null) {
			dataFindings.write(result);
			ResultsFiles.write(result, out, results.formats(), console.locale());
		}
		return result;
	}
}
