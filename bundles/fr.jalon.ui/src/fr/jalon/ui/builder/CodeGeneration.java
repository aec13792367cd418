// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.builder;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.generator.Generation;
import fr.jalon.generator.Generation.Part;
import fr.jalon.generator.GenerationException;
import fr.jalon.generator.GenerationResult;
import fr.jalon.plan.PlanOptions;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.preferences.JalonPreferences;
import fr.jalon.ui.project.ContractProject;

/** Writes the code of a contract into the output folder of its project. */
public final class CodeGeneration {

	private CodeGeneration() {
	}

	/**
	 * Writes what the preferences ask for; files that would not change are left alone.
	 *
	 * @throws GenerationException when a file cannot be written; those before are whole, that one is as it was
	 * @throws OperationCanceledException between two files
	 */
	public static GenerationResult write(ContractModel model, IProgressMonitor monitor) throws GenerationException {
		IProject project = model.project();
		Path folder = new ContractProject(project).output().getLocation().toPath();
		SubMonitor progress = SubMonitor.convert(monitor);
		return new Generation(parts(project), PlanOptions.DEFAULT).write(model.with(workspace -> workspace.sources()),
				model.with(workspace -> workspace.fiches()), folder, (file, done, total) -> {
					if (monitor.isCanceled() || !project.isAccessible()) {
						throw new OperationCanceledException();
					}
					progress.setWorkRemaining(total - done).split(1).subTask(file);
				});
	}

	private static Set<Part> parts(IProject project) {
		Set<Part> parts = EnumSet.noneOf(Part.class);
		if (JalonPreferences.generatesJava(project)) {
			parts.add(Part.JAVA);
		}
		if (JalonPreferences.generatesSql(project)) {
			parts.add(Part.SQL);
		}
		return parts;
	}
}
