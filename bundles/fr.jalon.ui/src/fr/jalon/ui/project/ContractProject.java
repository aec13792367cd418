// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.project;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspaceRoot;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;

import fr.jalon.report.results.LatestResults;
import fr.jalon.ui.preferences.JalonPreferences;

/** A project of the workspace that holds a contract: where its texts, data and outputs are. */
public record ContractProject(IProject project) {

	/** File extension of the texts. */
	public static final String EXTENSION = "jalon";

	/** Folder of the pages, within the output folder. */
	private static final String PAGES = "fiches";
	/** Folder of the documents that authors complete, within the output folder. */
	private static final String DOCUMENTS = "documents";

	/** Whether the project is open and has the nature. */
	public static boolean is(IProject project) {
		try {
			return project != null && project.isAccessible() && project.hasNature(JalonNature.ID);
		} catch (CoreException e) {
			// Closed between the two questions.
			return false;
		}
	}

	public static boolean isText(IResource resource) {
		return resource instanceof IFile && EXTENSION.equals(resource.getFileExtension());
	}

	/** Gives a project the nature, and with it the builder. */
	public static void addNature(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		if (!natures.contains(JalonNature.ID)) {
			natures.add(0, JalonNature.ID);
			description.setNatureIds(natures.toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}

	public static void removeNature(IProject project, IProgressMonitor monitor) throws CoreException {
		IProjectDescription description = project.getDescription();
		List<String> natures = new ArrayList<>(Arrays.asList(description.getNatureIds()));
		if (natures.remove(JalonNature.ID)) {
			description.setNatureIds(natures.toArray(String[]::new));
			project.setDescription(description, monitor);
		}
	}

	/** Where the project is on disk; empty when it is not on a local disk. */
	public Optional<Path> folder() {
		IPath location = project.getLocation();
		return location == null ? Optional.empty() : Optional.of(location.toPath().toAbsolutePath().normalize());
	}

	/** Folders of the projects that this one refers to: their names count here too. */
	public List<Path> libraries() {
		List<Path> folders = new ArrayList<>();
		for (IProject referenced : referenced()) {
			new ContractProject(referenced).folder().ifPresent(folders::add);
		}
		return folders;
	}

	/** The open contract projects that this one refers to. */
	public List<IProject> referenced() {
		try {
			return Arrays.stream(project.getReferencedProjects()).filter(ContractProject::is).toList();
		} catch (CoreException e) {
			return List.of();
		}
	}

	public IFolder output() {
		return project.getFolder(IPath.fromPortableString(JalonPreferences.outputFolder(project)));
	}

	public IFolder data() {
		return project.getFolder(IPath.fromPortableString(JalonPreferences.dataFolder(project)));
	}

	public IFile results() {
		return output().getFile(LatestResults.FILE);
	}

	public IFolder pages() {
		return output().getFolder(PAGES);
	}

	public IFolder documents() {
		return output().getFolder(DOCUMENTS);
	}

	/** The file of the workspace at a place on disk, preferring those of this project; empty when there is none. */
	public Optional<IFile> file(Path path) {
		IWorkspaceRoot root = ResourcesPlugin.getWorkspace().getRoot();
		IFile[] files = root.findFilesForLocationURI(path.toUri());
		return Arrays.stream(files).filter(file -> file.getProject().equals(project)).findFirst()
				.or(() -> Arrays.stream(files).filter(IFile::isAccessible).findFirst());
	}

	/**
	 * Shows what was written on disk, marked as derived so that nobody edits or commits it by mistake; all but the documents, which
	 * hold words of their authors.
	 */
	public void refreshOutput(IProgressMonitor monitor) throws CoreException {
		if (!project.isAccessible()) {
			return;
		}
		IFolder folder = output();
		// The folders above may be new as well.
		project.refreshLocal(IResource.DEPTH_ONE, null);
		for (int depth = 1; depth < folder.getProjectRelativePath().segmentCount(); depth++) {
			project.getFolder(folder.getProjectRelativePath().uptoSegment(depth)).refreshLocal(IResource.DEPTH_ONE, null);
		}
		folder.refreshLocal(IResource.DEPTH_INFINITE, monitor);
		if (!folder.exists()) {
			return;
		}
		if (folder.isDerived()) {
			folder.setDerived(false, null);
		}
		for (IResource member : folder.members()) {
			if (!member.isDerived() && !member.equals(documents())) {
				member.setDerived(true, null);
			}
		}
	}
}
