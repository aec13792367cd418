// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;

import fr.jalon.contract.Fiche;
import fr.jalon.report.ContractDocument;
import fr.jalon.report.FicheReport;
import fr.jalon.report.ReportPages;
import fr.jalon.report.dashboard.Dashboard;
import fr.jalon.report.map.MapDrawing;
import fr.jalon.report.office.ReportDocuments;
import fr.jalon.report.office.ReportDocuments.Result;
import fr.jalon.report.office.template.TemplateException;
import fr.jalon.report.office.template.TemplateFile;
import fr.jalon.report.office.zones.OfficeFormat;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.reports.ReportChoice;

/** Writes the reports of a contract, with the figures last computed, around what authors wrote in them; and shows them. */
public final class ReportJob extends ContractJob {

	/** What is opened at the end. */
	public enum Show {
		NOTHING,
		/** The index of the sheets, in the browser. */
		INDEX,
		/** The dashboard in the browser; the document in its word processor, or the folder of the documents. */
		ALL
	}

	private final ReportChoice choice;
	private final Show show;

	public ReportJob(IProject project, ReportChoice choice, Show show) {
		super(project, Ui.text("report.job", project.getName()));
		this.choice = choice;
		this.show = show;
	}

	@Override
	protected List<String> work(ContractModel model, SubMonitor progress) throws IOException, CoreException, RefusedException {
		stopIfAsked(progress);
		List<String> lines = new ArrayList<>();
		if (!model.resultsProblem().isEmpty()) {
			lines.add(model.resultsProblem());
		} else if (model.results().fiches().isEmpty()) {
			lines.add(Ui.text("report.noFigures"));
		}
		List<FicheReport> reports = model.reports();
		progress.setWorkRemaining(2 + reports.size() * (1 + choice.office().size()));
		try {
			if (choice.hasPages()) {
				lines.addAll(pages(model, reports));
				progress.worked(reports.size());
			}
			if (!choice.office().isEmpty()) {
				lines.addAll(documents(model, reports, progress));
			}
		} finally {
			// What was written before a failure or a stop is whole, and there to be seen.
			contract.refreshOutput(null);
		}
		return lines;
	}

	private List<String> pages(ContractModel model, List<FicheReport> reports) throws IOException {
		Path folder = contract.pages().getLocation().toPath();
		List<Path> pages = ReportPages.write(folder, reports, model.reportOptions());
		String sheets = folder.getFileName().toString();
		Path map = MapDrawing.write(folder.getParent(), sheets, model.contracts(), reports, model.reportOptions());
		Path dashboard = Dashboard.write(folder.getParent(), sheets, reports, model.reportOptions());
		List<Path> beside = new ArrayList<>(List.of(dashboard));
		beside.addAll(ContractDocument.write(folder.getParent(), model.contracts(), reports, model.reportOptions()));
		beside.addAll(List.of(map, pages.get(0)));
		if (show != Show.NOTHING) {
			Path opened = show == Show.INDEX ? pages.get(0) : dashboard;
			Ui.later(() -> Outside.browse(project(), opened));
		}
		List<String> lines = new ArrayList<>(beside.stream().map(this::shown).toList());
		lines.add(Ui.text("report.done", pages.size() - 1, contract.pages().getProjectRelativePath().toString()));
		return lines;
	}

	private List<Result> write(ContractModel model, List<FicheReport> reports, SubMonitor progress) throws IOException, RefusedException {
		Path folder = contract.documents().getLocation().toPath();
		List<OfficeFormat> formats = choice.letterhead() == null ? choice.office()
				: choice.letterhead().on(choice.office(), reports, model.locale());
		Consumer<Path> told = file -> {
			stopIfAsked(progress);
			progress.subTask(file.getFileName().toString());
			progress.worked(1);
		};
		try {
			return choice.sheet() == null
					? ReportDocuments.write(folder, model.contracts(), reports, choice.kinds(), formats, model.reportOptions(), told)
					: ReportDocuments.write(folder, model.contracts(), reports, sheet(reports), formats, model.reportOptions(), told);
		} catch (UncheckedIOException e) {
			if (e.getCause() instanceof TemplateException refused) {
				throw new RefusedException(TemplateFile.refused(choice.letterhead().file().file(), refused));
			}
			throw e.getCause();
		}
	}

	private Fiche sheet(List<FicheReport> reports) throws RefusedException {
		return reports.stream().map(FicheReport::fiche).filter(fiche -> choice.sheet().equals(fiche.getName())).findFirst()
				.orElseThrow(() -> new RefusedException(Ui.message("report.noSheet", choice.sheet())));
	}

	private List<String> documents(ContractModel model, List<FicheReport> reports, SubMonitor progress) throws IOException, RefusedException {
		List<Result> results = write(model, reports, progress);
		List<String> lines = new ArrayList<>();
		for (Result result : results) {
			if (result.refused() == null) {
				lines.add(shown(result.file()) + (result.changed() ? "" : " " + Ui.text("report.same")));
			}
			result.announcements().forEach(announcement -> lines.add("  " + announcement.text(model.locale())));
		}
		List<String> refused = results.stream().map(Result::refused).filter(Objects::nonNull).map(reason -> reason.text(model.locale())).toList();
		if (!refused.isEmpty()) {
			Problems.show(project(), String.join("\n", refused));
			lines.addAll(refused);
		}
		lines.add(Ui.text("report.documents", results.size() - refused.size(), contract.documents().getProjectRelativePath().toString(),
				results.stream().filter(Result::changed).count()));
		List<Path> written = results.stream().filter(result -> result.refused() == null).map(Result::file).toList();
		if (show == Show.ALL && !written.isEmpty()) {
			Ui.later(() -> open(written));
		}
		return lines;
	}

	private void stopIfAsked(SubMonitor progress) {
		if (progress.isCanceled() || !project().isAccessible()) {
			throw new OperationCanceledException();
		}
	}

	/** One document in its word processor, several as their folder; where the system knows none, the explorer shows them. */
	private void open(List<Path> documents) {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null) {
			contract.file(documents.get(0)).ifPresent(file -> BasicNewResourceWizard.selectAndReveal(file, window));
		}
		if (documents.size() == 1) {
			Outside.write(project(), documents.get(0));
		} else {
			Outside.look(documents.get(0).getParent());
		}
	}
}
