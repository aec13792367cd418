// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;

import fr.jalon.contract.Contract;
import fr.jalon.contract.Fiche;
import fr.jalon.contract.Fiches;
import fr.jalon.contract.Measure;
import fr.jalon.contract.words.Words;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.dsl.workspace.Workspace;
import fr.jalon.dsl.workspace.Workspace.Reported;
import fr.jalon.engine.Calculation;
import fr.jalon.plan.ir.FichePlan;
import fr.jalon.report.FicheReport;
import fr.jalon.report.FicheSheet;
import fr.jalon.report.ReportOptions;
import fr.jalon.report.ReportedFinding;
import fr.jalon.report.html.Html;
import fr.jalon.report.results.ComputedFiche;
import fr.jalon.report.results.ComputedResults;
import fr.jalon.report.results.LastFigure;
import fr.jalon.report.results.LatestResults;
import fr.jalon.report.results.ResultsReader;
import fr.jalon.report.results.UnreadableResultsException;
import fr.jalon.runtime.figure.Figure;
import fr.jalon.runtime.figure.MeasureResult;
import fr.jalon.ui.Ui;
import fr.jalon.ui.project.ContractProject;

/**
 * The texts of a project at one moment, read as one model, checked, together with the figures last computed. Lists are safe
 * for any thread; whoever touches elements of the model goes through {@link #with}.
 */
public final class ContractModel {

	private final ContractProject project;
	private final Locale locale;
	private final Workspace workspace;
	private final List<Reported> reported;
	private final Calculation calculation;
	private final ComputedResults results;
	private final String resultsProblem;
	private final List<Sheet> sheets;
	private final Map<String, List<Html>> pages = new HashMap<>();

	private ContractModel(ContractProject project, Locale locale, Workspace workspace, List<Reported> reported, Calculation calculation) {
		this.project = project;
		this.locale = locale;
		this.workspace = workspace;
		this.reported = List.copyOf(reported);
		this.calculation = calculation;
		ComputedResults read = ComputedResults.NONE;
		String problem = "";
		try {
			Path file = project.results().getLocation() == null ? null : project.results().getLocation().toPath();
			if (file != null && java.nio.file.Files.isRegularFile(file)) {
				read = ResultsReader.read(file);
			}
		} catch (UnreadableResultsException e) {
			problem = e.message().text(locale);
		} catch (IOException e) {
			problem = Ui.message("results.unreadable", LatestResults.FILE).text(locale);
		}
		this.results = read;
		this.resultsProblem = problem;
		this.sheets = List.copyOf(sheets(workspace.fiches()));
	}

	/**
	 * Reads and checks a project.
	 *
	 * @param open texts as they stand in editors, by absolute path
	 * @throws IOException when its folder cannot be listed
	 * @throws OperationCanceledException when the monitor asks for it, or the project is closed meanwhile
	 */
	public static ContractModel read(IProject of, Map<Path, String> open, IProgressMonitor monitor) throws IOException {
		ContractProject project = new ContractProject(of);
		Locale locale = Ui.locale();
		Workspace workspace = JalonLanguage.get(Workspace.class);
		workspace.overlay(open);
		Path folder = project.folder().orElseThrow(() -> new IOException(Ui.text("project.notLocal", of.getName())));
		stopIfClosed(of, monitor);
		workspace.add(folder);
		for (Path library : project.libraries()) {
			workspace.addLibrary(library);
		}
		SubMonitor progress = SubMonitor.convert(monitor, Math.max(1, workspace.texts().size()));
		List<Reported> reported = workspace.report(file -> {
			stopIfClosed(of, monitor);
			progress.split(1).subTask(file.getFileName().toString());
		}, () -> monitor.isCanceled() || !of.isAccessible());
		stopIfClosed(of, monitor);
		return new ContractModel(project, locale, workspace, reported, Calculation.plan(workspace.fiches()));
	}

	private static void stopIfClosed(IProject project, IProgressMonitor monitor) {
		if (monitor.isCanceled() || !project.isAccessible()) {
			throw new OperationCanceledException();
		}
	}

	/** The same texts with the figures that are there now. */
	public synchronized ContractModel withNewResults() {
		return new ContractModel(project, locale, workspace, reported, calculation);
	}

	public IProject project() {
		return project.project();
	}

	/** The language in which it speaks. */
	public Locale locale() {
		return locale;
	}

	/** Everything found, in reading order. */
	public List<Reported> reported() {
		return reported;
	}

	/** Everything found, in reading order. */
	public List<Finding> findings() {
		return reported.stream().map(Reported::finding).toList();
	}

	/** By number, then in the order of the texts. */
	public List<Sheet> sheets() {
		return sheets;
	}

	public ComputedResults results() {
		return results;
	}

	/** Why there are figures that cannot be shown, in the user's language; empty when they can, or when there are none. */
	public String resultsProblem() {
		return resultsProblem;
	}

	public Optional<Sheet> sheet(String name) {
		return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
	}

	/** The sheet written at a position of a text. */
	public Optional<Sheet> sheetAt(IFile file, int offset) {
		return sheets.stream().filter(sheet -> sheet.place().holds(file, offset)).findFirst();
	}

	/** Works on the elements of the model, one caller at a time. Keep it short: windows may wait. */
	public synchronized <T> T with(Function<Workspace, T> work) {
		return work.apply(workspace);
	}

	/** The sheets planned, for who computes them. */
	public Calculation calculation() {
		return calculation;
	}

	/** The sheets with their figures and findings, as reports need them. */
	public synchronized List<FicheReport> reports() {
		return workspace.fiches().stream().map(this::report).toList();
	}

	/** The contracts of the texts. */
	public synchronized List<Contract> contracts() {
		return workspace.contracts();
	}

	public ReportOptions reportOptions() {
		return new ReportOptions(locale, null);
	}

	// ------------------------------------------------------------------------------------------------------- sheets

	synchronized List<Html> page(String name) {
		return pages.computeIfAbsent(name, n -> workspace.fiches().stream().filter(fiche -> n.equals(fiche.getName())).findFirst()
				.map(fiche -> FicheSheet.content(report(fiche), reportOptions())).orElse(List.of()));
	}

	private FicheReport report(Fiche fiche) {
		FichePlan plan = calculation.plans().get(fiche);
		List<MeasureResult> measures = computed(fiche).map(ComputedFiche::measures).orElse(List.of());
		List<ReportedFinding> found = workspace.within(fiche, findings()).stream()
				.map(finding -> new ReportedFinding(finding.severity(), finding.code(), finding.message(), Ui
						.message("place", finding.file().getFileName().toString(), String.valueOf(finding.line())).text(locale)))
				.toList();
		return FicheReport.of(fiche, plan == null ? List.of() : plan.measures(), measures, found);
	}

	private Optional<ComputedFiche> computed(Fiche fiche) {
		return fiche.getName() == null ? Optional.empty() : results.fiche(fiche.getName());
	}

	private List<Sheet> sheets(List<Fiche> fiches) {
		Words words = Words.in(locale);
		List<Sheet> all = new ArrayList<>();
		for (Fiche fiche : fiches) {
			Path path = workspace.file(fiche);
			INode node = NodeModelUtils.findActualNodeFor(fiche);
			Optional<IFile> file = path == null ? Optional.empty() : project.file(path);
			if (fiche.getName() == null || node == null || file.isEmpty()) {
				// Not yet written far enough to be shown.
				continue;
			}
			Sheet.Place place = new Sheet.Place(file.get(), node.getStartLine(), node.getOffset(), node.getLength());
			OptionalInt number = fiche.isSetNumber() ? OptionalInt.of(fiche.getNumber()) : OptionalInt.empty();
			all.add(new Sheet(this, fiche.getName(), number, words.title(fiche), place, measures(fiche, words),
					workspace.within(fiche, findings()).size(), isOutdated(fiche)));
		}
		all.sort(Comparator.comparingInt(sheet -> sheet.number().orElse(Integer.MAX_VALUE)));
		return all;
	}

	private boolean isOutdated(Fiche fiche) {
		FichePlan plan = calculation.plans().get(fiche);
		Optional<ComputedFiche> computed = computed(fiche);
		return computed.isPresent() && (plan == null || !plan.fingerprint().equals(computed.get().fingerprint()));
	}

	private List<Sheet.MeasureLine> measures(Fiche fiche, Words words) {
		FicheReport report = FicheReport.of(fiche, List.of(), computed(fiche).map(ComputedFiche::measures).orElse(List.of()), List.of());
		List<LastFigure> last = results.lastFigures(fiche, locale);
		List<Sheet.MeasureLine> lines = new ArrayList<>();
		for (FicheReport.MeasureReport measure : report.measures()) {
			LastFigure figure = last.stream().filter(each -> each.measure() == measure.measure()).findFirst().orElse(null);
			List<Figure> totals = measure.result() == null ? List.of() : measure.result().totals();
			lines.add(new Sheet.MeasureLine(measure.title(), figure, totals, aims(fiche, measure.measure(), words)));
		}
		if (lines.isEmpty()) {
			lines.add(new Sheet.MeasureLine("", null, List.of(), aims(fiche, null, words)));
		}
		return lines;
	}

	/** Targets that name no measure are said of the first. */
	private static List<String> aims(Fiche fiche, Measure measure, Words words) {
		boolean first = measure == null || Fiches.measures(fiche).indexOf(measure) == 0;
		return Fiches.targets(fiche).stream().filter(target -> target.getItem() == null)
				.filter(target -> target.getMeasure() == measure || target.getMeasure() == null && first)
				.map(target -> words.target(fiche, target)).toList();
	}
}
