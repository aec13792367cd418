// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.contract.Severity;
import fr.jalon.dsl.workspace.Finding;
import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.ProblemMarkers;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;

/** Checks a contract, whether or not the workbench does so on save. */
public final class CheckJob extends ContractJob {

	public CheckJob(IProject project) {
		super(project, Ui.text("check.job", project.getName()));
	}

	@Override
	protected List<String> work(ContractModel model, SubMonitor progress) throws IOException, CoreException {
		ProblemMarkers.update(model);
		ContractModels.get().offer(model);
		List<String> lines = new ArrayList<>();
		for (Finding finding : model.findings()) {
			String place = shown(finding.file()) + (finding.line() == 0 ? "" : ":" + finding.line() + ":" + finding.column());
			lines.add(Ui.text("check.line", place, Ui.text("severity." + finding.severity().getName()), finding.code(), finding.message()));
		}
		lines.add(summary(model.findings()));
		return lines;
	}

	/** How many of each severity. */
	static String summary(List<Finding> findings) {
		return findings.isEmpty() ? Ui.text("check.none") : Ui.text("check.summary", count(findings, Severity.ERROR),
				count(findings, Severity.WARNING), count(findings, Severity.INFO));
	}

	private static long count(List<Finding> findings, Severity severity) {
		return findings.stream().filter(finding -> finding.severity() == severity).count();
	}
}
