// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import fr.jalon.contract.Fiche;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.engine.Calculation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.FicheResult;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportPages;
import fr.jalon.report.ReportedFinding;
import fr.jalon.report.dashboard.Dashboard;

/** The sheets as pages: what was declared, computed and found, brought together. */
final class Sheets {

	private final Console console;
	private final Session session;
	private final List<Finding> findings;

	Sheets(Console console, Session session, List<Finding> findings) {
		this.console = console;
		this.session = session;
		this.findings = findings;
	}

	/**
	 * Writes the pages, and the dashboard beside their folder.
	 *
	 * @param result null when nothing was computed
	 * @return the pages of the folder
	 */
	List<Path> write(Path folder, List<Fiche> fiches, Calculation calculation, ComputationResult result) throws IOException {
		List<FicheReport> reports = new ArrayList<>();
		for (Fiche fiche : fiches) {
			reports.add(report(fiche, calculation, result));
		}
		ReportOptions options = new ReportOptions(console.locale(), null);
		List<Path> written = ReportPages.write(folder, reports, options);
		Dashboard.write(folder.toAbsolutePath().getParent(), folder.getFileName().toString(), reports, options);
		return written;
	}

	private FicheReport report(Fiche fiche, Calculation calculation, ComputationResult result) {
		FichePlan plan = calculation.plans().get(fiche);
		FicheResult computed = plan == null || result == null ? null : result.fiche(plan.fiche()).orElse(null);
		return FicheReport.of(fiche, plan == null ? List.of() : plan.measures(),
				computed == null ? List.of() : computed.measures(), findings(fiche));
	}

	private List<ReportedFinding> findings(Fiche fiche) {
		return session.workspace().within(fiche, findings).stream()
				.map(finding -> new ReportedFinding(finding.severity(), finding.code(), finding.message(),
						console.text("place", finding.file().getFileName().toString(), String.valueOf(finding.line()))))
				.toList();
	}
}
