// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.engine.Calculation;
import fr.jalon.engine.Cancellation;
import fr.jalon.engine.ComputationResult;
import fr.jalon.engine.DataFindings;
import fr.jalon.engine.EngineException;
import fr.jalon.engine.kept.KeptWork;
import fr.jalon.engine.results.ResultsFiles;
import fr.jalon.engine.results.ResultsFormat;
import fr.jalon.plan.PlanProblem;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.Sheet;
import fr.jalon.ui.preferences.JalonPreferences;

/** Computes the figures of a contract on its data and leaves them in the output folder, whole or not at all. */
public final class ComputeJob extends ContractJob {

	private final Cancellation cancellation = new Cancellation();

	public ComputeJob(IProject project) {
		super(project, Ui.text("compute.job", project.getName()));
	}

	/** Ends even a query that runs. */
	@Override
	protected void canceling() {
		cancellation.cancel();
	}

	@Override
	protected List<String> work(ContractModel model, SubMonitor progress) throws IOException, CoreException, RefusedException {
		Locale locale = model.locale();
		Path data = contract.data().getLocation().toPath();
		if (!Files.isDirectory(data)) {
			throw new RefusedException(Ui.message("compute.noData", contract.data().getProjectRelativePath().toString(), project().getName()));
		}
		Calculation calculation = model.calculation();
		Path results = contract.results().getLocation().toPath();
		ComputationResult result = compute(calculation, data, results, progress);
		stopIfCancelled(progress);
		ResultsFiles.write(result, results.getParent(), EnumSet.of(ResultsFormat.JSON), locale);
		contract.refreshOutput(null);

		List<String> lines = new ArrayList<>();
		String folder = contract.data().getProjectRelativePath().toString();
		DataFindings.of(result, locale).forEach(line -> lines.add(inFolder(line, folder, result)));
		for (PlanProblem problem : calculation.problems()) {
			lines.add(Ui.text("plan.problem", problem.message().text(locale)));
		}
		lines.addAll(figures(model, result));
		lines.add(Ui.text("compute.done", contract.results().getProjectRelativePath().toString()));
		return lines;
	}

	private ComputationResult compute(Calculation calculation, Path data, Path results, SubMonitor progress) throws RefusedException {
		try {
			return calculation.compute(data, JalonPreferences.engine(), KeptWork.in(results.getParent()), (step, done, total) -> {
				progress.setWorkRemaining(Math.max(1, total - done));
				progress.subTask(step.text(Ui.locale()));
				progress.worked(1);
			}, cancellation);
		} catch (EngineException e) {
			if (e.isCancelled()) {
				throw new OperationCanceledException();
			}
			throw new RefusedException(e.message());
		}
	}

	private void stopIfCancelled(IProgressMonitor monitor) {
		if (monitor.isCanceled() || !project().isAccessible()) {
			throw new OperationCanceledException();
		}
	}

	/** Files of data are named as seen from their folder; links are looked for from the project. */
	private static String inFolder(String line, String folder, ComputationResult result) {
		boolean named = result.sources().stream().anyMatch(source -> line.startsWith(source.file()));
		return named ? folder + "/" + line : line;
	}

	/** One line per measure: sheet, figure, target, status. */
	private List<String> figures(ContractModel model, ComputationResult result) {
		List<String> lines = new ArrayList<>();
		for (Sheet sheet : model.withNewResults().sheets()) {
			for (Sheet.MeasureLine measure : sheet.measures()) {
				if (measure.last() != null) {
					String title = measure.title().isEmpty() ? sheet.label() : sheet.label() + " · " + measure.title();
					String aim = measure.last().target().isEmpty() ? "" : Ui.text("compute.target", measure.last().target());
					lines.add(Ui.text("compute.figure", title, measure.last().value(), measure.last().period(), aim,
							measure.last().statusText()));
				}
			}
		}
		return lines;
	}
}
