// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.builder;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IResourceDelta;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.ProgressMonitorWrapper;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.ISchedulingRule;

import fr.jalon.generator.GenerationException;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.ui.JalonPlugin;
import fr.jalon.ui.Ui;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.model.ContractModels;
import fr.jalon.ui.preferences.JalonPreferences;
import fr.jalon.ui.project.ContractProject;

/**
 * Checks the texts of a contract whenever one of them, or one of a project referred to, was saved; writes code when the
 * preferences say so. One text may change what is to be said of another, so all are checked; but only what changed is shown
 * or written anew, and a build that concerns no text does nothing.
 */
public final class JalonBuilder extends IncrementalProjectBuilder {

	public static final String ID = "fr.jalon.ui.builder";

	private static final String SETTINGS = ".settings/" + JalonPlugin.ID + ".prefs";

	@Override
	protected IProject[] build(int kind, Map<String, String> arguments, IProgressMonitor monitor) throws CoreException {
		IProject project = getProject();
		ContractProject contract = new ContractProject(project);
		List<IProject> referenced = contract.referenced();
		if (!concernsUs(kind, referenced)) {
			return referenced.toArray(IProject[]::new);
		}
		SubMonitor progress = SubMonitor.convert(stoppable(monitor), Ui.text("builder.task", project.getName()), 100);
		try {
			ContractModel model = ContractModel.read(project, Map.of(), progress.split(80));
			ProblemMarkers.update(model);
			ContractModels.get().offer(model);
			if (JalonPreferences.generatesOnSave(project)) {
				CodeGeneration.write(model, progress.split(20));
				contract.refreshOutput(null);
			}
		} catch (OperationCanceledException e) {
			// What was not looked at must be looked at next time.
			forgetLastBuiltState();
			throw e;
		} catch (IOException e) {
			ProblemMarkers.ofProject(project, e instanceof GenerationException written ? written.explanation().text(Ui.locale())
					: FileProblems.explain(e).text(Ui.locale()));
		} catch (RuntimeException e) {
			// A fault of ours: the log is for us, the sentence for the user, and the next build may fare better.
			Ui.log(e);
			forgetLastBuiltState();
			ProblemMarkers.ofProject(project, Ui.text("job.fault", Ui.text("builder.task", project.getName())));
		}
		return referenced.toArray(IProject[]::new);
	}

	@Override
	protected void clean(IProgressMonitor monitor) throws CoreException {
		ProblemMarkers.deleteAll(getProject());
	}

	/** Others may work on other projects meanwhile. */
	@Override
	public ISchedulingRule getRule(int kind, Map<String, String> arguments) {
		return getProject();
	}

	/** Stops when the user asks, and when somebody waits for the project: to save, to close it. */
	private IProgressMonitor stoppable(IProgressMonitor monitor) {
		return new ProgressMonitorWrapper(monitor) {
			@Override
			public boolean isCanceled() {
				return super.isCanceled() || isInterrupted();
			}
		};
	}

	private boolean concernsUs(int kind, List<IProject> referenced) throws CoreException {
		if (kind == FULL_BUILD) {
			return true;
		}
		List<IProject> projects = new ArrayList<>(referenced);
		projects.add(getProject());
		for (IProject project : projects) {
			IResourceDelta delta = getDelta(project);
			// No delta: nothing is known of what changed.
			if (delta == null || concernsUs(delta)) {
				return true;
			}
		}
		return false;
	}

	private static boolean concernsUs(IResourceDelta delta) throws CoreException {
		boolean[] found = new boolean[1];
		delta.accept(each -> {
			IResource resource = each.getResource();
			boolean text = ContractProject.isText(resource) && isContent(each);
			boolean settings = resource.getProjectRelativePath().toString().equals(SETTINGS);
			boolean references = resource.getType() == IResource.PROJECT && (each.getFlags() & IResourceDelta.DESCRIPTION) != 0;
			found[0] |= text || settings || references;
			return !found[0];
		});
		return found[0];
	}

	/** Markers come and go without the text being another. */
	private static boolean isContent(IResourceDelta delta) {
		int content = IResourceDelta.CONTENT | IResourceDelta.REPLACED | IResourceDelta.ENCODING;
		return delta.getKind() != IResourceDelta.CHANGED || (delta.getFlags() & content) != 0;
	}
}
