// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.preferences;

import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;

/** Folders below a project, as preferences name them. */
final class FolderNames {

	private FolderNames() {
	}

	/** Whether it is a path of usable names that stays within the project. */
	static boolean isValid(String folder) {
		IPath path = IPath.fromPortableString(folder.strip().replace('\\', '/'));
		if (path.isEmpty() || path.isAbsolute() || path.getDevice() != null) {
			return false;
		}
		for (String segment : path.segments()) {
			if (segment.equals("..") || !ResourcesPlugin.getWorkspace().validateName(segment, IResource.FOLDER).isOK()) {
				return false;
			}
		}
		return true;
	}

	/** A preference file may come from anywhere: what leads out of the project is not followed. */
	static String valid(String folder, String otherwise) {
		return isValid(folder) ? IPath.fromPortableString(folder.strip().replace('\\', '/')).toString() : otherwise;
	}
}
