// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui.labels;

import java.net.URL;

import org.eclipse.core.runtime.FileLocator;
import org.eclipse.core.runtime.IPath;
import org.eclipse.core.runtime.Platform;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.swt.graphics.Image;
import org.osgi.framework.Bundle;

import fr.jalon.ui.JalonPlugin;

/** The icons of the model's elements, as diagrams and property views show them too. */
public final class ElementImages {

	private static final String OWNER = "fr.jalon.contract.edit";
	private static final String FOLDER = "icons/full/obj16/";

	private ElementImages() {
	}

	/** Null when the class has no icon, or the bundle with the icons is not installed. On the thread of the windows only. */
	public static Image of(EClass kind) {
		String key = OWNER + kind.getName();
		ImageRegistry registry = JalonPlugin.get().getImageRegistry();
		Image known = registry.get(key);
		Bundle owner = Platform.getBundle(OWNER);
		if (known == null && owner != null) {
			URL icon = FileLocator.find(owner, IPath.fromPortableString(FOLDER + kind.getName() + ".png"));
			if (icon != null) {
				registry.put(key, ImageDescriptor.createFromURL(icon));
				known = registry.get(key);
			}
		}
		return known;
	}
}
