// Copyright (c) 2026 Jalon contributors
// SPDX-License-Identifier: EPL-2.0
package fr.jalon.ui;

import java.util.Optional;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.ImageRegistry;
import org.eclipse.jface.resource.ResourceLocator;
import org.eclipse.swt.graphics.Image;

/** The pictures of this bundle, by the names of their files in {@code icons/}. */
public final class Images {

	private Images() {
	}

	/** Empty when there is no such file. */
	public static Optional<ImageDescriptor> descriptor(String name) {
		return ResourceLocator.imageDescriptorFromBundle(JalonPlugin.ID, "icons/" + name + ".png");
	}

	/** Kept until the workbench closes; null when there is no such file. On the thread of the windows only. */
	public static Image image(String name) {
		ImageRegistry registry = JalonPlugin.get().getImageRegistry();
		Image known = registry.get(name);
		if (known == null && descriptor(name).isPresent()) {
			registry.put(name, descriptor(name).get());
			known = registry.get(name);
		}
		return known;
	}
}
