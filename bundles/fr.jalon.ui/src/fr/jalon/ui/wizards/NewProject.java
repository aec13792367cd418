// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.eclipse.core.resources.ICommand;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.SubMonitor;

import fr.jalon.ui.builder.JalonBuilder;
import fr.jalon.ui.project.JalonNature;

/** Makes contract projects: whole, or not at all. */
public final class NewProject {

	/** Name of the first text of a contract. */
	public static final String CONTRACT = "contrat.jalon";

	private interface Content {
		void into(IProject project, IProgressMonitor monitor) throws CoreException, IOException;
	}

	private NewProject() {
	}

	/** A project with one text. */
	public static IProject withText(String name, String text, IProgressMonitor monitor) throws CoreException, IOException {
		return create(name, (project, progress) -> project.getFile(CONTRACT)
				.create(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), true, progress), monitor);
	}

	/** A project without any text. */
	public static IProject empty(String name, IProgressMonitor monitor) throws CoreException, IOException {
		return create(name, (project, progress) -> progress.done(), monitor);
	}

	/** A project with the texts and data of an example. */
	public static IProject fromSample(String name, SampleContract sample, IProgressMonitor monitor) throws CoreException, IOException {
		return create(name, sample::copyInto, monitor);
	}

	/** The text to open first. */
	public static Optional<IFile> firstText(IProject project) {
		IFile contract = project.getFile(CONTRACT);
		return contract.exists() ? Optional.of(contract) : Optional.empty();
	}

	private static IProject create(String name, Content content, IProgressMonitor monitor) throws CoreException, IOException {
		IProject project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
		SubMonitor progress = SubMonitor.convert(monitor, 10);
		boolean whole = false;
		try {
			IProjectDescription description = ResourcesPlugin.getWorkspace().newProjectDescription(name);
			project.create(description, progress.split(1));
			project.open(progress.split(1));
			project.setDefaultCharset(StandardCharsets.UTF_8.name(), progress.split(1));
			content.into(project, progress.split(5));
			// The nature comes last: nothing is built before everything is there.
			description = project.getDescription();
			description.setNatureIds(new String[] {JalonNature.ID});
			ICommand builder = description.newCommand();
			builder.setBuilderName(JalonBuilder.ID);
			description.setBuildSpec(new ICommand[] {builder});
			project.setDescription(description, progress.split(2));
			whole = true;
			return project;
		} finally {
			if (!whole && project.exists()) {
				remove(project);
			}
		}
	}

	private static void remove(IProject project) {
		try {
			project.delete(true, true, null);
		} catch (CoreException | OperationCanceledException e) {
			// The first problem is the one to tell.
		}
	}
}
