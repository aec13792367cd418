// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.generator.GenerationResult;
import fr.jalon.generator.output.WrittenFile;
import fr.jalon.plan.PlanProblem;
import fr.jalon.ui.Ui;
import fr.jalon.ui.builder.CodeGeneration;
import fr.jalon.ui.model.ContractModel;

/** Writes the code of a contract. */
public final class GenerateJob extends ContractJob {

	public GenerateJob(IProject project) {
		super(project, Ui.text("generate.job", project.getName()));
	}

	@Override
	protected List<String> work(ContractModel model, SubMonitor progress) throws IOException, CoreException {
		try {
			GenerationResult result = CodeGeneration.write(model, progress);
			List<String> lines = new ArrayList<>();
			for (PlanProblem problem : result.problems()) {
				lines.add(Ui.text("plan.problem", problem.message().text(Ui.locale())));
			}
			String folder = contract.output().getProjectRelativePath().toString();
			result.files().stream().filter(WrittenFile::changed).forEach(file -> lines.add(folder + "/" + file.path()));
			lines.add(Ui.text("generate.done", result.files().size(), folder, result.changed()));
			return lines;
		} finally {
			// Files written before a failure are whole, and there to be seen.
			contract.refreshOutput(null);
		}
	}
}
