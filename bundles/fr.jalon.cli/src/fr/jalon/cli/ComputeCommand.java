// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.contract.Fiche;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.ResultsWriter;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.engine.results.ResultsFiles;
import fr.jalon.plan.explain.Explanation;
import fr.jalon.plan.sql.Dialect;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon compute}: the figures. */
@Command(name = "compute", sortOptions = false)
final class ComputeCommand implements Callable<Integer> {

	/** How figures are written. */
	enum Format {
		text, json
	}

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Mixin
	private DataOptions data;

	@Option(names = "--output", paramLabel = "FORMAT", descriptionKey = "computeOutput")
	private Format output = Format.text;

	@Option(names = "--out", paramLabel = "DIR", descriptionKey = "computeOut")
	private Path out;

	@Option(names = "--explain", descriptionKey = "computeExplain")
	private boolean explain;

	@Mixin
	private ResultsOptions results;

	@Mixin
	private CommonOptions common;

	ComputeCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		Session session = Session.open(console, contract);
		List<Fiche> fiches = session.workspace().fiches();
		Calculation calculation = Calculation.plan(fiches);
		if (explain) {
			return explain(calculation, session);
		}
		Path beside = contract.root().resolve(OutputOptions.FOLDER);
		Path folder = out == null && results.isGiven() ? beside : out;
		KeptWork kept = folder == null ? results.kept(beside).readOnly() : results.kept(folder);
		ComputationResult result = new Calculator(console).compute(calculation, data.folder(contract), data.engine(), kept);
		if (folder != null) {
			ResultsFiles.write(result, folder, results.formats(), console.locale());
		}
		if (output == Format.json) {
			console.out().print(new ResultsWriter(console.locale()).toJson(result));
		} else {
			DataOutput findings = new DataOutput(console);
			findings.write(result);
			findings.write(calculation.problems(), session);
			console.out().print(new IndicatorTable(console).of(fiches, result));
		}
		return result.hasFindings() || !calculation.problems().isEmpty() ? ExitCode.FINDINGS : ExitCode.OK;
	}

	/** How the figures would be computed: nothing is read but the contract. */
	private int explain(Calculation calculation, Session session) {
		Dialect dialect = data.dialect();
		// Beside, so that the rest is SQL that an engine understands.
		new DataOutput(console).write(calculation.problems(), session, console.err());
		console.out().print(Explanation.of(List.copyOf(calculation.plans().values()), dialect, console.locale()));
		return calculation.problems().isEmpty() ? ExitCode.OK : ExitCode.FINDINGS;
	}
}
