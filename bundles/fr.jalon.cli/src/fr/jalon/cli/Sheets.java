// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.ReportedFinding;
import fr.jalon.report.dashboard.Dashboard;
import fr.jalon.report.map.MapDrawing;
import fr.jalon.report.office.ReportDocuments;
import fr.jalon.report.office.ReportDocuments.Kind;
import fr.jalon.report.office.ReportDocuments.Result;
import fr.jalon.report.office.zones.OfficeFormat;

/** The sheets and the report as pages and documents: what was declared, computed and found, brought together. */
final class Sheets {

	private final Console console;
	private final Session session;
	private final List<Finding> findings;

	Sheets(Console console, Session session, List<Finding> findings) {
		this.console = console;
		this.session = session;
		this.findings = findings;
	}

	/** @param result null when nothing was computed */
	List<FicheReport> reports(List<Fiche> fiches, Calculation calculation, ComputationResult result) {
		return fiches.stream().map(fiche -> report(fiche, calculation, result)).toList();
	}

	/**
	 * Writes the pages, and beside their folder the dashboard and the report on the contract.
	 *
	 * @return the pages of the folder
	 */
	List<Path> write(Path folder, List<FicheReport> reports) throws IOException {
		ReportOptions options = options();
		List<Path> written = ReportPages.write(folder, reports, options);
		Path beside = folder.toAbsolutePath().getParent();
		String sheets = folder.getFileName().toString();
		MapDrawing.write(beside, sheets, session.workspace().contracts(), reports, options);
		Dashboard.write(beside, sheets, reports, options);
		ContractDocument.write(beside, session.workspace().contracts(), reports, options);
		return written;
	}

	/**
	 * Writes documents for word processors, and says what became of the words of their authors.
	 *
	 * @return whether every document could be written
	 */
	boolean documents(Path folder, List<FicheReport> reports, Set<Kind> kinds, List<OfficeFormat> formats) throws IOException {
		List<Result> results;
		try (Progress progress = new Progress(console)) {
			results = ReportDocuments.write(folder, session.workspace().contracts(), reports, kinds, formats, options(),
					file -> progress.accept(console.text("report.writing", file.getFileName().toString())));
		}
		for (Result result : results) {
			result.announcements().forEach(announcement -> console.note("report.announcement", announcement.text(console.locale())));
			if (result.refused() != null) {
				console.error(result.refused());
			}
		}
		long changed = results.stream().filter(Result::changed).count();
		console.out().println(console.text("report.documents", results.size(), TextFindings.shown(folder), changed));
		return results.stream().allMatch(result -> result.refused() == null);
	}

	private ReportOptions options() {
		return new ReportOptions(console.locale(), null);
	}

	private FicheReport report(Fiche fiche, Calculation calculation, ComputationResult result) {
		FichePlan plan = calculation.plans().get(fiche);
		return FicheReport.of(fiche, plan == null ? List.of() : plan.measures(),
				plan == null || result == null ? List.of() : result.measures(plan), findings(fiche));
	}

	private List<ReportedFinding> findings(Fiche fiche) {
		return session.workspace().within(fiche, findings).stream()
				.map(finding -> new ReportedFinding(finding.severity(), finding.code(), finding.message(),
						console.text("place", finding.file().getFileName().toString(), String.valueOf(finding.line()))))
				.toList();
	}
}
