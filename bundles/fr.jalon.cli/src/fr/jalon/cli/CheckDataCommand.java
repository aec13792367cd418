// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import fr.jalon.contract.Source;
import fr.jalon.contract.words.Typography;
import fr.jalon.engine.DataFindings;
import fr.jalon.engine.EngineOptions;
import fr.jalon.engine.SourceReport;
import fr.jalon.engine.check.DataCheck;
import fr.jalon.engine.check.DataCheckResult;
import fr.jalon.plan.SourceTables;
import fr.jalon.plan.ir.SourceColumn;
import fr.jalon.plan.ir.SourceTable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon check-data}: what is wrong with the files of the sources, and the rows at fault in files of their own. */
@Command(name = "check-data", sortOptions = false)
final class CheckDataCommand implements Callable<Integer> {

	/** Folder of the failing rows, in that of all outputs. */
	static final String REJECTS = "rejets";

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Mixin
	private DataOptions data;

	@Option(names = "--source", paramLabel = "NAME", descriptionKey = "dataSource")
	private List<String> names = new ArrayList<>();

	@Option(names = "--output", paramLabel = "FORMAT", descriptionKey = "output")
	private FindingsFormat output = FindingsFormat.text;

	@Mixin
	private OutputOptions out;

	@Option(names = "--no-rejects", descriptionKey = "noRejects")
	private boolean noRejects;

	@Option(names = "--show-personal", descriptionKey = "showPersonal")
	private boolean showPersonal;

	@Mixin
	private CommonOptions common;

	CheckDataCommand(Console console) {
		this.console = console;
	}

	@Override
	public Integer call() throws IOException {
		EngineOptions engine = data.engine();
		Session session = Session.open(console, contract);
		List<SourceTable> sources = sources(session);
		Path folder = data.folder(contract);
		DataCheck.RejectsOptions rejects = noRejects ? null
				: new DataCheck.RejectsOptions(out.folder(contract).resolve(REJECTS), console.locale());
		DataCheckResult result = new Calculator(console).stoppable(folder, engine,
				(progress, cancellation) -> new DataCheck(engine, progress, cancellation).check(sources, folder, rejects, showPersonal));
		write(result, folder);
		return result.hasFindings() ? ExitCode.FINDINGS : ExitCode.OK;
	}

	/** All that the texts declare, or those asked for. */
	private List<SourceTable> sources(Session session) {
		List<SourceTable> all = session.workspace().sources().stream().filter(CheckDataCommand::isWhole).map(SourceTables::of).toList();
		if (all.isEmpty()) {
			throw new UserError(Console.message("checkData.noSource"));
		}
		for (String name : names) {
			if (all.stream().noneMatch(source -> source.name().equals(name))) {
				throw new UserError(Console.message("checkData.unknown", name, String.join(", ", all.stream().map(SourceTable::name).toList())));
			}
		}
		return names.isEmpty() ? all : all.stream().filter(source -> names.contains(source.name())).toList();
	}

	private static boolean isWhole(Source source) {
		return source.getName() != null && !source.getColumns().isEmpty();
	}

	private void write(DataCheckResult result, Path folder) throws IOException {
		if (output == FindingsFormat.text) {
			writeText(result);
			return;
		}
		Writer writer = new OutputStreamWriter(console.out(), StandardCharsets.UTF_8);
		if (output == FindingsFormat.json) {
			DataJson.write(result, console.locale(), writer);
		} else {
			DataSarif.write(result, folder, console, writer);
		}
	}

	private void writeText(DataCheckResult result) {
		if (!result.hasFindings()) {
			long rows = result.sources().stream().mapToLong(SourceReport::rows).sum();
			console.out().println(console.text("checkData.good", result.sources().size(), rows));
			return;
		}
		DataFindings.of(result.sources(), console.locale()).forEach(console.out()::println);
		console.out().println();
		console.out().print(table(result));
		console.out().println(console.text("checkData.bad", result.count()));
		result.rejects().forEach((source, file) -> console.out().println(console.text("checkData.rejects", source, TextFindings.shown(file))));
		if (!showPersonal && result.sources().stream().anyMatch(CheckDataCommand::hasPersonal)) {
			console.out().println(console.text("checkData.masked"));
		}
	}

	private static boolean hasPersonal(SourceReport report) {
		return !report.violations().isEmpty() && report.source().columns().stream().anyMatch(SourceColumn::personal);
	}

	private TextTable table(DataCheckResult result) {
		TextTable table = new TextTable()
				.column(console.text("checkData.source"), TextTable.Align.LEFT, 30)
				.column(console.text("checkData.file"), TextTable.Align.LEFT, 40)
				.column(console.text("checkData.rows"), TextTable.Align.RIGHT, 16)
				.column(console.text("checkData.kept"), TextTable.Align.RIGHT, 16)
				.column(console.text("checkData.faults"), TextTable.Align.RIGHT, 16);
		for (SourceReport report : result.sources()) {
			table.row(report.source().name(), report.file(), number(report.rows()), number(report.kept()), number(report.violations().count()));
		}
		return table;
	}

	private String number(long value) {
		return Typography.of(console.locale()).number(value);
	}
}
