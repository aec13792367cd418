// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.wizards;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.List;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IFolder;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.SubMonitor;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import fr.jalon.ui.Ui;

/** An example contract with its data, packed into this bundle when it is built. */
public enum SampleContract {

	/** With its gaps repaired: nothing to complain of, figures to compute. */
	CORRECTED("amue-2016-2020-corrige"),
	/** As it was signed: the checks have something to find. */
	AS_SIGNED("amue-2016-2020");

	private static final String FOLDER = "samples/";

	private final String folder;

	SampleContract(String folder) {
		this.folder = folder;
	}

	public String title() {
		return Ui.text("sample." + folder);
	}

	public String description() {
		return Ui.text("sample." + folder + ".description");
	}

	/** Name to propose for a project. */
	public String folder() {
		return folder;
	}

	boolean isPacked() {
		// Not getEntry: an archive need not have entries for its folders.
		return bundle().findEntries(FOLDER + folder, "*", false) != null;
	}

	private static Bundle bundle() {
		return FrameworkUtil.getBundle(SampleContract.class);
	}

	/** Copies its texts and data into a project. */
	void copyInto(IProject project, IProgressMonitor monitor) throws CoreException, IOException {
		List<URL> files = Collections.list(bundle().findEntries(FOLDER + folder, "*", true)).stream()
				.filter(url -> !url.getPath().endsWith("/")).toList();
		SubMonitor progress = SubMonitor.convert(monitor, files.size());
		for (URL url : files) {
			String path = url.getPath();
			String relative = path.substring(path.indexOf(FOLDER + folder + "/") + (FOLDER + folder + "/").length());
			IFile file = project.getFile(IPath.fromPortableString(relative));
			makeFolders(file.getParent());
			try (InputStream stream = url.openStream()) {
				file.create(stream, true, progress.split(1));
			}
		}
	}

	private static void makeFolders(IContainer folder) throws CoreException {
		if (folder instanceof IFolder missing && !missing.exists()) {
			makeFolders(missing.getParent());
			missing.create(true, true, null);
		}
	}
}
