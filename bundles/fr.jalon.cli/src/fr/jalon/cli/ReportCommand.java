// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.report.FicheReport;
import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportFormat;
import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.zones.OfficeFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code jalon report}: sheets and report of a contract as pages and documents, with figures where there are data. */
@Command(name = "report", sortOptions = false)
final class ReportCommand implements Callable<Integer> {

	/** Folder of the documents that authors complete, below the output folder. */
	private static final String DOCUMENTS = "documents";

	private final Console console;

	@Mixin
	private ContractOptions contract;

	@Option(names = "--format", split = ",", paramLabel = "FORMAT[,FORMAT...]", descriptionKey = "reportFormat")
	private Set<ReportFormat> formats;

	@Option(names = "--document", split = ",", paramLabel = "DOCUMENT[,DOCUMENT...]", descriptionKey = "reportDocument")
	private Set<Kind> documents = EnumSet.allOf(Kind.class);

	@Mixin
	private TemplateOptions template;

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
		ReportFormat letterhead = template.read(console);
		if (formats == null) {
			formats = EnumSet.of(letterhead == null ? ReportFormat.HTML : letterhead);
		} else if (letterhead != null && !formats.contains(letterhead)) {
			throw new UserError(Console.message("template.unused", letterhead.name().toLowerCase(Locale.ROOT)));
		}
		Session session = Session.open(console, contract);
		Path out = output.folder(contract);
		List<Finding> findings = session.check();
		List<Fiche> fiches = session.workspace().fiches();
		Calculation calculation = Calculation.plan(fiches);
		ComputationResult result = new Calculator(console).computeIfPresent(calculation, data.folder(contract), data.engine(),
				KeptWork.in(out));
		if (result != null) {
			new DataOutput(console).write(result);
		}
		Sheets sheets = new Sheets(console, session, findings);
		List<FicheReport> reports = sheets.reports(fiches, calculation, result);
		if (formats.contains(ReportFormat.HTML)) {
			Path folder = out.resolve(RunCommand.SHEETS);
			console.out().println(console.text("report.written", sheets.write(folder, reports).size(), TextFindings.shown(folder)));
		}
		List<OfficeFormat> office = template.on(ReportFormat.office(formats), reports, console);
		if (!office.isEmpty() && !documents(sheets, out.resolve(DOCUMENTS), reports, office)) {
			return ExitCode.BAD_INPUT;
		}
		return result != null && result.hasFindings() ? ExitCode.FINDINGS : ExitCode.OK;
	}

	private boolean documents(Sheets sheets, Path folder, List<FicheReport> reports, List<OfficeFormat> office) throws IOException {
		try {
			return sheets.documents(folder, reports, documents, office);
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof TemplateException refused) {
				throw template.refused(refused);
			}
			throw e;
		}
	}
}
