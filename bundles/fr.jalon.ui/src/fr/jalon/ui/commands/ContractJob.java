// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.commands;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.SubMonitor;
import org.eclipse.core.runtime.jobs.Job;

import fr.jalon.generator.GenerationException;
import fr.jalon.runtime.io.FileProblems;
import fr.jalon.runtime.text.Message;
import fr.jalon.ui.Ui;
import fr.jalon.ui.console.JalonConsole;
import fr.jalon.ui.model.ContractModel;
import fr.jalon.ui.project.ContractProject;

/**
 * One of the commands at work on a project, in the background, with progress. It ends in one of three ways: what it did is on
 * the console; it was stopped, by the user or because the project was closed; or one sentence says why it cannot be done.
 */
public abstract class ContractJob extends Job {

	/** All jobs of this kind, for those who wait for them. */
	public static final Object FAMILY = ContractJob.class;

	/** Why something cannot be done, for the user. */
	protected static final class RefusedException extends Exception {

		private static final long serialVersionUID = 1L;

		private final transient Message message;

		RefusedException(Message message) {
			this.message = message;
		}
	}

	protected final ContractProject contract;
	private final IResourceChangeListener closing = this::closing;
	private String outcome = "";

	protected ContractJob(IProject project, String name) {
		super(name);
		contract = new ContractProject(project);
		setUser(true);
	}

	/** Does the work and says what it did. */
	protected abstract List<String> work(ContractModel model, SubMonitor progress)
			throws IOException, CoreException, RefusedException;

	/** What the user was told last: what was done, or why not; for tests and for those who start the job from elsewhere. */
	public final String outcome() {
		return outcome;
	}

	protected final IProject project() {
		return contract.project();
	}

	@Override
	protected final IStatus run(IProgressMonitor monitor) {
		SubMonitor progress = SubMonitor.convert(monitor, getName(), 100);
		project().getWorkspace().addResourceChangeListener(closing,
				IResourceChangeEvent.PRE_CLOSE | IResourceChangeEvent.PRE_DELETE);
		try {
			JalonConsole.write(project(), List.of("", getName()));
			if (!ContractProject.is(project())) {
				throw new RefusedException(Ui.message("project.closed", project().getName()));
			}
			ContractModel model = ContractModel.read(project(), Map.of(), progress.split(20));
			done(work(model, progress.split(80)));
			return Status.OK_STATUS;
		} catch (OperationCanceledException e) {
			stopped();
			return Status.CANCEL_STATUS;
		} catch (RefusedException e) {
			return refuse(e.message.text(Ui.locale()), monitor);
		} catch (GenerationException e) {
			return refuse(e.explanation().text(Ui.locale()), monitor);
		} catch (IOException e) {
			return refuse(FileProblems.explain(e).text(Ui.locale()), monitor);
		} catch (CoreException e) {
			return refuse(e.getStatus().getMessage(), monitor);
		} catch (RuntimeException e) {
			// A fault of ours: the log is for us, the sentence for the user.
			Ui.log(e);
			return refuse(Ui.text("job.fault", getName()), monitor);
		} finally {
			project().getWorkspace().removeResourceChangeListener(closing);
		}
	}

	private void done(List<String> lines) {
		outcome = String.join("\n", lines);
		JalonConsole.write(project(), lines);
	}

	private void stopped() {
		outcome = Ui.text("job.stopped");
		JalonConsole.write(project(), List.of(outcome));
	}

	private IStatus refuse(String message, IProgressMonitor monitor) {
		if (monitor.isCanceled() || !project().isAccessible()) {
			// What fails because the project was taken away is no news.
			stopped();
			return Status.CANCEL_STATUS;
		}
		outcome = message;
		Problems.show(project(), message);
		return Status.OK_STATUS;
	}

	private void closing(IResourceChangeEvent event) {
		if (project().equals(event.getResource())) {
			cancel();
		}
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == FAMILY || family == getClass() || project().equals(family);
	}

	/** A place as the console makes links of it: relative to the project where it is inside. */
	protected final String shown(Path file) {
		Path absolute = file.toAbsolutePath().normalize();
		return contract.folder().filter(absolute::startsWith).map(folder -> folder.relativize(absolute).toString()).orElse(absolute.toString());
	}
}
