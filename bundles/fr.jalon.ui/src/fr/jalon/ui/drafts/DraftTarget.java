// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.drafts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IWorkspace;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;

import fr.jalon.ui.Ui;
import fr.jalon.ui.project.ContractProject;
import fr.jalon.ui.wizards.Names;
import fr.jalon.ui.wizards.NewProject;

/**
 * Where an import writes: a folder of a contract project, either of which may be new.
 *
 * @param path from the workspace
 */
record DraftTarget(IPath path) {

	/** Of what a user types: {@code project/folder}. */
	static DraftTarget of(String typed) {
		return new DraftTarget(IPath.fromPortableString(typed.strip()).makeAbsolute());
	}

	/** What is wrong with it; empty when texts can be written there. */
	Optional<String> problem() {
		if (path.isEmpty() || path.isRoot()) {
			return Optional.of(Ui.text("import.noFolder"));
		}
		IProject project = project();
		if (!project.exists()) {
			Optional<String> name = Names.project(path.segment(0));
			if (name.isPresent()) {
				return name;
			}
		} else if (!ContractProject.is(project)) {
			return Optional.of(Ui.text("project.closed", project.getName()));
		}
		IStatus status = ResourcesPlugin.getWorkspace().validatePath(path.toString(), path.segmentCount() == 1 ? IResource.PROJECT : IResource.FOLDER);
		if (!status.isOK()) {
			return Optional.of(Ui.text("name.bad", path.makeRelative().toString()));
		}
		for (int segments = 2; segments <= path.segmentCount(); segments++) {
			IResource found = ResourcesPlugin.getWorkspace().getRoot().findMember(path.uptoSegment(segments));
			if (found instanceof IFile) {
				return Optional.of(Ui.text("import.fileInWay", found.getFullPath().makeRelative().toString()));
			}
		}
		return Optional.empty();
	}

	IProject project() {
		return ResourcesPlugin.getWorkspace().getRoot().getProject(path.segment(0));
	}

	/** Those of the texts that are there already. */
	List<IFile> existing(Collection<String> names) {
		return names.stream().map(this::file).filter(IResource::exists).toList();
	}

	private IFile file(String name) {
		return ResourcesPlugin.getWorkspace().getRoot().getFile(path.append(name));
	}

	/** Writes texts, over those that are there already; the first one first. */
	Map<IFile, String> write(Map<String, String> texts, IProgressMonitor monitor) throws CoreException, IOException {
		if (!project().exists()) {
			NewProject.empty(path.segment(0), monitor);
		}
		Map<IFile, String> written = new LinkedHashMap<>();
		project().getWorkspace().run(progress -> {
			create(path);
			for (Map.Entry<String, String> text : texts.entrySet()) {
				IFile file = file(text.getKey());
				write(file, text.getValue());
				written.put(file, text.getValue());
			}
		}, project(), IWorkspace.AVOID_UPDATE, monitor);
		return written;
	}

	private static void write(IFile file, String text) throws CoreException {
		ByteArrayInputStream content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
		if (file.exists()) {
			file.setContents(content, IResource.KEEP_HISTORY, null);
		} else {
			file.create(content, IResource.NONE, null);
		}
		if (!StandardCharsets.UTF_8.name().equalsIgnoreCase(file.getCharset())) {
			file.setCharset(StandardCharsets.UTF_8.name(), null);
		}
	}

	private static void create(IPath path) throws CoreException {
		for (int segments = 2; segments <= path.segmentCount(); segments++) {
			IFolder folder = ResourcesPlugin.getWorkspace().getRoot().getFolder(path.uptoSegment(segments));
			if (!folder.exists()) {
				folder.create(false, true, null);
			}
		}
	}
}
